import { existsSync, readFileSync } from "node:fs";

/** The groups of Keep a Changelog 1.1.0. */
const GROUPS = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];

/** What of CHANGELOG.md is in the way of releasing a version. */
export function faultsOfChangelog(version) {
  const sections = readSections();
  const section = sections.find(({ name }) => name === version);
  const waiting = sections.find(({ name }) => name === "Unreleased");
  const later = section === undefined ? [] : sections.slice(0, sections.indexOf(section)).filter((each) => each !== waiting);
  return [
    ...(section === undefined ? [`CHANGELOG.md has no section "## [${version}] - ${today()}"`] : faultsOfSection(section)),
    ...(waiting === undefined || waiting.body === "" ? [] : ["CHANGELOG.md still has changes under Unreleased"]),
    ...later.map(({ name }) => `CHANGELOG.md has ${name} above ${version}: the newest comes first`),
  ];
}

/** What the changelog says of a version. */
export function entryOf(version) {
  return readSections().find(({ name }) => name === version)?.body ?? "";
}

function faultsOfSection({ name, date, body }) {
  const groups = [...body.matchAll(/^### (.+)$/gm)].map(([, group]) => group);
  const unknown = groups.filter((group) => !GROUPS.includes(group));
  return [
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date ?? "") ? [] : [`the section of ${name} in CHANGELOG.md has no date`]),
    ...(date !== null && date > today() ? [`the date of ${name} in CHANGELOG.md, ${date}, is still to come`] : []),
    ...(groups.length > 0 && /^- \S/m.test(body) ? [] : [`the section of ${name} in CHANGELOG.md says nothing`]),
    ...unknown.map((group) => `CHANGELOG.md has a group ${group}; there are ${GROUPS.join(", ")}`),
  ];
}

function readSections() {
  if (!existsSync("CHANGELOG.md")) return [];
  const [, ...sections] = readFileSync("CHANGELOG.md", "utf8").split(/^## /m);
  return sections.map((section) => {
    const [heading, ...lines] = section.split("\n");
    const [, name = heading, date = null] = /^\[([^\]]+)\](?: - (.+))?$/.exec(heading) ?? [];
    // The links of the headings stand at the end of the file.
    const body = lines
      .filter((line) => !/^\[[^\]]+\]: /.test(line))
      .join("\n")
      .trim();
    return { name, date, body };
  });
}

/** In China, as everywhere in this project. */
function today() {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { subjectKinds } from "../../lib/engine/dossier/words";
import { SERVICE_KINDS } from "../../lib/filing/ledger-schema";
import { STATES } from "../../lib/filing/states";
import { nameJurisdiction } from "../../lib/infrastructure/jurisdiction-names";
import { severityWords, stateWords } from "../../lib/report/finding-words";
import { verdictWords } from "../../lib/report/resource-words";
import { purposesInChinese } from "../../lib/report/totals-lines";
import { type Text, text } from "../../lib/text";

const folder = join(__dirname, "../../docs");
const page = readFileSync(join(folder, "glossary.md"), "utf8");

/** What stands under the heading of a table: its rows by the word of the ledger or the report. */
function tableOf(heading: string): Map<string, string[]> {
  const part = page.split(`\n### ${heading}\n`)[1]?.split(/\n##/)[0] ?? "";
  const rows = part.split("\n").filter((line) => line.startsWith("| `"));
  return new Map(rows.map((line) => line.slice(2, -2).split(" | ")).map(([word, ...cells]) => [word!.slice(1, -1), cells]));
}

const jurisdictions = ["mainland", "hong-kong", "macao", "taiwan", "overseas", "outside"] as const;

const printed: Record<string, Record<string, Text>> = {
  "结论 / Verdicts": Object.fromEntries(Object.entries(verdictWords).map(([verdict, { word }]) => [verdict, word])),
  "严重级别 / Severities": severityWords,
  "备案状态 / States of a filing": Object.fromEntries(Object.entries(STATES).map(([state, { name }]) => [state, name])),
  "主体性质 / Kinds of subjects": subjectKinds,
  "用途声明的用途 / Purposes of attestations": Object.fromEntries(
    [...purposesInChinese].map(([purpose, zh]) => [purpose, text(zh, purpose)]),
  ),
  "法域 / Jurisdictions": Object.fromEntries(jurisdictions.map((name) => [name, nameJurisdiction(name)])),
  "发现的变化 / States of a finding": stateWords,
};

describe.each(Object.entries(printed))("the table %s", (heading, words) => {
  test("has every word and no other, as reports print it in each language", () => {
    const rows = [...tableOf(heading)].map(([word, [zh, en]]) => [word, { zh, en }]);
    expect(Object.fromEntries(rows)).toEqual(words);
  });
});

test("the table of services has the kinds of the ledger", () => {
  expect([...tableOf("服务类型 / Kinds of services").keys()]).toEqual([...SERVICE_KINDS]);
});

test.each(Object.entries(STATES))("%s permits what the glossary says", (state, { server, hostname }) => {
  const cells = { allow: "可 / yes", block: "否 / no", warn: "看接入 / by access" };
  const [, , onServer, onHostname] = tableOf("备案状态 / States of a filing").get(state) ?? [];
  expect([onServer, onHostname]).toEqual([cells[server], cells[hostname]]);
});

const entries = [...page.matchAll(/\n### (.+ · .+)\n\n([^]*?)(?=\n##)/g)].map(([, term, body]) => ({
  term: term!,
  body: body!.trim().split("\n\n"),
}));

describe("the entries", () => {
  test("are found", () => expect(entries.length).toBeGreaterThan(30));

  test.each(entries)("$term: one paragraph in Chinese, one in English, with the same links", ({ body }) => {
    const [zh = "", en = "", source, ...others] = body;
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(en).toMatch(/^[A-Z`].*[a-z].*\.$/);
    const targets = (part: string) => linksIn(part).map((link) => link.replace(/\.(zh|en)\.txt$/, ""));
    expect(targets(en)).toEqual(targets(zh));
    expect(others).toEqual([]);
    if (source !== undefined) expect(source).toMatch(/^依据 \/ Source: .*\((?:19|20)\d\d/);
  });
});

function linksIn(part: string): string[] {
  return [...part.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!);
}

describe("the links", () => {
  test.each([...new Set(linksIn(page))])("%s leads somewhere", (target) => {
    if (target.startsWith("#")) expect(anchors()).toContain(target);
    else expect(existsSync(join(folder, target))).toBe(true);
  });
});

/** The anchors that GitHub gives to headings: lower case, without punctuation, a hyphen for each space. */
function anchors(): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(
    ([, heading]) =>
      `#${heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replaceAll(" ", "-")}`,
  );
}

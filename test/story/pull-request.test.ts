import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cdktfStory } from "./cdktf";
import { newProject, type Project } from "./project";
import { type Told, readers } from "./read-formats";
import { terraformStory } from "./terraform";

/**
 * A stack on main has two records without a filing. A branch adds a third one, fixes one and moves the other. The pull request shows
 * one new, one fixed and one unchanged finding, at the lines where people find them.
 */
describe.each([terraformStory, cdktfStory])("The pull request of $name", (story) => {
  let project: Project;

  beforeAll(() => {
    project = newProject();
    story.onMain(project);
    project.git("add", "-A");
    project.git("commit", "-qm", "The shop");
    project.git("checkout", "-q", "-b", "blog");
    story.onBranch(project);
    project.git("add", "-A");
    project.git("commit", "-qm", "The blog");
  });
  afterAll(() => project.remove());

  const { places, addresses } = story;
  const told = (state: Told["state"]): Told => ({ state, address: addresses[state], place: places[state] });

  /** Each format as far as it goes: an annotation needs a line that is still there, and the comment names what is fixed only. */
  const expected: Readonly<Record<string, readonly Told[]>> = {
    sarif: [told("new"), told("unchanged"), told("fixed")],
    html: [told("new"), told("unchanged"), told("fixed")],
    markdown: [told("new"), told("unchanged"), { ...told("fixed"), place: null }],
    github: [told("new"), told("unchanged")],
  };

  test.each(["en", "zh-CN"])("shows one new, one fixed and one unchanged finding in every format, in %s", (locale) => {
    const names = Object.keys(expected);
    const formats = names.flatMap((name) => ["--format", `${name}=report.${name}`]);
    const { code, stdout } = project.beianGuard(...story.check, ...formats, "--format", "text", "--locale", locale);
    expect(code).toBe(1);
    const counts = locale === "en" ? "1 new, 1 unchanged, 1 fixed" : "新增 1，未变 1，已修复 1";
    expect(stdout).toContain(counts);
    for (const name of names) {
      const written = readFileSync(join(project.directory, `report.${name}`), "utf8");
      const found = [...readers[name]!(written)].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
      expect(found, name).toEqual(expected[name]);
    }
    expect(readFileSync(join(project.directory, "report.github"), "utf8")).toContain(counts);
  });
});

const ORDER: readonly Told["state"][] = ["new", "unchanged", "fixed"];

import { readFileSync, unlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nodeRange } from "../../lib/cli/doctor/own-package";
import { ciFiles } from "../../lib/cli/init/ci-templates";
import { ciServices } from "../../lib/cli/project/detect";
import { command } from "./command";
import { complaints, eachInItsOwnDirectory, goodProject, packageJson, rows, shown, write } from "./doctor/project";

const ownPackage = JSON.parse(readFileSync("package.json", "utf8")) as {
  engines: { node: string };
};

eachInItsOwnDirectory();

test("asks for the versions that package.json asks for", () => {
  expect(nodeRange).toBe(ownPackage.engines.node);
});

describe("a project that leaves no way around the guard", () => {
  test("has no problem, nothing unknown and no note", async () => {
    await goodProject();
    const { code, rows: said } = await rows();
    expect({ code, worse: said.filter(({ kind }) => kind !== "ok").map(shown) }).toEqual({ code: 0, worse: [] });
    expect(said.map(({ check }) => check)).toEqual(
      expect.arrayContaining([
        "guard-call",
        "cdktf-version",
        "ledger",
        "ledger-owners",
        "ci-check",
        "pinned-guard",
        "local-exec",
      ]),
    );
  });

  test.each([
    ["zh-CN", /^正常 {2}guard-call {2}main\.ts:5$/m, /0 个问题，0 项不明，0 条提示/],
    ["en", /^ok {2}guard-call {2}main\.ts:5$/m, /0 problems, 0 not known, 0 notes/],
  ])("is told so in %s", async (locale, row, totals) => {
    await goodProject();
    const { code, stdout, stderr } = await command(["doctor", "--locale", locale]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(row);
    expect(stdout).toMatch(totals);
  });
});

describe("the CI file that init writes is found, and its verdict counts", () => {
  test.each(ciServices.filter((service) => ciFiles[service].target !== null))("%s", async (service) => {
    await goodProject();
    unlinkSync(".github/workflows/beian-guard.yml");
    await command(["init", "--ci", service]);
    const found = (await rows()).rows.filter(({ check }) => check.startsWith("ci-"));
    expect(found.map(({ kind, check, place }) => [kind, check, place?.file])).toEqual([
      ["ok", "ci-check", ciFiles[service].target],
    ]);
    expect(await complaints()).toEqual([]);
  });
});

describe("bad input ends with 3", () => {
  test.each<[string, Record<string, string>, readonly string[], RegExp]>([
    ["a path that is not there", {}, ["nowhere"], /nowhere: This is no directory\./],
    ["a directory without a project", { "README.md": "" }, [], /neither a cdktf or cdktn app nor a \*\.tf file/],
    ["a package.json that does not parse", { "package.json": "{", "a.tf": "" }, [], /package\.json:1/],
    ["a format that there is not", { "a.tf": "" }, ["--format", "xml"], /no format "xml"/],
  ])("%s", async (_, files, args, said) => {
    write(files);
    const { code, stdout, stderr } = await command(["doctor", ...args, "--locale", "en"]);
    expect({ code, stdout, stderr }).toEqual({ code: 3, stdout: "", stderr: expect.stringMatching(said) as string });
  });
});

test("names and texts of the project have no effect on a terminal or a log", async () => {
  await goodProject();
  const name = "\u001b[31m\n::error::x\u202e.ts";
  write({ [name]: "stack.toTerraform();\n", "package.json": packageJson({}, "\u001b[2J*") });
  const { code, stdout } = await command(["doctor", "--locale", "en"]);
  expect(code).toBe(1);
  expect(stdout).toContain("<U+001B>[31m<U+000A>::error::x<U+202E>.ts:1");
  expect(stdout).not.toMatch(/\u001b|\u202e|^::/m);
});

test("a project below the root of its repository has the CI and the owners of the root", async () => {
  await goodProject();
  write({
    "infra/main.tf": 'provider "alicloud" {}\n',
    "infra/filings.yaml": "version: 1\nsubjects: []\n",
    ".github/CODEOWNERS": "/infra/filings.yaml @xinghai/compliance\n/.github/ @xinghai/platform\n",
  });
  const { code, stdout } = await command(["doctor", "infra", "--format", "json"]);
  const said = (JSON.parse(stdout) as { rows: Parameters<typeof shown>[0][] }).rows.map(shown);
  expect(code).toBe(0);
  expect(said).toEqual(
    expect.arrayContaining(["ok ci-check ../.github/workflows/beian-guard.yml:14", "ok ledger-owners ../.github/CODEOWNERS"]),
  );
});

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { auditFormats } from "../../lib/report/audit/index";
import { formats } from "../../lib/report/index";
import { command, inDirectory, ledgerYaml, serverIn, synthOutput } from "./command";

inDirectory({
  ...synthOutput("denied", { shop: serverIn("cn-hangzhou") }),
  ...synthOutput("passed", { shop: serverIn("cn-hongkong") }),
  "other/filings.yaml": ledgerYaml,
  "README.md": "# The shop\n",
});

const check = (...args: readonly string[]) => command(["check", ...args, "--locale", "en"]);

describe("A file of somebody else is not written over:", () => {
  const foreign: readonly (readonly [string, string])[] = [
    ["a README", "# The shop\n"],
    ["a page", "<!doctype html>\n<html lang='en'></html>\n"],
    ["settings", '{ "name": "shop", "version": "1.0.0" }\n'],
    ["SARIF of another tool", '{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "other" } }, "results": [] }] }\n'],
    ["Code Quality of another tool", '[{ "check_name": "no-undef", "fingerprint": "a", "severity": "minor" }]\n'],
    ["JUnit of another tool", '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="vitest"></testsuites>\n'],
    ["a log of another tool", "::error file=a::b\n::notice title=other::c\n"],
    ["a file that holds a report below something else", "# Ours\n<!-- beian-guard -->\n"],
  ];

  test.each(foreign)("%s", async (_, content) => {
    for (const { name } of formats) {
      writeFileSync("theirs", content);
      const { code, stderr } = await check("denied", "--format", `${name}=theirs`);
      expect({ code, stderr }).toEqual({
        code: 3,
        stderr: expect.stringMatching(/theirs: Something that beian-guard did not/) as string,
      });
      expect(readFileSync("theirs", "utf8")).toBe(content);
    }
    const keep = ["--owner", "wang", "--until", "2026-12-31", "--reason", "r", "--output", "theirs"];
    expect((await command(["baseline", "denied", ...keep])).code).toBe(3);
    for (const { name } of auditFormats) {
      expect((await command(["ledger", "audit", "--ledger", "other/filings.yaml", "--format", `${name}=theirs`])).code).toBe(3);
    }
    expect(readFileSync("theirs", "utf8")).toBe(content);
  });

  test("through a link neither", async () => {
    symlinkSync("README.md", "link.md");
    expect((await check("denied", "--format", "markdown=link.md")).code).toBe(3);
    expect(readFileSync("README.md", "utf8")).toBe("# The shop\n");
  });

  test("nor what belongs to git, even where it would be new", async () => {
    execFileSync("git", ["init", "-q"]);
    mkdirSync("sub", { recursive: true });
    symlinkSync("../.git", "sub/link");
    const config = readFileSync(".git/config", "utf8");
    for (const file of [".git/config", ".git/report.json", "./sub/../.git/hooks/pre-commit", "sub/link/new.json"]) {
      const { code, stderr } = await check("passed", "--format", `json=${file}`);
      expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining("belongs to git") as string });
    }
    expect(readFileSync(".git/config", "utf8")).toBe(config);
  });
});

describe("What an earlier run wrote is replaced, so that CI runs twice:", () => {
  test.each(formats.map(({ name }) => name))("a report as %s", async (name) => {
    for (const locale of ["en", "zh-CN", "zh-CN,en"]) {
      for (const [folder, code] of [["denied", 1] as const, ["passed", 0] as const, ["denied", 1] as const]) {
        const args = ["check", folder, "--locale", locale, "--format", `${name}=ours.${name}`];
        expect(await command(args), `${locale} ${folder}`).toMatchObject({ code });
      }
    }
  });

  test.each(auditFormats.map(({ name }) => name))("an audit as %s", async (name) => {
    for (const locale of ["en", "zh-CN"]) {
      for (let run = 0; run < 2; run += 1) {
        const args = [
          "ledger",
          "audit",
          "--ledger",
          "other/filings.yaml",
          "--locale",
          locale,
          "--format",
          `${name}=audit.${name}`,
        ];
        expect((await command(args)).code).toBe(0);
      }
    }
  });

  test("a baseline, and a report in another form", async () => {
    const keep = ["--owner", "wang", "--until", "2026-12-31", "--reason", "r", "--output", "again"];
    expect((await command(["baseline", "denied", ...keep])).code).toBe(0);
    expect((await command(["baseline", "denied", ...keep])).code).toBe(0);
    for (const { name } of formats) expect((await check("denied", "--format", `${name}=again`)).code, name).toBe(1);
  });

  test("a file without content too", async () => {
    writeFileSync("empty", "\n");
    expect((await check("passed", "--format", "json=empty")).code).toBe(0);
  });
});

describe("Two reports for one file are refused", () => {
  test.each(["./one", "sub/../one", "here/one", "linked"])("also where the second one is called %s", async (second) => {
    try {
      symlinkSync(".", "here");
      symlinkSync("one", "linked");
    } catch {
      // They are there since the first row.
    }
    writeFileSync("one", "");
    mkdirSync("sub", { recursive: true });
    const { code, stderr } = await check("passed", "--format", "json=one", "--format", `html=${second}`);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining("Several formats") as string });
    expect(readFileSync("one", "utf8")).toBe("");
  });
});

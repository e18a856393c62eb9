import { describe, expect, test } from "vitest";
import manifest from "../../package.json";
import { ledgerJsonSchema } from "../../lib/filing/ledger-schema";
import { jsonReport } from "../../lib/report/json";
import { textReport } from "../../lib/report/text";
import { rules } from "../../policies/index";
import { reportOf, undecidedFinding, unfiledRecord } from "../report/reports";
import { command, inDirectory, ledgerYaml } from "./command";

const denied = reportOf([unfiledRecord, undecidedFinding(3)]);

inDirectory({
  "denied.json": jsonReport(denied),
  "undecided.json": jsonReport(reportOf([undecidedFinding(3)])),
  "passed.json": jsonReport(reportOf([])),
  "filings.yaml": ledgerYaml,
});

test("--version prints exactly the version", async () => {
  expect(await command(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
});

describe("--help", () => {
  const commands = ["check", "report", "rules", "explain", "baseline", "verify", "ledger"];

  test("names every command and every exit code", async () => {
    const { code, stdout, stderr } = await command(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const name of commands) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
    for (const exit of ["0", "1", "2", "3", "4"]) expect(stdout.replace(/\s+/g, " ")).toMatch(new RegExp(`[:,] ${exit} [a-z]`));
  });

  test.each(["", ...commands, "ledger lint", "ledger schema"])("of `beian-guard %s` is in the chosen language", async (name) => {
    const args = [...name.split(" ").filter((part) => part !== ""), "--help"];
    const zh = await command([...args, "--locale", "zh-CN"]);
    expect(zh).toMatchObject({ code: 0, stderr: "" });
    expect(zh.stdout).toMatch(/^用法：/);
    expect(zh.stdout).not.toMatch(/Usage|Options|Arguments|Commands|display help/);
    const en = await command(args, { env: { LANG: "en_US.UTF-8" } });
    expect(en.stdout).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
  });

  test("of a command shows the global options", async () => {
    expect((await command(["check", "--help"])).stdout).toContain("--locale <locale>");
  });
});

describe("report", () => {
  test.each([
    ["denied.json", 1],
    ["undecided.json", 2],
    ["passed.json", 0],
  ])("%s has the exit code of the report", async (file, code) => {
    expect(await command(["report", file, "--format", "json"])).toMatchObject({ code });
  });

  test("shows the same as the report that was saved", async () => {
    const { stdout } = await command(["report", "denied.json", "--locale", "zh-CN"]);
    expect(stdout).toBe(textReport(denied, { language: "zh", colour: false }));
  });

  test("gives the saved bytes again as JSON", async () => {
    expect((await command(["report", "denied.json", "--format", "json"])).stdout).toBe(jsonReport(denied));
  });
});

describe("rules", () => {
  test("lists every rule with its severity and title", async () => {
    const { code, stdout } = await command(["rules"]);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual(rules.map(({ id, severity, title }) => [id, severity, title.en]));
  });

  test("are JSON for other tools", async () => {
    const { stdout } = await command(["rules", "--format", "json"]);
    const list = JSON.parse(stdout) as readonly { id: string; title: unknown }[];
    expect(list.map(({ id, title }) => ({ id, title }))).toEqual(rules.map(({ id, title }) => ({ id, title })));
  });
});

describe("explain", () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s says what, why, on which basis and what to do, in both languages",
    async (id, rule) => {
      for (const [locale, language] of [
        ["zh-CN", "zh"],
        ["en", "en"],
      ] as const) {
        const { code, stdout } = await command(["explain", id, "--locale", locale]);
        expect(code).toBe(0);
        const flat = stdout.replace(/\s+/g, "");
        const words = [id, rule.title, rule.rationale, rule.remedy, ...rule.legalBasis.map(({ name }) => name)].map((part) =>
          typeof part === "string" ? part : part[language],
        );
        for (const word of words) expect(flat).toContain(word.replace(/\s+/g, ""));
        for (const example of [...rule.examples.denied, ...rule.examples.allowed])
          expect(flat).toContain(example.title[language].replace(/\s+/g, ""));
      }
    },
  );
});

describe("ledger", () => {
  test("lint says what a faultless ledger holds, also the one that is found", async () => {
    const expected = {
      code: 0,
      stderr: "",
      stdout: "filings.yaml: no faults; 1 subject, 1 service, 0 domain entries, 0 waivers, 0 attestations\n",
    };
    expect(await command(["ledger", "lint", "filings.yaml"])).toEqual(expected);
    expect(await command(["ledger", "lint"])).toEqual(expected);
  });

  test("schema prints the schema of the ledger", async () => {
    const { code, stdout } = await command(["ledger", "schema"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(ledgerJsonSchema())));
  });
});

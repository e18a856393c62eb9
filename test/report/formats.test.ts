import { describe, expect, test } from "vitest";
import { type Report, reportSchema } from "../../lib/engine/report";
import { GuardError } from "../../lib/guard-error";
import { findFormat, formats } from "../../lib/report/index";
import { jsonReport } from "../../lib/report/json";
import { fullReport, reportOf, undecidedFinding, unfiledRecord, waivedRecord } from "./reports";

const reports: readonly (readonly [string, Report])[] = [
  ["an empty report", reportOf([])],
  ["a denied report", reportOf([unfiledRecord, undecidedFinding(5), waivedRecord])],
  ["a report with one of each finding", fullReport],
];

describe.each(formats.map((format) => [format.name, format] as const))("The format %s", (name, format) => {
  test.each(reports)("writes %s in both languages, the same each time, and ends with a line feed", (_, report) => {
    for (const language of ["zh", "en"] as const) {
      const written = format.write(report, { language, colour: false });
      expect(written).toBe(format.write(structuredClone(report), { language, colour: false }));
      expect(written.endsWith("\n")).toBe(true);
      expect(written.endsWith("\n\n")).toBe(false);
    }
  });

  test("keeps a finding on the ledger", () => {
    for (const language of ["zh", "en"] as const) {
      expect(format.write(fullReport, { language, colour: false })).toContain("ledger-entry-stale");
    }
  });

  test("is found by its name", () => {
    expect(findFormat(name)).toBe(format);
  });
});

describe("An unknown format", () => {
  test.each([
    ["jsno", "Did you mean json?"],
    ["Text", "Did you mean text?"],
    ["SARIF", "Did you mean sarif?"],
    ["junitt", "Did you mean junit?"],
    ["spreadsheet", "The formats are text, json, markdown, sarif, junit, github, gitlab, html."],
    ["", "The formats are text, json, markdown, sarif, junit, github, gitlab, html."],
  ])("%s is refused: %s", (name, remedy) => {
    expect(() => findFormat(name)).toThrow(GuardError);
    expect(() => findFormat(name)).toThrow(remedy);
  });
});

describe("The JSON report", () => {
  test("has a line for each member of a list", () => {
    const lines = jsonReport(reportOf([unfiledRecord, waivedRecord])).split("\n");
    expect(lines[0]).toMatch(/^\{"version":1,/);
    expect(lines.filter((line) => line.startsWith('{"rule":')).length).toBe(1);
    expect(lines.at(-1)).toBe("");
  });

  test("is the same after it was read and checked, whatever order its keys had", () => {
    const report = reportOf([unfiledRecord, waivedRecord]);
    const shuffled: unknown = Object.fromEntries(Object.entries(report).reverse());
    expect(jsonReport(reportSchema.parse(shuffled))).toBe(jsonReport(report));
  });
});

test("every character that does not show is escaped in JSON, one by one", () => {
  const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
  const missed: string[] = [];
  for (let code = 0; code < 0x10000; code += 1) {
    const character = String.fromCharCode(code);
    if ((code >= 0xd800 && code < 0xe000) || !unseen.test(character)) continue;
    const report = { ...reportOf([]), inputs: [`a${character}b`] };
    const written = jsonReport(report).split("\n").join("");
    if (written.includes(character)) missed.push(code.toString(16));
  }
  expect(missed).toEqual([]);
});

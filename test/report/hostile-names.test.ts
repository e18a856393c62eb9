import { describe, expect, test } from "vitest";
import { jsonReport } from "../../lib/report/json";
import { textReport } from "../../lib/report/text";
import { text } from "../../lib/text";
import { reportOf, unfiledRecord } from "./reports";

/** What a resource name, a hostname, a value or a reason can hold, and how it is shown. */
const hostile: readonly (readonly [string, string, string])[] = [
  ["an escape sequence", "a\u001b[2Jb", "a<U+001B>[2Jb"],
  ["a C1 control sequence", "a\u009b31mb", "a<U+009B>31mb"],
  ["a line feed", "a\nb", "a<U+000A>b"],
  ["a carriage return", "a\rb", "a<U+000D>b"],
  ["a backspace", "a\u0008b", "a<U+0008>b"],
  ["a right-to-left override", "a\u202eb", "a<U+202E>b"],
  ["an isolate", "a\u2066b", "a<U+2066>b"],
  ["a zero-width space", "a\u200bb", "a<U+200B>b"],
  ["a line separator", "a\u2028b", "a<U+2028>b"],
  ["a tag character", "a\u{e0041}b", "a<U+E0041>b"],
  ["a lone surrogate", "a\ud800b", "a<U+D800>b"],
  ["an order to Azure Pipelines", "##vso[task.complete]", "<U+0023>#vso[task.complete]"],
  ["an old order to GitHub's runner", "##[error]", "<U+0023>#[error]"],
];

function hostileReport(value: string) {
  const finding = {
    ...unfiledRecord,
    stack: value,
    address: value,
    hostname: value,
    constructPath: value,
    message: text(value, value),
    remedy: text(value, value),
    resources: [{ stack: value, address: `${value}2` }],
    location: { file: value, line: 1, column: 1 },
    trail: [{ address: value, attribute: value, value, means: text(value, value) }],
  };
  return reportOf([finding, { ...finding, blocks: false, why: text(value, value) }], {
    ledger: { kind: "file", file: value },
    assumedVariables: [value],
    waivers: [{ rule: value, match: value, reason: value, owner: value, expires: value, ticket: value, covers: 0 }],
    attestations: [{ match: value, purpose: value, reason: value, owner: value, reviewedAt: value }],
    notices: [{ kind: "no-ledger", message: text(value, value), detail: value }],
  });
}

describe("The text report shows without effect", () => {
  test.each(hostile)("%s", (_, value, shown) => {
    const [lines, harmless] = [value, "name"].map((name) =>
      textReport(hostileReport(name), { language: "en", colour: false, width: 400 }).split("\n"),
    );
    expect(lines?.join("\n")).toContain(shown);
    expect(lines?.join("")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|##(?:vso)?\[/u);
    // Only the YAML to paste has lines of its own.
    if (value !== "a\nb") expect(lines).toHaveLength(harmless?.length ?? 0);
  });

  test("a line that would be an order to GitHub's runner", () => {
    const lines = textReport(hostileReport("::stop-commands::x"), { language: "en", colour: false }).split("\n");
    expect(lines.filter((line) => line.trimStart().startsWith("::"))).toEqual([]);
    expect(lines).toContain("|     ::stop-commands::x");
  });
});

describe("The JSON report is the same document without a character that does not show", () => {
  test.each(hostile)("%s", (_, value) => {
    const report = hostileReport(value);
    const json = jsonReport(report);
    expect(JSON.parse(json)).toEqual(report);
    expect(json.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
  });
});

import { describe, expect, test } from "vitest";
import { parseLedger } from "../../lib/filing/ledger-file";
import { faultsOf, ledgerOf, linesOf } from "./ledgers";

describe("files that are no ledger are refused", () => {
  const head = "version: 1\nsubjects: []\n";
  test.each([
    ["empty", "", "1:1 The ledger is empty."],
    ["only comments", "# filings\n", "1:1 The ledger is empty."],
    ["no YAML", "version: 1\nsubjects: [", "2:12 This is not valid YAML"],
    ["several documents", `${head}---\n${head}`, "3:1 The file holds several YAML documents"],
    ["a key twice", `${head}subjects: []`, '3:1 The key "subjects" stands here a second time'],
    ["tabs as indent", "version: 1\nsubjects:\n\t- name: x", "3:1 A tab indents this line"],
    ["a tag", `${head}waivers: !!js/function "x"`, "A ledger takes no YAML tags"],
    ["a merge key", `${head}<<: { waivers: [] }`, '3:1 "<<" is not a key that belongs here.'],
    ["a prototype key", `${head}__proto__: { subjects: [] }`, '3:1 "__proto__" is not a key that belongs here.'],
    [
      "a constructor key",
      `${head}constructor: { prototype: { granted: true } }`,
      '3:1 "constructor" is not a key that belongs here.',
    ],
    ["YAML 1.1", `%YAML 1.1\n---\n${head}`, "1:1 A ledger is YAML 1.2"],
    ["a control character", `${head}# \u0007`, "3:3 There is an invisible control character here."],
    ["endless nesting", `${head}waivers: ${"[".repeat(50_000)}`, "nested too deeply"],
  ])("%s", (_name, yaml, line) => {
    expect(linesOf(yaml).join("\n")).toContain(line);
  });

  test("JSON with a trailing comma", () => {
    expect(linesOf('{\n  "version": 1,\n  "subjects": [],\n}', "filings.json")[0]).toContain(
      "4:1 The file is named .json but is not valid JSON",
    );
  });

  test("GBK bytes, with the way to convert them", () => {
    const gbk = Uint8Array.from([...Buffer.from("name: "), 0xba, 0xbc, 0xd6, 0xdd]); // 杭州
    const [fault] = faultsOf(() => parseLedger(gbk, "filings.yaml"));
    expect(fault?.message.en).toContain("not encoded in UTF-8");
    expect(fault?.remedy.en).toContain("iconv -f GBK -t UTF-8");
  });

  test.each([
    ["with a mark", Buffer.from("\ufeffversion: 1", "utf16le")],
    ["without a mark", Buffer.from("version: 1", "utf16le")],
  ])("UTF-16 %s", (_name, bytes) => {
    expect(faultsOf(() => parseLedger(bytes, "filings.yaml"))[0]?.message.en).toContain("not encoded in UTF-8");
  });

  test("ten megabytes of aliases", () => {
    const bytes = Buffer.from(`a: &a [x]\nb: [${"*a, ".repeat(2_500_000)}*a]`);
    expect(faultsOf(() => parseLedger(bytes, "filings.yaml"))[0]?.message.en).toContain("more than the limit of 1 MB");
  });

  test("aliases that multiply", () => {
    const levels = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const bomb = levels.map(
      (name, index) =>
        `${name}: &${name} [${Array<string>(9)
          .fill(index === 0 ? "x" : `*${levels[index - 1]}`)
          .join(", ")}]`,
    );
    expect(faultsOf(() => ledgerOf(bomb.join("\n")))[0]?.message.en).toContain("expand too far");
  });

  test("an alias that leads nowhere", () => {
    expect(linesOf(`${head}waivers: *missing`).join()).not.toBe("");
  });
});

test("a prototype key changes no object", () => {
  faultsOf(() => ledgerOf("version: 1\nsubjects: []\n__proto__: { polluted: true }"));
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect("polluted" in {}).toBe(false);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { appendEntries } from "../../../lib/filing/edit/append-entries";
import type { Addition } from "../../../lib/filing/edit/entry";
import { expectLinesKept } from "./kept-lines";
import { randomAddition, randomLedger } from "./random-ledgers";

/** What the ledger must say afterwards: its former data and the entry at the end of the list. */
function expectedData(source: string, { list, entries }: Addition): unknown {
  const data = JSON.parse(JSON.stringify(parse(source))) as Record<string, unknown>;
  if (list.length === 1) data[String(list[0])] = [...((data[String(list[0])] as unknown[] | undefined) ?? []), ...entries];
  else {
    const subject = (data["subjects"] as { services: { domains: unknown[] }[] }[])[Number(list[1])];
    const into: unknown[] | undefined = list.length === 5 ? subject?.services[Number(list[3])]?.domains : subject?.services;
    into?.push(...entries);
  }
  return data;
}

describe("An entry that is added to any ledger", () => {
  test("comes to the former data, and every former line stays in its order", () => {
    fc.assert(
      fc.property(
        randomLedger.chain((ledger) => fc.tuple(fc.constant(ledger), randomAddition(ledger))),
        ([{ source }, addition]) => {
          const edited = appendEntries(source, addition);
          if (edited === null) throw new Error("not added");
          expect(parse(edited)).toEqual(expectedData(source, addition));
          expectLinesKept(source, edited, addition.list.at(-1) === "domains");
        },
      ),
      { numRuns: 800, seed: 20261122 },
    );
  });

  test("comes to a JSON ledger too, at its indentation", () => {
    fc.assert(
      fc.property(
        randomLedger.chain((ledger) => fc.tuple(fc.constant(ledger), randomAddition(ledger))),
        fc.constantFrom<string | number>(0, 2, 4, "\t"),
        ([{ source }, addition], indent) => {
          const json = JSON.stringify(parse(source), null, indent) + "\n";
          const edited = appendEntries(json, addition);
          if (edited === null) throw new Error("not added");
          const expected = expectedData(source, addition);
          expect(JSON.parse(edited)).toEqual(expected);
          // JSON that a formatter has written stays as that formatter would write it.
          if (indent !== 0) expect(edited).toBe(JSON.stringify(expected, null, indent) + "\n");
        },
      ),
      { seed: 20261122 },
    );
  });
});

const waiver: Addition = { list: ["waivers"], entries: [{ rule: "a", match: "b" }] };

describe("The place of a new entry", () => {
  test.each<readonly [string, string, string]>([
    [
      "behind the comments of the last entry",
      "waivers:\n  - rule: x\n    # why\n  # next\nversion: 1\n",
      "waivers:\n  - rule: x\n    # why\n  - rule: a\n    match: b\n  # next\nversion: 1\n",
    ],
    ["as its neighbour is laid out", "waivers:\n-   rule: x\n", "waivers:\n-   rule: x\n-   rule: a\n    match: b\n"],
    ["in brackets on one line", "waivers: [{ rule: x }] # c\n", "waivers: [{ rule: x }, { rule: a, match: b }] # c\n"],
    [
      "in brackets on lines of their own",
      "waivers: [\n  { rule: x }, # c\n  # d\n]\n",
      "waivers: [\n  { rule: x }, # c\n  # d\n  { rule: a, match: b },\n]\n",
    ],
    [
      "in brackets without a last comma",
      "waivers: [\n  { rule: x } # c\n]\n",
      "waivers: [\n  { rule: x }, # c\n  { rule: a, match: b }\n]\n",
    ],
    ["behind an unended last line", "version: 1", "version: 1\nwaivers:\n  - rule: a\n    match: b"],
    ["before the mark of the end", "version: 1\n...\n", "version: 1\nwaivers:\n  - rule: a\n    match: b\n...\n"],
    ["in the braces of the whole", "{ version: 1 }\n", "{ version: 1, waivers: [{ rule: a, match: b }] }\n"],
    [
      "in JSON with an entry on each line",
      '{\n  "waivers": [\n    { "rule": "x" }\n  ]\n}\n',
      '{\n  "waivers": [\n    { "rule": "x" },\n    { "rule": "a", "match": "b" }\n  ]\n}\n',
    ],
  ])("%s", (_, before, after) => {
    expect(appendEntries(before, waiver)).toBe(after);
  });

  test.each<readonly [string, string, Addition]>([
    ["a list that is an alias", "a: &l [{ rule: x }]\nwaivers: *l\n", waiver],
    ["a list that others refer to", "waivers: &l\n  - rule: x\nother: *l\n", waiver],
    ["a value that is no list", "waivers: 1\n", waiver],
    ["what is not YAML", "waivers: [\n", waiver],
    ["a comment within empty brackets", "waivers: [ # c\n]\n", waiver],
    ["an owner that is not there", "subjects: []\n", { list: ["subjects", 3, "services"], entries: [{ id: "a" }] }],
  ])("is not guessed in %s", (_, source, addition) => {
    expect(appendEntries(source, addition)).toBeNull();
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { compareRoot, type RecordedRoot } from "./opentofu/compare-root";
import { holds, isJust } from "./opentofu/holds";
import { known, unknown } from "../../lib/terraform/value";

interface Recording {
  readonly version: string;
  readonly recorded: string;
  readonly command: string;
  readonly roots: readonly RecordedRoot[];
}

const recording = JSON.parse(readFileSync(join(__dirname, "../fixtures/opentofu/values.json"), "utf8")) as Recording;

describe(`what ${recording.version} made of random roots, recorded on ${recording.recorded}`, () => {
  const compared = recording.roots.map(compareRoot);
  const total = (count: (one: (typeof compared)[number]) => number): number => compared.reduce((sum, one) => sum + count(one), 0);

  test("is more than a thousand expressions, in native syntax and in JSON", () => {
    expect(total(({ expressions }) => expressions)).toBeGreaterThan(1000);
    expect(new Set(recording.roots.map(({ file }) => file))).toEqual(new Set(["main.tf", "main.tf.json"]));
  });

  test("is always among the values that we take for possible", () => {
    expect(compared.flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  test("is the only value in nearly every expression of which nothing is unknown", () => {
    const settled = total((one) => one.settled);
    expect(settled).toBeGreaterThan(500);
    expect(total(({ unclear }) => unclear.length) / settled).toBeLessThan(0.03);
  });
});

describe("a set of values is held against OpenTofu's value", () => {
  const two = known({ kind: "list", items: [known("a"), known(1)] });
  const open = known({ kind: "list", items: [known("a")], open: { kind: "variable", subject: "var.x" } });
  test.each<[string, ReturnType<typeof known>, Json, boolean]>([
    ["a text is no number", known("1"), 1, false],
    ["one of several", [...known("a"), ...known("b")], "b", true],
    ["none of several", [...known("a"), ...known("b")], "c", false],
    ["an unknown may be anything", unknown({ kind: "variable", subject: "var.x" }), ["a"], true],
    ["a list in its order", two, ["a", 1], true],
    ["not in another", two, [1, "a"], false],
    ["nor with more members", two, ["a", 1, 2], false],
    ["an open list may hold more", open, ["b", "a"], true],
    ["but not less", open, ["b"], false],
    ["a text with a gap", known({ kind: "text", parts: ["a-", { kind: "variable", subject: "var.x" }] }), "a-b", true],
    ["with its known pieces", known({ kind: "text", parts: ["a-", { kind: "variable", subject: "var.x" }] }), "b-a", false],
    ["a map with all its keys", known({ kind: "map", entries: new Map([["a", known(1)]]) }), {}, false],
    ["and no others", known({ kind: "map", entries: new Map() }), { a: 1 }, false],
  ])("%s", (_, values, actual, expected) => {
    expect(holds(values, actual)).toBe(expected);
  });

  test("as just that value only where nothing in it is open", () => {
    expect(isJust(two, ["a", 1])).toBe(true);
    expect(isJust(open, ["a"])).toBe(false);
    expect(isJust([...known("a"), ...known("b")], "a")).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import type { Condition } from "../../../lib/catalogues/catalogue";
import { validationName } from "../../../lib/catalogues/record-conditions";
import { clausesOf, sentenceOf } from "../../../scripts/get/condition-words";

const open: Condition = { attribute: "bandwidth", over: 0, omitted: 0 };
const named: Condition = { namedBy: "record" };
const bound: Condition = { boundBy: "cloud_eip_association", through: "instance_id" };

const cases: readonly (readonly [Condition, string, string])[] = [
  [open, "`bandwidth` is above 0", "`bandwidth` 大于 0"],
  [{ not: open }, "`bandwidth` is not above 0", "`bandwidth` 不大于 0"],
  [{ attribute: "scope", is: ["global"] }, '`scope` is "global"', '`scope` 为 "global"'],
  [
    { attribute: "scope", is: ["domestic", "global"], omitted: "domestic" },
    '`scope` is "domestic" or "global", or left out',
    '`scope` 为 "domestic"、"global"，或省略',
  ],
  [
    { not: { attribute: "scope", is: ["domestic", "global"], omitted: "domestic" } },
    '`scope` is set, and not "domestic" and not "global"',
    '`scope` 已设置且不为 "domestic"、"global"',
  ],
  [{ not: { attribute: "mode", is: ["a", "b", "c"] } }, '`mode` is none of "a", "b", "c"', '`mode` 不为 "a"、"b"、"c"'],
  [{ not: { attribute: "template", present: true } }, "`template` is not set", "未设置 `template`"],
  [
    { attribute: "target", refersTo: ["cloud_nat", "cloud_slb"] },
    "`target` refers to `cloud_nat` or `cloud_slb`",
    "`target` 指向 `cloud_nat`、`cloud_slb`",
  ],
  [{ attribute: "id", matches: "^ngw-" }, "`id` is like `ngw-…`", "`id` 形如 `ngw-…`"],
  [
    { not: { attribute: "rr", matches: validationName } },
    "`rr` is not a name for validation, such as `_acme-challenge`",
    "`rr` 不是验证用的名称（如 `_acme-challenge`）",
  ],
  [{ not: named }, "no DNS record leads to it", "没有解析记录指向它"],
  [
    { ...bound, if: { attribute: "type", is: ["Nat"] } },
    'a `cloud_eip_association` points to it by `instance_id` (there, `type` is "Nat")',
    '有 `cloud_eip_association` 通过 `instance_id` 指向它（其中 `type` 为 "Nat"）',
  ],
  // Negation goes inwards: none of the alternatives holds.
  [
    { not: { any: [open, named] } },
    "`bandwidth` is not above 0 and no DNS record leads to it",
    "`bandwidth` 不大于 0，且没有解析记录指向它",
  ],
  [
    { not: { all: [open, named] } },
    "`bandwidth` is not above 0 or no DNS record leads to it",
    "`bandwidth` 不大于 0，或没有解析记录指向它",
  ],
  // What is joined by the other word is set apart.
  [
    { all: [{ any: [open, named] }, { reachedThrough: "listener" }] },
    "(`bandwidth` is above 0 or a DNS record leads to it) and what `listener` refers to is public",
    "（`bandwidth` 大于 0，或有解析记录指向它），且 `listener` 所指的资源面向公网",
  ],
  [
    { all: [open, { all: [named, { reachedThrough: "listener" }] }] },
    "`bandwidth` is above 0 and a DNS record leads to it and what `listener` refers to is public",
    "`bandwidth` 大于 0，且有解析记录指向它，且 `listener` 所指的资源面向公网",
  ],
  // A doubt is told, and never mixed with what is certain.
  [{ all: [named, "unknown"] }, "a DNS record leads to it (then it is undecided)", "有解析记录指向它（此时待定）"],
  [
    { any: [open, { all: [named, "unknown"] }] },
    "`bandwidth` is above 0 or a DNS record leads to it (then it is undecided)",
    "`bandwidth` 大于 0，或有解析记录指向它（此时待定）",
  ],
  // That the reference is there goes without saying, but not where it is the opposite that is told.
  [
    { all: [{ attribute: "template", present: true }, { sameAs: "template" }] },
    "what `template` refers to is public",
    "`template` 所指的资源面向公网",
  ],
  [
    { not: { all: [{ attribute: "template", present: true }, { sameAs: "template" }] } },
    "`template` is not set or what `template` refers to is not public",
    "未设置 `template`，或 `template` 所指的资源不面向公网",
  ],
];

describe("A condition in words", () => {
  test.each(cases)("%j", (condition, en, zh) => {
    const sentence = sentenceOf(clausesOf(null, condition));
    expect(sentence.en).toBe(en);
    // The documentation puts the blanks around what is not Chinese.
    expect(sentence.zh.replaceAll(" ", "")).toBe(zh.replaceAll(" ", ""));
  });
});

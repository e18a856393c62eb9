import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { verdictOf } from "../lib/engine/assemble-report";
import { type Text } from "../lib/text";
import { judgeExample, tryExample } from "../scripts/docs/try-example";
import { rules } from "../policies/index";

const folder = join(__dirname, "../policies/rules");
const sources = readdirSync(folder).filter((name) => name.endsWith(".ts"));

test("every file of policies/rules is a rule of its name, and every rule has a file", () => {
  expect(rules.map(({ id }) => `${id}.ts`).toSorted()).toEqual(sources.toSorted());
});

test("no rule names a cloud or a resource type outside its examples", () => {
  expect(sources.length).toBeGreaterThan(10);
  for (const file of sources) {
    const source = readFileSync(join(folder, file), "utf8");
    const check = source.slice(source.indexOf("defineRule({"), source.indexOf("  examples: {"));
    expect(check.length, file).toBeGreaterThan(100);
    expect(check, file).not.toMatch(/alicloud|tencentcloud|_instance/);
  }
});

describe.each(rules.map((rule) => ({ id: rule.id, rule })))("$id", ({ rule }) => {
  const { denied, allowed } = rule.examples;

  test.each(denied.map((example) => ({ title: example.title.en, example })))("reports: $title", ({ example }) => {
    const found = tryExample(rule, example);
    expect(found.map(({ message, finding: { address, entry } }) => ({ message, address, entry }))).toEqual(
      example.expects.map(({ message, address = null, entry = null }) => ({ message, address, entry })),
    );
    const severities = example.expects.map(({ severity }) => severity ?? rule.severity);
    expect(found.map(({ finding }) => (finding.undecided ? "undecided" : finding.severity))).toEqual(severities);
  });

  test.each(denied.map((example) => ({ title: example.title.en, example })))("speaks both languages: $title", ({ example }) => {
    for (const { finding } of tryExample(rule, example)) {
      expectBothLanguages(finding.message);
      expectSameFacts(finding.message);
    }
  });

  test.each(denied.map((example) => ({ title: example.title.en, example })))("decides the outcome: $title", ({ example }) => {
    // Its own findings: an example of an ended waiver has what it waived in it as well.
    const verdict = verdictOf(tryExample(rule, example).map(({ finding }) => finding));
    const outcomes = { error: "violations", undecided: "undecided", warning: "passed", info: "passed" } as const;
    const [first] = example.expects;
    expect(verdict).toBe(outcomes[first?.severity ?? rule.severity]);
  });

  test.each(allowed.map((example) => ({ title: example.title.en, example })))("stays silent: $title", ({ example }) => {
    expect(tryExample(rule, example)).toEqual([]);
    const { findings } = judgeExample(rules, example);
    expect(findings.filter(({ blocks }) => blocks)).toEqual([]);
  });

  test("has a denied example for each of its messages, and a near miss", () => {
    const expected = new Set(denied.flatMap(({ expects }) => expects.map(({ message }) => message)));
    expect([...expected].toSorted()).toEqual(Object.keys(rule.messages).toSorted());
    expect(allowed.filter(({ title }) => title.en.startsWith("Near miss"))).not.toEqual([]);
  });

  test("says what is wrong, why and what to do in both languages", () => {
    for (const words of [rule.title, rule.rationale, rule.remedy]) {
      expectBothLanguages(words);
      expectSameFacts(words);
    }
    for (const { title } of [...denied, ...allowed]) expectBothLanguages(title);
    for (const words of [rule.rationale, rule.remedy]) {
      expect(words.zh).toMatch(/。$/);
      expect(words.en).toMatch(/\.$/);
    }
  });

  test("rests on law or on a provider's own condition", () => {
    expect(rule.legalBasis).not.toEqual([]);
    for (const { name, article } of rule.legalBasis) for (const words of [name, article]) expectBothLanguages(words);
  });

  test("names its numbers from the range that nobody is issued", () => {
    const numbers = JSON.stringify(rule.examples).match(/ICP备\d{10}/g) ?? [];
    expect(numbers.filter((number) => !/ICP备\d{4}9999\d\d/.test(number))).toEqual([]);
  });
});

/** Both name the same numbers, dates, filing numbers, hostnames, addresses and files. */
function expectSameFacts({ zh, en }: Text): void {
  expect(factsIn(zh), `${zh}\n${en}`).toEqual(factsIn(en));
}

function factsIn(words: string): readonly string[] {
  const facts = /\p{Script=Han}ICP备\d+号(?:-\d+)?|\d{4}-\d{2}-\d{2}|[a-z0-9_*]+(?:[._][a-z0-9_*-]+)+|\d+/giu;
  const written = words
    .replaceAll(/(\d+) ?万/g, (_, count: string) => String(Number(count) * 10_000))
    .replaceAll(/(?<=\d),(?=\d{3})/g, "");
  return [...new Set([...written.matchAll(facts)].map(([fact]) => fact))].toSorted();
}

/** Neither is empty, they are not the same, and the Chinese has Chinese punctuation between its characters. */
function expectBothLanguages({ zh, en }: Text): void {
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(zh).not.toMatch(/\p{Script=Han}[,.;:!?]|[,.;:!?]\p{Script=Han}/u);
  expect(en.trim()).not.toBe("");
  expect(zh).not.toBe(en);
}

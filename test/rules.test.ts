import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Text } from "../lib/text";
import { judgeExample, tryExample } from "../lib/try-example";
import { rules, testRule } from "../policies/index";

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

  for (const { title, run } of testRule(rule)) test(title, run);

  test.each(denied.map((example) => ({ title: example.title.en, example })))("states the same facts: $title", ({ example }) => {
    for (const { finding } of tryExample(rule, example, rules)) expectSameFacts(finding.message);
  });

  test.each(allowed.map((example) => ({ title: example.title.en, example })))("lets deploy: $title", ({ example }) => {
    const { findings } = judgeExample(rules, example);
    expect(findings.filter(({ blocks }) => blocks)).toEqual([]);
  });

  test("has a near miss", () => {
    expect(allowed.filter(({ title }) => title.en.startsWith("Near miss"))).not.toEqual([]);
  });

  test("states the same facts in both languages, in whole sentences", () => {
    for (const words of [rule.title, rule.rationale, rule.remedy]) expectSameFacts(words);
    for (const words of [rule.rationale, rule.remedy]) {
      expect(words.zh).toMatch(/。$/);
      expect(words.en).toMatch(/\.$/);
    }
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

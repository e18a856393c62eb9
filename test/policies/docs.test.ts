import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../policies/index";
import { writeDesk } from "../../scripts/docs/desk";
import { writeHouseRules } from "../../scripts/docs/house-rules";
import { writeRulePages } from "../../scripts/docs/rule-pages";
import { writeSchemas } from "../../scripts/docs/schemas";

const root = join(__dirname, "../..");

// The reports of the examples are compared where the examples are run.
describe.each([writeRulePages, writeSchemas, writeDesk, writeHouseRules].map((write) => ({ name: write.name, write })))(
  "npm run docs, $name",
  ({ write }) => {
    test("would write what is checked in", async () => {
      const pages = await write();
      expect(pages.size).toBeGreaterThan(0);
      for (const [path, content] of pages) {
        expect(existsSync(join(root, path)), `${path} is missing: npm run docs`).toBe(true);
        expect(readFileSync(join(root, path), "utf8"), `${path} is stale: npm run docs`).toBe(content);
      }
    });
  },
);

test("no page is left of a rule that is gone", () => {
  const pages = readdirSync(join(root, "policies/rules")).filter((name) => name.endsWith(".md"));
  expect(pages.map((name) => `policies/rules/${name}`).toSorted()).toEqual([...writeRulePages().keys()].toSorted());
});

describe.each(rules.map((rule) => ({ id: rule.id, rule })))("the page of $id", ({ rule }) => {
  const page = writeRulePages().get(`policies/rules/${rule.id}.md`) ?? "";

  test("has the Chinese before the English", () => {
    const places = [rule.title.zh, rule.remedy.zh, rule.title.en, rule.remedy.en].map((words) => page.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("cites every basis with its article and date, and shows every example with what it says", () => {
    for (const { name, article, asOf } of rule.legalBasis) {
      for (const words of [name.zh, name.en, article.zh, article.en, asOf]) expect(page).toContain(words);
    }
    for (const { title } of [...rule.examples.denied, ...rule.examples.allowed]) expect(page).toContain(title.en);
    // Only the text of 2011 was read, and a page that rests on it says so.
    if (rule.legalBasis.some(({ name }) => name.zh.includes("第292号"))) {
      expect(page.match(/2024-12-06/g)?.length).toBeGreaterThanOrEqual(2);
    }
    const said = page.split("\n").filter((line) => line.startsWith("> "));
    expect(said).toHaveLength(2 * rule.examples.denied.reduce((sum, { expects }) => sum + expects.length, 0));
  });
});

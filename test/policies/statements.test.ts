import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../policies/index";

const folder = join(__dirname, "../../policies");
const page = readFileSync(join(folder, "README.md"), "utf8");
const [chinese = "", english = ""] = page.split("\n## English\n");

/** A row of the statements: its number comes first, and four more cells. */
const rowsOf = (part: string): string[][] =>
  part
    .split("\n")
    .filter((line) => /^\| \d+ \| /.test(line) && line.split(" | ").length === 5)
    .map((line) => line.slice(2, -2).split(" | "));

/** What the links to files lead to; those within the page and to the web are left out. */
const linksIn = (part: string): string[] =>
  [...part.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!).filter((target) => !target.includes("://"));

const rulesIn = (part: string): string[] => linksIn(part).filter((target) => /^rules\/(?!README)/.test(target));

const rows = rowsOf(chinese).map((zh, at) => ({ number: zh[0]!, zh, en: rowsOf(english)[at] ?? [] }));
const kinds: Record<string, string> = { 检查: "checked", 有误: "wrong", 范围之外: "outside" };

describe("the statements of the articles", () => {
  test("are the same rows in both languages, numbered through", () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(rowsOf(english)).toHaveLength(rows.length);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => String(at + 1)));
  });

  test("come from each of the five articles", () => {
    const cited = new Set(rows.flatMap(({ zh }) => zh[2]!.split("、")));
    expect([...cited].toSorted()).toEqual(["1", "2", "3", "4", "5"]);
  });

  test.each(rows)("$number has one of the three judgements, and says the same in both languages", ({ number, zh, en }) => {
    expect(Object.keys(kinds)).toContain(zh[3]);
    expect(en[3]).toBe(kinds[zh[3]!]);
    expect(en[0]).toBe(number);
    expect(en[2]).toBe(zh[2]!.replaceAll("、", ", "));
    expect(rulesIn(en[4]!)).toEqual(rulesIn(zh[4]!));
    expect(zh[1]).toMatch(/\p{Script=Han}/u);
    expect(en[1]).toMatch(/[a-z]/);
  });

  test.each(rows.filter(({ zh }) => zh[3] === "检查"))("$number, which is checked, links the rule that does", ({ zh }) => {
    expect(rulesIn(zh[4]!)).not.toEqual([]);
  });

  test.each(rows.filter(({ zh }) => zh[3] === "有误"))("$number, which is wrong, dates what says so", ({ zh, en }) => {
    const dates = (cell: string) => (cell.match(/\b20\d\d(?:-\d\d){0,2}/g) ?? []).toSorted();
    expect(dates(zh[4]!)).not.toEqual([]);
    expect(dates(en[4]!)).toEqual(dates(zh[4]!));
  });
});

describe("the links of the page", () => {
  test.each([...new Set(linksIn(page))])("%s leads to a file", (target) => {
    expect(existsSync(join(folder, target))).toBe(true);
  });

  test.each(rules.map(({ id }) => id))("%s is linked in both languages", (id) => {
    expect(rulesIn(chinese)).toContain(`rules/${id}.md`);
    expect(rulesIn(english)).toContain(`rules/${id}.md`);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filingMatchers } from "../../../constructs/testing/index";

const root = join(__dirname, "../../..");
const pages = ["docs/testing.md", "docs/testing.zh-CN.md"].map((page) => ({
  page,
  text: readFileSync(join(root, page), "utf8"),
}));

describe.each(pages)("$page", ({ text }) => {
  test("shows the test that the example has and npm test runs", () => {
    const example = readFileSync(join(root, "examples/filing-in-progress/shop-stack.test.ts"), "utf8");
    expect(text).toContain(`\`\`\`ts\n${example}\`\`\``);
  });

  test("names every matcher, and none that there is not", () => {
    const named = [...text.matchAll(/^\| `(\w+)\(/gm)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(filingMatchers));
  });
});

test("both pages show the same code", () => {
  const [english, chinese] = pages.map(({ text }) => text.match(/```[^]*?```/g));
  expect(chinese).toEqual(english);
  expect(english).toHaveLength(3);
});

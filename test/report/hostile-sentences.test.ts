import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../lib/engine/report";
import { markdownReport } from "../../lib/report/markdown";
import { prose } from "../../lib/report/markdown-prose";
import { text } from "../../lib/text";
import { type MarkdownNode, parseMarkdown } from "./commonmark";
import { reportOf, unfiledRecord } from "./reports";

/** What GitHub would link, mention or render, were it no code. */
const EFFECTIVE = /[@#`<>[\]*_~\\$^&{}|]|GH-\d|\b[0-9a-f]{7,40}\b|:\/\/|:\w+:|www\.|\w\.\w/u;

/** Texts outside of code that have an effect, and nodes that no sentence may have. */
function effectsOf(markdown: string): readonly string[] {
  const nodes = parseMarkdown(markdown);
  const others = nodes.flatMap(({ type, literal }) =>
    /^(?:document|paragraph|code|text)$/.test(type) ? [] : [`${type} ${literal ?? ""}`],
  );
  return [...others, ...textsOf(nodes).filter((words) => EFFECTIVE.test(words))];
}

/** The texts outside of code, each whole: the parser cuts them where a mark might begin something. */
function textsOf(nodes: readonly MarkdownNode[]): readonly string[] {
  const texts: string[] = [];
  for (const [at, { type, literal }] of nodes.entries()) {
    if (type !== "text") continue;
    if (nodes[at - 1]?.type === "text") texts.push(`${texts.pop() ?? ""}${literal ?? ""}`);
    else texts.push(literal ?? "");
  }
  return texts;
}

const numbers = ["浙ICP备2021999901号", "浙ICP备2021999901号-1", "京ICP证999902号", "浙ICP备1号"];
const pieces = constantFrom(
  ...numbers,
  ...["`", "``", "```", "@octocat", "@org/team", "[click](https://evil.example)", "![a](https://evil.example/a.png)"],
  ...["<details>", "</details>", "<summary>ok</summary>", "<img src=x>", "<!--", "-->", "<https://evil.example>"],
  ...["https://evil.example", "www.evil.example", "www.", "www", "中文", "号", "，", "。", "“", "”", "（", "）", "：", "—"],
  ...[" ", "  ", "\n", "\t", ".", ",", ";", ":", "::", "!", "?", "(", ")", "[", "]", "{", "}", "'", '"', "\\", "|", "#1", "GH-1"],
  ...[
    "*",
    "**",
    "_",
    "~~",
    "deadbeef",
    "1234567",
    "a",
    "0",
    "-1",
    "xn--a.example",
    "www.xinghai-shop.cn",
    "&lt;",
    "&#64;",
    "$a$",
  ],
  ...["\u200b", "\u202e", "\u0000", "\ud800", "…", "1.", "- ", "> ", "# ", "---", "===", ":tada:", "[^1]", "[!WARNING]"],
);
const hostile = array(oneof({ weight: 9, arbitrary: pieces }, string({ maxLength: 4, unit: "grapheme" })), { maxLength: 14 }).map(
  (parts) => parts.join(""),
);

describe("A sentence in Markdown has no link, no markup and no mention outside of code", () => {
  test("whatever stands around a filing number or a hostname", () => {
    assert(
      property(hostile, (sentence) => {
        expect(effectsOf(prose(sentence))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    "浙ICP备1号a`@octocat,[click](https://evil.example)<details><summary>ok</summary>",
    "a`浙ICP备1号`@octocat",
    "浙ICP备1号浙ICP备2号`<img src=x>",
    "浙ICP备1号``a`@octocat``",
    "www.中文",
    "Àdeadbeef deadbeef'a",
    "  1. a",
    "  ::error::a",
  ])("as in %j", (sentence) => {
    expect(effectsOf(prose(sentence))).toEqual([]);
  });

  test("cut anywhere", () => {
    assert(
      property(hostile, constantFrom(5, 12, 20, 33), (sentence, limit) => {
        expect(effectsOf(prose(sentence, limit))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("keeps every character of it but blanks", () => {
    assert(
      property(
        hostile.filter((sentence) => !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}`]|##/u.test(sentence)),
        (sentence) => {
          expect(prose(sentence, Infinity).replace(/[`\s]/g, "")).toBe(sentence.replace(/\s/g, ""));
        },
      ),
    );
  });

  test.each([
    ["Write 浙ICP备2021999901号-1.", "Write `浙ICP备2021999901号-1`."],
    ["（浙ICP备2021999901号-1）, where", "（`浙ICP备2021999901号-1`）, where"],
    ['the number "浙ICP备2021999901号", then', 'the number "`浙ICP备2021999901号`", then'],
    ["浙ICP备2021999901号x.y", "`浙ICP备2021999901号x.y`"],
  ])("and %j is %s", (sentence, shown) => {
    expect(prose(sentence)).toBe(shown);
  });
});

test("The comment has none either, wherever a value with a filing number stands", () => {
  assert(
    property(hostile, (value) => {
      const both = text(`${value} 浙ICP备2021999901号${value}。`, `It says 浙ICP备2021999901号${value}, not ${value}.`);
      const finding: Finding = {
        ...unfiledRecord,
        ...{ address: value, hostname: value, message: both, remedy: both, trail: [] },
      };
      const report = reportOf([finding, { ...finding, blocks: false, why: both }], {
        notices: [{ kind: "no-ledger", message: both, detail: null }],
      });
      const markdown = markdownReport(report, { language: "en", languages: ["zh", "en"], colour: false });
      const nodes = parseMarkdown(markdown);
      expect(nodes.filter(({ type }) => /^(?:link|image|emph|html_inline)$/.test(type))).toEqual([]);
      for (const words of textsOf(nodes)) expect(words).not.toMatch(EFFECTIVE);
      for (const { type, literal } of nodes) {
        if (type === "html_block")
          expect(literal).toMatch(/^(?:<!-- beian-guard -->|<details>\n<summary>[\p{L}\d ：:、]+<\/summary>|<\/details>)$/u);
      }
    }),
    { numRuns: 300 },
  );
});

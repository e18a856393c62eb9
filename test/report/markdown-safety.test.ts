import { describe, expect, test } from "vitest";
import { codeBlock, codeSpan, tableRow } from "../../lib/report/markdown-escape";
import { prose } from "../../lib/report/markdown-prose";
import { type MarkdownNode, parseMarkdown } from "./commonmark";
import { LANGUAGES, hostileReport, write } from "./markdown-documents";
import { faultsOfMermaid } from "./mermaid-checker";

const hostile: readonly (readonly [string, string])[] = [
  ["line feeds", "a\n\n# b\n\n- c"],
  ["a carriage return", "a\r# b"],
  ["backticks", "a```b`c"],
  ["backticks at both ends", "`a`"],
  ["nothing but backticks", "````"],
  ["a fence", "\n```\n# out"],
  ["a pipe", "a|b | c"],
  ["a backslash before a pipe", "a\\|b\\\\|c"],
  ["a backslash at the end", "a\\"],
  ["a script", "<script>alert(1)</script>"],
  ["the end of the fold", "</details></summary>"],
  ["the end of the fold on a line of its own", "a\n\n</details>\n\nb"],
  ["a comment", "--> <!-- beian-guard -->"],
  ["an open comment", "<!--"],
  ["a processing instruction", "<?php"],
  ["a mention", "@octocat"],
  ["a team", "(@org/team)"],
  ["a mention in Chinese", "请@octocat看"],
  ["an issue", "#123"],
  ["an issue of another repository", "owner/repo#123"],
  ["an issue in brackets", "(#123)"],
  ["an issue in words", "fixes GH-1"],
  ["an issue in words and Chinese", "修复GH-1。"],
  ["a commit", "deadbeef01deadbeef01deadbeef01deadbeef01"],
  ["a short commit of digits", "1234567"],
  ["a short commit of letters", "deadbeef"],
  ["a commit of another repository", "owner/repo@deadbeef"],
  ["a link", "https://evil.example/a"],
  ["a link without a scheme", "www.evil.example"],
  ["a mail address", "a@evil.example"],
  ["a link in Markdown", "[a](https://evil.example)"],
  ["an image", "![a](https://evil.example/a.png)"],
  ["a reference", "[a]: https://evil.example"],
  ["an autolink", "<https://evil.example>"],
  ["an entity", "&lt;b&gt; &#64;octocat"],
  ["emphasis", "**a** _b_ ~~c~~"],
  ["a heading", "# a"],
  ["a rule", "---"],
  ["an underline", "==="],
  ["a list", "- a"],
  ["a numbered list", "1. a"],
  ["a numbered list with a bracket", "1) a"],
  ["a quotation", "> a"],
  ["an alert", "[!WARNING]"],
  ["a task", "- [x] a"],
  ["a footnote", "[^1]"],
  ["a formula", "$a$ $$b$$"],
  ["an emoji", ":tada:"],
  ["an order to GitHub's runner", "::error::a"],
  ["an old order to GitHub's runner", "##[error]a"],
  ["an order to Azure Pipelines", "##vso[task.complete]"],
  ["a right-to-left override", "a\u202eb"],
  ["a zero-width space", "a\u200bb@octocat"],
  ["a zero-width joiner in a mention", "@\u200doctocat"],
  ["a line separator", "a\u2028# b"],
  ["a lone surrogate", "a\ud800b"],
  ["an escape sequence", "a\u001b[31mb"],
  ["blanks", "   "],
  ["blanks around", " a "],
  ["nothing", ""],
  ["the end of a subgraph", "end"],
  ["a label that ends", 'a"]; n1 --> n2; click n1 "https://evil.example"'],
  ["a directive", "%%{init: {}}%%"],
  ["a comment of Mermaid", "%% a"],
  ["codes of Mermaid", "#quot; #35; ﬂ°°60¶ß"],
  ["a style", "style a:#b;"],
  ["an icon", "fa:fa-car"],
  ["10 kB", "a".repeat(10_000)],
  ["10 kB of backticks", "`".repeat(10_000)],
  ["10 kB of mentions", "@octocat ".repeat(1200)],
];

/** The blocks of a document. */
function blocksOf(nodes: readonly MarkdownNode[]): readonly string[] {
  return nodes
    .filter(({ type }) => /^(?:heading|paragraph|list|item|code_block|html_block|block_quote|thematic_break)$/.test(type))
    .map(({ type, level, info, literal }) => `${type} ${level ?? ""} ${info ?? ""} ${type === "html_block" ? literal! : ""}`);
}

describe("Nothing that a name or value holds has an effect", () => {
  const harmless = blocksOf(parseMarkdown(write(hostileReport("name"), "en", { reportFile: "name" })));

  test.each(hostile)("%s", (_, value) => {
    for (const language of LANGUAGES) {
      const markdown = write(hostileReport(value), language, { reportFile: value });
      expect(markdown.endsWith("\n")).toBe(true);
      expect(markdown.endsWith("\n\n")).toBe(false);
      expect(markdown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
      expect(markdown).not.toMatch(/^\s*::|##(?:vso)?\[/m);
      const nodes = parseMarkdown(markdown);
      // A sentence of nothing is no paragraph.
      if (language === "en" && value.trim() !== "") expect(blocksOf(nodes)).toEqual(harmless);
      expect(
        nodes.map(({ type }) => type).filter((type) => /^(?:link|image|emph|html_inline|softbreak|linebreak)$/.test(type)),
      ).toEqual(
        // The rows of the two tables, which CommonMark takes for one paragraph each.
        ["softbreak", "softbreak", "softbreak", "softbreak"],
      );
      for (const { type, literal } of nodes) {
        if (type === "html_block") {
          expect(literal).toMatch(/^(?:<!-- beian-guard -->|<details>\n<summary>[\p{L}\d ：:、]+<\/summary>|<\/details>)$/u);
        }
        // Outside of code: nothing that GitHub would link, mention or render.
        if (type === "text")
          expect(literal).not.toMatch(/[@#`<>[\]*_~\\$^&{}]|GH-\d|\b[0-9a-f]{7,40}\b|:\/\/|:\w+:|www\.|\p{L}\.\p{L}/u);
      }
      const graph = nodes.find(({ info }) => info === "mermaid");
      expect(faultsOfMermaid(graph!.literal!)).toEqual([]);
      for (const row of markdown.split("\n").filter((line) => line.startsWith("| "))) {
        // A backslash in front of the pipe belongs to the value.
        const cells = row.replaceAll("\\|", "").split("|").length - 2;
        expect([5, 7]).toContain(cells);
        expect(row).not.toContain("\\\\|");
      }
    }
  });
});

describe("Escaping", () => {
  test.each([
    ["a", "`a`"],
    ["a`b", "``a`b``"],
    ["`a`", "`` `a` ``"],
    [" a ", "`  a  `"],
    ["", "`(empty)`"],
    ["a\nb", "`a<U+000A>b`"],
    ["\u202e".repeat(200), `\`${"<U+202E>".repeat(19)}…\``],
  ])("of the name %j", (value, shown) => {
    expect(codeSpan(value)).toBe(shown);
  });

  test.each([
    ["cn-hangzhou is in mainland China.", "cn-hangzhou is in mainland China."],
    [
      "www.a.cn resolves to alicloud_instance.web (cn-hangzhou).",
      "`www.a.cn` resolves to `alicloud_instance.web` (cn-hangzhou).",
    ],
    [
      "www.a.cn 解析到 alicloud_instance.web（位于中国内地），请备案。",
      "`www.a.cn` 解析到 `alicloud_instance.web`（位于中国内地），请备案。",
    ],
    ["列出浙ICP备2021999901号-1的主体", "列出`浙ICP备2021999901号-1`的主体"],
    ['or guard(app, { a: { b: "c" } }); or more', 'or `guard(app, { a: { b: "c" } })`; or more'],
    ['of x.scope["global"], and', 'of `x.scope["global"]`, and'],
    ["a (see f(x)) b", "a (see `f(x)`) b"],
    ["{ is never closed", "`{` is never closed"],
    ["give --var region=cn-hangzhou now", "give `--var region=cn-hangzhou` now"],
    ["until 2026-12-31 (wang), 13 more", "until 2026-12-31 (wang), 13 more"],
    ["1. first", "`1.` first"],
  ])("of the sentence %j", (sentence, shown) => {
    expect(prose(sentence)).toBe(shown.replace("`1.`", "`1`."));
  });

  test("keeps every character of a sentence but blanks", () => {
    for (const [, value] of hostile.filter(([, each]) => !/[\p{C}\p{Zl}`]|##/u.test(each))) {
      expect(prose(value, Infinity).replace(/[`\s]/g, "")).toBe(value.replace(/\s/g, ""));
    }
  });

  test("of lines to paste finds a fence that they cannot close", () => {
    expect(codeBlock("a\n````\nb\u202e\n", "yaml")).toBe("`````yaml\na\n````\nb<U+202E>\n`````");
  });

  test("of a row leaves no pipe that would begin a cell", () => {
    expect(tableRow([codeSpan("a|b"), codeSpan("c\\|d")])).toBe("| `a\\|b` | `c<U+005C>\\|d` |");
  });
});

import { describe, expect, test } from "vitest";
import type { Finding, Report, ReportedResource } from "../../lib/engine/report";
import { markdownReport } from "../../lib/report/markdown";
import { codeBlock, codeSpan, tableRow } from "../../lib/report/markdown-escape";
import { prose } from "../../lib/report/markdown-prose";
import { mermaidGraph } from "../../lib/report/mermaid-graph";
import { type Language, text } from "../../lib/text";
import { type MarkdownNode, parseMarkdown, textOf } from "./commonmark";
import { faultsOfMermaid, shownOf } from "./mermaid-checker";
import { compared, reportOf, undecidedFinding, unfiledRecord, waivedRecord } from "./reports";

const LANGUAGES = ["zh", "en"] as const;

function write(
  report: Report,
  language: Language = "en",
  more: { languages?: readonly Language[]; reportFile?: string } = {},
): string {
  return markdownReport(report, { language, colour: false, ...more });
}

/** Everything that is only there to be opened, and what is left when it is closed. */
function whenClosed(markdown: string): string {
  let closed = markdown;
  for (let before = ""; before !== closed;) {
    before = closed;
    closed = closed.replace(/<details>\n<summary>([^\n]*)<\/summary>\n\n(?:(?!<details>)[\s\S])*?\n\n<\/details>/g, "[$1]");
  }
  return closed;
}

function headingsOf(markdown: string): readonly string[] {
  const nodes = parseMarkdown(markdown);
  return nodes.filter(({ type }) => type === "heading").map((node) => `${"#".repeat(node.level ?? 0)} ${textOf(nodes, node)}`);
}

const unchanged: Finding = {
  ...unfiledRecord,
  state: "unchanged",
  address: "alicloud_alidns_record.old",
  hostname: "old.xinghai-shop.cn",
};
const accepted: Finding = { ...unchanged, blocks: false, why: text("基线中已有", "it is in the baseline") };
const fixed: Finding = {
  ...unfiledRecord,
  state: "fixed",
  blocks: false,
  address: "alicloud_alidns_record.gone",
  hostname: "gone.cn",
};

describe("A passed report without findings", () => {
  test("is five lines, in English", () => {
    expect(write(reportOf([])).split("\n\n")).toEqual([
      "<!-- beian-guard -->",
      "## beian-guard: PASSED",
      "Nothing blocks the deployment.",
      "Filing numbers are declared, not looked up at the MIIT.",
      "Judged 41 of 52 resources of known clouds, 3 undecided, 8 unclassified; ledger: `filings.yaml` (sha256 `0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef`); checked as of 2026-11-22 by beian-guard `0.1.0`; catalogues as of 2026-08-21.\n",
    ]);
  });

  test("and in Chinese", () => {
    expect(write(reportOf([]), "zh").split("\n\n")).toEqual([
      "<!-- beian-guard -->",
      "## beian-guard：通过",
      "没有阻断部署的发现。",
      "备案号来自声明，未向工信部核验。",
      "已知云的 52 项资源中已判断 41 项，待定 3 项，未分类 8 项；台账：`filings.yaml`（sha256 `0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef`）；检查日期 2026-11-22；beian-guard `0.1.0`；目录数据截至 2026-08-21。\n",
    ]);
  });
});

describe("A denied report", () => {
  test("shows the finding with its next step and place, and its evidence closed, in English", () => {
    const markdown = write(reportOf([unfiledRecord]));
    expect(markdown.startsWith("<!-- beian-guard -->\n\n## beian-guard: DENIED\n\n")).toBe(true);
    expect(markdown).toContain("\n\n1 finding blocks the deployment (1 error, 0 undecided).\n\n");
    expect(markdown).toContain(
      [
        "### Findings that block: 1",
        "",
        "#### error: `record-without-filing` · `alicloud_alidns_record.www` · `www.xinghai-shop.cn`",
        "",
        "No granted filing lists `xinghai-shop.cn`.",
        "",
        "- **Fix**: File the domain first.",
        "- **At**: `main.ts:42`, `shop/www`, stack `shop`",
        "",
        "<details>",
        "<summary>Evidence: 4 steps</summary>",
        "",
        "`www.xinghai-shop.cn`",
        "",
        "1. `alicloud_alidns_record.www.value` = `alicloud_eip_address.web.ip_address`: points to `alicloud_eip_address.web`",
        "2. `alicloud_eip_address.web`: stands where `alicloud_instance.web` stands",
        "3. `alicloud_instance.web`: is reachable from the internet",
        "4. `alicloud_instance.web.availability_zone` = `cn-hangzhou-h`: cn-hangzhou is in mainland China",
        "",
        "</details>",
      ].join("\n"),
    );
  });

  test("and in Chinese", () => {
    expect(write(reportOf([unfiledRecord]), "zh")).toContain(
      [
        "### 阻断部署的发现：1 项",
        "",
        "#### 错误：`record-without-filing` · `alicloud_alidns_record.www` · `www.xinghai-shop.cn`",
        "",
        "没有备案列出 `xinghai-shop.cn`。",
        "",
        "- **处理**：请先备案。",
        "- **位置**：`main.ts:42`，`shop/www`，堆栈 `shop`",
        "",
        "<details>",
        "<summary>证据链：4 步</summary>",
        "",
        "`www.xinghai-shop.cn`",
        "",
        "1. `alicloud_alidns_record.www.value` = `alicloud_eip_address.web.ip_address`：指向 `alicloud_eip_address.web`",
      ].join("\n"),
    );
  });

  test("ends with the coverage, the ledger and the dates", () => {
    expect(
      write(reportOf([unfiledRecord]))
        .split("\n")
        .slice(-5),
    ).toEqual([
      "- **Verdicts**: 10 covered, 5 exempt, 2 in violation, 3 undecided, 24 neutral",
      "- **Coverage**: judged 41 of 52 resources of known clouds, 3 undecided, 8 unclassified",
      "- **Ledger**: `filings.yaml` (sha256 `0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef`)",
      "- **Basis**: checked as of 2026-11-22 by beian-guard `0.1.0`; catalogues as of 2026-08-21",
      "",
    ]);
  });

  test("says what the resource was before, and the law behind the rules", () => {
    const source = {
      name: text("《办法》", "Measures"),
      article: text("第五条", "article 5"),
      asOf: "2005-02-08",
      link: "https://a.cn",
      confidence: "high",
    } as const;
    const rule = {
      id: "record-without-filing",
      severity: "error",
      title: text("没有备案", "No filing"),
      rationale: text("", ""),
      remedy: text("", ""),
      legalBasis: [source],
    } as const;
    const report = reportOf([{ ...unfiledRecord, before: "exempt" }], { rules: [{ ...rule, legalBasis: [source] }] });
    expect(write(report)).toContain("\n- **Before**: exempt before this change\n");
    expect(write(report)).toContain(
      "<summary>Legal basis of the rules named here</summary>\n\n- `record-without-filing`: No filing\n  - Measures, article 5 (as of 2005-02-08)\n",
    );
    expect(write(report, "zh")).toContain("  - 《办法》，第五条（截至 2005-02-08）\n");
  });
});

describe("An undecided report", () => {
  test("says what would decide it and lists the resources of the cause", () => {
    const markdown = write(reportOf([undecidedFinding(9)]));
    expect(headingsOf(markdown)[0]).toBe("## beian-guard: UNDECIDED");
    expect(markdown).toContain("\n\n1 finding that cannot be decided blocks the deployment.\n\n");
    expect(markdown).toContain(
      "#### undecided: `location-undecided` · `alicloud_instance.web1`\n\n9 resources wait for `var.region`.",
    );
    expect(markdown).toContain("- **To decide**: Give `--var region=…`.\n");
    expect(markdown).toContain("`alicloud_instance.web6` and 3 more\n");
    expect(write(reportOf([undecidedFinding(9)]), "zh")).toContain("`alicloud_instance.web6`，另有 3 项\n");
  });

  test("has errors before undecided ones, where both block", () => {
    const headings = headingsOf(write(reportOf([undecidedFinding(1), unfiledRecord])));
    expect(headings.filter((heading) => heading.startsWith("####")).map((heading) => heading.split(":")[0])).toEqual([
      "#### error",
      "#### undecided",
    ]);
  });
});

describe("A waived finding", () => {
  const waiver = {
    rule: "record-without-filing",
    match: "alicloud_alidns_record.*",
    reason: "moving | away",
    owner: "wang",
    expires: "2026-12-31",
    ticket: "OPS-12",
    covers: 1,
  };
  const attestation = {
    match: "alicloud_instance.bastion",
    purpose: "non-web",
    reason: "SSH only",
    owner: "ops",
    reviewedAt: "2026-09-01",
  };
  const report = reportOf([waivedRecord], { waivers: [waiver], attestations: [attestation] });

  test("is closed, and names who answers for it and until when", () => {
    const markdown = write(report);
    expect(headingsOf(whenClosed(markdown))).toEqual(["## beian-guard: PASSED", "### From hostname to filing"]);
    expect(markdown).toContain("<summary>Findings that do not block: 1</summary>\n\n#### waived: `record-without-filing`");
    expect(markdown).toContain("- **Waived**: by `wang` until `2026-12-31`, `OPS-12`; reason: `moving to Hong Kong`\n");
    expect(write(report, "zh")).toContain(
      "- **已豁免**：负责人 `wang`，至 `2026-12-31`，`OPS-12`；理由：`moving to Hong Kong`\n",
    );
  });

  test("stands with all exceptions in force in closed tables", () => {
    expect(write(report)).toContain(
      [
        "<summary>Waivers in force: 1</summary>",
        "",
        "| Rule | Match | Until | Owner | Ticket | Findings covered | Reason |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        "| `record-without-filing` | `alicloud_alidns_record.*` | `2026-12-31` | `wang` | `OPS-12` | 1 | `moving \\| away` |",
      ].join("\n"),
    );
    expect(write(report, "zh")).toContain(
      [
        "<summary>有效的用途声明：1 项</summary>",
        "",
        "| 匹配 | 用途 | 负责人 | 复核日期 | 理由 |",
        "| --- | --- | --- | --- | --- |",
        "| `alicloud_instance.bastion` | `non-web` | `ops` | `2026-09-01` | `SSH only` |",
      ].join("\n"),
    );
  });

  test("of many says how many rows are not shown", () => {
    expect(write(reportOf([], { waivers: Array.from({ length: 30 }, () => waiver) }))).toContain(
      "\n\n10 more in `beian-report.json`.\n\n</details>",
    );
  });
});

describe("Against a baseline", () => {
  const report = reportOf([fixed, accepted, unfiledRecord, unchanged], { comparedWith: compared });

  test.each([
    ["en", "2 findings block the deployment (2 errors, 0 undecided). 1 new, 2 unchanged, 1 fixed."],
    ["zh", "2 项发现阻断部署（2 项错误，0 项待定）。新增 1 项，未变 2 项，已修复 1 项。"],
  ] as const)("the first sentence counts what is new, unchanged and fixed (%s)", (language, sentence) => {
    expect(write(report, language).split("\n\n")[2]).toBe(sentence);
  });

  test("only what is new and blocks is open", () => {
    const closed = whenClosed(write(report));
    expect(headingsOf(closed).slice(1, 3)).toEqual([
      "### New findings that block: 1",
      "#### error: record-without-filing · alicloud_alidns_record.www · www.xinghai-shop.cn",
    ]);
    expect([...closed.matchAll(/^\[(.*)\]$/gm)].map((match) => match[1])).toEqual([
      "Evidence: 4 steps",
      "Unchanged findings that block: 1",
      "Unchanged findings that do not block: 1",
      "Fixed findings: 1",
    ]);
  });

  test("what is fixed is one line each, and what is unchanged says why it does not block", () => {
    expect(write(report)).toContain("\n- `record-without-filing` · `alicloud_alidns_record.gone` · `gone.cn`\n");
    expect(write(report)).toContain("- **Why it does not block**: it is in the baseline\n");
  });
});

describe("In both languages", () => {
  const report = reportOf([unfiledRecord, accepted, fixed], { comparedWith: compared });

  test("the first one is open, the second closed, and each is as complete as alone", () => {
    const both = write(report, "en", { languages: ["zh", "en"] });
    const bodies = LANGUAGES.map((language) => write(report, language).replace("<!-- beian-guard -->\n\n", "").trimEnd());
    expect(both).toBe(
      `<!-- beian-guard -->\n\n${bodies[0]!}\n\n<details>\n<summary>English: DENIED</summary>\n\n${bodies[1]!}\n\n</details>\n`,
    );
  });

  test("one of them, or none, is a document in one language", () => {
    expect(write(report, "en", { languages: ["zh"] })).toBe(write(report, "zh"));
    expect(write(report, "en", { languages: [] })).toBe(write(report, "en"));
  });

  test("and both keep to the size together, with as many findings", () => {
    const both = write(many(5000), "zh", { languages: ["zh", "en"] });
    expect(both.length).toBeLessThanOrEqual(65_000);
    expect(both).toMatch(/另有 (\d+) 项发现未列出[\s\S]*\n\1 more findings left out/);
    expect(detailsAreBalanced(both)).toBe(true);
  });
});

function many(count: number): Report {
  return reportOf(
    Array.from({ length: count }, (_, at) => ({
      ...unfiledRecord,
      address: `alicloud_alidns_record.r${at}`,
      hostname: `r${at}.cn`,
    })),
  );
}

function detailsAreBalanced(markdown: string): boolean {
  let depth = 0;
  for (const { type, literal } of parseMarkdown(markdown)) {
    if (type !== "html_block") continue;
    for (const tag of literal!.match(/<\/?details>/g) ?? []) {
      depth += tag === "<details>" ? 1 : -1;
      if (depth < 0) return false;
    }
  }
  return depth === 0;
}

describe("The size", () => {
  test.each(LANGUAGES)(
    "of 5,000 findings is cut after a whole one, and the last line says how many are missing (%s)",
    (language) => {
      const markdown = write(many(5000), language, { reportFile: "cdktf.out/beian-report.json" });
      expect(markdown.length).toBeLessThanOrEqual(65_000);
      expect(markdown.length).toBeGreaterThan(60_000);
      const shown = headingsOf(markdown).filter((heading) => heading.startsWith("####")).length;
      expect(shown).toBeGreaterThan(50);
      const last = markdown.split("\n").at(-2);
      const left = 5000 - shown;
      expect(last).toBe(
        text(
          `另有 ${left} 项发现未列出，完整报告见 \`cdktf.out/beian-report.json\`：\`beian-guard report cdktf.out/beian-report.json\``,
          `${left} more findings left out; the whole report is in \`cdktf.out/beian-report.json\`: \`beian-guard report cdktf.out/beian-report.json\``,
        )[language],
      );
      expect(markdown.match(/^<summary>/gm)).toHaveLength(shown);
      expect(detailsAreBalanced(markdown)).toBe(true);
    },
  );

  test.each([60, 100, 130, 160, 200])("of %i findings never loses one without saying so", (count) => {
    const markdown = write(many(count));
    const shown = headingsOf(markdown).filter((heading) => heading.startsWith("####")).length;
    const left = Number(/^(\d+) more findings? left out/m.exec(markdown)?.[1] ?? 0);
    expect(shown + left).toBe(count);
    expect(markdown.length).toBeLessThanOrEqual(65_000);
  });

  test.each(["`", "@a ", "\u202e", "|", "字", "#1 "])("of names of 100 kB of %j is kept too", (value) => {
    const report = hostileReport(value.repeat(100_000), 40);
    for (const languages of [["en"], ["zh", "en"]] as const) {
      const markdown = write(report, "en", { languages });
      expect(markdown.length).toBeLessThanOrEqual(65_000);
      expect(detailsAreBalanced(markdown)).toBe(true);
      const shown = headingsOf(markdown).filter((heading) => /^#### (?:error|错误)/.test(heading)).length / languages.length;
      expect(shown >= 40 || markdown.includes("more findings left out")).toBe(true);
    }
  });

  test.each(["a@b ", "字@", "`a"])("holds where everything beside the findings is long, as with %j", (unit) => {
    const long = hostileReport(unit.repeat(2500));
    const repeated = <T>(of: readonly T[], count: number): T[] => Array.from({ length: count }, () => of[0]!);
    const report = {
      ...long,
      assumedVariables: repeated(long.assumedVariables, 500),
      rules: repeated(long.rules, 300),
      waivers: repeated(long.waivers, 5000),
      attestations: repeated(long.attestations, 5000),
      notices: repeated(long.notices.slice(1), 100),
    };
    for (const findings of [[], long.findings]) {
      const markdown = write({ ...report, findings }, "en", { languages: ["zh", "en"] });
      expect(markdown.length).toBeLessThanOrEqual(65_000);
      expect(detailsAreBalanced(markdown)).toBe(true);
    }
  });

  test("is worked out without writing what has no room", () => {
    const report = many(5000);
    const begun = performance.now();
    write(report, "en", { languages: ["zh", "en"] });
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

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

/** A report that holds a value wherever something from outside can stand. */
function hostileReport(value: string, count = 1): Report {
  const trail = [{ address: `${value}2`, attribute: value, value: `${value}3`, means: text(value, value) }];
  const finding: Finding = {
    ...unfiledRecord,
    rule: value,
    stack: value,
    address: value,
    hostname: value,
    constructPath: value,
    why: text(value, value),
    message: text(value, value),
    remedy: text(value, value),
    resources: [{ stack: value, address: `${value}2` }],
    location: { file: value, line: 1, column: 1 },
    trail,
  };
  const hostname = { name: value, domain: value, filing: value, verdict: "violation" as const };
  const row: ReportedResource = {
    ...{ stack: value, address: value, type: value, constructPath: value, verdict: "violation", before: null },
    ...{
      jurisdictions: [value],
      anchor: null,
      public: "yes",
      hostnames: [hostname],
      filing: value,
      reason: text(value, value),
      trail,
    },
  };
  const waived = { reason: value, owner: value, expires: value, ticket: value };
  const source = { name: text(value, value), article: text(value, value), asOf: value, link: value, confidence: "high" as const };
  return reportOf(
    [
      ...Array.from({ length: count }, () => finding),
      { ...finding, blocks: false, waived },
      { ...finding, blocks: false, state: "unchanged" },
      { ...finding, blocks: false, state: "fixed" },
    ],
    {
      tool: { name: value, version: value, catalogues: { [value]: value, b: "2026-08-21" } },
      inputs: [value],
      today: value,
      ledger: { kind: "file", file: value },
      ledgerDigest: value,
      assumedVariables: [value],
      resources: [row, { ...row, verdict: "covered", hostnames: [{ ...hostname, verdict: "covered" }] }],
      rules: [
        {
          id: value,
          severity: "error",
          title: text(value, value),
          rationale: text("", ""),
          remedy: text("", ""),
          legalBasis: [source],
        },
      ],
      waivers: [{ rule: value, match: value, ...waived, covers: 0 }],
      attestations: [{ match: value, purpose: value, reason: value, owner: value, reviewedAt: value }],
      notices: [
        { kind: "numbers-are-declared", message: text(value, value), detail: null },
        { kind: "no-ledger", message: text(value, value), detail: `${value.slice(0, 2000)}\nb` },
      ],
    },
  );
}

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

describe("The graph", () => {
  const row: ReportedResource = {
    ...{
      anchor: null,
      stack: "shop",
      address: "alicloud_alidns_record.www",
      type: "alicloud_alidns_record",
      constructPath: null,
      verdict: "violation",
      before: null,
    },
    ...{ jurisdictions: ["mainland"], public: "yes", filing: null, reason: null, trail: unfiledRecord.trail },
    hostnames: [{ name: "www.xinghai-shop.cn", domain: "xinghai-shop.cn", filing: null, verdict: "violation" }],
  };
  const covered = (at: number): readonly ReportedResource[] => {
    const hostname = { name: `c${at}.cn`, domain: `c${at}.cn`, filing: "浙ICP备2021999901号-1", verdict: "covered" as const };
    const [first, , ...rest] = unfiledRecord.trail;
    const record = { ...row, address: `alicloud_alidns_record.c${at}`, verdict: "covered" as const, hostnames: [hostname] };
    const server = { ...row, address: "alicloud_instance.web", verdict: "covered" as const, hostnames: [hostname], trail: rest };
    return [{ ...record, trail: [{ ...first!, address: record.address }, ...rest] }, server];
  };

  test("leads from the hostname over record, entry and server to the region and the filing", () => {
    expect(mermaidGraph(reportOf([unfiledRecord], { resources: [row] }), "en")).toEqual({
      source: [
        "flowchart LR",
        '  n1(["www.xinghai-shop.cn"])',
        '  n2["alicloud_alidns_record.www"]',
        '  n3["alicloud_eip_address.web"]',
        '  n4["alicloud_instance.web"]',
        '  n5{{"cn-hangzhou is in mainland China"}}',
        '  n6[["no filing"]]',
        "  n1 --> n2",
        "  n2 --> n3",
        "  n3 --> n4",
        "  n4 --> n5",
        "  n5 --> n6",
        "  classDef violation fill:#ffebe9,stroke:#cf222e,color:#1f2328",
        "  class n1,n2,n6 violation",
      ].join("\n"),
      leftOut: 0,
      coveredLeftOut: 0,
    });
    expect(mermaidGraph(reportOf([unfiledRecord], { resources: [row] }), "zh").source).toContain('n6[["无备案"]]');
  });

  test("shows covered hostnames beside, once each from their record", () => {
    const { source } = mermaidGraph(reportOf([unfiledRecord], { resources: [row, ...covered(1)] }), "zh");
    expect(source).toContain('n7(["c1.cn"])');
    expect(source).toContain('n9[["浙ICP备2021999901号#45;1"]]');
    expect(source).toContain("  n7 --> n8\n  n8 --> n4\n");
    expect(source).not.toContain("n7 --> n4");
    expect(faultsOfMermaid(source!)).toEqual([]);
  });

  test("ends in what is undecided", () => {
    const trail = unfiledRecord.trail.slice(0, 3);
    const { source } = mermaidGraph(reportOf([{ ...undecidedFinding(1), trail }]), "en");
    expect(shownOf(source!)).toContain('{{"undecided: location-undecided"}}');
  });

  test("has no more than 40 nodes, and words for the rest", () => {
    const resources = Array.from({ length: 30 }, (_, at) => covered(at)).flat();
    const markdown = write(
      reportOf(
        many(30).findings.map((finding) => ({
          ...finding,
          trail: finding.trail.map((step) => ({ ...step, address: `${step.address}${finding.hostname ?? ""}` })),
        })),
        { resources },
      ),
    );
    const graph = parseMarkdown(markdown).find(({ info }) => info === "mermaid")!.literal!;
    expect(graph.match(/^ {2}n\d+[([{]/gm)!.length).toBeLessThanOrEqual(40);
    expect(faultsOfMermaid(graph)).toEqual([]);
    expect(markdown).toMatch(/\nNot in the graph: the paths of \d+ findings and \d+ covered hostnames\.\n/);
  });

  test("is left away where no finding has a path", () => {
    expect(write(reportOf([undecidedFinding(2)]))).not.toContain("mermaid");
  });
});

test("the same report gives the same bytes, also after it was kept as JSON", () => {
  const report = hostileReport("a@b #1");
  expect(write(JSON.parse(JSON.stringify(report)) as Report)).toBe(write(report));
});

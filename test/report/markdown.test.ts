import { describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { text } from "../../lib/text";
import { headingsOf, hostileReport, write } from "./markdown-documents";
import { reportOf, undecidedFinding, unfiledRecord } from "./reports";

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

test("the same report gives the same bytes, also after it was kept as JSON", () => {
  const report = hostileReport("a@b #1");
  expect(write(JSON.parse(JSON.stringify(report)) as Report)).toBe(write(report));
});

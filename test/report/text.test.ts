import { describe, expect, test } from "vitest";
import stringWidth from "string-width";
import type { Report } from "../../lib/engine/report";
import { textReport } from "../../lib/report/text";
import { text } from "../../lib/text";
import { reportOf, undecidedFinding, unfiledRecord, waivedRecord } from "./reports";
import { linesOf } from "./text-lines";

describe("The first line is the verdict", () => {
  const advice = { ...unfiledRecord, blocks: false, severity: "warning" as const };
  const cases: readonly (readonly [string, Report, string, string])[] = [
    ["nothing found", reportOf([]), "PASSED: nothing blocks the deployment.", "通过：没有阻断部署的发现。"],
    [
      "advice only",
      reportOf([advice]),
      "PASSED: nothing blocks the deployment (1 finding that does not).",
      "通过：没有阻断部署的发现；另有 1 项不阻断。",
    ],
    [
      "one violation",
      reportOf([unfiledRecord]),
      "DENIED: 1 finding blocks the deployment (1 error, 0 undecided).",
      "拒绝：1 项发现阻断部署（1 项错误，0 项待定）。",
    ],
    [
      "violations, undecided ones and waived ones",
      reportOf([unfiledRecord, undecidedFinding(2), unfiledRecord, waivedRecord, waivedRecord]),
      "DENIED: 3 findings block the deployment (2 errors, 1 undecided), 2 more do not.",
      "拒绝：3 项发现阻断部署（2 项错误，1 项待定）；另有 2 项不阻断。",
    ],
    [
      "only undecided ones",
      reportOf([undecidedFinding(2), advice]),
      "UNDECIDED: 1 finding that cannot be decided blocks the deployment, 1 more does not.",
      "待定：1 项发现因无法判断而阻断部署；另有 1 项不阻断。",
    ],
  ];

  test.each(cases)("%s", (_, report, en, zh) => {
    expect(linesOf(report, "en")[0]).toBe(en);
    expect(linesOf(report, "zh")[0]).toBe(zh);
  });

  test("and the second says that numbers are declared, also where the report is cut", () => {
    const report = reportOf([unfiledRecord, unfiledRecord, unfiledRecord]);
    expect(linesOf(report)[1]).toBe("Filing numbers are declared, not looked up at the MIIT.");
    expect(linesOf(report, "en", { limit: 20 })[1]).toBe("Filing numbers are declared, not looked up at the MIIT.");
  });
});

describe("The totals", () => {
  const full = reportOf([], {
    summary: { covered: 10, exempt: 5, violation: 2, undecided: 3, neutral: 24, unclassified: 8, outOfScope: 4 },
    assumedVariables: ["shop: var.region"],
    waivers: [
      {
        rule: "record-without-filing",
        match: "alicloud_alidns_record.old",
        reason: "moves away",
        owner: "wang",
        expires: "2026-12-31",
        ticket: "OPS-12",
        covers: 1,
      },
    ],
    attestations: [
      { match: "alicloud_instance.bastion", purpose: "non-web", reason: "SSH only", owner: "ops", reviewedAt: "2026-09-01" },
    ],
  });

  test("say what was judged, on what it rests and which exceptions are in force, in English", () => {
    expect(linesOf(full, "en", { width: 200 }).slice(3)).toEqual([
      "Verdicts  10 covered, 5 exempt, 2 in violation, 3 undecided, 24 neutral",
      "Coverage  judged 41 of 52 resources of known clouds, 3 undecided, 8 unclassified; 4 of other providers out of scope",
      "Ledger    filings.yaml (sha256 0123456789ab)",
      "Basis     checked as of 2026-11-22 by beian-guard 0.1.0; catalogues as of 2026-08-21",
      "Defaults  the verdicts rest on the defaults of shop: var.region",
      "Waivers   record-without-filing at alicloud_alidns_record.old until 2026-12-31 (wang, OPS-12): moves away; covers 1 finding",
      "Attested  alicloud_instance.bastion: non-web (ops, reviewed 2026-09-01): SSH only",
      "",
    ]);
  });

  test("and in Chinese, aligned by the width of its characters", () => {
    expect(linesOf(full, "zh", { width: 200 }).slice(3)).toEqual([
      "结论      备案齐备 10，无需备案 5，违规 2，待定 3，无关 24",
      "覆盖      已知云的 52 项资源中已判断 41 项，待定 3 项，未分类 8 项；其他提供商的 4 项不在范围内",
      "台账      filings.yaml（sha256 0123456789ab）",
      "依据      检查日期 2026-11-22；beian-guard 0.1.0；目录数据截至 2026-08-21",
      "默认值    结论依据这些变量的默认值：shop: var.region",
      "豁免      record-without-filing：alicloud_alidns_record.old，至 2026-12-31（wang，OPS-12）：moves away；涉及 1 项发现",
      "用途声明  alicloud_instance.bastion：非网站用途（ops，复核于 2026-09-01）：SSH only",
      "",
    ]);
  });

  test("say when there is no ledger, and the notices bring the YAML to paste line by line", () => {
    const report = reportOf([], {
      ledger: { kind: "code", file: null },
      ledgerDigest: null,
      notices: [
        {
          kind: "no-ledger",
          message: text("没有台账。", "There is no ledger."),
          detail: "version: 1\nsubjects:\n  - name: 星海\n",
        },
      ],
    });
    const lines = linesOf(report);
    expect(lines).toContain("Ledger    none found; the declarations in the code are the ledger");
    expect(lines.slice(2, 6)).toEqual(["There is no ledger.", "  version: 1", "  subjects:", "    - name: 星海"]);
  });
});

describe("With a limit", () => {
  const many = reportOf(Array.from({ length: 9 }, (_, at) => ({ ...unfiledRecord, address: `alicloud_alidns_record.r${at}` })));

  test.each([12, 15, 25, 40, 60])(
    "of %i lines the report keeps to it and ends after a whole finding, with the coverage and where the rest is",
    (limit) => {
      const lines = linesOf(many, "en", { limit, reportFile: "cdktf.out/beian-report.json" }).slice(0, -1);
      expect(lines.length).toBeLessThanOrEqual(limit);
      const shown = lines.filter((line) => line.startsWith("x error")).length;
      const leftOut = 9 - shown;
      expect(shown).toBeGreaterThan(0);
      expect(lines.at(-2)).toBe("judged 41 of 52 resources of known clouds, 3 undecided, 8 unclassified");
      expect(lines.at(-1)).toBe(
        `${leftOut} more findings in cdktf.out/beian-report.json: beian-guard report cdktf.out/beian-report.json`,
      );
      if (limit >= 25) expect(lines.filter((line) => line.startsWith("    At "))).toHaveLength(shown);
    },
  );

  test("that the findings keep but the totals break it still says where the rest is", () => {
    const lines = linesOf(reportOf([unfiledRecord]), "zh", { limit: 17 }).slice(0, -1);
    expect(lines.at(-1)).toBe("其余内容见 beian-report.json：beian-guard report beian-report.json");
    expect(lines.length).toBeLessThanOrEqual(17);
  });

  test("that is wide enough the report is whole", () => {
    expect(linesOf(many, "en", { limit: 500 })).toEqual(linesOf(many));
  });
});

describe("Prose is wrapped by columns", () => {
  const zh =
    "www.xinghai-shop.cn 解析到位于中国内地（cn-hangzhou）的 alicloud_instance.web，但没有任何已通过的备案包含 xinghai-shop.cn，因此云平台会阻断对该域名的访问。";
  const finding = { ...unfiledRecord, message: text(zh, "word ".repeat(60).trim()), trail: [] };

  test.each([60, 80, 100])("%i wide, in both languages", (width) => {
    for (const language of ["zh", "en"] as const) {
      const lines = linesOf(reportOf([finding]), language, { width });
      const prose = lines.filter((line) => line.startsWith("    "));
      expect(prose.length).toBeGreaterThan(3);
      expect(prose.filter((line) => stringWidth(line) > width)).toEqual([]);
      expect(prose.filter((line) => /^\s*[，。；：、）]/.test(line))).toEqual([]);
    }
  });

  test("and loses no character", () => {
    const lines = linesOf(reportOf([finding]), "zh", { width: 60 });
    const from = lines.findIndex((line) => line.startsWith("    www."));
    const to = lines.findIndex((line) => line.startsWith("    处理"));
    expect(lines.slice(from, to).join("").replace(/\s/g, "")).toBe(zh.replace(/\s/g, ""));
  });
});

describe("Colours", () => {
  test("change nothing but the colours", () => {
    const report = reportOf([unfiledRecord, undecidedFinding(3), waivedRecord]);
    const coloured = textReport(report, { language: "zh", colour: true });
    expect(coloured).toContain("\u001b[31m");
    const bare = coloured.replace(/\u001b\[\d+m/g, "");
    expect(bare.replace(/ +$/gm, "")).toBe(textReport(report, { language: "zh", colour: false }));
  });
});

import { describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { githubReport } from "../../lib/report/github";
import { text } from "../../lib/text";
import { fixedRecord, fullReport, reportOf, staleEntry, undecidedFinding, unfiledRecord, waivedRecord } from "./reports";

function linesOf(report: Report, language: "zh" | "en" = "en"): readonly string[] {
  return githubReport(report, { language, colour: false }).trimEnd().split("\n");
}

const info = { ...staleEntry, severity: "info" as const };

describe("GitHub's commands", () => {
  test("annotate the line of what blocks, with the next step, and end with the outcome", () => {
    expect(linesOf(reportOf([unfiledRecord]))).toEqual([
      "::error file=main.ts,line=42,col=5,title=record-without-filing%3A alicloud_alidns_record.www::No granted filing lists xinghai-shop.cn.%0ANext step: File the domain first.",
      "::notice title=beian-guard::DENIED: 1 finding blocks the deployment (1 error, 0 undecided).",
    ]);
    expect(linesOf(reportOf([unfiledRecord]), "zh")).toEqual([
      "::error file=main.ts,line=42,col=5,title=record-without-filing%3A alicloud_alidns_record.www::没有备案列出 xinghai-shop.cn。%0A处理：请先备案。",
      "::notice title=beian-guard::拒绝：1 项发现阻断部署（1 项错误，0 项待定）。",
    ]);
  });

  test.each([
    ["what blocks is an error", unfiledRecord, "error"],
    ["what is undecided and blocks is one too", undecidedFinding(1), "error"],
    ["what is undecided and let through is a warning", { ...undecidedFinding(1), blocks: false }, "warning"],
    ["advice is a warning", staleEntry, "warning"],
    ["information is a notice", info, "notice"],
    ["what is waived is a notice", waivedRecord, "notice"],
  ])("tell kinds apart: %s", (_, finding, kind) => {
    expect(linesOf(reportOf([finding]))[0]).toMatch(new RegExp(`^::${kind} `));
  });

  test("say what is new and put it first, where the report was compared", () => {
    const comparedWith = {
      name: "main",
      owner: null,
      expires: null,
      inForce: false,
      new: 1,
      unchanged: 10,
      fixed: 1,
      ledgerChanged: false,
    };
    const old = Array.from({ length: 10 }, (_, at) => ({ ...unfiledRecord, state: "unchanged" as const, address: `a.r${at}` }));
    const lines = linesOf(reportOf([...old, unfiledRecord, fixedRecord], { comparedWith }));
    expect(lines[0]).toContain("title=record-without-filing%3A alicloud_alidns_record.www [new]::");
    expect(lines[1]).toContain("title=record-without-filing%3A a.r0 [unchanged]::");
    expect(lines.at(-1)).toContain("%0Aagainst main: 1 new, 10 unchanged, 1 fixed%0A");
  });

  test("leave out a line that is not known, and what is fixed", () => {
    const inFile = { ...unfiledRecord, location: { file: "/home/wang/main.ts", line: null, column: 3 } };
    expect(linesOf(reportOf([inFile]))[0]).toMatch(/^::error file=main\.ts,title=/);
    expect(linesOf(reportOf([{ ...unfiledRecord, location: null }]))[0]).toMatch(/^::error title=/);
    expect(linesOf(reportOf([fixedRecord]))).toHaveLength(1);
  });

  test("say for an empty report that nothing blocks", () => {
    expect(linesOf(reportOf([]))).toEqual(["::notice title=beian-guard::PASSED: nothing blocks the deployment."]);
  });

  test("escape what would end a property or a message", () => {
    const finding = {
      ...unfiledRecord,
      address: "a:b,c%d",
      location: { file: "a,b:c.ts", line: 1, column: null },
      message: text("100%", "100% of\nthem"),
    };
    expect(linesOf(reportOf([finding]))[0]).toBe(
      "::error file=a%2Cb%3Ac.ts,line=1,title=record-without-filing%3A a%3Ab%2Cc%25d::100%25 of<U+000A>them%0ANext step: File the domain first.",
    );
  });

  test("are at most ten of a kind, and the last one names what got none", () => {
    const numbered = (finding: typeof unfiledRecord, count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...finding, address: `alicloud_alidns_record.r${at}` }));
    const report = reportOf([...numbered(unfiledRecord, 13), ...numbered(staleEntry, 12), ...numbered(info, 70)]);
    const lines = linesOf(report);
    const count = (kind: string): number => lines.filter((line) => line.startsWith(`::${kind} `)).length;
    expect([count("error"), count("warning"), count("notice")]).toEqual([10, 10, 10]);
    const summary = lines.at(-1)!.split("%0A");
    expect(summary.slice(1, 5)).toEqual([
      "GitHub shows 10 annotations of a kind for one step; 66 findings without one:",
      "record-without-filing: alicloud_alidns_record.r10",
      "record-without-filing: alicloud_alidns_record.r11",
      "record-without-filing: alicloud_alidns_record.r12",
    ]);
    expect(summary.at(-1)).toBe("and 26 more");
  });

  test("stay within what the runner keeps of a message", () => {
    const long = { ...unfiledRecord, address: "x".repeat(10_000), message: text("长".repeat(10_000), "y".repeat(10_000)) };
    const findings = Array.from({ length: 100 }, () => long);
    for (const line of linesOf(reportOf(findings))) {
      expect(line.slice(line.indexOf("::", 2) + 2).replaceAll("%0A", "\n").length).toBeLessThanOrEqual(4096);
    }
  });

  test("keep findings on the ledger", () => {
    expect(linesOf(fullReport).filter((line) => line.includes("title=ledger-entry-stale"))).toHaveLength(1);
  });
});

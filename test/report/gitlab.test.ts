import { describe, expect, test } from "vitest";
import Ajv from "ajv";
import type { Report } from "../../lib/engine/report";
import { gitlabReport } from "../../lib/report/gitlab";
import { fixedRecord, fullReport, reportOf, staleEntry, undecidedFinding, unfiledRecord, waivedRecord } from "./reports";

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function entriesOf(report: Report, language: "zh" | "en" = "en"): readonly Entry[] {
  return JSON.parse(gitlabReport(report, { language, colour: false })) as Entry[];
}

// What docs.gitlab.com (ci/testing/code_quality) asks of every entry.
const isComplete = new Ajv().compile({
  type: "array",
  items: {
    type: "object",
    additionalProperties: false,
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", minLength: 1, not: { pattern: "^(?:\\./|/)" } },
          lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
        },
      },
    },
  },
});

describe("The report for GitLab", () => {
  test.each([
    ["an empty report", reportOf([])],
    ["one of each finding", fullReport],
  ])("has what GitLab asks for: %s", (_, report) => {
    for (const language of ["zh", "en"] as const) {
      expect(isComplete(entriesOf(report, language)), JSON.stringify(isComplete.errors)).toBe(true);
    }
  });

  test("says what, where and how bad", () => {
    const entry = {
      check_name: "record-without-filing",
      severity: "blocker",
      location: { path: "main.ts", lines: { begin: 42 } },
    };
    expect(entriesOf(reportOf([unfiledRecord]))).toMatchObject([
      { ...entry, description: "No granted filing lists xinghai-shop.cn." },
    ]);
    expect(entriesOf(reportOf([unfiledRecord]), "zh")).toMatchObject([
      { ...entry, description: "没有备案列出 xinghai-shop.cn。" },
    ]);
  });

  test.each([
    ["what blocks", unfiledRecord, "blocker"],
    ["what is undecided and blocks", undecidedFinding(1), "critical"],
    ["what is undecided and let through", { ...undecidedFinding(1), blocks: false }, "major"],
    ["advice", staleEntry, "minor"],
    ["information", { ...staleEntry, severity: "info" as const }, "info"],
    ["what is waived", waivedRecord, "info"],
  ])("grades %s", (_, finding, severity) => {
    expect(entriesOf(reportOf([finding]))[0]?.severity).toBe(severity);
  });

  test("leaves out what is fixed and keeps what is waived, with the reason", () => {
    expect(entriesOf(reportOf([fixedRecord, waivedRecord])).map(({ description }) => description)).toEqual([
      "No granted filing lists xinghai-shop.cn. moving to Hong Kong (wang, OPS-12, waived until 2026-12-31)",
    ]);
  });

  test("has one fingerprint for each finding, which neither its line nor another finding changes", () => {
    const other = { ...unfiledRecord, hostname: "shop.xinghai-shop.cn" };
    const moved = { ...unfiledRecord, location: null };
    const all = entriesOf(reportOf([staleEntry, unfiledRecord, other, other])).map(({ fingerprint }) => fingerprint);
    expect(new Set(all).size).toBe(4);
    expect(entriesOf(reportOf([moved]))[0]?.fingerprint).toBe(all[1]);
  });

  test("shows findings without a line in what was judged, and those on the ledger in the ledger", () => {
    const paths = entriesOf(reportOf([undecidedFinding(1), staleEntry])).map(({ location }) => location);
    expect(paths).toEqual([
      { path: "cdktf.out", lines: { begin: 1 } },
      { path: "filings.yaml", lines: { begin: 1 } },
    ]);
  });
});

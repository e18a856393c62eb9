import type { Finding, Report, ReportedResource } from "../../lib/engine/report";
import { markdownReport } from "../../lib/report/markdown";
import { type Language, text } from "../../lib/text";
import { parseMarkdown, textOf } from "./commonmark";
import { reportOf, unfiledRecord } from "./reports";

export const LANGUAGES = ["zh", "en"] as const;

export function write(
  report: Report,
  language: Language = "en",
  more: { languages?: readonly Language[]; reportFile?: string } = {},
): string {
  return markdownReport(report, { language, colour: false, ...more });
}

export function headingsOf(markdown: string): readonly string[] {
  const nodes = parseMarkdown(markdown);
  return nodes.filter(({ type }) => type === "heading").map((node) => `${"#".repeat(node.level ?? 0)} ${textOf(nodes, node)}`);
}

export function detailsAreBalanced(markdown: string): boolean {
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

export function many(count: number): Report {
  return reportOf(
    Array.from({ length: count }, (_, at) => ({
      ...unfiledRecord,
      address: `alicloud_alidns_record.r${at}`,
      hostname: `r${at}.cn`,
    })),
  );
}

/** A report that holds a value wherever something from outside can stand. */
export function hostileReport(value: string, count = 1): Report {
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

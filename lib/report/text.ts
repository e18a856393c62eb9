import type { Finding, Report } from "../engine/report";
import { type Language, type Text, text } from "../text";
import { wrapColumns } from "./columns";
import { type Block, layOut } from "./cut-lines";
import { blockingFindingLines, briefFindingLines, markColumnsOf, otherFindingLines } from "./finding-lines";
import { countOf } from "./finding-words";
import { type Line, printLines, toned } from "./line";
import { isSummedUp, ledgerHealth } from "./ledger-health";
import type { ReportOptions } from "./report-options";
import { coverageOf, totalsLines } from "./totals-lines";
import { verdictLine } from "./verdict-line";
import { laterNotices, openingNotices } from "./opening-notices";

/**
 * The report that people read: the verdict, what blocks by stack with its evidence and the next step, what does not block, the
 * totals. With a limit it ends after a whole finding, and the last line says how many are left out and where they are.
 */
export function textReport(report: Report, options: ReportOptions): string {
  const { language, width = 100, limit = Infinity, reportFile = "beian-report.json" } = options;
  const health = ledgerHealth(report, language, width);
  const blocks = {
    opening: [verdictLine(report, language), ...openingLines(report, language, width)],
    // What blocks is never cut away, and the ledger's part of it is short.
    findings: [
      ...(health.blocks ? [{ lines: health.lines, brief: health.lines }] : []),
      ...blockingBlocks(report, language, width),
      ...otherBlocks(report, language, width),
    ],
    rest: [health.blocks ? [] : health.lines, noticeLines(report, language, width), totalsLines(report, language, width)],
    coverage: [coverageOf(report)[language]],
    pointer: (leftOut: number): Line => [pointerTo(reportFile, leftOut)[language]],
  };
  const lines = layOut(blocks, limit);
  return printLines(lines, options.colour);
}

/** What blocks, by stack: a stack's heading belongs to its first finding. */
function blockingBlocks(report: Report, language: Language, width: number): readonly Block[] {
  const blocking = report.findings.filter((finding) => finding.blocks && !isSummedUp(finding, report));
  const namesState = report.comparedWith !== null;
  const style = { language, width, markColumns: markColumnsOf(blocking, language), namesStack: false, namesState };
  return [...byHeading(blocking, language)].flatMap(([title, findings]) =>
    [...findings]
      .sort((a, b) => Number(a.undecided) - Number(b.undecided))
      .map((finding, index): Block => {
        const heading: readonly Line[] = index === 0 ? [[toned(title, "title")]] : [];
        return {
          lines: [...heading, ...blockingFindingLines(finding, style)],
          brief: [...heading, ...briefFindingLines(finding, style)],
        };
      }),
  );
}

/** What does not block. */
function otherBlocks(report: Report, language: Language, width: number): readonly Block[] {
  const others = report.findings.filter((finding) => !finding.blocks && !isSummedUp(finding, report));
  const namesState = report.comparedWith !== null;
  const style = { language, width, markColumns: markColumnsOf(others, language), namesStack: true, namesState };
  return others.map((finding, index) => {
    const heading: readonly Line[] = index === 0 ? [[toned(OTHERS[language], "title")]] : [];
    const lines = [...heading, ...otherFindingLines(finding, style)];
    return { lines, brief: lines };
  });
}

const OTHERS = text("不阻断部署的发现", "Findings that do not block");

function byHeading(findings: readonly Finding[], language: Language): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const heading = headingOf(finding)[language];
    groups.set(heading, [...(groups.get(heading) ?? []), finding]);
  }
  return groups;
}

function headingOf({ stack, entry }: Finding): Text {
  if (stack !== null) return text(`堆栈 ${stack}`, `Stack ${stack}`);
  return entry === null ? text("不属于单一堆栈", "No single stack") : text("台账", "Ledger");
}

function noticeLines(report: Report, language: Language, width: number): readonly Line[] {
  return laterNotices(report).flatMap(({ message, detail }) => [
    ...wrapColumns(message[language], width).map((line): Line => [line]),
    ...(detail === null ? [] : detail.trimEnd().split("\n")).map((line): Line => [`  ${line}`]),
  ]);
}

function openingLines(report: Report, language: Language, width: number): readonly Line[] {
  return openingNotices(report).flatMap(({ message }) =>
    wrapColumns(message[language], width).map((line): Line => [toned(line, "faint")]),
  );
}

function pointerTo(file: string, leftOut: number): { zh: string; en: string } {
  const command = `beian-guard report ${file}`;
  if (leftOut === 0) return text(`其余内容见 ${file}：${command}`, `The rest of this report is in ${file}: ${command}`);
  return text(`另有 ${leftOut} 项发现，见 ${file}：${command}`, `${countOf(leftOut, "more finding")} in ${file}: ${command}`);
}

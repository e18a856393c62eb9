import type { Finding, Report } from "../engine/report";
import { type Language, text } from "../text";
import { cutText } from "./cut-text";
import { countOf, stateWords } from "./finding-words";
import { relativePath } from "./relative-path";
import type { ReportOptions } from "./report-options";
import { shownSeverity } from "./shown-severity";
import { comparisonCounts } from "./totals-lines";
import { verdictLine } from "./verdict-line";
import { waiverReason } from "./waiver-words";
import { type CommandKind, type CommandProperties, workflowCommand } from "./workflow-command";

/**
 * Workflow commands by which GitHub's runner makes annotations, on the line where the finding was written if that is known. GitHub
 * keeps ten of each kind for one step and drops the others, so the last one is a notice with the outcome and all that got none.
 */
export function githubReport(report: Report, { language }: ReportOptions): string {
  const present = report.findings.filter(({ state }) => state !== "fixed");
  // What is new goes first, so that the cap does not hide it behind what was there before.
  const findings = [...present.filter(({ state }) => state === "new"), ...present.filter(({ state }) => state !== "new")];
  const namesState = report.comparedWith !== null;
  const kept = KINDS.flatMap((kind) =>
    findings.filter((finding) => kindOf(finding) === kind).slice(0, kind === "notice" ? MOST - 1 : MOST),
  );
  const shown = new Set(kept);
  const commands = [
    ...kept.map((finding) => annotationOf(finding, namesState, language)),
    summaryOf(
      report,
      findings.filter((finding) => !shown.has(finding)),
      language,
    ),
  ];
  return commands.map((command) => `${command}\n`).join("");
}

const KINDS: readonly CommandKind[] = ["error", "warning", "notice"];

/** Annotations of one kind that GitHub keeps of a step. */
const MOST = 10;
const LISTED = 40;

function kindOf(finding: Finding): CommandKind {
  if (finding.blocks) return "error";
  return finding.waived !== null || shownSeverity(finding) === "info" ? "notice" : "warning";
}

function annotationOf(finding: Finding, namesState: boolean, language: Language): string {
  const { location, message, remedy, waived, state } = finding;
  const next = waived === null ? `${NEXT[language]}${remedy[language]}` : waiverReason(waived)[language];
  const place: CommandProperties =
    location === null
      ? []
      : [
          ["file", relativePath(location.file)],
          ...(location.line === null || location.line < 1 ? [] : [["line", String(location.line)] as const]),
          ...(location.line === null || location.column === null || location.column < 1
            ? []
            : [["col", String(location.column)] as const]),
        ];
  const title = namesState && state !== null ? `${titleOf(finding)} [${stateWords[state][language]}]` : titleOf(finding);
  return workflowCommand(kindOf(finding), [...place, ["title", title]], [message[language], next]);
}

function titleOf({ rule, address, entry }: Finding): string {
  const about = address ?? entry;
  return about === null ? rule : `${rule}: ${about}`;
}

const NEXT = text("处理：", "Next step: ");

function summaryOf(report: Report, rest: readonly Finding[], language: Language): string {
  const outcome = verdictLine(report, language).map((span) => (typeof span === "string" ? span : span.text));
  const listed = rest.slice(0, LISTED).map((finding) => cutText(titleOf(finding), 90));
  const more = rest.length - listed.length;
  const heading = text(
    `GitHub 每个步骤每类只显示 ${MOST} 条批注，以下 ${rest.length} 项发现没有单独的批注：`,
    `GitHub shows ${MOST} annotations of a kind for one step; ${countOf(rest.length, "finding")} without one:`,
  );
  const lines = [
    outcome.join(""),
    ...report.notices.filter(({ kind }) => kind === "settings-lowered").map(({ message }) => message[language]),
    ...(report.comparedWith === null ? [] : [comparisonCounts(report.comparedWith)[language]]),
    ...(rest.length === 0 ? [] : [heading[language], ...listed]),
    ...(more === 0 ? [] : [text(`另有 ${more} 项`, `and ${more} more`)[language]]),
  ];
  return workflowCommand("notice", [["title", report.tool.name]], lines);
}

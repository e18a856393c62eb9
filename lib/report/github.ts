import type { Finding, Report } from "../engine/report";
import { type Language, text } from "../text";
import { cutText } from "./cut-text";
import { countOf, stateWords } from "./finding-words";
import { makeInert } from "./inert";
import { relativePath } from "./relative-path";
import type { ReportOptions } from "./report-options";
import { comparisonCounts } from "./totals-lines";
import { verdictLine } from "./verdict-line";
import { waiverReason } from "./waiver-words";

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

const KINDS = ["error", "warning", "notice"] as const;
type Kind = (typeof KINDS)[number];

/** Annotations of one kind that GitHub keeps of a step. */
const MOST = 10;
/** Where the runner cuts a message; the rest is room for what escaping adds. */
const LONGEST_MESSAGE = 4000;
const LONGEST_TITLE = 200;
const LISTED = 40;

function kindOf({ blocks, waived, severity }: Finding): Kind {
  if (blocks) return "error";
  return waived !== null || severity === "info" ? "notice" : "warning";
}

function annotationOf(finding: Finding, namesState: boolean, language: Language): string {
  const { location, message, remedy, waived, state } = finding;
  const next = waived === null ? `${NEXT[language]}${remedy[language]}` : waiverReason(waived)[language];
  const place: Properties =
    location === null
      ? []
      : [
          ["file", relativePath(location.file)],
          ...(location.line === null || location.line < 1 ? [] : [["line", String(location.line)] as const]),
          ...(location.line === null || location.column === null || location.column < 1
            ? []
            : [["col", String(location.column)] as const]),
        ];
  const title = namesState ? `${titleOf(finding)} [${stateWords[state][language]}]` : titleOf(finding);
  return command(kindOf(finding), [...place, ["title", title]], [message[language], next]);
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
    ...(report.comparedWith === null ? [] : [comparisonCounts(report.comparedWith)[language]]),
    ...(rest.length === 0 ? [] : [heading[language], ...listed]),
    ...(more === 0 ? [] : [text(`另有 ${more} 项`, `and ${more} more`)[language]]),
  ];
  return command("notice", [["title", report.tool.name]], lines);
}

type Properties = readonly (readonly [name: string, value: string])[];

/** One command on one line. What stands in it cannot end it, nor begin another. */
function command(kind: Kind, properties: Properties, lines: readonly string[]): string {
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(cutText(makeInert(value), limitOf(name)))}`);
  const message = cutText(lines.map(makeInert).join("\n"), LONGEST_MESSAGE);
  return `::${kind} ${written.join(",")}::${escapeMessage(message)}`;
}

/** A path that is cut leads nowhere. */
function limitOf(property: string): number {
  return property === "file" ? Infinity : LONGEST_TITLE;
}

function escapeMessage(message: string): string {
  return message.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(value: string): string {
  return escapeMessage(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

import type { Finding, Report } from "../engine/report";
import { type Language, type Text, text } from "../text";
import { wrapColumns } from "./columns";
import { countOf } from "./finding-words";
import { type Line, toned } from "./line";
import { relativePath } from "./relative-path";

/**
 * Findings about the health of the ledger are one line, since whoever deploys does not own the ledger; what ended a waiver of this estate
 * is not among them. Where the change touches the ledger
 * they are shown whole. What is fixed belongs to the comparison.
 */
export function isSummedUp({ entry, scope, state }: Finding, { comparedWith }: Report): boolean {
  return scope === "ledger" && entry !== null && state !== "fixed" && comparedWith?.ledgerChanged !== true;
}

/** The line for people, wrapped; no lines where there is nothing to say. */
export function ledgerHealth(
  report: Report,
  language: Language,
  width: number,
): { readonly blocks: boolean; readonly lines: readonly Line[] } {
  const words = ledgerHealthText(report, (name) => name);
  if (words === null) return { blocks: false, lines: [] };
  const blocks = report.findings.some((finding) => finding.blocks && isSummedUp(finding, report));
  const lines = wrapColumns(words[language], width).map((line): Line => [blocks ? toned(line, "error") : line]);
  return { blocks, lines };
}

/** How many errors and warnings of which rules; those that block with their place in the ledger. `mark` is how a format writes names. */
export function ledgerHealthText(report: Report, mark: (name: string) => string): Text | null {
  const summed = report.findings.filter((finding) => isSummedUp(finding, report));
  if (summed.length === 0) return null;
  const blocking = summed.filter(({ blocks }) => blocks);
  const parts = [
    countsOf(summed),
    ...(blocking.length === 0 ? [] : [blockingOf(blocking, mark)]),
    ...rulesOf(
      summed.filter(({ blocks }) => !blocks),
      mark,
    ),
  ];
  const command = mark("beian-guard ledger audit");
  return text(
    `台账：${parts.map(({ zh }) => zh).join("；")}。详见 ${command}`,
    `Ledger: ${parts.map(({ en }) => en).join("; ")}. In full: ${command}`,
  );
}

function countsOf(findings: readonly Finding[]): Text {
  const count = (severity: Finding["severity"]): number => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notices] = [count("error"), count("warning"), count("info")];
  return text(
    `${errors} 项错误，${warnings} 项警告${notices === 0 ? "" : `，${notices} 项提示`}`,
    `${countOf(errors, "error")}, ${countOf(warnings, "warning")}${notices === 0 ? "" : `, ${countOf(notices, "notice")}`}`,
  );
}

const MOST_NAMED = 5;

function blockingOf(findings: readonly Finding[], mark: (name: string) => string): Text {
  const named = findings.slice(0, MOST_NAMED).map(({ rule, entry, location }) => {
    const place =
      location === null ? entry : [relativePath(location.file), location.line].filter((part) => part !== null).join(":");
    return place === null
      ? text(mark(rule), mark(rule))
      : text(`${mark(rule)}（${mark(place)}）`, `${mark(rule)} (${mark(place)})`);
  });
  const more = findings.length - named.length;
  return text(
    `阻断部署的有 ${named.map(({ zh }) => zh).join("、")}${more === 0 ? "" : `，另有 ${more} 项`}`,
    `blocking: ${named.map(({ en }) => en).join(", ")}${more === 0 ? "" : ` and ${more} more`}`,
  );
}

function rulesOf(findings: readonly Finding[], mark: (name: string) => string): readonly Text[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  if (counts.size === 0) return [];
  const rules = [...counts].map(([rule, count]) => (count === 1 ? mark(rule) : `${mark(rule)} (${count})`));
  const inChinese = rules.map((rule) => rule.replace(/ \((\d+)\)$/, "（$1）"));
  return [text(`不阻断的有 ${inChinese.join("、")}`, `not blocking: ${rules.join(", ")}`)];
}

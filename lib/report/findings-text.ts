import type { Finding } from "../engine/report";
import type { Language } from "../text";
import { blockingFindingLines, markColumnsOf } from "./finding-lines";
import { printLines } from "./line";

/** Findings in full and nothing else of a report, as a test shows them; each names its stack. Empty where there are none. */
export function findingsText(findings: readonly Finding[], language: Language, width = 100): string {
  const style = { language, width, markColumns: markColumnsOf(findings, language), namesStack: true, namesState: false };
  return printLines(
    findings.flatMap((finding) => blockingFindingLines(finding, style)),
    false,
  );
}

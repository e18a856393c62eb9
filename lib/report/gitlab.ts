import type { Finding, Report } from "../engine/report";
import { cutText } from "./cut-text";
import { distinctFingerprints } from "./distinct-fingerprints";
import { stateWords } from "./finding-words";
import { makeInert } from "./inert";
import type { ReportOptions } from "./report-options";
import { shownPlaceOf } from "./shown-place";
import { waiverReason } from "./waiver-words";
import { writeJson } from "./write-json";
import { shownSeverity } from "./shown-severity";

/**
 * The findings for the Code Quality view of GitLab, which compares them with those of the target branch by itself: what is fixed is
 * left out. GitLab shows nothing without a file, a line and a fingerprint that no other finding has.
 */
export function gitlabReport(report: Report, { language }: ReportOptions): string {
  const findings = report.findings.filter(({ state }) => state !== "fixed");
  const fingerprints = distinctFingerprints(findings);
  return writeJson(
    findings.map((finding, at) => {
      const { file, line } = shownPlaceOf(finding, report);
      const waived = finding.waived === null ? "" : ` ${waiverReason(finding.waived)[language]}`;
      const state = report.comparedWith === null || finding.state === null ? "" : `[${stateWords[finding.state][language]}] `;
      return {
        description: cutText(makeInert(`${state}${finding.message[language]}${waived}`), LONGEST),
        check_name: makeInert(finding.rule),
        fingerprint: fingerprints[at],
        severity: severityOf(finding),
        location: { path: file, lines: { begin: line } },
      };
    }),
  );
}

/** A description is one cell of a list. */
const LONGEST = 2000;

/** What blocks is never below what does not. */
function severityOf(finding: Finding): "info" | "minor" | "major" | "critical" | "blocker" {
  const { blocks, undecided, waived, enforcement } = finding;
  const severity = shownSeverity(finding);
  if (blocks) return undecided ? "critical" : "blocker";
  if (waived !== null || severity === "info") return "info";
  return (undecided && enforcement === undefined) || severity === "error" ? "major" : "minor";
}

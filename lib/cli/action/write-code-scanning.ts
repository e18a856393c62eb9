import type { Report } from "../../engine/report";
import { sarifReport } from "../../report/sarif";
import type { Language } from "../../text";
import { writeOver } from "../write-over";

/**
 * Writes the SARIF for code scanning. GitHub opens an alert for every result of an upload and reads neither `baselineState` nor
 * `suppressions`, so it gets no finding that is fixed or waived: it then closes their alerts, as it does for all that an upload lacks.
 */
export function writeCodeScanning(file: string, report: Report, language: Language): void {
  const findings = report.findings.filter(({ state, waived }) => state !== "fixed" && waived === null);
  writeOver(file, sarifReport({ ...report, findings }, { language, colour: false }));
}

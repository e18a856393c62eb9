import type { Report } from "../../lib/engine/report";
import { textReport } from "../../lib/report/text";

export function linesOf(
  report: Report,
  language: "zh" | "en" = "en",
  more: { width?: number; limit?: number; reportFile?: string } = {},
): string[] {
  return textReport(report, { language, colour: false, ...more }).split("\n");
}

import type { Report } from "./report";

/** 0 nothing blocks, 1 a blocking violation, 2 only blocking undecided ones. One formula for guard and command, never a format's. */
export function exitCodeOf(report: Pick<Report, "verdict">): 0 | 1 | 2 {
  return report.verdict === "passed" ? 0 : report.verdict === "violations" ? 1 : 2;
}

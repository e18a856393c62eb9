import { exitCodeOf } from "../lib/engine/exit-code";
import type { Report } from "../lib/engine/report";

/** What a guarded `app.synth()` throws when the report blocks. The report is also in `<outdir>/beian-report.json`. */
export class FilingDenied extends Error {
  override readonly name = "FilingDenied";

  constructor(
    /** The whole report. */
    readonly report: Report,
    /** Where it was written. */
    readonly reportFile: string,
  ) {
    super(messageOf(report, reportFile));
  }

  /** 1: something lacks a filing; 2: something cannot be decided. */
  get exitCode(): 1 | 2 {
    return exitCodeOf(this.report) === 2 ? 2 : 1;
  }
}

/** True for a FilingDenied, also one of another copy of this package. */
export function isFilingDenied(error: unknown): error is FilingDenied {
  return error instanceof Error && error.name === "FilingDenied" && "report" in error && "exitCode" in error;
}

function messageOf(report: Report, reportFile: string): string {
  const blocking = report.findings.filter((finding) => finding.blocks);
  const [first] = blocking;
  const rest = blocking.length > 1 ? ` (+${blocking.length - 1})` : "";
  return `${first?.message.en ?? "the deployment is denied"}${rest} | ${first?.message.zh ?? "部署被拒绝"}${rest} | ${reportFile}`;
}

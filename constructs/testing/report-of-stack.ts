import { verdictOf } from "../../lib/engine/assemble-report";
import type { Report } from "../../lib/engine/report";

/**
 * What a report of an app says of one of its stacks. A finding that is about no resource, such as one about an entry of the ledger,
 * concerns each of them.
 */
export function reportOfStack(report: Report, { id }: { readonly id: string }): Report {
  const findings = report.findings.filter(
    ({ resources }) => resources.length === 0 || resources.some(({ stack }) => stack === id),
  );
  const resources = report.resources.filter(({ stack }) => stack === id);
  return { ...report, findings, resources, verdict: verdictOf(findings) };
}

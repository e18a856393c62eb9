import type { Report } from "../engine/report";
import { page } from "./html/page";
import type { ReportOptions } from "./report-options";

/**
 * The report as one HTML file to keep: it needs no network, holds both languages, and loads nothing; a strict content security
 * policy admits only its own style and script. Whatever a resource is called, it is shown and does nothing.
 */
export function htmlReport(report: Report, { language }: Pick<ReportOptions, "language">): string {
  return page(report, language);
}

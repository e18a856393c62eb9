import type { Report } from "../engine/report";
import { writeJson } from "./write-json";

/** The report as JSON, whole and with its keys in the order of the schema. */
export function jsonReport(report: Report): string {
  return writeJson(report);
}

import type { Finding } from "../engine/report";

/** The severity by which a tool marks a finding that does not block: of a stack that is only observed none stands out. */
export function shownSeverity({ severity, enforcement }: Pick<Finding, "severity" | "enforcement">): Finding["severity"] {
  if (enforcement === "observe") return "info";
  return enforcement === "advisory" && severity === "error" ? "warning" : severity;
}

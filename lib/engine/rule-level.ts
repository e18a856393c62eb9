import type { RuleSeverity } from "./rule";
import type { RuleLevel } from "./settings";

/** How heavy a severity is; what is undecided weighs as much as an error. */
export const severityRank: Readonly<Record<RuleSeverity | "off", number>> = {
  off: -1,
  info: 0,
  warning: 1,
  error: 2,
  undecided: 2,
};

/** Whether a rule of that severity counts for less at that level. */
export function isLowered(severity: RuleSeverity, level: RuleLevel): boolean {
  return severityRank[level] < severityRank[severity];
}

import { type Earlier, compareWith } from "./baseline";
import type { Report } from "./report";

/**
 * A report that was compared with a baseline, compared with the state at a git revision: that says what is new, unchanged and fixed,
 * while the baseline keeps what it excuses.
 */
export function compareWithBoth(excused: Report, since: Earlier): Report {
  const present = excused.findings.filter(({ state }) => state !== "fixed");
  const compared = compareWith({ ...excused, findings: present }, since);
  const { owner = null, expires = null, inForce = false } = excused.comparedWith ?? {};
  if (compared.comparedWith === null) return compared;
  return { ...compared, comparedWith: { ...compared.comparedWith, owner, expires, inForce } };
}

import { domainToASCII } from "node:url";
import { longestShown } from "../infrastructure/trail";
import type { Report } from "./report";

/** A text that takes the place of a sensitive value. */
export const masked = "(sensitive)";

/** Shorter values are masked only as whole words: inside of others they mean nothing and would hide everything. */
const shortestInside = 6;

/** Takes sensitive values out of everything that a report shows, in whatever case and spelling. Its keys and verdicts stay. */
export function redact(report: Report, secrets: readonly string[]): Report {
  const spellings = [...new Set(secrets.flatMap(spellingsOf))].filter((secret) => secret.trim() !== "");
  if (spellings.length === 0) return report;
  const whole = new Set(spellings.map((secret) => secret.toLowerCase()));
  // The longest first: one may hold another.
  const sorted = spellings.sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    sorted
      .filter((secret) => secret.length > 2)
      .map((secret) =>
        secret.length >= shortestInside ? escape(secret) : `(?<![\\p{L}\\p{N}])${escape(secret)}(?![\\p{L}\\p{N}])`,
      )
      .join("|") || "(?!)",
    "giu",
  );
  const clean = (text: string): string => (whole.has(text.toLowerCase()) ? masked : text.replace(pattern, masked));
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return clean(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fixed.has(key) ? inner : walk(inner)]));
  };
  return {
    ...report,
    resources: walk(report.resources) as Report["resources"],
    findings: walk(report.findings) as Report["findings"],
    anchors: walk(report.anchors) as Report["anchors"],
    notices: walk(report.notices) as Report["notices"],
    assumedVariables: walk(report.assumedVariables) as Report["assumedVariables"],
  };
}

/** Words of the report's own, which no value of the user's may change. */
const fixed = new Set([
  "verdict",
  "type",
  "public",
  "jurisdictions",
  "rule",
  "severity",
  "scope",
  "why",
  "state",
  "fingerprint",
  "formerFingerprints",
]);

/** The value, its beginning where a trail cuts it, and its letters as a hostname has them. */
function spellingsOf(secret: string): readonly string[] {
  const ascii = /^[\x20-\x7e]*$/.test(secret) ? "" : domainToASCII(secret);
  return [secret, secret.slice(0, longestShown), ascii].filter((each) => each !== "");
}

function escape(secret: string): string {
  return secret.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

import { longestShown } from "../infrastructure/trail";
import type { Report } from "./report";

/** A text that takes the place of a sensitive value. */
export const masked = "(sensitive)";

/** Shorter values are masked only where they stand alone: inside other words they mean nothing and would hide everything. */
const shortestInside = 6;

/** Takes sensitive values out of everything that a report shows. Its keys and verdicts stay. */
export function redact(report: Report, secrets: readonly string[]): Report {
  if (secrets.length === 0) return report;
  const whole = new Set(secrets);
  const inside = [...whole]
    .filter((secret) => secret.length >= shortestInside)
    // A trail cuts a long value: its beginning is as secret.
    .flatMap((secret) => (secret.length > longestShown ? [secret, secret.slice(0, longestShown)] : [secret]))
    .sort((a, b) => b.length - a.length);
  const clean = (text: string): string => {
    if (whole.has(text)) return masked;
    return inside.reduce((shown, secret) => (shown.includes(secret) ? shown.replaceAll(secret, masked) : shown), text);
  };
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
    notices: walk(report.notices) as Report["notices"],
    assumedVariables: walk(report.assumedVariables) as Report["assumedVariables"],
  };
}

/** Words of the report's own, which no value of the user's may change. */
const fixed = new Set(["verdict", "type", "public", "jurisdictions", "rule", "severity", "scope", "why", "state", "fingerprint"]);

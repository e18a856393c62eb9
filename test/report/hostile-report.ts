import type { Report } from "../../lib/engine/report";
import { text } from "../../lib/text";
import { reportOf, unfiledRecord } from "./reports";

/** A report in which one text stands everywhere that a text of the user's can stand. */
export function hostileReport(value: string): Report {
  const both = text(value, value);
  const step = { address: value, attribute: value, value, means: both };
  const finding = {
    ...unfiledRecord,
    rule: value,
    stack: value,
    address: value,
    hostname: value,
    domain: value,
    constructPath: value,
    message: both,
    remedy: both,
    why: both,
    fingerprint: value,
    resources: [{ stack: value, address: `${value}2` }],
    location: { file: value, line: 1, column: 1 },
    trail: [step],
    waived: { reason: value, owner: value, expires: value, ticket: value },
  };
  const hostname = { name: value, domain: `${value}3`, filing: value, verdict: "violation" as const };
  const row = {
    stack: value,
    address: value,
    type: value,
    constructPath: value,
    verdict: "violation" as const,
    before: null,
    jurisdictions: [value],
    anchor: null,
    public: "yes" as const,
    hostnames: [hostname, { ...hostname, filing: null }],
    filing: value,
    reason: both,
    trail: [step, { ...step, address: `${value}4` }],
  };
  return reportOf([finding, { ...finding, blocks: false, waived: null, hostname: null }], {
    tool: { name: value, version: value, catalogues: Object.fromEntries([["cloud", value]]) },
    inputs: [value],
    today: value,
    ledger: { kind: "file", file: value },
    ledgerDigest: value,
    assumedVariables: [value],
    resources: [row],
    rules: [
      {
        id: value,
        severity: "error",
        title: both,
        rationale: both,
        remedy: both,
        legalBasis: [{ name: both, article: both, asOf: value, link: value, confidence: "low" }],
      },
    ],
    waivers: [{ rule: value, match: value, reason: value, owner: value, expires: value, ticket: value, covers: 0 }],
    attestations: [{ match: value, purpose: value, reason: value, owner: value, reviewedAt: value }],
    notices: [{ kind: "no-ledger", message: both, detail: value }],
  });
}

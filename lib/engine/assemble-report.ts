import { canonicalHostname } from "../filing/hostname";
import { anchorStateOf } from "./anchor-state";
import type { Facts, JudgedSite } from "./judged";
import type { Finding, Report, ReportedResource } from "./report";

/** The row of a site in the report. */
export function rowOf(site: JudgedSite, before: ReportedResource["verdict"] | null): ReportedResource {
  const carried = site.carried.find(({ permission }) => permission !== null);
  return {
    stack: site.stack,
    address: site.address,
    type: site.type,
    constructPath: site.constructPath,
    verdict: site.verdict,
    before,
    jurisdictions: [...site.jurisdictions],
    public: site.exposure,
    hostnames: hostnamesOf(site),
    filing: carried?.reference ?? null,
    anchor: anchorStateOf(site),
    reason: site.reason,
    trail: [...site.trail],
  };
}

function hostnamesOf(site: JudgedSite): ReportedResource["hostnames"] {
  const rows = new Map<string, ReportedResource["hostnames"][number]>();
  for (const { hostname } of site.names) {
    const name = canonicalHostname(hostname);
    rows.set(name, {
      name,
      domain: hostname.registrableDomain,
      filing: null,
      verdict: site.verdict === "violation" ? "covered" : site.verdict,
    });
  }
  for (const { held, permission, problems } of site.judgedNames) {
    const { service } = permission;
    const row = rows.get(canonicalHostname(held.hostname));
    if (row === undefined) continue;
    row.filing ??= service?.number?.canonical ?? service?.id ?? null;
    if (problems.length > 0) row.verdict = "violation";
    else if (row.verdict === "undecided") row.verdict = "covered";
  }
  return [...rows.values()];
}

/** How many resources of known clouds got which verdict. */
export function summarise(rows: readonly ReportedResource[], facts: Facts): Report["summary"] {
  const summary = {
    covered: 0,
    exempt: 0,
    violation: 0,
    undecided: 0,
    neutral: 0,
    unclassified: 0,
    outOfScope: facts.infrastructure.outOfScope.length,
  };
  for (const row of rows) summary[row.verdict] += 1;
  summary.unclassified = facts.infrastructure.sites.filter(
    ({ role, verdict }) => role === "unlisted" && verdict === "neutral",
  ).length;
  summary.neutral -= summary.unclassified;
  return summary;
}

/** The verdict of the whole comes from what blocks, and from nothing else. */
export function verdictOf(findings: readonly Finding[]): Report["verdict"] {
  const blocking = findings.filter((finding) => finding.blocks);
  if (blocking.some((finding) => !finding.undecided)) return "violations";
  return blocking.length > 0 ? "undecided" : "passed";
}

import type { JudgedSite } from "../lib/engine/judged";
import type { LedgerService } from "../lib/filing/ledger";

/** Roles that a filing can stand on: something with an address that serves it. A hostname alone is none. */
const anchoring = new Set<JudgedSite["role"]>(["server", "address", "entry", "function", "storage", "edge"]);

/** The sites that a service stands on: those in the mainland that it permits. */
export function anchorsOf(service: LedgerService, sites: readonly JudgedSite[]): readonly JudgedSite[] {
  return sites.filter((site) => anchoring.has(site.role) && site.verdict === "covered" && names(site, service));
}

/** The service is that of one of its hostnames, or is named by code, tag or ledger. */
function names(site: JudgedSite, service: LedgerService): boolean {
  const permissions = [...site.judgedNames, ...site.carried].flatMap(({ permission }) => permission ?? []);
  return permissions.some((permission) => permission.service === service);
}

import type { LedgerService } from "../filing/ledger";
import type { JudgedSite } from "./judged";

/** Roles that a filing can stand on: something with an address that serves it. A hostname alone is none. */
const anchoring = new Set<JudgedSite["role"]>(["server", "address", "entry", "function", "storage", "edge"]);

/** What each filing stands on: the sites in the mainland that it permits, by one of its hostnames or as code, tag or ledger name it. */
export function anchorsByService(sites: readonly JudgedSite[]): ReadonlyMap<LedgerService, readonly JudgedSite[]> {
  const anchors = new Map<LedgerService, JudgedSite[]>();
  for (const site of sites) {
    if (site.verdict !== "covered" || !anchoring.has(site.role)) continue;
    for (const service of new Set(
      [...site.judgedNames, ...site.carried].flatMap(({ permission }) => permission?.service ?? []),
    )) {
      const known = anchors.get(service);
      if (known === undefined) anchors.set(service, [site]);
      else known.push(site);
    }
  }
  return anchors;
}

/** A filing that would be hollow without a server or address: one that is granted and not taken back. */
export function needsAnchor({ status }: LedgerService): boolean {
  return status === "granted" || status === "change_in_progress";
}

/** Number or id. */
export function filingNameOf({ number, id }: LedgerService): string {
  return number?.canonical ?? id ?? "";
}

import type { JudgedSite } from "../lib/engine/judged";
import { canonicalHostname } from "../lib/filing/hostname";
import type { LedgerService } from "../lib/filing/ledger";
import { keyOf } from "./front-doors";

/** Hostnames of one listed domain that the filing of an App or the like permits, and that of no website. */
export interface AppPermission {
  readonly domain: string;
  readonly service: LedgerService;
  /** What publishes the first of them. */
  readonly site: JudgedSite;
  readonly others: readonly JudgedSite[];
  readonly hostnames: readonly string[];
}

/** One per listed domain and service. */
export function appPermissions(sites: readonly JudgedSite[]): readonly AppPermission[] {
  const found = new Map<string, AppPermission>();
  for (const site of sites) {
    for (const { held, permission, problems } of site.judgedNames) {
      const { service, listedDomain: domain } = permission;
      if (service === null || domain === null || service.kind === "website") continue;
      if (problems.length > 0 || keyOf(held.holder) !== keyOf(site)) continue;
      const key = `${domain} ${service.number?.canonical ?? service.id ?? ""}`;
      const known = found.get(key);
      const hostnames = [...new Set([...(known?.hostnames ?? []), canonicalHostname(held.hostname)])];
      const first = known?.site ?? site;
      const others = [...new Set([...(known?.others ?? []), site])].filter((other) => other !== first);
      found.set(key, { domain, service, site: first, others, hostnames });
    }
  }
  return [...found.values()];
}

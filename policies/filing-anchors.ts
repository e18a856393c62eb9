import type { JudgedSite } from "../lib/engine/judged";
import type { Anchor } from "../lib/infrastructure/anchor";
import type { LedgerService } from "../lib/filing/ledger";
import { STATES } from "../lib/filing/states";

/** A resource that a filing names as its server, at a cloud whose terms for that are known. */
export interface NamedAnchor {
  readonly site: JudgedSite;
  readonly anchor: Anchor;
}

/** The servers in this estate that a service names at one cloud, by declaration, tag or pattern. */
export interface NamedAnchors {
  readonly service: LedgerService;
  readonly cloud: string;
  readonly named: readonly [NamedAnchor, ...NamedAnchor[]];
}

/** By service and cloud; entries that are history name nothing any more. */
export function namedAnchors(sites: readonly JudgedSite[]): readonly NamedAnchors[] {
  const found = new Map<string, NamedAnchors>();
  for (const site of sites) {
    const { anchor, cloud } = site;
    if (anchor === null) continue;
    for (const service of servicesNaming(site)) {
      const key = `${service.number?.canonical ?? ""} ${service.id ?? ""} ${cloud}`;
      const known = found.get(key);
      const one = { site, anchor };
      found.set(key, { service, cloud, named: known === undefined ? [one] : [...known.named, one] });
    }
  }
  return [...found.values()];
}

/** The services that name a resource as their server. */
export function servicesNaming({ carried }: JudgedSite): readonly LedgerService[] {
  const services = carried.flatMap(({ permission }) => permission?.service ?? []);
  return [...new Set(services)].filter(({ status }) => !STATES[status].ended && !STATES[status].revoked);
}

/** The cloud still has to give out a filing service number: for a first filing, or for access at this cloud. */
export function awaitsNumber({ status, accessProviders }: LedgerService, cloud: string): boolean {
  return (
    STATES[status].inProgress || accessProviders.some((provider) => provider.cloud === cloud && provider.status === "pending")
  );
}

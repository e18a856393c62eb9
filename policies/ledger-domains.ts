import type { LedgerEntry } from "../lib/engine/rule";
import { registrableDomain } from "../lib/filing/build-ledger";
import type { Ledger, LedgerDomain, LedgerService } from "../lib/filing/ledger";
import { STATES } from "../lib/filing/states";
import { domainEntry, livingServices, serviceEntry } from "./ledger-entries";

/** A registrable domain that a living service lists. */
export interface FiledDomain {
  /** A-labels. */
  readonly name: string;
  readonly services: readonly [LedgerService, ...LedgerService[]];
  /** Its entry under `domains:`; null where only the services speak of it. */
  readonly domain: LedgerDomain | null;
}

/** The domains that living services list. What nobody files has to meet no condition of a filing. */
export function filedDomains(ledger: Ledger): readonly FiledDomain[] {
  const found = new Map<string, [LedgerService, ...LedgerService[]]>();
  for (const service of livingServices(ledger.services)) {
    for (const name of new Set(service.domains.map(registrableDomain))) {
      const services = found.get(name);
      if (services === undefined) found.set(name, [service]);
      else services.push(service);
    }
  }
  return [...found].map(([name, services]) => ({
    name,
    services,
    domain: ledger.domains.find((domain) => domain.name === name) ?? null,
  }));
}

/** The domain as an entry of the ledger: under `domains:` where it stands there, else in its first service. */
export function filedDomainEntry({ name, services: [service], domain }: FiledDomain, key?: string): LedgerEntry {
  if (domain !== null) return domainEntry(domain, key);
  return { ...serviceEntry(service, key), name, about: { kind: "domain", domain: name } };
}

/** True where the ministry has checked the domain once: one of its services has, or had, a number. */
export function wasGranted({ services }: FiledDomain): boolean {
  return services.some(({ status }) => STATES[status].numbered || STATES[status].revoked);
}

import { registrableDomain } from "./build-ledger";
import type { LedgerService } from "./ledger";
import { STATES } from "./states";

/** A domain that the websites of several subjects list; the first service of each subject. */
export type ContestedDomains = ReadonlyMap<string, readonly LedgerService[]>;

/**
 * Domains that more than one subject has filed a website for, by registrable domain (under gov.cn by name). The public query names
 * one subject for a domain; an App may share that of a website, and entries that are history do not count.
 */
export function contestedDomains(services: readonly LedgerService[]): ContestedDomains {
  const claims = new Map<string, LedgerService[]>();
  for (const service of services) {
    if (service.kind !== "website" || STATES[service.status].ended) continue;
    for (const listed of service.domains) {
      const domain = filedDomain(listed);
      const known = claims.get(domain) ?? [];
      if (!known.some(({ subject }) => subject === service.subject)) claims.set(domain, [...known, service]);
    }
  }
  return new Map([...claims].filter(([, claimants]) => claimants.length > 1));
}

/** The name by which a listed one is filed: under gov.cn every name for itself. */
export function filedDomain(listed: string): string {
  return listed.endsWith(".gov.cn") ? listed : registrableDomain(listed);
}

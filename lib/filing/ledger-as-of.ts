import type { Ledger, LedgerService } from "./ledger";

/** The ledger as it holds on a day (ISO): access that begins later is still pending, and a review that is still to come attests nothing. */
export function ledgerAsOf(ledger: Ledger, day: string): Ledger {
  const isLater = (date: string | null): boolean => date !== null && date > day;
  const later = ledger.services.some(({ accessProviders }) => accessProviders.some(({ since }) => isLater(since)));
  const attestations = ledger.attestations.filter(({ reviewedAt }) => !isLater(reviewedAt));
  if (!later) return attestations.length === ledger.attestations.length ? ledger : { ...ledger, attestations };
  const changed = new Map(
    ledger.services.map((service): readonly [LedgerService, LedgerService] => [
      service,
      {
        ...service,
        accessProviders: service.accessProviders.map((access) =>
          access.status === "granted" && isLater(access.since) ? { ...access, status: "pending" } : access,
        ),
      },
    ]),
  );
  const current = (service: LedgerService): LedgerService => changed.get(service) ?? service;
  return {
    ...ledger,
    attestations,
    services: ledger.services.map(current),
    servicesByDomain: new Map([...ledger.servicesByDomain].map(([domain, services]) => [domain, services.map(current)])),
  };
}

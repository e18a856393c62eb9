import type { Ledger, LedgerService } from "./ledger";
import { numberMistakes } from "./number-agreement";

/** The ledger as it holds on a day (ISO): a status or access that begins later permits nothing yet, a number of a later year is none yet, and a review attests nothing when it is still to come or a year ago. */
export function ledgerAsOf(ledger: Ledger, day: string): Ledger {
  const isLater = (date: string | null): boolean => date !== null && date > day;
  const thisYear = Number(day.slice(0, 4));
  const later = ledger.services.some(
    ({ accessProviders, number, since: begins }) =>
      isLater(begins) || accessProviders.some(({ since }) => isLater(since)) || Number(number?.year?.written ?? 0) > thisYear,
  );
  const attestations = ledger.attestations.map((attestation) =>
    isLater(attestation.reviewedAt) || yearAfter(attestation.reviewedAt) < day ? { ...attestation, outdated: true } : attestation,
  );
  if (!later) return { ...ledger, attestations };
  const changed = new Map(
    ledger.services.map((service): readonly [LedgerService, LedgerService] => [
      service,
      {
        ...service,
        notYet: isLater(service.since),
        numberMistakes: numberMistakes(service, service.subject, thisYear),
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

/** The last day on which a review of this day holds; that of 29 February holds to the 28th. */
function yearAfter(date: string): string {
  const next = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return next.endsWith("-02-29") ? `${next.slice(0, 8)}28` : next;
}

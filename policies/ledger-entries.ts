import type { LedgerEntry } from "../lib/engine/rule";
import { nameOfService } from "../lib/filing/deadlines/names";
import type { LedgerDomain, LedgerService, LedgerSubject } from "../lib/filing/ledger";
import { STATES } from "../lib/filing/states";

/** What a subject is called in messages: its number, else its id, else its name. */
export function nameOfSubject({ number, id, name }: LedgerSubject): string {
  return number?.canonical ?? id ?? name;
}

/** A service as the entry that a finding is about, at the value of a key where the finding is about one. */
export function serviceEntry(service: LedgerService, key?: string): LedgerEntry {
  return { place: placeOf(service, key), name: nameOfService(service), about: { kind: "service", service } };
}

/** A subject likewise. */
export function subjectEntry(subject: LedgerSubject, key?: string): LedgerEntry {
  return { place: placeOf(subject, key), name: nameOfSubject(subject), about: { kind: "subject", subject } };
}

/** An entry of `domains:` likewise. */
export function domainEntry(domain: LedgerDomain, key?: string): LedgerEntry {
  return { place: placeOf(domain, key), name: domain.name, about: { kind: "domain", domain: domain.name } };
}

/** Services that are not history. */
export function livingServices(services: readonly LedgerService[]): readonly LedgerService[] {
  return services.filter(({ status }) => !STATES[status].ended);
}

function placeOf({ place, places }: Pick<LedgerService, "place" | "places">, key: string | undefined): LedgerEntry["place"] {
  return (key === undefined ? undefined : places[key]) ?? place;
}

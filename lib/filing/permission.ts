import { isNumberFault, parseFilingNumber } from "./filing-number";
import type { Hostname } from "./hostname";
import {
  canonicalName,
  type AccessProvider,
  type Ledger,
  type LedgerRegistrant,
  type LedgerService,
  type LedgerSubject,
} from "./ledger";
import { registrableDomain } from "./build-ledger";
import { filedDomain } from "./contested-domains";
import type { NumberMistake } from "./number-agreement";
import { sharedSuffixOf } from "./shared-suffixes";
import { STATES, type StateName } from "./states";
import { takenBackBy } from "./taken-back";

/** Whose filing a product asks for: one that lists this very cloud, or any valid one. */
export type AskedFiling = "this_provider" | "any_provider";

/** What the ledger says to a hostname or a server; it is permitted when there is no problem. */
export interface Permission {
  /** The service that permits it, or that comes closest. */
  readonly service: LedgerService | null;
  /** The listed name that contains the hostname, in A-labels. */
  readonly listedDomain: string | null;
  readonly problems: readonly Problem[];
}

export type Problem =
  | { readonly kind: "no-filing" }
  /** No filing lists it, and none can: it stands under a domain that somebody else gives to everyone. */
  | { readonly kind: "shared-suffix"; readonly suffix: string }
  /** Several subjects list the domain, so that nobody knows whose filing it is. */
  | { readonly kind: "contested"; readonly domain: string; readonly claims: readonly LedgerService[] }
  /** The number of the service cannot be its own. */
  | { readonly kind: "number-mistaken"; readonly service: LedgerService; readonly mistakes: readonly NumberMistake[] }
  /** Never filed, or rejected. `from`: in that state from a day on that is still to come. */
  | { readonly kind: "not-granted"; readonly state: StateName; readonly from?: string }
  /** Granted once, and taken back: cancelled, restricted, hollow or blacklisted. `by`: another entry, whose state it is. */
  | { readonly kind: "revoked"; readonly state: StateName; readonly by?: LedgerService }
  /** On the way to its first number: servers may run, hostnames may not resolve. */
  | { readonly kind: "during-review"; readonly state: StateName }
  | { readonly kind: "registrant-undeclared" }
  | { readonly kind: "registrant-differs"; readonly registrant: LedgerRegistrant; readonly subject: LedgerSubject }
  /** `listed`: the clouds with a granted access filing; `pending`: that of this cloud is under review. */
  | {
      readonly kind: "access-provider-differs";
      readonly cloud: string;
      readonly listed: readonly string[];
      readonly pending: boolean;
    };

/**
 * May this hostname lead to that cloud in the mainland? The longest listed name that contains it decides; under gov.cn only the
 * exact name does. Sources: Order 33 articles 5 and 18, notice 工信部信管〔2017〕264号, access filing rules of the providers.
 */
export function permitHostname(
  ask: { readonly hostname: Hostname; readonly cloud: string; readonly filingClass: AskedFiling },
  ledger: Ledger,
): Permission {
  const listedDomain = findListedDomain(ask.hostname, ledger);
  if (listedDomain === null) {
    const suffix = sharedSuffixOf(ask.hostname.name);
    return suffix === null ? NO_FILING : { ...NO_FILING, problems: [{ kind: "shared-suffix", suffix }] };
  }
  const permission = permitUnder(listedDomain, ask, ledger);
  if (!ask.hostname.wildcard || permission.problems.length > 0) return permission;
  // A wildcard also answers the names that are filed apart from the domain.
  const narrower = [...ledger.servicesByDomain]
    .filter(([domain, services]) => domain.endsWith(`.${ask.hostname.name}`) && !services.every(isHistory))
    .map(([domain]) => domain);
  const refused = narrower.map((domain) => permitUnder(domain, ask, ledger)).find(({ problems }) => problems.length > 0);
  return refused ?? permission;
}

function isHistory({ status }: LedgerService): boolean {
  return STATES[status].ended;
}

/** The permission of the services that list a name; the one that permits, else the one that comes closest. */
function permitUnder(
  listedDomain: string,
  ask: { readonly cloud: string; readonly filingClass: AskedFiling },
  ledger: Ledger,
): Permission {
  const domain = filedDomain(listedDomain);
  const claims = ledger.contested.get(domain);
  if (claims !== undefined) {
    return { service: claims[0] ?? null, listedDomain, problems: [{ kind: "contested", domain, claims }] };
  }
  const candidates = entitled(ledger.servicesByDomain.get(listedDomain) ?? []).map((service) => ({
    service,
    listedDomain,
    problems: [
      ...mistakesOf(service),
      ...(notYet(service) ?? hostnameState(service.status)),
      ...takenAlong(service, [listedDomain], ledger),
      // Who holds the domain of an entry that is history is no question any more.
      ...(STATES[service.status].ended
        ? []
        : ownership(ledger.registrants.get(registrableDomain(listedDomain)), service.subject)),
      ...access(service.accessProviders, ask, ["granted"]),
    ],
  }));
  return best(candidates);
}

/** An App may name the domain of another subject's website, but it permits nothing there. */
function entitled(services: readonly LedgerService[]): readonly LedgerService[] {
  const owners = services.filter(({ kind, status }) => kind === "website" && !STATES[status].ended).map(({ subject }) => subject);
  if (owners.length === 0) return services;
  return services.filter(({ kind, subject }) => kind === "website" || owners.includes(subject));
}

/**
 * May a mainland server run for the filing that it names? By number (of a service, or of a subject for any of its services)
 * or by id; a filing in progress permits its server. Both given and naming different filings: none.
 */
export function permitServer(
  ask: {
    readonly cloud: string;
    readonly filingClass: AskedFiling;
    readonly reference: { readonly number?: string; readonly id?: string };
  },
  ledger: Ledger,
): Permission {
  const candidates = findServices(ask.reference, ledger).map((service) => ({
    service,
    listedDomain: null,
    problems: [
      ...mistakesOf(service),
      ...(notYet(service) ?? serverState(service.status)),
      ...takenAlong(service, service.domains, ledger),
      ...access(service.accessProviders, ask, ["granted", "pending"]),
    ],
  }));
  return best(candidates);
}

/** The services that a number or an id names; with both, those that both name. */
export function findServices(
  reference: { readonly number?: string | undefined; readonly id?: string | undefined },
  ledger: Ledger,
): readonly LedgerService[] {
  const { id, number } = reference;
  if (id === undefined && number === undefined) return [];
  const wanted = number === undefined ? null : parseFilingNumber(number);
  if (wanted !== null && isNumberFault(wanted)) return [];
  const named = ledger.services.filter(
    (service) =>
      wanted === null || service.number?.canonical === wanted.canonical || service.number?.subject === wanted.canonical,
  );
  if (id === undefined) return named;
  const known = ledger.services.some((service) => service.id === id);
  return named.filter((service) => service.id === id || (!known && wanted !== null && service.id === null));
}

/**
 * The longest name on any service that contains the hostname; a wildcard is contained where its base is. Names that only stand on
 * entries that are history count where no living one contains it.
 */
export function findListedDomain(hostname: Hostname, ledger: Ledger): string | null {
  const isLiving = (name: string): boolean =>
    ledger.servicesByDomain.get(name)?.some(({ status }) => !STATES[status].ended) === true;
  return longestListed(hostname, isLiving) ?? longestListed(hostname, (name) => ledger.servicesByDomain.has(name));
}

/** Does a service with these names list the hostname? Names as in `Hostname.name`. */
export function isListedBy(domains: readonly string[], hostname: Hostname): boolean {
  return longestListed(hostname, (name) => domains.includes(name)) !== null;
}

/** Under gov.cn every name is filed for itself. */
function longestListed(hostname: Hostname, isListed: (name: string) => boolean): string | null {
  if (hostname.name === "gov.cn" || hostname.name.endsWith(".gov.cn")) {
    return !hostname.wildcard && isListed(hostname.name) ? hostname.name : null;
  }
  for (let name = hostname.name; name !== ""; name = name.split(".").slice(1).join(".")) {
    if (isListed(name)) return name;
  }
  return null;
}

const NO_FILING: Permission = { service: null, listedDomain: null, problems: [{ kind: "no-filing" }] };

function best(candidates: readonly Permission[]): Permission {
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0] ?? NO_FILING;
}

/** How far a service is from permitting: one that is history comes last, and of two that are alike a website first. */
function distance({ service, problems }: Permission): number {
  if (service === null) return problems.length;
  return problems.length + (STATES[service.status].ended ? MORE_THAN_ANY : 0) + (service.kind === "website" ? 0 : 0.5);
}

const MORE_THAN_ANY = 100;

function mistakesOf(service: LedgerService): readonly Problem[] {
  const { numberMistakes: mistakes, status } = service;
  return mistakes.length === 0 || STATES[status].ended ? [] : [{ kind: "number-mistaken", service, mistakes }];
}

/** What is to be granted on a later day is not granted; what is taken back on a later day is left to its state. */
function notYet({ notYet, since, status: state }: LedgerService): readonly Problem[] | null {
  return notYet && since !== null && STATES[state].server === "allow" ? [{ kind: "not-granted", state, from: since }] : null;
}

/** `access_pending` passes here: the number was granted at another cloud, and the access list decides for this one. */
function hostnameState(state: StateName): readonly Problem[] {
  if (STATES[state].hostname !== "block") return [];
  return [STATES[state].inProgress ? { kind: "during-review", state } : lapse(state)];
}

function serverState(state: StateName): readonly Problem[] {
  return STATES[state].server === "allow" ? [] : [lapse(state)];
}

function takenAlong(service: LedgerService, domains: readonly string[], ledger: Ledger): readonly Problem[] {
  const by = takenBackBy(service, domains, ledger);
  return by === null ? [] : [{ kind: "revoked", state: by.status, by }];
}

function lapse(state: StateName): Problem {
  return { kind: STATES[state].revoked ? "revoked" : "not-granted", state };
}

function access(
  providers: readonly AccessProvider[],
  { cloud, filingClass }: { readonly cloud: string; readonly filingClass: AskedFiling },
  sufficient: readonly AccessProvider["status"][],
): readonly Problem[] {
  if (filingClass === "any_provider") return [];
  const own = providers.filter((provider) => provider.cloud === cloud);
  if (own.length > 0 && own.every(({ status }) => sufficient.includes(status))) return [];
  const listed = providers.filter(({ status }) => status === "granted").map((provider) => provider.cloud);
  return [{ kind: "access-provider-differs", cloud, listed, pending: own.some(({ status }) => status === "pending") }];
}

function ownership(registrant: LedgerRegistrant | undefined, subject: LedgerSubject): readonly Problem[] {
  if (registrant === undefined) return [{ kind: "registrant-undeclared" }];
  return owns(registrant, subject) ? [] : [{ kind: "registrant-differs", registrant, subject }];
}

/** The subject itself, in name and kind; an organisation also through its legal representative, a shareholder or an officer, with proof. */
function owns(registrant: LedgerRegistrant, subject: LedgerSubject): boolean {
  if (registrant.kind === "subject") return registrant.subject === subject;
  if (registrant.role !== null) return subject.kind !== "individual" && registrant.proof !== null;
  return registrant.personKind === subject.kind && canonicalName(registrant.name) === canonicalName(subject.name);
}

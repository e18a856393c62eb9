import { isNumberFault, parseFilingNumber, type FilingNumber } from "./filing-number";
import { parseHostname } from "./hostname";
import type { AccessProvider, Ledger, LedgerService, LedgerSubject, ServiceKind } from "./ledger";
import type { LedgerDraft, Located, ServiceDraft, SubjectDraft } from "./ledger-draft";
import { numberMistakes } from "./number-agreement";
import { placesOf, type PlaceAt } from "./place-at";
import type { StateName } from "./states";

/** A service with the draft it came from. */
export interface BuiltService {
  readonly service: LedgerService;
  readonly draft: Located<ServiceDraft>;
}

/** Subjects and services with defaults filled in, numbers parsed and domains as A-labels. */
export function buildServices(
  draft: LedgerDraft,
  placeAt: PlaceAt,
): { readonly subjects: readonly LedgerSubject[]; readonly services: readonly BuiltService[] } {
  const built = draft.subjects.map(({ path, value }) => {
    const subject = buildSubject(value, path, placeAt);
    const services = value.services.map((service, index): BuiltService => {
      const located = { path: [...path, "services", index], value: service };
      return { service: buildService(located, subject, placeAt), draft: located };
    });
    return { subject, services };
  });
  return { subjects: built.map(({ subject }) => subject), services: built.flatMap(({ services }) => services) };
}

/** The parts of a ledger that stand for themselves. */
export function buildDeclarations(
  draft: LedgerDraft,
  placeAt: PlaceAt,
): Pick<Ledger, "addresses" | "accounts" | "attestations" | "waivers"> {
  return {
    addresses: draft.addresses.map(({ path, value }) => {
      const host = "host" in value ? parseHostname(value.host) : null;
      const match =
        "cidr" in value
          ? ({ kind: "network", cidr: value.cidr } as const)
          : ({ kind: "host", ...hostOf(host, value.host) } as const);
      return { match, jurisdiction: value.jurisdiction, cloud: value.cloud ?? null, ...placesOf(value, path, placeAt) };
    }),
    accounts: draft.accounts.map(({ path, value }) => ({
      cloud: value.cloud,
      account: value.account ?? null,
      region: value.region ?? null,
      filed: value.filed ?? false,
      portException: value.portException ?? null,
      ...placesOf(value, path, placeAt),
    })),
    attestations: draft.attestations.map(({ path, value }) => ({
      ...value,
      outdated: false,
      ...placesOf(value, path, placeAt),
    })),
    waivers: draft.waivers.map(({ path, value }) => ({
      ...value,
      ticket: value.ticket ?? null,
      ...placesOf(value, path, placeAt),
    })),
  };
}

/** The A-label form of a domain that the schema has accepted. */
export function domainName(text: string): string {
  const hostname = parseHostname(text);
  return hostname.kind === "hostname" ? hostname.name : text;
}

/** The registrable domain of a domain that the schema has accepted. */
export function registrableDomain(text: string): string {
  const hostname = parseHostname(text);
  return hostname.kind === "hostname" ? (hostname.registrableDomain ?? hostname.name) : text;
}

function buildSubject(value: SubjectDraft, path: Located<SubjectDraft>["path"], placeAt: PlaceAt): LedgerSubject {
  const licence = value.licence === undefined ? null : numberOf(value.licence.number);
  return {
    id: value.id ?? null,
    name: value.name,
    kind: value.kind,
    province: value.province ?? null,
    number: numberOf(value.number),
    licence: licence === null ? null : { number: licence, validTo: value.licence?.validTo ?? null },
    verifiedAt: value.verifiedAt ?? null,
    contact: value.contact ?? null,
    ref: value.ref ?? null,
    ...placesOf(value, path, placeAt),
  };
}

function buildService({ path, value }: Located<ServiceDraft>, subject: LedgerSubject, placeAt: PlaceAt): LedgerService {
  const number = numberOf(value.number);
  const kind = value.kind ?? kindOf(number);
  const status = value.status ?? "granted";
  return {
    subject,
    id: value.id ?? null,
    number,
    // Whether a day or a year is still to come depends on the day of the check (ledger-as-of.ts).
    numberMistakes: numberMistakes({ number, kind }, subject, null),
    kind,
    name: value.name ?? null,
    status,
    since: value.since ?? null,
    notYet: false,
    commercial: value.commercial ?? null,
    forum: value.forum ?? null,
    domains: value.domains.map(domainName),
    accessProviders: accessProvidersOf(value, status),
    categories: (value.categories ?? []).map(({ item, certificate, validTo }) => ({
      item,
      certificate: certificate ?? null,
      validTo: validTo ?? null,
    })),
    publicSecurity: value.publicSecurity?.number ?? null,
    servers: value.servers ?? [],
    addresses: value.addresses ?? [],
    changes: (value.changes ?? []).map(({ what, at, filedAt }) => ({ what, at, filedAt: filedAt ?? null })),
    evidence: value.evidence === undefined ? null : { ...value.evidence, sha256: value.evidence.sha256 ?? null },
    openedAt: value.openedAt ?? null,
    verifiedAt: value.verifiedAt ?? null,
    contact: value.contact ?? null,
    ref: value.ref ?? null,
    ...placesOf(value, path, placeAt),
  };
}

/**
 * While the filing as a whole waits for an access filing, a cloud named without a status is the one that is waited for, unless
 * another is said to be pending: adding one does not disturb the others.
 */
function accessProvidersOf({ accessProviders }: ServiceDraft, status: StateName): readonly AccessProvider[] {
  const saysWhich = accessProviders.some((provider) => typeof provider !== "string" && provider.status === "pending");
  const unsaid = status === "access_pending" && !saysWhich ? "pending" : "granted";
  return accessProviders.map((provider) =>
    typeof provider === "string"
      ? { cloud: provider, status: unsaid, since: null }
      : { cloud: provider.cloud, status: provider.status ?? unsaid, since: provider.since ?? null },
  );
}

function kindOf(number: FilingNumber | null): ServiceKind {
  const kinds = { A: "app", X: "mini-program", K: "quick-app" } as const;
  return number?.kindLetter == null ? "website" : kinds[number.kindLetter];
}

function numberOf(text: string | undefined): FilingNumber | null {
  if (text === undefined) return null;
  const number = parseFilingNumber(text);
  return isNumberFault(number) ? null : number;
}

function hostOf(host: ReturnType<typeof parseHostname> | null, written: string): { name: string; wildcard: boolean } {
  return host?.kind === "hostname" ? { name: host.name, wildcard: host.wildcard } : { name: written, wildcard: false };
}

import { registrableDomain } from "./build-ledger";
import { type Copy, isCopy, thisCopy } from "./copy";
import type { FilingNumber } from "./filing-number";
import {
  registrantName,
  type AccessProvider,
  type Ledger,
  type LedgerRegistrant,
  type LedgerService,
  type RegistrantRole,
  type ServiceKind,
  type SubjectKind,
} from "./ledger";
import type { StateName } from "./states";

/** A registrant as code writes it: the subject of the filing, or somebody else by name. */
export type RegistrantInput =
  "subject" | { readonly name: string; readonly kind?: SubjectKind; readonly role?: RegistrantRole; readonly proof?: string };

/**
 * A filing that constructs take as `filing`: immutable, made by `defineFiling()` or by `ledger.filingFor()`. It is recognised
 * by a mark rather than by class, so that another copy of this package can tell what it is and whose.
 */
export interface FilingRef {
  /** The copy of this package that made it. */
  readonly [MARK]: Copy;
  readonly from: "ledger" | "code";
  readonly id: string | null;
  /** Canonical; null while the filing is in progress. */
  readonly number: string | null;
  readonly kind: ServiceKind;
  readonly name: string | null;
  readonly status: StateName;
  readonly domains: readonly string[];
  readonly accessProviders: readonly Pick<AccessProvider, "cloud" | "status">[];
  readonly subject: { readonly name: string; readonly kind: SubjectKind; readonly number: string | null };
  /** By listed domain; a domain without an entry has no declared registrant. */
  readonly registrants: readonly { readonly domain: string; readonly registrant: RegistrantInput }[];
  readonly publicSecurity: string | null;
  /** The number of the licence that a commercial service runs under. */
  readonly licence: string | null;
}

/** Makes the reference to a service of a ledger. */
export function filingRefOf(service: LedgerService, ledger: Ledger): FilingRef {
  const { subject } = service;
  return deepFreeze({
    [MARK]: thisCopy,
    from: ledger.source.kind === "file" ? "ledger" : "code",
    id: service.id,
    number: service.number?.canonical ?? null,
    kind: service.kind,
    name: service.name,
    status: service.status,
    domains: [...service.domains],
    accessProviders: service.accessProviders.map(({ cloud, status }) => ({ cloud, status })),
    subject: { name: subject.name, kind: subject.kind, number: subject.number?.canonical ?? null },
    registrants: service.domains.flatMap((domain) => {
      const registrant = ledger.registrants.get(registrableDomain(domain));
      return registrant === undefined ? [] : [{ domain, registrant: inputOf(registrant, service) }];
    }),
    publicSecurity: service.publicSecurity,
    licence: service.commercial === true && subject.licence !== null ? asIssued(subject.licence.number) : null,
  });
}

/** True for what `defineFiling()` or `ledger.filingFor()` returned, also from another copy of this package. */
export function isFilingRef(value: unknown): value is FilingRef {
  return typeof value === "object" && value !== null && MARK in value;
}

/** The copy of this package that made a filing; null where it does not say. */
export function copyOf(filing: FilingRef): Copy | null {
  const copy: unknown = filing[MARK];
  return isCopy(copy) ? copy : null;
}

/** A licence begins with the character that is written: 川B2-… is issued so, although filings of Sichuan begin with 蜀. */
function asIssued({ canonical, provinceAlias }: FilingNumber): string {
  return provinceAlias === null ? canonical : canonical.replace(provinceAlias.issued, provinceAlias.used);
}

const MARK: unique symbol = Symbol.for("beian-guard.filing");

function inputOf(registrant: LedgerRegistrant, service: LedgerService): RegistrantInput {
  if (registrant.kind === "subject") {
    if (registrant.subject === service.subject) return "subject";
    return { name: registrantName(registrant), kind: registrant.subject.kind };
  }
  return {
    name: registrant.name,
    ...(registrant.personKind === null ? {} : { kind: registrant.personKind }),
    ...(registrant.role === null ? {} : { role: registrant.role }),
    ...(registrant.proof === null ? {} : { proof: registrant.proof }),
  };
}

function deepFreeze<T extends object>(value: T): Readonly<T> {
  for (const part of Object.values(value) as unknown[]) if (typeof part === "object" && part !== null) deepFreeze(part);
  return Object.freeze(value);
}

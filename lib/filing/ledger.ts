import type { Place } from "../guard-error";
import type { FilingNumber } from "./filing-number";
import type { ACCESS_STATES, JURISDICTIONS, PURPOSES, REGISTRANT_ROLES, SERVICE_KINDS, SUBJECT_KINDS } from "./ledger-schema";
import type { ContestedDomains } from "./contested-domains";
import type { NumberMistake } from "./number-agreement";
import type { StateName } from "./states";

export type SubjectKind = (typeof SUBJECT_KINDS)[number];
export type ServiceKind = (typeof SERVICE_KINDS)[number];
export type RegistrantRole = (typeof REGISTRANT_ROLES)[number];
export type AccessStatus = (typeof ACCESS_STATES)[number];
export type AddressJurisdiction = (typeof JURISDICTIONS)[number];
export type AttestedPurpose = (typeof PURPOSES)[number];

/** Where an entry stands in the ledger file; null and empty for a ledger that was declared in code. */
export interface Placed {
  readonly place: Place | null;
  /** The places of the values of its keys. */
  readonly places: Readonly<Record<string, Place>>;
}

/** The ledger as everything else reads it: checked, defaults filled in, numbers parsed, domains as A-labels. Dates are ISO. */
export interface Ledger {
  readonly source: { readonly kind: "file"; readonly file: string; readonly sha256: string } | { readonly kind: "code" };
  readonly subjects: readonly LedgerSubject[];
  /** All services of all subjects, in the order of the ledger. */
  readonly services: readonly LedgerService[];
  readonly servicesByDomain: ReadonlyMap<string, readonly LedgerService[]>;
  /** Domains that stand under several subjects and therefore permit nothing. */
  readonly contested: ContestedDomains;
  readonly domains: readonly LedgerDomain[];
  /** By registrable domain, from `domains:` and from the shorthand of the services. */
  readonly registrants: ReadonlyMap<string, LedgerRegistrant>;
  readonly addresses: readonly LedgerAddress[];
  readonly accounts: readonly LedgerAccount[];
  readonly attestations: readonly LedgerAttestation[];
  readonly waivers: readonly LedgerWaiver[];
}

/** A subject of filings: a company, a person or an institution. */
export interface LedgerSubject extends Placed {
  readonly id: string | null;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly province: string | null;
  readonly number: FilingNumber | null;
  readonly licence: { readonly number: FilingNumber; readonly validTo: string | null } | null;
  readonly verifiedAt: string | null;
  readonly contact: string | null;
  readonly ref: string | null;
}

/** A service of a subject, and its filing. */
export interface LedgerService extends Placed {
  readonly subject: LedgerSubject;
  readonly id: string | null;
  readonly number: FilingNumber | null;
  /** Why the number cannot be that of this service; it permits nothing then. */
  readonly numberMistakes: readonly NumberMistake[];
  readonly kind: ServiceKind;
  readonly name: string | null;
  readonly status: StateName;
  /** Since when it is in that status; null: not said. */
  readonly since: string | null;
  /** That day is still to come on the day of the check: the status permits nothing yet. */
  readonly notYet: boolean;
  /** Null: not said. */
  readonly commercial: boolean | null;
  /** Null: not said. */
  readonly forum: boolean | null;
  /** A-labels. */
  readonly domains: readonly string[];
  readonly accessProviders: readonly AccessProvider[];
  readonly categories: readonly { readonly item: string; readonly certificate: string | null; readonly validTo: string | null }[];
  readonly publicSecurity: string | null;
  readonly servers: readonly string[];
  /** Addresses and networks that the filing names; empty: not said. */
  readonly addresses: readonly string[];
  /** `at`: takes effect; `filedAt`: the change order was handed in, null: none was. */
  readonly changes: readonly { readonly what: string; readonly at: string; readonly filedAt: string | null }[];
  readonly evidence: { readonly source: string; readonly by: string; readonly at: string; readonly sha256: string | null } | null;
  readonly openedAt: string | null;
  readonly verifiedAt: string | null;
  readonly contact: string | null;
  readonly ref: string | null;
}

/** A plain name in the ledger is granted, except while the filing itself is `access_pending` and no other name is said to be: then it is pending. */
export interface AccessProvider {
  readonly cloud: string;
  readonly status: AccessStatus;
  readonly since: string | null;
}

export type LedgerRegistrant =
  | { readonly kind: "subject"; readonly subject: LedgerSubject }
  | {
      readonly kind: "person";
      readonly name: string;
      readonly personKind: SubjectKind | null;
      readonly role: RegistrantRole | null;
      readonly proof: string | null;
    };

export interface LedgerDomain extends Placed {
  readonly name: string;
  readonly registrant: LedgerRegistrant;
  readonly realName: "verified" | "pending" | "none" | null;
  readonly realNameAt: string | null;
  readonly registrar: string | null;
  readonly expiresAt: string | null;
  readonly verifiedAt: string | null;
  readonly ref: string | null;
}

export interface LedgerAddress extends Placed {
  readonly match:
    | { readonly kind: "network"; readonly cidr: string }
    | { readonly kind: "host"; readonly name: string; readonly wildcard: boolean };
  readonly jurisdiction: AddressJurisdiction;
  readonly cloud: string | null;
}

/** What a cloud has opened for an account: its own filing there, or an exception for the web ports. */
export interface LedgerAccount extends Placed {
  readonly cloud: string;
  readonly account: string | null;
  /** Null: all regions. */
  readonly region: string | null;
  readonly filed: boolean;
  readonly portException: string | null;
}

export interface LedgerAttestation extends Placed {
  readonly match: string;
  readonly purpose: AttestedPurpose;
  readonly reason: string;
  readonly owner: string;
  readonly reviewedAt: string;
  /** Its review is more than a year ago on the day of the check, or still to come: it attests nothing. */
  readonly outdated: boolean;
}

export interface LedgerWaiver extends Placed {
  readonly rule: string;
  readonly match: string;
  readonly reason: string;
  readonly owner: string;
  readonly ticket: string | null;
  readonly expires: string;
}

/** The name of a registrant as it is written. */
export function registrantName(registrant: LedgerRegistrant): string {
  return registrant.kind === "subject" ? registrant.subject.name : registrant.name;
}

/** Names compare after NFKC, so that （ and ( are one, and without outer white space. */
export function canonicalName(name: string): string {
  return name.normalize("NFKC").trim();
}

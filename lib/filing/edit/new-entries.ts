import { GuardError } from "../../guard-error";
import { text } from "../../text";
import { canonicalName, type Ledger, type LedgerSubject } from "../ledger";
import type { Addition, Entry, EntryValue } from "./entry";
import { findServicePath, findSubjectPath } from "./find-entry";

/** What is known of a new subject; absent: not said. */
export interface NewSubject {
  readonly id?: string;
  readonly name: string;
  readonly kind: string;
  readonly province?: string;
  readonly number?: string;
  readonly licence?: string;
  readonly licenceValidTo?: string;
  readonly contact?: string;
  readonly ref?: string;
}

export interface NewService {
  readonly id?: string;
  readonly number?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly status?: string;
  readonly since?: string;
  readonly domain?: readonly string[];
  readonly provider?: readonly string[];
  readonly registrant?: string;
  readonly publicSecurity?: string;
  readonly contact?: string;
  readonly ref?: string;
}

export interface NewDomain {
  readonly name: string;
  readonly service?: string;
  readonly registrant?: string;
  readonly realName?: string;
  readonly registrar?: string;
  readonly expires?: string;
  readonly ref?: string;
}

export interface NewWaiver {
  readonly rule: string;
  readonly match: string;
  readonly reason: string;
  readonly owner: string;
  readonly ticket?: string;
  readonly expires: string;
}

/** A subject, which has no services yet. Two of one name can be told apart by their numbers only. */
export function addSubject(subject: NewSubject, ledger: Ledger): Addition {
  const { id, name, kind, province, number, licence, licenceValidTo, contact, ref } = subject;
  const namesake = ledger.subjects.find((other) => canonicalName(other.name) === canonicalName(name));
  if (namesake !== undefined && number === undefined) throw subjectTwice(namesake);
  if (licence === undefined && licenceValidTo !== undefined) throw LICENCE_WITHOUT_NUMBER;
  const grant = licence === undefined ? undefined : entryOf({ number: licence, validTo: licenceValidTo });
  const entry = entryOf({ id, name, kind, province, number, licence: grant, contact, ref, services: [] });
  return { list: ["subjects"], entries: [entry] };
}

/** A service of a subject that is in the ledger. */
export function addService(service: NewService, subject: string, ledger: Ledger): Addition {
  const { id, number, kind, name, status, since, domain, provider, registrant, publicSecurity, contact, ref } = service;
  const entry = entryOf({
    id,
    number,
    kind,
    name,
    status,
    since,
    domains: domain ?? [],
    accessProviders: provider ?? [],
    registrant,
    publicSecurity: publicSecurity === undefined ? undefined : { number: publicSecurity },
    contact,
    ref,
  });
  return { list: [...findSubjectPath(subject, ledger), "services"], entries: [entry] };
}

/** A domain: in the list of a service, in the list of registrants, or in both. */
export function addDomain(domain: NewDomain, ledger: Ledger): readonly Addition[] {
  const { name, service, registrant, realName, registrar, expires, ref } = domain;
  const registration = entryOf({ registrant, realName, registrar, expiresAt: expires, ref });
  const isRegistered = Object.keys(registration).length > 0;
  if (service === undefined && !isRegistered) throw DOMAIN_OF_NOTHING;
  const filed: readonly Addition[] =
    service === undefined ? [] : [{ list: [...findServicePath(service, ledger), "domains"], entries: [name] }];
  return isRegistered ? [...filed, { list: ["domains"], entries: [{ name, ...registration }] }] : filed;
}

export function addWaiver({ rule, match, reason, owner, ticket, expires }: NewWaiver): Addition {
  return { list: ["waivers"], entries: [entryOf({ rule, match, reason, owner, ticket, expires })] };
}

/** An entry without what was not said. */
export function entryOf(values: Readonly<Record<string, EntryValue | undefined>>): Entry {
  const entry: Record<string, EntryValue> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) entry[key] = value;
  return entry;
}

function subjectTwice({ name, place }: LedgerSubject): GuardError {
  return new GuardError({
    ...(place === null ? {} : { place }),
    message: text(`台账中已有主体“${name}”。`, `The ledger has the subject "${name}" already.`),
    remedy: text(
      "若是同名的另一主体，请用 --number 写其主体备案号。",
      "For another subject of the same name give its number with --number.",
    ),
  });
}

const LICENCE_WITHOUT_NUMBER = new GuardError({
  message: text("写了许可证的有效期，却没有许可证号。", "The end of a licence is given without the licence."),
  remedy: text("请加上 --licence 许可证号。", "Add --licence with its number."),
});

const DOMAIN_OF_NOTHING = new GuardError({
  message: text(
    "没有说明这个域名属于哪项服务，也没有说明其持有者。",
    "It is said neither which service the domain belongs to nor who holds it.",
  ),
  remedy: text(
    "请用 --service 写服务备案号或 id（登记为已备案的域名），或用 --registrant 写持有者，也可两者都写。",
    "Give --service with the number or id of a service (the domain is filed there), --registrant with its holder, or both.",
  ),
});

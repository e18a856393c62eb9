import { placeText, type Fault, type Place } from "../../guard-error";
import { text, type Text } from "../../text";
import { domainName, registrableDomain } from "../build-ledger";
import { canonicalName, registrantName, type Ledger, type LedgerService, type LedgerSubject, type Placed } from "../ledger";
import { findProvince } from "../provinces";
import type { SubjectRecord } from "./group-records";
import type { ServiceRecord, Sourced } from "./record";

/** What a table says of an entry and the ledger does not. */
export interface Differences {
  /** What the ledger says otherwise. */
  readonly conflicts: readonly Fault[];
  /** What the ledger does not say. */
  readonly additional: readonly Fault[];
}

/** Where a table says something of a subject that the ledger says otherwise or not at all. */
export function subjectDifferences(record: SubjectRecord, known: LedgerSubject): Differences {
  const province = known.province === null ? null : (findProvince(known.province)?.short ?? known.province);
  const number = { value: record.subjectNumber.value.canonical, place: record.subjectNumber.place };
  return sorted([
    ...differs(
      text("主体备案号", "the number of the subject"),
      number,
      known.number?.canonical ?? null,
      placeIn(known, "number"),
    ),
    ...differs(text("主体名称", "the subject's name"), record.subjectName, known.name, placeIn(known, "name")),
    ...differs(text("主体性质", "the subject's kind"), record.subjectKind, known.kind, placeIn(known, "kind")),
    ...differs(text("省份", "the province"), record.province, province, placeIn(known, "province")),
  ]);
}

/**
 * The same for a service. An export of one cloud knows neither every access provider nor every domain, so what the ledger has beyond
 * it is no conflict.
 */
export function serviceDifferences(record: ServiceRecord, known: LedgerService, ledger: Ledger): Differences {
  const clouds = known.accessProviders.map(({ cloud }) => cloud);
  return sorted([
    ...differs(text("服务名称", "the service's name"), record.name, known.name, placeIn(known, "name")),
    ...differs(text("服务类型", "the service's kind"), record.kind, known.kind, placeIn(known, "kind")),
    ...differs(text("备案状态", "the status"), record.status, known.status, placeIn(known, "status")),
    ...differs(
      text("公安联网备案号", "the public-security number"),
      record.publicSecurity,
      known.publicSecurity,
      placeIn(known, "publicSecurity"),
    ),
    ...record.domains
      .filter(({ value }) => !known.domains.includes(domainName(value)))
      .flatMap((domain) => differs(text("域名", "the domain"), domain, known.domains.join(", "), placeIn(known, "domains"))),
    ...record.providers
      .filter(({ value }) => !clouds.includes(value))
      .flatMap((each) =>
        differs(text("接入服务商", "the access provider"), each, clouds.join(", "), placeIn(known, "accessProviders")),
      ),
    ...record.domains.flatMap(({ value }) => registrantDifferences(value, record, ledger)),
  ]);
}

function registrantDifferences(domain: string, { registrant }: ServiceRecord, ledger: Ledger): readonly Difference[] {
  const known = ledger.registrants.get(registrableDomain(domain)) ?? null;
  if (registrant === null) return [];
  const place = ledger.domains.find(({ name }) => name === registrableDomain(domain))?.place ?? null;
  const what = text(`${domain} 的持有者`, `the registrant of ${domain}`);
  return differs(what, registrant, known === null ? null : registrantName(known), place);
}

function placeIn({ place, places }: Placed, key: string): Place | null {
  return places[key] ?? place;
}

interface Difference extends Fault {
  readonly isConflict: boolean;
}

function sorted(differences: readonly Difference[]): Differences {
  const some = (wanted: boolean): readonly Fault[] => differences.filter(({ isConflict }) => isConflict === wanted);
  return { conflicts: some(true), additional: some(false) };
}

function differs(what: Text, table: Sourced<string> | null, ledger: string | null, place: Place | null): readonly Difference[] {
  if (table === null || (ledger !== null && canonicalName(table.value) === canonicalName(ledger))) return [];
  const at = place === null ? text("台账", "the ledger") : text(`台账 ${placeText(place)}`, `the ledger at ${placeText(place)}`);
  if (ledger === null || ledger === "") {
    const message = text(
      `${what.zh}在表中是“${table.value}”，${at.zh} 没有写明。`,
      `${sentence(what.en)} is "${table.value}" in the table, and ${at.en} does not say it.`,
    );
    return [{ isConflict: false, place: table.place, message, remedy: ENTER_BY_HAND }];
  }
  return [
    {
      isConflict: true,
      place: table.place,
      message: text(
        `冲突：${what.zh}在表中是“${table.value}”，${at.zh} 是“${ledger}”；台账未改动。`,
        `Conflict: ${what.en} is "${table.value}" in the table, and ${at.en} says "${ledger}"; the ledger stays as it is.`,
      ),
      remedy: text(
        "请按备案查询结果核对，手工改正其中一处。",
        "Compare both with the filing's record, and correct one of them by hand.",
      ),
    },
  ];
}

const ENTER_BY_HAND = text(
  "导入不改动原有的条目；需要的话请手工写入台账。",
  "An import leaves entries as they are; enter it in the ledger by hand where it is wanted.",
);

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

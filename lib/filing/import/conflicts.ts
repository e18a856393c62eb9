import { placeText, type Fault, type Place } from "../../guard-error";
import { text, type Text } from "../../text";
import { domainName, registrableDomain } from "../build-ledger";
import { canonicalName, registrantName, type Ledger, type LedgerService, type LedgerSubject, type Placed } from "../ledger";
import { findProvince } from "../provinces";
import type { SubjectRecord } from "./group-records";
import type { ServiceRecord, Sourced } from "./record";

/** Where a table says something of a subject that the ledger says otherwise or not at all. */
export function subjectConflicts(record: SubjectRecord, known: LedgerSubject): readonly Fault[] {
  const province = known.province === null ? null : (findProvince(known.province)?.short ?? known.province);
  const number = { value: record.subjectNumber.value.canonical, place: record.subjectNumber.place };
  return [
    ...differs(
      text("主体备案号", "the number of the subject"),
      number,
      known.number?.canonical ?? null,
      placeIn(known, "number"),
    ),
    ...differs(text("主体名称", "the subject's name"), record.subjectName, known.name, placeIn(known, "name")),
    ...differs(text("主体性质", "the subject's kind"), record.subjectKind, known.kind, placeIn(known, "kind")),
    ...differs(text("省份", "the province"), record.province, province, placeIn(known, "province")),
  ];
}

/**
 * The same for a service. An export of one cloud knows neither every access provider nor every domain, so what the ledger has beyond
 * it is no conflict.
 */
export function serviceConflicts(record: ServiceRecord, known: LedgerService, ledger: Ledger): readonly Fault[] {
  const clouds = known.accessProviders.map(({ cloud }) => cloud);
  return [
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
    ...record.domains.flatMap(({ value }) => registrantConflicts(value, record, ledger)),
  ];
}

function registrantConflicts(domain: string, { registrant }: ServiceRecord, ledger: Ledger): readonly Fault[] {
  const known = ledger.registrants.get(registrableDomain(domain)) ?? null;
  if (registrant === null) return [];
  const place = ledger.domains.find(({ name }) => name === registrableDomain(domain))?.place ?? null;
  const what = text(`${domain} 的持有者`, `the registrant of ${domain}`);
  return differs(what, registrant, known === null ? null : registrantName(known), place);
}

function placeIn({ place, places }: Placed, key: string): Place | null {
  return places[key] ?? place;
}

function differs(what: Text, table: Sourced<string> | null, ledger: string | null, place: Place | null): readonly Fault[] {
  if (table === null || (ledger !== null && canonicalName(table.value) === canonicalName(ledger))) return [];
  const at = place === null ? text("台账", "the ledger") : text(`台账 ${placeText(place)}`, `the ledger at ${placeText(place)}`);
  const said = ledger === null || ledger === "" ? text("没有写明", "says nothing") : text(`是“${ledger}”`, `says "${ledger}"`);
  return [
    {
      place: table.place,
      message: text(
        `冲突：${what.zh}在表中是“${table.value}”，${at.zh} ${said.zh}；台账未改动。`,
        `Conflict: ${what.en} is "${table.value}" in the table, and ${at.en} ${said.en}; the ledger stays as it is.`,
      ),
      remedy: text(
        "请按备案查询结果核对，手工改正其中一处。",
        "Compare both with the filing's record, and correct one of them by hand.",
      ),
    },
  ];
}

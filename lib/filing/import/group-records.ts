import { GuardError, placeText, type Fault } from "../../guard-error";
import { text, type Text } from "../../text";
import { canonicalName } from "../ledger";
import type { FilingRecord, ServiceRecord, Sourced } from "./record";

/** What a whole table says of one subject. */
export type SubjectRecord = Omit<FilingRecord, "service"> & { readonly services: readonly ServiceRecord[] };

/**
 * Joins the rows of each subject and of each service: domains and access providers add up, everything else must agree. Throws
 * GuardError for rows that contradict each other, with both places.
 */
export function groupRecords(records: readonly FilingRecord[]): readonly SubjectRecord[] {
  const faults: Fault[] = [];
  const join = joiner(faults);
  const subjects = new Map<string, FilingRecord>();
  const services = new Map<string, Map<string, ServiceRecord>>();
  for (const record of records) {
    const key = record.subjectNumber.value.canonical;
    const known = subjects.get(key);
    subjects.set(key, known === undefined ? record : joinSubjects(known, record, join));
    const own = services.get(key) ?? new Map<string, ServiceRecord>();
    services.set(key, own);
    if (record.service === null) continue;
    const number = record.service.number.value.canonical;
    const present = own.get(number);
    own.set(number, present === undefined ? record.service : joinServices(present, record.service, join));
  }
  if (faults[0] !== undefined) throw new GuardError([faults[0], ...faults.slice(1)]);
  return [...subjects].map(([key, subject]) => ({ ...subject, services: [...(services.get(key)?.values() ?? [])] }));
}

type Join = <T extends string>(what: Text, known: Sourced<T> | null, other: Sourced<T> | null) => Sourced<T> | null;

function joiner(faults: Fault[]): Join {
  return (what, known, other) => {
    if (known === null || other === null) return known ?? other;
    if (canonicalName(known.value) !== canonicalName(other.value)) {
      const before = placeText(known.place);
      faults.push({
        place: other.place,
        message: text(
          `${what.zh}在表中前后不一：此处“${other.value}”，${before} 处“${known.value}”。`,
          `The table contradicts itself: ${what.en} is "${other.value}" here and "${known.value}" at ${before}.`,
        ),
        remedy: text("请按备案查询结果统一这两处。", "Make both say what the filing's record says."),
      });
    }
    return known;
  };
}

function joinSubjects(known: FilingRecord, other: FilingRecord, join: Join): FilingRecord {
  return {
    ...known,
    subjectName: join(text("主体名称", "the subject's name"), known.subjectName, other.subjectName),
    subjectKind: join(text("主体性质", "the subject's kind"), known.subjectKind, other.subjectKind),
    province: join(text("省份", "the province"), known.province, other.province),
  };
}

function joinServices(known: ServiceRecord, other: ServiceRecord, join: Join): ServiceRecord {
  return {
    number: known.number,
    name: join(text("服务名称", "the service's name"), known.name, other.name),
    kind: join(text("服务类型", "the service's kind"), known.kind, other.kind),
    status: join(text("备案状态", "the status"), known.status, other.status),
    publicSecurity: join(text("公安联网备案号", "the public-security number"), known.publicSecurity, other.publicSecurity),
    registrant: join(text("域名持有者", "the registrant"), known.registrant, other.registrant),
    domains: union(known.domains, other.domains),
    providers: union(known.providers, other.providers),
  };
}

function union(known: readonly Sourced<string>[], others: readonly Sourced<string>[]): readonly Sourced<string>[] {
  return [...known, ...others.filter(({ value }) => !known.some((each) => each.value === value))];
}

import { GuardError, type Fault } from "../../guard-error";
import type { Addition, Item } from "../edit/entry";
import type { Origins } from "../edit/edit-ledger";
import type { Ledger, LedgerSubject } from "../ledger";
import type { Place } from "../../guard-error";
import { newService, newSubject } from "./imported-entries";
import type { SubjectRecord } from "./group-records";
import { serviceDifferences, subjectDifferences } from "./conflicts";
import type { Path } from "../place-at";

/** What an import would do to a ledger. */
export interface Merge {
  readonly additions: readonly Addition[];
  readonly origins: Origins;
  readonly counts: { readonly subjects: number; readonly services: number; readonly unchanged: number; readonly waiting: number };
  /** What the ledger says otherwise; it stays as it is. */
  readonly conflicts: readonly Fault[];
  /** What the ledger does not say of entries that it has; it stays as it is. */
  readonly additional: readonly Fault[];
}

/**
 * Holds the records of a table against a ledger: what the ledger does not have is added, what it has alike stays, and what it has
 * otherwise is a conflict; where it has the entry and is silent, that is only told. New services of a subject in conflict wait until that is settled. Throws GuardError for a new entry
 * that the table does not tell enough of.
 */
export function mergeRecords(records: readonly SubjectRecord[], ledger: Ledger): Merge {
  const origins = new Map<Item, Place>();
  const subjects: Item[] = [];
  const services = new Map<LedgerSubject, Item[]>();
  const conflicts: Fault[] = [];
  const additional: Fault[] = [];
  const faults: Fault[] = [];
  const counts = { subjects: 0, services: 0, unchanged: 0, waiting: 0 };
  for (const record of records) {
    const known = findSubject(record, ledger);
    if (known === null) {
      const entry = newSubject(record, origins, faults);
      subjects.push(entry);
      counts.subjects++;
      counts.services += record.services.length;
      continue;
    }
    const own = subjectDifferences(record, known);
    conflicts.push(...own.conflicts);
    additional.push(...own.additional);
    if (own.conflicts.length === 0) counts.unchanged++;
    for (const service of record.services) {
      const present = ledger.services.find(({ number }) => number?.canonical === service.number.value.canonical);
      if (present !== undefined) {
        const differing = serviceDifferences(service, present, ledger);
        conflicts.push(...differing.conflicts);
        additional.push(...differing.additional);
        if (differing.conflicts.length === 0) counts.unchanged++;
      } else if (own.conflicts.length > 0) {
        counts.waiting++;
      } else {
        services.set(known, [...(services.get(known) ?? []), newService(service, record, origins, faults)]);
        counts.services++;
      }
    }
  }
  if (faults[0] !== undefined) throw new GuardError([faults[0], ...faults.slice(1)]);
  const additions = [
    ...[...services].flatMap(([subject, entries]) => addition(servicesOf(subject, ledger), entries)),
    ...addition(["subjects"], subjects),
  ];
  return { additions, origins, counts, conflicts, additional };
}

function findSubject(record: SubjectRecord, ledger: Ledger): LedgerSubject | null {
  const number = record.subjectNumber.value.canonical;
  const service = ledger.services.find((each) =>
    record.services.some((own) => own.number.value.canonical === each.number?.canonical),
  );
  return ledger.subjects.find((subject) => subject.number?.canonical === number) ?? service?.subject ?? null;
}

function servicesOf(subject: LedgerSubject, ledger: Ledger): Path {
  return ["subjects", ledger.subjects.indexOf(subject), "services"];
}

function addition(list: Path, entries: readonly Item[]): readonly Addition[] {
  const [first, ...rest] = entries;
  return first === undefined ? [] : [{ list, entries: [first, ...rest] }];
}

import type { LedgerEntry } from "../lib/engine/rule";
import type { FilingNumber } from "../lib/filing/filing-number";
import type { Ledger } from "../lib/filing/ledger";
import { serviceEntry, subjectEntry } from "./ledger-entries";

/** A number of the ledger that a rule objects to, and where it stands. */
export interface ObjectedNumber {
  readonly number: FilingNumber;
  readonly entry: LedgerEntry;
}

/** The numbers that a rule objects to. What is wrong with the number of a subject is not said again of its services. */
export function* objectedNumbers(ledger: Ledger, objects: (number: FilingNumber) => boolean): Generator<ObjectedNumber> {
  for (const subject of ledger.subjects) {
    const own = subject.number !== null && objects(subject.number) ? subject.number : null;
    if (own !== null) yield { number: own, entry: subjectEntry(subject, "number") };
    for (const service of ledger.services) {
      const { number } = service;
      if (service.subject !== subject || number === null || number.subject === own?.subject) continue;
      if (objects(number)) yield { number, entry: serviceEntry(service, "number") };
    }
  }
}

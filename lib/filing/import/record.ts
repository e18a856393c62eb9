import type { Place } from "../../guard-error";
import type { SERVICE_KINDS, SUBJECT_KINDS } from "../ledger-schema";
import type { FilingNumber } from "../filing-number";
import type { StateName } from "../states";

/** A value of a table with the place of its cell. */
export interface Sourced<T> {
  readonly value: T;
  readonly place: Place;
}

/** One row of a table, checked; null: the table does not say. */
export interface FilingRecord {
  readonly place: Place;
  /** The number in its own cell, or the beginning of the service's number. */
  readonly subjectNumber: Sourced<FilingNumber>;
  readonly subjectName: Sourced<string> | null;
  readonly subjectKind: Sourced<(typeof SUBJECT_KINDS)[number]> | null;
  readonly province: Sourced<string> | null;
  /** Null for a row that speaks of a subject alone. */
  readonly service: ServiceRecord | null;
}

export interface ServiceRecord {
  readonly number: Sourced<FilingNumber>;
  readonly name: Sourced<string> | null;
  readonly kind: Sourced<(typeof SERVICE_KINDS)[number]> | null;
  readonly status: Sourced<StateName> | null;
  readonly publicSecurity: Sourced<string> | null;
  /** The name of who holds the domains. */
  readonly registrant: Sourced<string> | null;
  readonly domains: readonly Sourced<string>[];
  /** Terraform provider names. */
  readonly providers: readonly Sourced<string>[];
}

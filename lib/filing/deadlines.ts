import { daysBetween } from "./days";
import type { Place } from "../guard-error";
import type { Text } from "../text";
import { certificateDeadlines } from "./deadlines/certificates";
import { dutyDeadlines } from "./deadlines/duties";
import { exceptionDeadlines } from "./deadlines/exceptions";
import { reviewDeadlines } from "./deadlines/reviews";
import type { Ledger } from "./ledger";

export type DeadlineKind =
  | "provider-review"
  | "sms-verification"
  | "bureau-review"
  | "access-review"
  | "change-order"
  | "public-security"
  | "licence-end"
  | "certificate-end"
  | "domain-end"
  | "self-check"
  | "waiver-end"
  | "attestation-review";

/** A day in the life of a filing by which something has to happen, as the ledger shows it. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** What it is about: a service number or id, a subject, a domain, the match of a waiver. */
  readonly about: string;
  /** ISO date. The deadline is met on that day and missed on the next. */
  readonly due: string;
  /** False: the public holidays on the way are not known here, so the day may come later, never earlier. */
  readonly exact: boolean;
  /** From so many days before `due` on it is worth a look. */
  readonly notice: number;
  /** Whose turn it is: the bureau's and the provider's days are for asking, not for doing. */
  readonly waitsFor: "us" | "provider" | "bureau";
  /** What happens or ends on the day. */
  readonly what: Text;
  /** The next step. */
  readonly remedy: Text;
  /** The statute or practice behind it, with its date or confidence. */
  readonly basis: Text;
  readonly place: Place | null;
}

/** Days after which an entry that nobody looked at is due for a self-check. */
export const STALE_AFTER_DAYS = 90;

/** Everything that the ledger says has to happen by a day, in the order of the days; what is done already is in none. */
export function deadlinesOf(ledger: Ledger, { staleAfterDays }: { readonly staleAfterDays: number }): readonly Deadline[] {
  return [
    ...reviewDeadlines(ledger),
    ...dutyDeadlines(ledger, staleAfterDays),
    ...certificateDeadlines(ledger),
    ...exceptionDeadlines(ledger),
  ].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.about.localeCompare(b.about, "zh")));
}

/** How a deadline stands on a day: missed, near, or still far. */
export function standingOf({ due, notice }: Deadline, today: string): "overdue" | "near" | "far" {
  if (today > due) return "overdue";
  return daysBetween(today, due) <= notice ? "near" : "far";
}

import { check } from "../check";
import type { Finding } from "../engine/report";
import type { AnyRule } from "../engine/rule";
import type { Ledger } from "../filing/ledger";
import { type Fault, GuardError } from "../guard-error";

/**
 * Throws GuardError for what makes entries of a ledger worthless and no waiver excuses: a domain under two subjects, a number that cannot be
 * right. `today`: ISO date, since a number of a later year is none yet.
 */
export function expectNoContradictions(ledger: Ledger, rules: readonly AnyRule[], today: string): void {
  const strict = rules.filter(({ scope, waivable }) => scope === "ledger" && waivable === false);
  const { findings } = check({ units: [], ledger, rules: strict, today, door: "check", inputs: [] });
  const [first, ...rest] = findings.filter(({ blocks }) => blocks).map(faultOf);
  if (first !== undefined) throw new GuardError([first, ...rest]);
}

function faultOf({ message, remedy, location }: Finding): Fault {
  if (location === null) return { message, remedy };
  const { file, line, column } = location;
  const place = { file, ...(line === null ? {} : { line }), ...(column === null ? {} : { column }) };
  return { place, message, remedy };
}

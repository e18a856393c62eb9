import { type FilingRef, isFilingRef } from "../lib/filing/filing-ref";

/** Where a construct keeps its filing: every copy of this package finds it there. */
const DECLARED = Symbol.for("beian-guard.declared");

/**
 * The filing that a construct declares: one of a `Filed…` class or of `filed()`, or one that was given to `declareFiling()`.
 * Null for any other, and for a scope whose parts declare one.
 */
export function filingOf(construct: object): FilingRef | null {
  const filing: unknown = Object.getOwnPropertyDescriptor(construct, DECLARED)?.value;
  return isFilingRef(filing) ? filing : null;
}

/** Remembers it on the construct itself, unseen by whoever lists its properties. */
export function rememberFiling(construct: object, filing: FilingRef): void {
  Object.defineProperty(construct, DECLARED, { value: filing, enumerable: false, configurable: true, writable: false });
}

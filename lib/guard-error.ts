import type { Text } from "./text";

/** Where in the user's input a fault lies. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One fault of the user's input: what is wrong, where, and the next step. */
export interface Fault {
  readonly place?: Place;
  /** What is wrong with the value and why. */
  readonly message: Text;
  /** What to do about it. */
  readonly remedy: Text;
}

/**
 * The user's fault: bad input, configuration, ledger or usage (exit code 3). It is shown without a JavaScript stack.
 * Anything else that is thrown is our own fault (exit code 4) and keeps its stack.
 */
export class GuardError extends Error {
  override readonly name = "GuardError";
  readonly faults: readonly Fault[];

  constructor(faults: readonly [Fault, ...Fault[]] | Fault) {
    const list: readonly Fault[] = "message" in faults ? [faults] : faults;
    super(list.map((fault) => faultLine(fault, "en")).join("\n"));
    this.faults = list;
  }
}

/** `file:line:column: message remedy` in one language. */
export function faultLine(fault: Fault, language: keyof Text): string {
  const message = fault.message[language];
  const gap = /[。！？]$/u.test(message) ? "" : " ";
  return `${fault.place === undefined ? "" : `${placeText(fault.place)}: `}${message}${gap}${fault.remedy[language]}`;
}

/** `file`, `file:line` or `file:line:column`. */
export function placeText(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
}

/** True for any GuardError, also one that another copy of this package threw. */
export function isGuardError(error: unknown): error is GuardError {
  return error instanceof Error && error.name === "GuardError" && "faults" in error;
}

import type { Text } from "../text";

/** What is wrong with one value, before its place is known. */
export interface ValueFault {
  readonly message: Text;
  readonly remedy: Text;
  /** The rule that forbids the value, when there is one. */
  readonly rule?: string;
}

/** Narrows what came back from a schema check. */
export function isValueFault(value: unknown): value is ValueFault {
  return typeof value === "object" && value !== null && "message" in value && "remedy" in value;
}

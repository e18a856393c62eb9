import type { Text } from "../text";
import type { Possible, Value } from "../terraform/value";
import { isKind, isScalar, isUnknown } from "../terraform/value";

/** One hop of the evidence: which attribute of which resource says what, and what follows from it. */
export interface TrailStep {
  readonly address: string;
  readonly attribute: string | null;
  /** The value as a reader knows it: a literal, a reference, an expression. */
  readonly value: string | null;
  readonly means: Text;
}

/** A value as it is shown in a trail. */
export function showPossible(possible: Possible): string {
  const reference = possible.from.find((origin) => origin.kind === "reference");
  const { value } = possible;
  if (isUnknown(value))
    return reference?.kind === "reference"
      ? `${reference.resource.address}${reference.attribute === null ? "" : `.${reference.attribute}`}`
      : value.cause.subject;
  return showValue(value);
}

function showValue(value: Value): string {
  if (isScalar(value)) return shorten(String(value));
  if (isKind(value, "text"))
    return shorten(value.parts.map((part) => (typeof part === "string" ? part : `\${${part.subject}}`)).join(""));
  if (isKind(value, "resource")) return value.resource.address;
  return isKind(value, "list") ? "[…]" : "{…}";
}

/** Characters of a value that a trail shows. */
export const longestShown = 200;

function shorten(text: string): string {
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`;
}

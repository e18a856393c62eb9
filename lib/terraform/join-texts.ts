import { normalise } from "./normalise";
import {
  type Cause,
  type Possible,
  type Values,
  combine,
  isKind,
  isRefused,
  isScalar,
  isUnknown,
  joinOrigins,
  known,
  originsOf,
  refuse,
} from "./value";

/** The texts that the pieces make together; a piece that is not known leaves a gap in the text, not an unknown whole. */
export function joinTexts(pieces: readonly Values[]): Values {
  return combine(pieces, (choice) => {
    let from = choice[0]?.from ?? [];
    const parts: (string | Cause)[] = [];
    if (choice.some(isNoText)) return refuse("a text", originsOf(choice));
    for (const piece of choice) {
      from = joinOrigins(from, piece.from);
      for (const part of partsOf(piece)) {
        if (part === "") continue;
        const last = parts.at(-1);
        if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
        else parts.push(part);
      }
    }
    const [only] = parts;
    if (parts.length === 0) return known("", from);
    if (parts.length === 1 && only !== undefined)
      return known(typeof only === "string" ? normalise(only) : { kind: "unknown", cause: only }, from);
    return known({ kind: "text", parts }, from);
  });
}

/** Null, a list or a map has no place in a text; only a provider may put something else there. */
function isNoText({ value, from }: Possible): boolean {
  if (isRefused(value)) return true;
  if (value === null) return !from.some((origin) => origin.kind === "reference");
  return (isKind(value, "list") || isKind(value, "map")) && value.as !== undefined;
}

function partsOf({ value }: Possible): readonly (string | Cause)[] {
  if (value === null) return [{ kind: "missing", subject: "null" }];
  if (isScalar(value)) return [String(value)];
  if (isKind(value, "text")) return value.parts;
  if (isUnknown(value)) return [value.cause];
  return [{ kind: "syntax", subject: "a collection in a text" }];
}

import { normalise } from "./normalise";
import { type Cause, type Possible, type Values, combine, isKind, isScalar, isUnknown, joinOrigins, known } from "./value";

/** The texts that the pieces make together; a piece that is not known leaves a gap in the text, not an unknown whole. */
export function joinTexts(pieces: readonly Values[]): Values {
  return combine(pieces, (choice) => {
    let from = choice[0]?.from ?? [];
    const parts: (string | Cause)[] = [];
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

function partsOf({ value }: Possible): readonly (string | Cause)[] {
  if (value === null) return [""];
  if (isScalar(value)) return [String(value)];
  if (isKind(value, "text")) return value.parts;
  if (isUnknown(value)) return [value.cause];
  return [{ kind: "syntax", subject: "a collection in a text" }];
}

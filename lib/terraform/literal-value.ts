import { type Json, isJsonObject } from "./body";
import { type Values, known } from "./value";

/** The values of plain data: a variable that was given. Its strings are no templates. */
export function literalValue(value: Json): Values {
  if (Array.isArray(value)) return known({ kind: "list", items: (value as readonly Json[]).map(literalValue) });
  if (isJsonObject(value))
    return known({ kind: "map", entries: new Map(Object.entries(value).map(([key, inner]) => [key, literalValue(inner)])) });
  return known(typeof value === "object" ? null : value);
}

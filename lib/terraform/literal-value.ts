import { type Json, isJsonObject } from "./body";
import { isExact } from "./exact-number";
import { normalise } from "./normalise";
import { type Values, isKind, isScalar, known, lost } from "./value";

/** The values of plain data: a variable that was given. Its strings are no templates. */
export function literalValue(value: Json): Values {
  return valueOfJson(value, true);
}

/** The values of an attribute that a plan or a state holds: whether a list is a set does not show. */
export function storedValue(value: Json): Values {
  return valueOfJson(value, false);
}

function valueOfJson(value: Json, given: boolean): Values {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((item) => valueOfJson(item, given));
    return known(given ? { kind: "list", as: "tuple", items } : { kind: "list", items });
  }
  if (isJsonObject(value)) {
    const entries = new Map(Object.entries(value).map(([key, inner]) => [normalise(key), valueOfJson(inner, given)]));
    return known(given ? { kind: "map", as: "object", entries } : { kind: "map", entries });
  }
  if (typeof value === "number" && !isExact(value)) return lost({ kind: "syntax", subject: String(value) }, []);
  return known(typeof value === "object" ? null : typeof value === "string" ? normalise(value) : value);
}

/** The plain data that values come out as; undefined where they are not one known value. */
export function jsonOfValues(values: Values): Json | undefined {
  const [only] = values;
  if (values.length !== 1 || only === undefined) return undefined;
  const { value } = only;
  if (isScalar(value)) return value;
  if (isKind(value, "list") && value.open === undefined) {
    const items = value.items.map(jsonOfValues);
    return items.includes(undefined) ? undefined : items.filter((item) => item !== undefined);
  }
  if (isKind(value, "map") && value.open === undefined) {
    const entries = [...value.entries].map(([key, entry]) => [key, jsonOfValues(entry)] as const);
    return entries.some(([, entry]) => entry === undefined)
      ? undefined
      : (Object.fromEntries(entries) as { readonly [key: string]: Json });
  }
  return undefined;
}

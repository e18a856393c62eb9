import { numberOfText } from "./exact-number";
import { type Cause, type Possible, type Value, type Values, isKind, isScalar, joinOrigins, lost, unite } from "./value";

/**
 * The values of a variable as Terraform converts them to its declared type. Scalars are converted. What a set, an optional
 * attribute or a closed object type makes of a value is not worked out: the value stays, but nothing rests on its order, its nulls
 * or attributes that the type does not name.
 */
export function convertToType(values: Values, type: string | null): Values {
  if (type === null) return values;
  const written = type.replace(/\s+/g, "");
  if (written === "string" || written === "number" || written === "bool")
    return values.map((possible) => convertScalar(possible, written));
  if (!/set\(|object\(/.test(written)) return values;
  return convertMembers(values, written);
}

function convertScalar(possible: Possible, type: "string" | "number" | "bool"): Possible {
  const { value, from } = possible;
  if (!isScalar(value) || value === null) return possible;
  if (type === "string") return { value: String(value), from };
  if (type === "bool") return { value: value === true || value === "true" || value === "1", from };
  const number = typeof value === "string" ? numberOfText(value) : Number(value);
  if (number !== null) return { value: number, from };
  return Number.isFinite(Number(value)) ? { value: { kind: "unknown", cause }, from } : possible;
}

const cause: Cause = { kind: "variable", subject: "type" };

function convertMembers(values: Values, type: string): Values {
  return unite(
    values.map(({ value, from }): Values => {
      // A null may stand for the default of an optional attribute.
      if (value === null && type.includes("optional(")) return [{ value, from }, ...lost(cause, from)];
      return [{ value: convertValue(value, type), from: joinOrigins(from, []) }];
    }),
  );
}

function convertValue(value: Value, type: string): Value {
  if (isKind(value, "list")) {
    const items = value.items.map((item) => convertMembers(item, type));
    return type.includes("set(") ? { ...value, items, unordered: true } : { ...value, items };
  }
  if (!isKind(value, "map")) return value;
  const entries = new Map<string, Values>();
  for (const [key, entry] of value.entries) {
    const named = !type.includes("object(") || type.includes(`${key}=`) || type.includes("map(");
    // An object type drops the attributes that it does not name.
    entries.set(key, named ? convertMembers(entry, type) : lost(cause, []));
  }
  return type.includes("optional(") ? { kind: "map", entries, open: value.open ?? cause } : { ...value, entries };
}

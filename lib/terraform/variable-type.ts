import { type Cause, type Possible, type Value, type Values, isKind, isScalar } from "./value";

/**
 * The values of a variable as Terraform converts them to its declared type. Scalars are converted; an object type with optional
 * attributes may add some that were not given, so what is not written in its values stays open.
 */
export function convertToType(values: Values, type: string | null): Values {
  if (type === null) return values;
  const written = type.replace(/\s+/g, "");
  if (written === "string" || written === "number" || written === "bool")
    return values.map((possible) => convertScalar(possible, written));
  if (!written.includes("optional(")) return values;
  const cause: Cause = { kind: "variable", subject: "optional(…)" };
  return values.map(({ value, from }) => ({ value: openMaps(value, cause), from }));
}

function convertScalar(possible: Possible, type: "string" | "number" | "bool"): Possible {
  const { value, from } = possible;
  if (!isScalar(value) || value === null) return possible;
  if (type === "string") return { value: String(value), from };
  if (type === "bool") return { value: value === true || value === "true", from };
  const number = Number(value);
  return Number.isFinite(number) ? { value: number, from } : possible;
}

function openMaps(value: Value, cause: Cause): Value {
  const openSet = (values: Values): Values =>
    values.map((possible) => ({ value: openMaps(possible.value, cause), from: possible.from }));
  if (isKind(value, "list")) return { ...value, items: value.items.map(openSet) };
  if (!isKind(value, "map")) return value;
  return {
    kind: "map",
    entries: new Map([...value.entries].map(([key, entry]) => [key, openSet(entry)])),
    open: value.open ?? cause,
  };
}

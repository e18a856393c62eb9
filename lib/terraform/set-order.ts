import { byCodePoint } from "./map-order";
import { type ListValue, type Value, type Values, isScalar } from "./value";

/**
 * The members of a list as a set: each once, in the order in which Terraform goes through it. Known texts, numbers and truths have
 * one; other members have none that shows, and what is not known may be any of the others.
 */
export function orderedSet(list: ListValue): ListValue {
  const rest = { kind: "list", as: "set", ...(list.open === undefined ? {} : { open: list.open }) } as const;
  const plain = list.items.map(plainOf);
  const kind = typeof (plain.find((value) => value !== null) ?? undefined);
  if (plain.includes(undefined) || plain.some((value) => value !== null && typeof value !== kind))
    return {
      ...rest,
      items: list.items,
      ...(list.items.length > 1 || list.open !== undefined ? { unordered: true as const } : {}),
    };
  const seen = new Set<Value>();
  const items: (readonly [Value, Values])[] = [];
  list.items.forEach((item, at) => {
    const value = plain[at] ?? null;
    if (!seen.has(value)) items.push([value, item]);
    seen.add(value);
  });
  items.sort(([a], [b]) => compareScalars(a, b));
  return { ...rest, items: items.map(([, item]) => item), ...(list.open === undefined ? {} : { unordered: true as const }) };
}

/** The one scalar that an item surely is; undefined where it is no scalar or not known. */
function plainOf(item: Values): Value | undefined {
  const [only] = item;
  return item.length === 1 && only !== undefined && isScalar(only.value) ? only.value : undefined;
}

function compareScalars(a: Value, b: Value): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return typeof a === "string" && typeof b === "string" ? byCodePoint(a, b) : 0;
}

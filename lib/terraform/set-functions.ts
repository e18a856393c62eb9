import { convert } from "./convert";
import { type Apply, anything, collectionOf, listOf, plainMembers, refusal } from "./function-arguments";
import { orderedSet } from "./set-order";
import { type Type, typeOf } from "./type";
import { unifyTypes } from "./unify-types";
import { type ListValue, type Value, type Values, isKind, isRefused, known, refuse } from "./value";

/** Functions of sets, and conversions to collections. */
export const setFunctions: Readonly<Record<string, Apply | undefined>> = {
  toset: ([value]) => converted(value, "set"),
  tolist: ([value]) => converted(value, "list"),
  setunion: (args) => onSets(args, ([first = [], ...rest]) => [...first, ...rest.flat()]),
  setintersection: (args) =>
    onSets(args, ([first = [], ...rest]) => first.filter((item) => rest.every((other) => isIn(item, other)))),
  setsubtract: (args) => onSets(args, ([first = [], second = []]) => first.filter((item) => !isIn(item, second))),
  setproduct: (args) => multiply(args),
};

function converted(value: Value | undefined, kind: "list" | "set"): Values | null {
  if (value === undefined) return refuse(kind);
  return value === null ? known(null) : convert(known(value), { kind, of: anything });
}

function isIn(item: Values, items: readonly Values[]): boolean {
  return items.some((other) => other[0]?.value === item[0]?.value);
}

function onSets(args: readonly Value[], use: (sets: readonly (readonly Values[])[]) => readonly Values[]): Values | null {
  const sets: ListValue[] = [];
  const types: Type[] = [];
  for (const arg of args) {
    const set = collectionOf(arg, "set", anything);
    if (set === refusal) return refuse("set");
    if (set === null) return null;
    sets.push(set);
    // A literal list without members fits every type.
    if (!(isKind(arg, "list") && arg.as === "tuple" && arg.items.length === 0)) types.push(typeOf(known(set)));
  }
  if (types.length === 0 || sets.every(({ items }) => items.length === 0))
    return sets.every(({ open }) => open === undefined) ? known(sets[0] ?? null) : null;
  const type = unifyTypes(types);
  if (type === null) return refuse("set");
  const common: (readonly Values[])[] = [];
  for (const set of sets) {
    const [only, ...others] = convert(known(set), type);
    if (only === undefined || others.length > 0) return null;
    if (isRefused(only.value)) return refuse("set");
    if (!isKind(only.value, "list") || plainMembers(only.value) === undefined) return null;
    common.push(only.value.items);
  }
  return known(orderedSet({ kind: "list", items: use(common) }));
}

const mostProducts = 256;

function multiply(args: readonly Value[]): Values | null {
  let products: readonly (readonly Values[])[] = [[]];
  let ordered = true;
  for (const arg of args) {
    const list = listOf(arg);
    if (list === refusal) return refuse("setproduct");
    if (list === null || list.as === undefined) return null;
    const members = collectionOf(list, list.as === "set" ? "set" : "list", anything);
    if (members === refusal) return refuse("setproduct");
    if (members === null || plainMembers(members) === undefined || products.length * members.items.length > mostProducts)
      return null;
    ordered &&= list.as !== "set";
    products = products.flatMap((product) => members.items.map((item) => [...product, item]));
  }
  if (args.length < 2) return refuse("setproduct");
  const items = products.map((product) => known({ kind: "list", as: "tuple", items: product }));
  const loose = !ordered && items.length > 1 ? { unordered: true as const } : {};
  return known({ kind: "list", as: ordered ? "list" : "set", items, ...loose });
}

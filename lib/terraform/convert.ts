import { numberOfText } from "./exact-number";
import type { Expression } from "./expression";
import { orderedSet } from "./set-order";
import { type AttributeType, type Type, isSure, mentions, typeOf, unsure } from "./type";
import { unifyTypes } from "./unify-types";
import {
  type ListValue,
  type MapValue,
  type Possible,
  type Value,
  type Values,
  isKind,
  isRefused,
  isScalar,
  isUnknown,
  joinOrigins,
  known,
  lost,
  refuse,
  unite,
} from "./value";

/** Works out the default of an optional attribute. */
export type DefaultOf = (expression: Expression) => Values;

const noDefaults: DefaultOf = () => lost({ kind: "variable", subject: "type" }, []);

/** The values as Terraform converts them to a type; what it would not convert is refused, what is unsure is left open. */
export function convert(values: Values, type: Type, defaultOf: DefaultOf = noDefaults): Values {
  if (type.kind === "any") return values;
  return unite(values.map((possible) => convertOne(possible, type, defaultOf)));
}

function convertOne(possible: Possible, type: Type, defaultOf: DefaultOf): Values {
  const { value, from } = possible;
  if (isRefused(value)) return [possible];
  if (value === null) return type.kind === "unsure" || mentions(type, "any") ? [possible] : [{ value, from, nullOf: type }];
  if (type.kind === "unsure") return loosen(possible);
  if (isUnknown(value)) return [{ value: { ...value, type }, from }];
  // A whole resource is an object whose attributes the provider's schema converted.
  if (isKind(value, "resource")) return [possible];
  switch (type.kind) {
    case "string":
      if (isKind(value, "text")) return [possible];
      return isScalar(value) ? [{ value: String(value), from }] : unfit(value, from);
    case "number":
      return toNumber(possible);
    case "bool":
      if (typeof value === "boolean") return [possible];
      if (value === "true" || value === "1") return [{ value: true, from }];
      if (value === "false" || value === "0") return [{ value: false, from }];
      return isKind(value, "text") ? lost({ kind: "variable", subject: "type" }, from) : unfit(value, from);
    case "list":
    case "set":
      if (!isKind(value, "list")) return unfit(value, from);
      return toCollection(value, type.kind, type.of, from, defaultOf);
    case "tuple":
      if (!isKind(value, "list")) return unfit(value, from);
      if (value.open !== undefined || value.unordered === true) return [possible];
      if (value.items.length !== type.items.length) return unfit(value, from);
      return [
        {
          value: {
            ...value,
            as: "tuple",
            items: value.items.map((item, at) => convert(item, type.items[at] ?? unsure, defaultOf)),
          },
          from,
        },
      ];
    case "map":
      if (!isKind(value, "map")) return unfit(value, from);
      return toMap(value, type.of, from, defaultOf);
    case "object":
      if (!isKind(value, "map")) return unfit(value, from);
      return [{ value: toObject(value, type.attributes, defaultOf), from }];
    case "any":
      return [possible];
  }
}

/** A block may be something else than it looks like; what an expression made is not. */
function unfit(value: Value, from: Possible["from"]): Values {
  const loose = (isKind(value, "list") || isKind(value, "map")) && value.as === undefined;
  return loose ? lost({ kind: "variable", subject: "type" }, from) : refuse("type", from);
}

function toNumber(possible: Possible): Values {
  const { value, from } = possible;
  if (typeof value === "number") return [possible];
  if (typeof value !== "string")
    return isKind(value, "text") ? lost({ kind: "variable", subject: "type" }, from) : unfit(value, from);
  const number = numberOfText(value);
  if (number !== null) return [{ value: number, from }];
  return value.trim() === "" || !Number.isFinite(Number(value))
    ? refuse("type", from)
    : lost({ kind: "variable", subject: "type" }, from);
}

/** The type of the members where the type leaves it open: the one that all of them have. */
function membersAs(of: Type, members: readonly Values[], declared: Type | undefined): Type | null {
  if (!mentions(of, "any")) return of;
  if (of.kind === "any" && members.length === 0) return declared ?? unsure;
  const unified = unifyTypes(members.map(typeOf));
  return of.kind === "any" || unified === null ? unified : of;
}

/** Members of which the types are not known may have none in common. */
function mayBeRefused(wanted: Type, of: Type, size: number): Values {
  return size > 1 && mentions(wanted, "any") && !isSure(of) ? refuse("type") : [];
}

function toCollection(value: ListValue, as: "list" | "set", wanted: Type, from: Possible["from"], defaultOf: DefaultOf): Values {
  const of = membersAs(wanted, value.items, value.of);
  if (of === null) return unfit(value, from);
  const items = value.items.map((item) => convert(item, of, defaultOf));
  if (items.some((item) => item.length === 1 && item.every((one) => isRefused(one.value)))) return refuse("type", from);
  const { unordered, open } = value;
  const rest = { ...(unordered === undefined ? {} : { unordered }), ...(open === undefined ? {} : { open }) };
  const declared = of.kind === "any" || of.kind === "unsure" ? {} : { of };
  const made: ListValue = as === "list" ? { kind: "list", as, items, ...rest } : orderedSet({ kind: "list", items, ...rest });
  return [{ value: { ...made, ...declared }, from }, ...mayBeRefused(wanted, of, items.length)];
}

function toMap(value: MapValue, wanted: Type, from: Possible["from"], defaultOf: DefaultOf): Values {
  const of = membersAs(wanted, [...value.entries.values()], value.of);
  if (of === null) return unfit(value, from);
  const entries = new Map([...value.entries].map(([key, entry]) => [key, convert(entry, of, defaultOf)]));
  if ([...entries.values()].some((entry) => entry.length === 1 && entry.every((one) => isRefused(one.value))))
    return refuse("type", from);
  const declared = of.kind === "any" || of.kind === "unsure" ? {} : { of };
  return [
    { value: { kind: "map", as: "map", entries, ...(value.open === undefined ? {} : { open: value.open }), ...declared }, from },
    ...mayBeRefused(wanted, of, entries.size),
  ];
}

/** An object type drops the attributes that it does not name, and fills in the optional ones. */
function toObject(value: MapValue, attributes: ReadonlyMap<string, AttributeType>, defaultOf: DefaultOf): MapValue {
  const entries = new Map<string, Values>();
  for (const [name, attribute] of attributes) entries.set(name, toAttribute(value, name, attribute, defaultOf));
  return { kind: "map", as: "object", entries };
}

function toAttribute(value: MapValue, name: string, attribute: AttributeType, defaultOf: DefaultOf): Values {
  const { type, optional } = attribute;
  const otherwise = (): Values =>
    attribute.default === null ? convert(known(null), type, defaultOf) : convert(defaultOf(attribute.default), type, defaultOf);
  const written = value.entries.get(name);
  if (written === undefined) {
    const open = value.open ?? (value.as === undefined ? { kind: "missing" as const, subject: name } : undefined);
    if (open !== undefined) return optional ? unite([otherwise(), lost(open, [])]) : lost(open, []);
    return optional ? otherwise() : refuse(name);
  }
  const converted = convert(written, type, defaultOf);
  if (!optional || attribute.default === null) return converted;
  // Null stands for the default, and what is not known may be null.
  return unite(
    converted.map((one) => {
      if (one.value === null)
        return otherwise().map(({ value: filled, from }) => ({ value: filled, from: joinOrigins(one.from, from) }));
      return isUnknown(one.value) ? [one, ...otherwise()] : [one];
    }),
  );
}

/** What may be converted by a type that is not known: a number may become a text, a list a set. */
export function loosen(possible: Possible): Values {
  const { value, from } = possible;
  if (typeof value === "number" || typeof value === "boolean") return [possible, { value: String(value), from }];
  if (isKind(value, "list") && value.as !== undefined) {
    const items = value.items.map((item) => unite(item.map(loosen)));
    const { open, unordered } = value;
    const loose: ListValue = {
      kind: "list",
      items,
      ...(open === undefined ? {} : { open }),
      ...(unordered === undefined ? {} : { unordered }),
    };
    const set = orderedSet(loose);
    const stays =
      value.as !== "set" &&
      set.unordered !== true &&
      set.items.length === items.length &&
      set.items.every((item, at) => sameText(item, items[at]));
    return [{ value: stays ? loose : { ...loose, unordered: true }, from }];
  }
  if (isKind(value, "map") && value.as !== undefined) {
    const { open } = value;
    const entries = new Map([...value.entries].map(([key, entry]) => [key, unite(entry.map(loosen))]));
    return [{ value: { kind: "map", entries, ...(open === undefined ? {} : { open }) }, from }];
  }
  return [possible];
}

function sameText(a: Values, b: Values | undefined): boolean {
  return b !== undefined && a.length === 1 && b.length === 1 && typeof a[0]?.value === "string" && a[0].value === b[0]?.value;
}

/** Both results of a conditional, converted to the type that they have in common, which there may be none of; null where there is none. */
export function convertToCommon(sets: readonly Values[]): readonly Values[] | null {
  const type = unifyTypes(sets.map(typeOf));
  if (type === null) return null;
  return sets.map((set) => (isSure(type) ? convert(set, type) : [...convert(set, type), ...refuse("type")]));
}

import type { Expression } from "./expression";
import { type Value, type Values, isKind, isUnknown } from "./value";

/**
 * A type of Terraform. `any` is written in a type and takes every value as it is; `unsure`: nobody knows, so that a conversion may or
 * may not take place.
 */
export type Type =
  | { readonly kind: "string" | "number" | "bool" | "any" | "unsure" }
  | { readonly kind: "list" | "set" | "map"; readonly of: Type }
  | { readonly kind: "tuple"; readonly items: readonly Type[] }
  | { readonly kind: "object"; readonly attributes: ReadonlyMap<string, AttributeType> };

export interface AttributeType {
  readonly type: Type;
  readonly optional: boolean;
  /** The default of an optional attribute; null where it has none. */
  readonly default: Expression | null;
}

export const unsure: Type = { kind: "unsure" };

/** The one type that all these possibilities have; unsure where they differ or one of them is not known. */
export function typeOf(values: Values): Type {
  const [first, ...rest] = values.map(({ value, nullOf }) => nullOf ?? typeOfValue(value));
  if (first === undefined) return unsure;
  return rest.every((type) => sameType(first, type)) ? first : unsure;
}

function typeOfValue(value: Value): Type {
  if (typeof value === "string" || isKind(value, "text")) return { kind: "string" };
  if (typeof value === "number") return { kind: "number" };
  if (typeof value === "boolean") return { kind: "bool" };
  if (value === null || isKind(value, "resource")) return unsure;
  if (isUnknown(value)) return value.type ?? unsure;
  if (isKind(value, "list")) {
    if (value.as === undefined) return unsure;
    const types = value.items.map(typeOf);
    if (value.as === "tuple") return value.open === undefined ? { kind: "tuple", items: types } : unsure;
    return { kind: value.as, of: commonOf(value.of, types, value.open !== undefined) };
  }
  if (value.as === undefined) return unsure;
  const types = [...value.entries].map(([name, entry]) => [name, typeOf(entry)] as const);
  if (value.as === "map")
    return {
      kind: "map",
      of: commonOf(
        value.of,
        types.map(([, type]) => type),
        value.open !== undefined,
      ),
    };
  if (value.open !== undefined) return unsure;
  return { kind: "object", attributes: new Map(types.map(([name, type]) => [name, { type, optional: false, default: null }])) };
}

/** All members of a list or map have one type, which one of them may show. */
function commonOf(declared: Type | undefined, types: readonly Type[], open: boolean): Type {
  if (declared !== undefined && !mentions(declared, "any")) return declared;
  const certain = types.find(isSure);
  if (certain !== undefined) return certain;
  return types[0] ?? (open ? unsure : (declared ?? unsure));
}

/** True where no part of the type is unsure. */
export function isSure(type: Type): boolean {
  return !mentions(type, "unsure");
}

/** True where a part of the type is of that kind. */
export function mentions(type: Type, kind: Type["kind"]): boolean {
  if (type.kind === kind) return true;
  if (type.kind === "tuple") return type.items.some((item) => mentions(item, kind));
  if (type.kind === "object") return [...type.attributes.values()].some((attribute) => mentions(attribute.type, kind));
  return "of" in type && mentions(type.of, kind);
}

/** True where both are surely the same. */
export function sameType(a: Type, b: Type): boolean {
  if (a.kind === "unsure" || b.kind === "unsure" || a.kind !== b.kind) return false;
  if (a.kind === "tuple")
    return (
      b.kind === "tuple" &&
      a.items.length === b.items.length &&
      a.items.every((item, at) => sameType(item, b.items[at] ?? unsure))
    );
  if (a.kind === "object")
    return (
      b.kind === "object" &&
      a.attributes.size === b.attributes.size &&
      [...a.attributes].every(([name, { type }]) => sameType(type, b.attributes.get(name)?.type ?? unsure))
    );
  return !("of" in a) || ("of" in b && sameType(a.of, b.of));
}

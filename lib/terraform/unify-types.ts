import { type AttributeType, type Type, sameType, unsure } from "./type";

/**
 * The type that Terraform converts values of several types to, as of the two results of a conditional or the members of a list; null
 * where there is none, which is an error in Terraform. An unsure type makes the result unsure, except beside a text: then all are texts.
 */
export function unifyTypes(types: readonly Type[]): Type | null {
  const [first, ...rest] = types;
  if (first === undefined) return unsure;
  if (rest.every((type) => sameType(first, type))) return first;
  const sure = types.filter(({ kind }) => kind !== "unsure");
  if (sure.some(({ kind }) => kind === "any")) return unsure;
  const scalars = sure.filter(isScalarType);
  if (scalars.length > 0 && scalars.length < sure.length) return null;
  if (scalars.length > 0) return unifyScalars(types, scalars);
  if (sure.length < types.length) return unsure;
  return unifyCollections(types);
}

function isScalarType({ kind }: Type): boolean {
  return kind === "string" || kind === "number" || kind === "bool";
}

function unifyScalars(types: readonly Type[], scalars: readonly Type[]): Type | null {
  const text = scalars.find(({ kind }) => kind === "string");
  if (text !== undefined) return text;
  if (scalars.length < types.length) return unsure;
  return null;
}

function unifyCollections(types: readonly Type[]): Type | null {
  const are = (...kinds: readonly Type["kind"][]): boolean => types.every(({ kind }) => kinds.includes(kind));
  if (are("map", "object")) return are("object") ? unifyObjects(types) : collection("map", types);
  if (are("list", "tuple")) return are("tuple") ? unifyTuples(types) : collection("list", types);
  if (are("set")) return collection("set", types);
  // A set beside a list becomes a list of that type, a tuple beside a set becomes a set.
  if (are("set", "list", "tuple"))
    return types.find(({ kind }) => kind === "list") ?? types.find(({ kind }) => kind === "set") ?? null;
  return null;
}

function unifyObjects(types: readonly Type[]): Type | null {
  const all = types.flatMap((type) => (type.kind === "object" ? [type.attributes] : []));
  const [first] = all;
  if (first === undefined) return null;
  if (!all.every((attributes) => attributes.size === first.size && [...attributes.keys()].every((name) => first.has(name))))
    return collection("map", types);
  const unified = new Map<string, AttributeType>();
  for (const name of first.keys()) {
    const type = unifyTypes(all.map((attributes) => attributes.get(name)?.type ?? unsure));
    if (type === null) return null;
    unified.set(name, { type, optional: false, default: null });
  }
  return { kind: "object", attributes: unified };
}

function unifyTuples(types: readonly Type[]): Type | null {
  const all = types.flatMap((type) => (type.kind === "tuple" ? [type.items] : []));
  const [first] = all;
  if (first === undefined) return null;
  if (!all.every(({ length }) => length === first.length)) return collection("list", types);
  const items: Type[] = [];
  for (let at = 0; at < first.length; at += 1) {
    const type = unifyTypes(all.map((members) => members[at] ?? unsure));
    if (type === null) return null;
    items.push(type);
  }
  return { kind: "tuple", items };
}

function collection(kind: "list" | "set" | "map", types: readonly Type[]): Type | null {
  const members = types.flatMap(memberTypes);
  if (members.length === 0) return { kind, of: unsure };
  const of = unifyTypes(members);
  return of === null ? null : { kind, of };
}

/** The types of all members. */
export function memberTypes(type: Type): readonly Type[] {
  if (type.kind === "tuple") return type.items;
  if (type.kind === "object") return [...type.attributes.values()].map((attribute) => attribute.type);
  return "of" in type ? [type.of] : [];
}

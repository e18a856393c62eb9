import { convert } from "./convert";
import { type Apply, anything, collectionOf, listOf, plainMembers, refusal, textOf, texts } from "./function-arguments";
import { byCodePoint, sortedEntries } from "./map-order";
import { type Type, sameType, typeOf, unsure } from "./type";
import {
  type Cause,
  type MapValue,
  type Value,
  type Values,
  isKind,
  isRefused,
  isScalar,
  isUnknown,
  known,
  lost,
  refuse,
  unite,
} from "./value";

/** Functions of maps and objects. */
export const mapFunctions: Readonly<Record<string, Apply | undefined>> = {
  lookup: ([map, key, fallback]) => lookUp(map, key, fallback),
  merge: mergeMaps,
  tomap: ([value]) =>
    value === null ? known(null) : value === undefined ? refuse("tomap") : convert(known(value), { kind: "map", of: anything }),
  keys: ([arg]) =>
    onMap(arg, (map) => {
      if (map.open !== undefined) return null;
      const as = map.as === "object" ? "tuple" : map.as === "map" ? "list" : undefined;
      const items = [...map.entries.keys()].sort(byCodePoint).map((key) => known(key));
      return known({ kind: "list", items, ...(as === undefined ? {} : { as }), ...(as === "list" ? { of: texts } : {}) });
    }),
  values: ([arg]) =>
    onMap(arg, (map) => {
      if (map.open !== undefined) return null;
      const as = map.as === "object" ? "tuple" : map.as === "map" ? "list" : undefined;
      const of = map.as === "map" && map.of !== undefined ? { of: map.of } : {};
      return known({
        kind: "list",
        items: sortedEntries(map).map(([, entry]) => entry),
        ...(as === undefined ? {} : { as }),
        ...of,
      });
    }),
  zipmap: ([names, values]) => {
    const keys = collectionOf(names, "list", texts);
    const members = listOf(values);
    if (keys === refusal || members === refusal || (members !== null && members.as === "set")) return refuse("zipmap");
    const plain = keys === null ? undefined : plainMembers(keys);
    if (plain === undefined || members === null || members.as === undefined) return null;
    if (members.open !== undefined || members.unordered === true) return null;
    if (plain.includes(null) || plain.length !== members.items.length) return refuse("zipmap");
    const entries = new Map(plain.map((key, at) => [String(key), members.items[at] ?? []]));
    return known({ kind: "map", as: members.as === "list" ? "map" : "object", entries });
  },
};

function onMap(arg: Value | undefined, use: (map: MapValue) => Values | null): Values | null {
  if (arg !== undefined && isKind(arg, "map")) return use(arg);
  const never = arg === undefined || isScalar(arg) || (isKind(arg, "list") && arg.as !== undefined);
  return never ? refuse("argument") : null;
}

function lookUp(arg: Value | undefined, key: Value | undefined, fallback: Value | undefined): Values | null {
  return onMap(arg, (map) => {
    const name = textOf(key);
    if (name === refusal) return refuse("lookup");
    const otherwise = fallback === undefined ? null : convert(known(fallback), defaultType(map));
    if (name !== undefined) {
      const entry = map.entries.get(name);
      // A default that no member could be is an error, also where it is not needed.
      const refusals = map.as === "map" ? (otherwise ?? []).filter(({ value }) => isRefused(value)) : [];
      if (refusals.length > 0 && refusals.length === otherwise?.length) return refuse("lookup");
      const mayFail = map.as !== "object" && fallback !== undefined && isUnknown(fallback) ? refuse("lookup") : refusals;
      if (entry !== undefined) return unite([entry, mayFail]);
      if (map.open !== undefined) return null;
      return otherwise ?? (map.as === undefined ? null : refuse(name));
    }
    // The key is not known: it may be any of them.
    const sets = [...map.entries.values(), otherwise ?? refuse("lookup")];
    return map.entries.size === 0 || map.open !== undefined ? null : unite(sets);
  });
}

/** A default is converted to the type of the map's members; an object has none. */
function defaultType(map: MapValue): Type {
  if (map.as === "object") return anything;
  const type = map.as === "map" ? typeOf(known(map)) : unsure;
  return type.kind === "map" ? type.of : unsure;
}

function mergeMaps(args: readonly Value[]): Values | null {
  const entries = new Map<string, Values>();
  let open: Cause | undefined;
  for (const map of args) {
    if (map === null) continue;
    if (!isKind(map, "map")) return onMap(map, () => null);
    // What an open map holds may replace any entry before it.
    if (map.open !== undefined) {
      const cause = map.open;
      for (const [key, values] of entries) entries.set(key, unite([values, lost(cause, [])]));
      open ??= cause;
    }
    for (const [key, values] of map.entries) entries.set(key, values);
  }
  if (args.length > 0 && args.every((map) => map === null)) return null;
  const as = mergedKind(args);
  return known({ kind: "map", entries, ...(open === undefined ? {} : { open }), ...(as === undefined ? {} : { as }) });
}

/** Maps of one type make a map, everything else an object. */
function mergedKind(args: readonly Value[]): MapValue["as"] {
  const maps = args.filter((map) => isKind(map, "map"));
  if (maps.some(({ as }) => as === undefined)) return undefined;
  const [first, ...rest] = maps.map((map) => typeOf(known(map)));
  if (first === undefined || !maps.every(({ as }) => as === "map")) return "object";
  // A null may be of the same type as the maps.
  if (maps.length < args.length) return undefined;
  if (rest.every((type) => sameType(first, type))) return "map";
  return [first, ...rest].some((type) => type.kind === "map" && type.of.kind === "unsure") ? undefined : "object";
}

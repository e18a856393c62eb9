import { numberOfText } from "./exact-number";
import { isAscii } from "./normalise";
import type { Expression } from "./expression";
import { joinTexts } from "./join-texts";
import { byCodePoint, sortedEntries } from "./map-order";
import { formatPieces } from "./format-pieces";
import {
  type Cause,
  type ListValue,
  type Possible,
  type Value,
  type Values,
  causeOf,
  combine,
  isKind,
  isScalar,
  isUnknown,
  known,
  lost,
  originsOf,
  unite,
  withOrigins,
} from "./value";

/** What a function makes of one choice of arguments; null where it cannot be worked out. */
type Apply = (args: readonly Value[]) => Values | null;

/**
 * The value of a function call. Functions that carry values through (element, lookup, merge, try …) and plain text functions are
 * worked out; every other call is unknown, but keeps the references of its arguments, so that no edge of the graph is lost.
 */
export function callFunction(call: Extract<Expression, { kind: "call" }>, args: readonly Values[]): Values {
  if (call.name === "try" || call.name === "coalesce") return firstUsable(args, call.name === "coalesce");
  const apply = Object.hasOwn(table, call.name) && !call.spread ? table[call.name] : undefined;
  if (apply === undefined) return loseCall(call, args.flat());
  return combine(args, (choice) => {
    const result = apply(choice.map((possible) => possible.value));
    return result === null
      ? loseCall(call, choice)
      : withOrigins(
          result,
          choice.flatMap((possible) => possible.from),
        );
  });
}

function loseCall(call: Extract<Expression, { kind: "call" }>, args: Values): Values {
  return lost(causeOf(args) ?? { kind: "function", subject: call.text.slice(0, 80) }, originsOf(args));
}

/**
 * `coalesce` takes the first argument that is neither null nor empty, `try` the first that is no error: null is a value to it.
 * Arguments before the first sure one may be the result too.
 */
function firstUsable(args: readonly Values[], skipsEmpty: boolean): Values {
  const usable: Values[] = [];
  for (const arg of args) {
    const kept = skipsEmpty ? arg.filter(({ value }) => value !== null && value !== "") : arg;
    if (kept.length > 0) usable.push(kept);
    // An attribute that the code sets to null may get a value from the provider.
    const filledIn = skipsEmpty
      ? arg.filter(({ value, from }) => value === null && from.some(({ kind }) => kind === "reference"))
      : [];
    if (filledIn.length > 0) usable.push(lost({ kind: "missing", subject: "null" }, originsOf(filledIn)));
    if (kept.length === arg.length && arg.length > 0 && causeOf(arg) === null) return unite(usable);
  }
  return unite([...usable, lost({ kind: "missing", subject: skipsEmpty ? "coalesce" : "try" }, originsOf(args.flat()))]);
}

const table: Readonly<Record<string, Apply | undefined>> = {
  format: ([pattern, ...rest]) => (typeof pattern === "string" ? formatPieces(pattern, rest) : null),
  join: ([separator, list]) =>
    typeof separator === "string" && isClosedList(list) && (list.unordered !== true || list.items.length < 2)
      ? joinTexts(list.items.flatMap((item, index) => (index === 0 ? [item] : [known(separator), item])))
      : null,
  lookup: ([map, key, fallback]) => lookUp(map, key, fallback),
  element: ([list, index]) => elementOf(list, index),
  concat: (lists) => (lists.every(isList) ? known(joinLists(lists)) : null),
  flatten: ([list]) => (isList(list) ? flatten(list) : null),
  merge: mergeMaps,
  one: ([list]) =>
    isClosedList(list)
      ? list.items.length === 0
        ? known(null)
        : list.items.length === 1
          ? (list.items[0] ?? null)
          : null
      : null,
  toset: ([list]) => setOf(list),
  tolist: ([list]) => same(list),
  tomap: ([map]) => same(map),
  toobject: ([map]) => same(map),
  sensitive: ([value]) => same(value),
  nonsensitive: ([value]) => same(value),
  distinct: ([list]) => (isList(list) ? known(withoutRepetition(list)) : null),
  compact: ([list]) =>
    isClosedList(list) && list.items.every(isPlain) ? known({ ...list, items: list.items.filter(isNotEmpty) }) : null,
  keys: ([map]) => (isKind(map ?? null, "map") ? keysOf(map) : null),
  values: ([map]) =>
    isMap(map) && map.open === undefined ? known({ kind: "list", items: sortedEntries(map).map(([, entry]) => entry) }) : null,
  length: ([value]) => lengthOf(value),
  contains: ([list, value]) => containsValue(list, value),
  tostring: ([value]) => mapScalar(value, (shown) => known(shown)),
  tonumber: ([value]) => {
    const number = isText(value) ? numberOfText(value) : typeof value === "number" ? value : null;
    return number === null ? null : known(number);
  },
  tobool: ([value]) =>
    value === true || value === "true" ? known(true) : value === false || value === "false" ? known(false) : null,
  lower: ([value]) => mapText(value, (text) => text.toLowerCase()),
  upper: ([value]) => mapText(value, (text) => text.toUpperCase()),
  trimspace: ([value]) => mapText(value, (text) => text.trim()),
  trimprefix: ([value, prefix]) =>
    isText(value) && isText(prefix) ? known(value.startsWith(prefix) ? value.slice(prefix.length) : value) : null,
  trimsuffix: ([value, suffix]) =>
    isText(value) && isText(suffix)
      ? known(suffix !== "" && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value)
      : null,
  startswith: ([value, prefix]) => (isText(value) && isText(prefix) ? known(value.startsWith(prefix)) : null),
  endswith: ([value, suffix]) => (isText(value) && isText(suffix) ? known(value.endsWith(suffix)) : null),
  replace: ([value, what, by]) =>
    isText(value) && isText(what) && isText(by) && !isPattern(what) ? known(value.split(what).join(by)) : null,
  split: ([separator, value]) =>
    isText(separator) && isText(value)
      ? known({ kind: "list", items: value.split(separator).map((piece) => known(piece)) })
      : null,
  substr: ([value, offset, length]) => substring(value, offset, length),
};

function isList(value: Value | undefined): value is ListValue {
  return value !== undefined && isKind(value, "list");
}

function isClosedList(value: Value | undefined): value is ListValue {
  return isList(value) && value.open === undefined;
}

function isMap(value: Value | undefined): value is Extract<Value, { kind: "map" }> {
  return value !== undefined && isKind(value, "map");
}

function isText(value: Value | undefined): value is string {
  return typeof value === "string";
}

/** `/…/` is a regular expression in Terraform's replace. */
function isPattern(text: string): boolean {
  return text.length > 1 && text.startsWith("/") && text.endsWith("/");
}

function isPlain(values: Values): boolean {
  return values.length === 1 && values.every(({ value }) => isScalar(value));
}

function isNotEmpty(values: Values): boolean {
  return values.every(({ value }) => value !== null && value !== "");
}

function same(value: Value | undefined): Values | null {
  return value === undefined || isUnknown(value) ? null : known(value);
}

/** A scalar as Terraform converts it to text. */
function mapScalar(value: Value | undefined, use: (shown: string) => Values | null): Values | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? use(String(value)) : null;
}

function mapText(value: Value | undefined, change: (text: string) => string): Values | null {
  if (isText(value)) return known(change(value));
  if (value !== undefined && isKind(value, "text")) {
    return known({ kind: "text", parts: value.parts.map((part) => (typeof part === "string" ? change(part) : part)) });
  }
  return null;
}

function lookUp(map: Value | undefined, key: Value | undefined, fallback: Value | undefined): Values | null {
  if (!isMap(map)) return null;
  const otherwise = fallback === undefined ? [] : [known(fallback)];
  if (key !== undefined && key !== null && isScalar(key)) {
    const entry = mapScalar(key, (name) => map.entries.get(name) ?? null);
    if (entry !== null) return entry;
    return map.open === undefined && fallback !== undefined ? known(fallback) : null;
  }
  // The key is not known: it may be any of them.
  const sets = [...map.entries.values(), ...otherwise];
  return sets.length === 0 || map.open !== undefined ? null : unite(sets);
}

function elementOf(list: Value | undefined, index: Value | undefined): Values | null {
  if (!isList(list) || list.items.length === 0) return null;
  if (list.open !== undefined) return unite([...list.items, lost(list.open, [])]);
  if (list.unordered === true) return unite(list.items);
  if (isScalar(index ?? null) && Number.isInteger(Number(index))) return list.items[Number(index) % list.items.length] ?? null;
  return unite(list.items);
}

/** A set holds each value once; Terraform orders known texts, and what is not known may be any of the others. */
function setOf(value: Value | undefined): Values | null {
  if (!isList(value)) return same(value);
  if (!value.items.every(isPlain) || !value.items.every(([only]) => typeof only?.value === "string")) {
    return known({ ...value, unordered: true });
  }
  const texts = [...new Set(value.items.map(textOf))];
  const items = texts.sort(byCodePoint).map((text) => value.items.find((item) => textOf(item) === text) ?? known(text));
  return known(value.open === undefined ? { kind: "list", items } : { kind: "list", items, open: value.open });
}

function textOf(item: Values): string {
  const value = item[0]?.value;
  return typeof value === "string" ? value : "";
}

function withoutRepetition(list: ListValue): ListValue {
  // Two values that are not known may be the same, which would move all that follow.
  if (!list.items.every(isPlain)) return { ...list, unordered: true };
  const seen = new Set<unknown>();
  const items = list.items.filter((item) => {
    const [only] = item;
    const fresh = !seen.has(only?.value);
    seen.add(only?.value);
    return fresh;
  });
  return { ...list, items };
}

function joinLists(lists: readonly Value[]): ListValue {
  const items: Values[] = [];
  let open: Cause | undefined;
  let unordered = false;
  for (const list of lists) {
    if (!isList(list)) continue;
    items.push(...list.items);
    open ??= list.open;
    unordered ||= list.unordered === true;
  }
  return { kind: "list", items, ...(open === undefined ? {} : { open }), ...(unordered ? { unordered } : {}) };
}

function flatten(list: ListValue): Values | null {
  const lists: Value[] = [];
  for (const item of list.items) {
    const [only] = item;
    if (item.length !== 1 || only === undefined) return null;
    if (isList(only.value)) {
      const inner = flatten(only.value);
      const value = inner?.[0]?.value;
      if (value === undefined) return null;
      lists.push(value);
    } else lists.push({ kind: "list", items: [item] });
  }
  // What is open or without order outside stays so.
  return known(joinLists([...lists, { ...list, items: [] }]));
}

function mergeMaps(maps: readonly Value[]): Values | null {
  const entries = new Map<string, Values>();
  let open: Cause | undefined;
  for (const map of maps) {
    if (map === null) continue;
    if (!isMap(map)) return null;
    // What an open map holds may replace any entry before it.
    if (map.open !== undefined) {
      const cause = map.open;
      for (const [key, values] of entries) entries.set(key, unite([values, lost(cause, [])]));
      open ??= cause;
    }
    for (const [key, values] of map.entries) entries.set(key, values);
  }
  return known(open === undefined ? { kind: "map", entries } : { kind: "map", entries, open });
}

function keysOf(map: Value | undefined): Values | null {
  return isMap(map) && map.open === undefined
    ? known({ kind: "list", items: [...map.entries.keys()].sort(byCodePoint).map((key) => known(key)) })
    : null;
}

function lengthOf(value: Value | undefined): Values | null {
  // Terraform counts what a reader sees as one letter, which may be several code points.
  if (isText(value)) return isAscii(value) && !value.includes("\r") ? known(value.length) : null;
  if (isClosedList(value)) return value.unordered === true && value.items.length > 1 ? null : known(value.items.length);
  return isMap(value) && value.open === undefined ? known(value.entries.size) : null;
}

function containsValue(list: Value | undefined, value: Value | undefined): Values | null {
  if (!isClosedList(list) || value === undefined || !isScalar(value) || !list.items.every(isPlain)) return null;
  return known(list.items.some((item) => item.some((possible: Possible) => possible.value === value)));
}

function substring(value: Value | undefined, offset: Value | undefined, length: Value | undefined): Values | null {
  if (!isText(value) || typeof offset !== "number" || typeof length !== "number" || offset < 0) return null;
  if (!isAscii(value) || value.includes("\r")) return null;
  const letters = Array.from(value).slice(offset);
  return known((length < 0 ? letters : letters.slice(0, length)).join(""));
}

import { convert } from "./convert";
import { type Apply, anything, collectionOf, listOf, numberOf, plainMembers, refusal, textOf, texts } from "./function-arguments";
import { joinTexts } from "./join-texts";
import { jsonOfValues } from "./literal-value";
import { byCodePoint } from "./map-order";
import { typeOf } from "./type";
import { unifyTypes } from "./unify-types";
import {
  type Cause,
  type ListValue,
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

/** Functions of lists. */
export const listFunctions: Readonly<Record<string, Apply | undefined>> = {
  join: ([separator, ...lists]) => joinMembers(separator, lists),
  element: ([list, index]) => elementOf(list, index),
  concat: (lists) => concatenate(lists),
  flatten: ([list]) => onList(list, flatten),
  one: ([list]) =>
    onList(list, (members) => {
      if (members.open !== undefined) return null;
      const [only] = members.items;
      if (only === undefined) return known(null);
      if (members.items.length === 1) return only;
      return members.unordered === true || members.as === undefined ? null : refuse("one");
    }),
  distinct: ([list]) => {
    const members = collectionOf(list, "list", anything);
    return members === refusal ? refuse("distinct") : members === null ? null : known(withoutRepetition(members));
  },
  compact: ([list]) => {
    const members = collectionOf(list, "list", texts);
    if (members === refusal) return refuse("compact");
    const plain = members === null ? undefined : plainMembers(members);
    if (members === null || plain === undefined) return null;
    return known({ ...members, items: members.items.filter((_, at) => plain[at] !== null && plain[at] !== "") });
  },
  sort: ([list]) => {
    const members = collectionOf(list, "list", texts);
    if (members === refusal) return refuse("sort");
    const plain = members === null ? undefined : plainMembers(members);
    if (members === null || plain === undefined || plain.includes(null)) return null;
    const order = plain.map((text, at) => [String(text), members.items[at] ?? []] as const).sort(([a], [b]) => byCodePoint(a, b));
    return known({ ...members, items: order.map(([, item]) => item) });
  },
  reverse: ([list]) =>
    onList(list, (members) =>
      known({ ...members, ...(members.as === "set" ? { as: "list" as const } : {}), items: members.items.toReversed() }),
    ),
  slice: ([list, start, end]) =>
    onList(list, (members) => {
      const from = numberOf(start);
      const to = numberOf(end);
      if (from === refusal || to === refusal || members.as === "set") return refuse("slice");
      if (from === undefined || to === undefined || members.open !== undefined || members.unordered === true) return null;
      const fits = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= members.items.length;
      return fits
        ? known({ ...members, items: members.items.slice(from, to) })
        : members.as === undefined
          ? null
          : refuse("slice");
    }),
  chunklist: ([list, size]) => {
    const members = collectionOf(list, "list", anything);
    const count = numberOf(size);
    if (members === refusal || count === refusal) return refuse("chunklist");
    if (members === null || count === undefined || members.open !== undefined || members.unordered === true) return null;
    if (!Number.isInteger(count) || count < 1) return null;
    const chunks = Array.from({ length: Math.ceil(members.items.length / count) }, (_, at) =>
      known({ ...members, items: members.items.slice(at * count, (at + 1) * count) }),
    );
    return known({ kind: "list", as: "list", items: chunks });
  },
  contains: ([list, value]) =>
    onList(list, (members) => (value === undefined ? refuse("contains") : containsValue(members, value))),
  index: ([list, value]) =>
    onList(list, (members) => {
      if (members.as === "set") return refuse("index");
      const plain = plainMembers(members);
      if (plain === undefined || value === undefined || !isScalar(value)) return null;
      const at = plain.findIndex((member) => member === value);
      return at === -1 ? (members.as === undefined ? null : refuse("index")) : known(at);
    }),
  coalescelist: (args) => firstFilled(args),
  alltrue: ([list]) => allOf(list, true),
  anytrue: ([list]) => allOf(list, false),
};

function firstFilled(args: readonly Value[]): Values | null {
  const lists = args.filter((arg) => arg !== null).map(listOf);
  // Also a set behind the first list with members is an error.
  if (lists.some((list) => list === refusal || list?.as === "set")) return refuse("coalescelist");
  const mayFail = lists.includes(null) ? refuse("coalescelist") : [];
  for (const list of lists) {
    if (list === null || list === refusal || list.open !== undefined) return null;
    if (list.items.length > 0) return [...known(list), ...mayFail];
    if (list.as === undefined) return null;
  }
  return refuse("coalescelist");
}

function onList(arg: Value | undefined, use: (list: ListValue) => Values | null): Values | null {
  const list = listOf(arg);
  return list === refusal ? refuse("argument") : list === null ? null : use(list);
}

function joinMembers(separator: Value | undefined, lists: readonly Value[]): Values | null {
  const between = textOf(separator);
  if (between === refusal || lists.length === 0) return refuse("join");
  if (between === undefined) return null;
  const pieces: Values[] = [];
  for (const arg of lists) {
    const list = collectionOf(arg, "list", texts);
    if (list === refusal) return refuse("join");
    if (list === null || list.open !== undefined || (list.unordered === true && list.items.length > 1)) return null;
    for (const item of list.items) pieces.push(...(pieces.length === 0 ? [item] : [known(between), item]));
  }
  return joinTexts(pieces);
}

function elementOf(arg: Value | undefined, index: Value | undefined): Values | null {
  return onList(arg, (list) => {
    const at = numberOf(index);
    if (at === refusal || list.as === "set") return refuse("element");
    if (list.open !== undefined) return unite([...list.items, lost(list.open, [])]);
    if (list.items.length === 0) return list.as === undefined ? null : refuse("element");
    // An index that is not known may be less than 0, which is an error.
    if (at === undefined) return unite([...list.items, refuse("element")]);
    if (list.unordered === true) return unite(list.items);
    return Number.isInteger(at) && at >= 0 ? (list.items[at % list.items.length] ?? null) : refuse("element");
  });
}

function concatenate(args: readonly Value[]): Values | null {
  const lists: ListValue[] = [];
  for (const arg of args) {
    const list = listOf(arg);
    if (list === refusal || (list !== null && list.as === "set")) return refuse("concat");
    if (list === null) return null;
    lists.push(list);
  }
  const joined = joinLists(lists);
  if (lists.some(({ as }) => as === undefined)) return known(joined);
  if (!lists.every(({ as }) => as === "list")) return known({ ...joined, as: "tuple" });
  const type = unifyTypes(lists.map((list) => typeOf(known(list))));
  return type === null ? known({ ...joined, as: "tuple" }) : convert(known({ ...joined, as: "list" }), type);
}

function joinLists(lists: readonly ListValue[]): ListValue {
  const items: Values[] = [];
  let open: Cause | undefined;
  let unordered = false;
  for (const list of lists) {
    items.push(...list.items);
    open ??= list.open;
    unordered ||= list.unordered === true;
  }
  return { kind: "list", items, ...(open === undefined ? {} : { open }), ...(unordered ? { unordered } : {}) };
}

function flatten(list: ListValue): Values | null {
  const lists: ListValue[] = [];
  for (const item of list.items) {
    const [only] = item;
    if (item.length !== 1 || only === undefined) return null;
    if (isKind(only.value, "list")) {
      const inner = flatten(only.value);
      const value = inner?.[0]?.value;
      if (value === undefined || !isKind(value, "list")) return null;
      lists.push(value);
    } else if (isUnknown(only.value) && only.value.type === undefined) {
      // It may be a list of any length.
      lists.push({ kind: "list", items: [item], open: only.value.cause });
    } else if (isUnknown(only.value) && ["list", "set", "tuple"].includes(only.value.type?.kind ?? "")) {
      lists.push({ kind: "list", items: [], open: only.value.cause });
    } else lists.push({ kind: "list", items: [item] });
  }
  // What is open or without order outside stays so.
  return known({ ...joinLists([...lists, { ...list, items: [] }]), as: "tuple" });
}

function withoutRepetition(list: ListValue): ListValue {
  const shown = list.items.map((item) => jsonOfValues(item));
  // Two values that are not known may be the same, which would move all that follow.
  if (shown.includes(undefined)) return list.items.length > 1 ? { ...list, unordered: true } : list;
  const seen = new Set<string>();
  const items = list.items.filter((_, at) => {
    const text = JSON.stringify(shown[at], (_key, value: unknown) =>
      isRecord(value) ? Object.fromEntries(Object.entries(value).sort()) : value,
    );
    const fresh = !seen.has(text);
    seen.add(text);
    return fresh;
  });
  return { ...list, items };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function containsValue(list: ListValue, value: Value): Values | null {
  if (list.items.length === 0 && list.open === undefined) return list.as === undefined ? null : known(false);
  if (!isScalar(value)) return null;
  if (list.items.some((item) => item.length === 1 && item.every((one) => one.value === value))) return known(true);
  const none =
    list.open === undefined && list.items.every((item) => item.every((one) => isScalar(one.value) && one.value !== value));
  return none ? known(false) : null;
}

function allOf(arg: Value | undefined, all: boolean): Values | null {
  const list = collectionOf(arg, "list", { kind: "bool" });
  if (list === refusal || list?.items.some((item) => item.every((one) => isRefused(one.value))) === true)
    return refuse("argument");
  if (list === null) return null;
  const decides = (value: Value): boolean => (all ? value === false || value === null : value === true);
  if (list.items.some((item) => item.every((one) => decides(one.value)))) return known(!all);
  return list.open === undefined && list.items.every((item) => item.every((one) => isScalar(one.value) && !decides(one.value)))
    ? known(all)
    : null;
}

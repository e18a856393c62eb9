import { numberOfText } from "./exact-number";
import { type Type, mentions } from "./type";
import { withoutRefusals } from "./without-refusals";
import {
  type Cause,
  type ListValue,
  type MapValue,
  type Origin,
  type Possible,
  type Unknown,
  type Value,
  type Values,
  combine,
  isKind,
  isRefused,
  isScalar,
  isUnknown,
  joinOrigins,
  known,
  lost,
  originsOf,
  refuse,
  unite,
  unknown,
  withOrigins,
} from "./value";

/** One attribute of each possibility. */
export function accessAll(values: Values, name: string): Values {
  return unite(values.map((possible) => access(possible, name)));
}

function access(possible: Possible, name: string): Values {
  const { value, from } = possible;
  if (isKind(value, "map")) {
    const entry = value.entries.get(name);
    if (entry !== undefined) return withOrigins(entry, from);
    if (value.open === undefined && value.as !== undefined) return refuse(name, from);
    return lost(value.open ?? { kind: "missing", subject: name }, from);
  }
  if (isKind(value, "resource")) {
    const reference: Origin = { kind: "reference", resource: value.resource, attribute: name };
    const set = value.resource.argument(name);
    // The outputs of another stack are values of that stack; where they are kept is no place that they lead to.
    if (set !== null) return withOrigins(set, value.resource.type === "terraform_remote_state" ? from : [...from, reference]);
    const cause: Cause =
      value.resource.mode === "data"
        ? { kind: "data-source", subject: value.resource.address }
        : { kind: "computed", subject: `${value.resource.address}.${name}` };
    return unknown(cause, [...from, reference]);
  }
  if (isUnknown(value)) return [{ value: attributeOf(value, name), from: deeper(from, name) }];
  return isBlock(value) || isFilledIn(possible) ? lost({ kind: "missing", subject: name }, from) : refuse(name, from);
}

/** An attribute of what is not known, of which the type may be. */
function attributeOf(value: Unknown, name: string): Unknown {
  if (value.refused === true || value.type === undefined) return value;
  const type =
    value.type.kind === "object" ? value.type.attributes.get(name)?.type : value.type.kind === "map" ? value.type.of : undefined;
  return unknownOf(value.cause, type);
}

function unknownOf(cause: Cause, type: Type | undefined): Unknown {
  return type === undefined || mentions(type, "any") ? { kind: "unknown", cause } : { kind: "unknown", cause, type };
}

/** A list that a block or a plan stands for, which is no more than looks like one. */
function isBlock(value: Value): boolean {
  return (isKind(value, "list") || isKind(value, "map")) && value.as === undefined;
}

/** An attribute that the code sets to null may get a value from the provider. */
export function isFilledIn({ value, from }: Possible): boolean {
  return value === null && from.some(({ kind }) => kind === "reference");
}

/** The last reference of a computed value, one attribute further in. */
function deeper(from: readonly Origin[], name: string): readonly Origin[] {
  return from.map((origin, at) =>
    origin.kind === "reference" && origin.attribute !== null && at === from.length - 1
      ? { ...origin, attribute: `${origin.attribute}.${name}` }
      : origin,
  );
}

/** The member that a key names, for each possibility of either. */
export function evaluateIndex(of: Values, key: Values): Values {
  return combine([of, key], ([container, at]) => {
    if (container === undefined || at === undefined) return [];
    const from = joinOrigins(container.from, variablesOf(at));
    const { value } = container;
    if (isRefused(value) || isRefused(at.value)) return refuse("index", from);
    if (isKind(value, "resource")) {
      if (value.repeated) return [{ value, from }];
      // On one resource an index is another way to write the attribute.
      return typeof at.value === "string"
        ? access({ value, from }, at.value)
        : lost({ kind: "missing", subject: "index" }, originsOf([container]));
    }
    if (isKind(value, "map") && value.repeated === true) return [{ value: { kind: "map", entries: value.entries }, from }];
    if (isUnknown(value)) return [{ value: memberOf(value), from }];
    if (isFilledIn(container) || isFilledIn(at)) return lost({ kind: "missing", subject: "index" }, from);
    if (at.value === null) return refuse("index", from);
    if (isKind(value, "list")) return indexList(value, at.value, from);
    if (isKind(value, "map")) {
      if (isScalar(at.value)) return access({ value, from }, String(at.value));
      return isUnknown(at.value) || isKind(at.value, "text")
        ? withOrigins(anyOf([...value.entries.values()], value), from)
        : refuse("index", from);
    }
    return refuse("index", from);
  });
}

function indexList(value: ListValue, at: Value, from: readonly Origin[]): Values {
  if (value.as === "set") return refuse("index", from);
  if (!isScalar(at)) return withOrigins(anyOf(value.items, value), from);
  const index = typeof at === "number" ? at : typeof at === "string" ? numberOfText(at) : null;
  // Where there may be more items, or their order is not known, any of them may stand there.
  if (index !== null && (value.open !== undefined || value.unordered === true))
    return withOrigins(anyOf(value.items, value), from);
  const item = index === null ? undefined : value.items[index];
  if (item !== undefined) return withOrigins(item, from);
  return value.as === undefined ? lost({ kind: "missing", subject: "index" }, from) : refuse("index", from);
}

function memberOf(value: Unknown): Unknown {
  if (value.type === undefined) return value;
  return unknownOf(value.cause, value.type.kind === "list" || value.type.kind === "map" ? value.type.of : undefined);
}

/** Any member, or one that does not show, or none where the key is that of no member. */
function anyOf(sets: readonly Values[], { open, as }: ListValue | MapValue): Values {
  if (open !== undefined) return unite([...sets, lost(open, [])]);
  if (as !== undefined) return unite([...sets, refuse("index")]);
  return sets.length === 0 ? lost({ kind: "missing", subject: "index" }, []) : unite(sets);
}

/** `of[*].each`: the members of a list, or the value itself as a list of one. */
export function splat(possible: Possible, each: readonly (string | number)[]): Values {
  const { value, from } = possible;
  const take = (item: Values): Values =>
    each.reduce<Values>(
      (values, step) => (typeof step === "string" ? accessAll(values, step) : evaluateIndex(values, known(step))),
      item,
    );
  if (isKind(value, "list")) {
    const { as, open, unordered } = value;
    const rest = { ...(open === undefined ? {} : { open }), ...(unordered === undefined ? {} : { unordered }) };
    const kept = as === undefined ? {} : { as: as === "set" ? ("list" as const) : as };
    return withOrigins(
      withoutRefusals(value.items.map(take), (items) => known({ kind: "list", ...kept, ...rest, items })),
      from,
    );
  }
  if (value === null) {
    if (isFilledIn(possible)) return lost({ kind: "missing", subject: "null" }, from);
    return known({ kind: "list", as: "tuple", items: [] }, from);
  }
  if (isUnknown(value))
    return [
      {
        value: value.refused === true ? value : { kind: "unknown", cause: value.cause },
        from: each.filter((step) => typeof step === "string").reduce(deeper, from),
      },
    ];
  if (isKind(value, "map") && value.repeated === true) {
    const item = take(known({ kind: "map", entries: value.entries }, from));
    return known({ kind: "list", items: [item], open: { kind: "iteration", subject: "module" } }, from);
  }
  const repeated = isKind(value, "resource") && value.repeated;
  const items = [take([possible])];
  if (repeated) return known({ kind: "list", items, open: { kind: "iteration", subject: value.resource.address } }, from);
  return withoutRefusals(items, (sure) => known({ kind: "list", as: "tuple", items: sure }, from));
}

/** The variables and their like whose value a possibility rests on, for a choice that it decides. */
export function variablesOf(possible: Possible): readonly Origin[] {
  return possible.from.filter((origin) => origin.kind === "variable");
}

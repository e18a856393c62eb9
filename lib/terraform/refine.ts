import { type Json, isJsonObject } from "./body";
import { type Origin, type Possible, type Values, isKind, isScalar, joinOrigins, known, lost, originsOf, unknown } from "./value";

/** What a plan or a state says of one value. */
export interface Settled {
  /** Undefined where it is not known, or not set. */
  readonly value: Json | undefined;
  /** Terraform's mark: true for a value that is not known, or the same for each member. */
  readonly unknown: Json | undefined;
  /** Terraform's mark of sensitive values, in the same form. */
  readonly sensitive: Json | undefined;
}

/**
 * Joins what a plan knows of a value with what the configuration says of it. What is known replaces the possibilities of the
 * expression, the references are kept; what is not known keeps those possibilities that are not known either. Null: not set.
 * `inside`: a block or list of the configuration stands around it, so that what is missing in it was left out.
 */
export function refine(
  settled: Settled,
  written: Values | null,
  inside: boolean,
  onSecret: (value: string) => void,
): Values | null {
  const { value } = settled;
  const mark = settled.unknown;
  if (mark === true) return written === null ? (inside ? null : loose()) : stillUnknown(written);
  if (Array.isArray(value) || Array.isArray(mark)) return refineList(settled, written, onSecret);
  if (isJsonObject(value) || isJsonObject(mark)) return refineMap(settled, written, onSecret);
  if (value === undefined || value === null) return written === null ? null : known(null);
  if (settled.sensitive === true && (typeof value === "number" || (typeof value === "string" && value !== "")))
    onSecret(String(value));
  return refineScalar(value as string | number | boolean, written);
}

/** A member that is not known, of a list that no expression shows: a dynamic block wrote it. */
function loose(): Values {
  const subject = "dynamic block";
  return unknown({ kind: "iteration", subject }, [{ kind: "elsewhere", text: subject }]);
}

/** What the plan does not know has not come out as the one value that the configuration shows; a choice that waits for it may still. */
function stillUnknown(written: Values): Values {
  return written.some(({ value }) => !isScalar(value))
    ? written.map(unfold)
    : lost({ kind: "computed", subject: "…" }, originsOf(written));
}

/** All instances of a block, by whatever key: a plan does not show which one an expression takes. */
function unfold(possible: Possible): Possible {
  const { value, from } = possible;
  if (!isKind(value, "map") || ![...value.entries.values()].every((entry) => entry.every((one) => isKind(one.value, "resource"))))
    return possible;
  return { value: { kind: "list", items: [...value.entries.values()], unordered: true }, from };
}

function refineScalar(value: string | number | boolean, written: Values | null): Values {
  if (written === null) return known(value);
  const same = written.filter((possible) => isScalar(possible.value) && String(possible.value) === String(value));
  if (same.length > 0)
    return known(
      value,
      same.reduce<readonly Origin[]>((from, possible) => joinOrigins(from, possible.from), []),
    );
  const open = written.filter((possible) => !isScalar(possible.value));
  const references = referencesOf(open);
  const telling = references.filter((reference) => holds(reference, value));
  const chosen = telling.length > 0 ? telling : references;
  const [first] = chosen;
  if (first === undefined || chosen.length === 1) return known(value, first === undefined ? [] : [first]);
  return chosen.map((reference) => ({ value, from: [reference] }));
}

type Reference = Extract<Origin, { kind: "reference" }>;

function referencesOf(values: Values): readonly Reference[] {
  return originsOf(values).filter((origin) => origin.kind === "reference");
}

/** True where the attribute that is referred to is known to be just that value. */
function holds({ resource, attribute }: Reference, value: string | number | boolean): boolean {
  const [first, ...rest] = attribute?.split(".") ?? [];
  if (first === undefined || rest.length > 0) return false;
  return (
    resource.argument(first)?.some((possible) => isScalar(possible.value) && String(possible.value) === String(value)) ?? false
  );
}

function refineList(settled: Settled, written: Values | null, onSecret: (value: string) => void): Values {
  const values = arrayOf(settled.value);
  const marks = arrayOf(settled.unknown);
  const length = Math.max(values.length, marks.length);
  const parts = partsOf(written, length);
  const used = new Set<number>();
  // More members than references: what the others are is not shown.
  const more = length > resourcesIn(written ?? []) ? lost({ kind: "iteration", subject: "…" }, []) : [];
  const items = Array.from({ length }, (_, at) => {
    const member: Settled = { value: values[at], unknown: marks[at], sensitive: memberOf(settled.sensitive, at) };
    const part = parts === null ? withMore(allOf(written), more) : takePart(parts, used, member, at);
    return refine(member, part, part !== null && isBlock(part), onSecret) ?? known(null);
  });
  return known({ kind: "list", items });
}

/** The members that the configuration shows, where there are as many as the plan has; null where they cannot be told apart. */
function partsOf(written: Values | null, length: number): readonly Values[] | null {
  const [only] = written ?? [];
  if (written === null || only === undefined) return null;
  if (written.length === 1 && isKind(only.value, "list"))
    return only.value.open === undefined && only.value.items.length === length ? only.value.items : null;
  // As many references as members: each of them is one, in whatever order.
  if (written.length === length && length > 1 && written.every((possible) => referencesOf([possible]).length > 0))
    return written.map((possible) => [possible]);
  return null;
}

/** Any member of the configuration may be this one. */
function allOf(written: Values | null): Values | null {
  if (written === null) return null;
  const members = written.flatMap((possible): Values =>
    isKind(possible.value, "list")
      ? possible.value.items.flat().map((item) => ({ ...item, from: joinOrigins(possible.from, item.from) }))
      : [possible],
  );
  return members.length > 0 ? members : lost({ kind: "iteration", subject: "…" }, originsOf(written));
}

function withMore(part: Values | null, more: Values): Values | null {
  return part === null ? null : [...part, ...more];
}

/** How many things the possibilities lead to. */
function resourcesIn(written: Values): number {
  return new Set(referencesOf(written).map(({ resource }) => resource)).size;
}

/** The first member that does not contradict what the plan knows: a set has an order of its own. */
function takePart(parts: readonly Values[], used: Set<number>, member: Settled, at: number): Values | null {
  const fits = (index: number): boolean => !used.has(index) && !contradicts(member, parts[index] ?? []);
  const index = fits(at) ? at : parts.findIndex((_, other) => fits(other));
  if (index === -1) return allOf([{ value: { kind: "list", items: parts }, from: [] }]);
  used.add(index);
  return parts[index] ?? null;
}

function contradicts(member: Settled, part: Values): boolean {
  const [only] = part;
  if (part.length !== 1 || only === undefined) return false;
  const { value } = member;
  if (isScalar(only.value))
    return value !== undefined && value !== null && typeof value !== "object" && String(only.value) !== String(value);
  if (!isKind(only.value, "map") || !isJsonObject(value)) return false;
  return [...only.value.entries].some(([key, entry]) =>
    contradicts({ value: value[key], unknown: undefined, sensitive: undefined }, entry),
  );
}

function refineMap(settled: Settled, written: Values | null, onSecret: (value: string) => void): Values {
  const values = isJsonObject(settled.value) ? settled.value : {};
  const marks = isJsonObject(settled.unknown) ? settled.unknown : {};
  const maps = (written ?? []).flatMap((possible) =>
    isKind(possible.value, "map") ? [{ ...possible, value: possible.value }] : [],
  );
  // A block that the configuration shows shows all that was written in it; an expression that makes the whole shows nothing of its members.
  const shown = written !== null && maps.length === written.length;
  const entries = new Map<string, Values>();
  for (const key of new Set([...Object.keys(values), ...Object.keys(marks)])) {
    const member: Settled = { value: values[key], unknown: marks[key], sensitive: memberOf(settled.sensitive, key) };
    const part = shown
      ? entryOf(maps, key)
      : written === null
        ? null
        : lost({ kind: "iteration", subject: key }, originsOf(written));
    const refined = refine(member, part, shown, onSecret);
    if (refined !== null) entries.set(key, refined);
  }
  return known({ kind: "map", entries });
}

function entryOf(
  maps: readonly { readonly value: { readonly entries: ReadonlyMap<string, Values> }; readonly from: Possible["from"] }[],
  key: string,
): Values | null {
  const found = maps.flatMap(({ value }) => value.entries.get(key) ?? []);
  return found.length === 0 ? null : found;
}

function isBlock(values: Values): boolean {
  return values.some(({ value }) => isKind(value, "map"));
}

function arrayOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function memberOf(mark: Json | undefined, key: string | number): Json | undefined {
  if (mark === true) return true;
  if (Array.isArray(mark)) return (mark as readonly Json[])[Number(key)];
  return isJsonObject(mark) ? mark[key] : undefined;
}

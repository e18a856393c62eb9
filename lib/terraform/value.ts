import type { Scalar } from "./expression";
import type { Resource } from "./resource";
import type { Type } from "./type";

/**
 * What an expression may turn out to be: a set of possibilities, never empty for a value that is set. A literal is one
 * possibility; `cond ? a : b` is two; a variable without a default is one unknown.
 */
export type Values = readonly Possible[];

export interface Possible {
  readonly value: Value;
  /** What the value rests on: references it went through, variables that were assumed, choices that were left open. */
  readonly from: readonly Origin[];
  /** The type of a null, where a type names it. */
  readonly nullOf?: Type;
}

export type Value = Scalar | ListValue | MapValue | TextValue | ResourceValue | Unknown;

export interface ListValue {
  readonly kind: "list";
  readonly items: readonly Values[];
  /** What an expression made: a literal is a tuple. Absent where a block or a plan stands for it, which is no more than looks like it. */
  readonly as?: "tuple" | "list" | "set";
  /** The type of the members of a list or set, where a type names it. */
  readonly of?: Type;
  /** A set, or what came out of one: which item stands at which index is not known. */
  readonly unordered?: true;
  /** There are more items than these; why they are not known. */
  readonly open?: Cause;
}

export interface MapValue {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Values>;
  /** What an expression made, so that it holds what it shows and nothing else: a literal is an object. Absent for a block. */
  readonly as?: "object" | "map";
  /** The type of the members of a map, where a type names it. */
  readonly of?: Type;
  /** The outputs of a module, for each of its instances, whose keys are not known. */
  readonly repeated?: true;
  readonly open?: Cause;
}

/** A string of which only some pieces are known. */
export interface TextValue {
  readonly kind: "text";
  readonly parts: readonly (string | Cause)[];
}

/** A whole resource, before an attribute of it is named. `repeated`: it stands for every instance, whose keys are not known. */
export interface ResourceValue {
  readonly kind: "resource";
  readonly resource: Resource;
  readonly repeated: boolean;
}

export interface Unknown {
  readonly kind: "unknown";
  readonly cause: Cause;
  /** The type that a variable declares. */
  readonly type?: Type;
  /** Terraform surely refuses the expression: `try` goes on to its next argument. */
  readonly refused?: true;
}

/** Why a value is not known, and the word that a reader looks for in the code. */
export interface Cause {
  readonly kind:
    | "computed"
    | "variable"
    | "data-source"
    | "function"
    | "module"
    | "missing"
    | "syntax"
    | "workspace"
    | "remote-state"
    | "cycle"
    | "too-many"
    | "iteration";
  /** `var.region`, `alicloud_eip_address.web.ip_address`, `module.site` …: what would have to be known. */
  readonly subject: string;
}

export type Origin =
  | { readonly kind: "reference"; readonly resource: Resource; readonly attribute: string | null }
  | { readonly kind: "variable"; readonly name: string; readonly module: string; readonly given: boolean }
  | { readonly kind: "choice"; readonly text: string }
  /** A reference that ends at something that is not in the input. */
  | { readonly kind: "elsewhere"; readonly text: string };

const none: readonly Origin[] = [];

/** The set with one known value. */
export function known(value: Value, from: readonly Origin[] = none): Values {
  return [{ value, from }];
}

/** The set with one unknown. */
export function unknown(cause: Cause, from: readonly Origin[] = none): Values {
  return [{ value: { kind: "unknown", cause }, from }];
}

/** The set with what Terraform surely refuses. */
export function refuse(subject: string, from: readonly Origin[] = none): Values {
  const cause: Cause = { kind: "missing", subject };
  return [{ value: { kind: "unknown", cause, refused: true }, from: joinOrigins(from, [{ kind: "elsewhere", text: subject }]) }];
}

/** True for what Terraform surely refuses. */
export function isRefused(value: Value): boolean {
  return isKind(value, "unknown") && value.refused === true;
}

/**
 * The set with one unknown that a computation made of its arguments: the references are kept, but the result may be something else
 * altogether. A reference that is carried through untouched is no such thing.
 */
export function lost(cause: Cause, from: readonly Origin[]): Values {
  return unknown(cause, joinOrigins(from, [{ kind: "elsewhere", text: cause.subject }]));
}

/** True where a value may be something else than what it refers to: only a computed attribute that is carried through is just that. */
export function mayEndAnywhere({ value, from }: Possible): boolean {
  if (isUnknown(value)) return !isOfReference(value.cause) || from.some((origin) => origin.kind === "elsewhere");
  if (isKind(value, "text")) {
    return (
      from.some((origin) => origin.kind === "elsewhere") ||
      value.parts.some((part) => typeof part !== "string" && !isOfReference(part))
    );
  }
  if (isKind(value, "list")) return value.open !== undefined || value.items.some((item) => item.some(mayEndAnywhere));
  return (
    isKind(value, "map") && (value.open !== undefined || [...value.entries.values()].some((entry) => entry.some(mayEndAnywhere)))
  );
}

/** True where what is not known is an attribute of a resource. */
export function isOfReference(cause: Cause): boolean {
  return cause.kind === "computed" || cause.kind === "data-source";
}

/** True for an unknown value; a half-known text is not one. */
export function isUnknown(value: Value): value is Unknown {
  return isKind(value, "unknown");
}

/** True for a value of that kind. */
export function isKind<K extends "list" | "map" | "text" | "resource" | "unknown">(
  value: Value,
  kind: K,
): value is Extract<Value, { kind: K }> {
  return typeof value === "object" && value !== null && value.kind === kind;
}

/** True for a string, number, boolean or null. */
export function isScalar(value: Value): value is Scalar {
  return typeof value !== "object" || value === null;
}

/** The same values, resting on these origins too. */
export function withOrigins(values: Values, origins: readonly Origin[]): Values {
  if (origins.length === 0) return values;
  return values.map((possible) => ({ ...possible, from: joinOrigins(possible.from, origins) }));
}

/** Both lists of origins without repetition. */
export function joinOrigins(left: readonly Origin[], right: readonly Origin[]): readonly Origin[] {
  if (right.length === 0) return left;
  if (left.length === 0) return right;
  return [...left, ...right.filter((origin) => !left.some((other) => sameOrigin(origin, other)))];
}

function sameOrigin(a: Origin, b: Origin): boolean {
  if (a === b) return true;
  if (a.kind === "reference") return b.kind === "reference" && a.resource === b.resource && a.attribute === b.attribute;
  if (a.kind === "variable") return b.kind === "variable" && a.name === b.name && a.module === b.module;
  if (a.kind === "choice") return b.kind === "choice" && a.text === b.text;
  return b.kind === "elsewhere" && a.text === b.text;
}

/** Every origin that a set of values rests on, also those of the members of lists and maps. */
export function originsOf(values: Values): readonly Origin[] {
  let all: readonly Origin[] = none;
  for (const { value, from } of values) {
    all = joinOrigins(all, from);
    if (isKind(value, "list")) for (const item of value.items) all = joinOrigins(all, originsOf(item));
    else if (isKind(value, "map")) for (const entry of value.entries.values()) all = joinOrigins(all, originsOf(entry));
    else if (isKind(value, "resource"))
      all = joinOrigins(all, [{ kind: "reference", resource: value.resource, attribute: null }]);
  }
  return all;
}

/** The first reason why something in these values is not known. */
export function causeOf(values: Values): Cause | null {
  for (const { value } of values) {
    if (isUnknown(value)) return value.cause;
    if (isKind(value, "text")) for (const part of value.parts) if (typeof part !== "string") return part;
    if (isKind(value, "list")) {
      if (value.open !== undefined) return value.open;
      for (const item of value.items) {
        const cause = causeOf(item);
        if (cause !== null) return cause;
      }
    }
    if (isKind(value, "map")) {
      if (value.open !== undefined) return value.open;
      for (const entry of value.entries.values()) {
        const cause = causeOf(entry);
        if (cause !== null) return cause;
      }
    }
  }
  return null;
}

/** More possibilities than this in one set are given up as one unknown; the references are kept. */
const mostPossibilities = 64;

/** One set out of several; given up as unknown when it grows too large. */
export function unite(sets: readonly Values[]): Values {
  const all = sets.length === 1 ? (sets[0] ?? []) : sets.flat();
  return all.length <= mostPossibilities ? all : lost({ kind: "too-many", subject: "…" }, originsOf(all));
}

/** Applies a function to every combination of one possibility per set; given up as unknown when there are too many. */
export function combine(sets: readonly Values[], apply: (choice: readonly Possible[]) => Values): Values {
  let choices: readonly (readonly Possible[])[] = [[]];
  for (const set of sets) {
    if (choices.length * set.length > mostPossibilities)
      return unknown({ kind: "too-many", subject: "…" }, originsOf(sets.flat()));
    choices = choices.flatMap((choice) => set.map((possible) => [...choice, possible]));
  }
  return unite(choices.map((choice) => apply(choice)));
}

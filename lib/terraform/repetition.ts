import type { Body } from "./body";
import { evaluate } from "./evaluate";
import { numberOfText } from "./exact-number";
import type { Expression } from "./expression";
import type { Scope } from "./scope";
import { type Value, type Values, isKind, isScalar, known, lost, originsOf, unknown } from "./value";

/** How often a block stands for something: once, by count, by for_each, or a number of times that is not known. */
export type Repetition =
  | { readonly kind: "single" }
  | { readonly kind: "list"; readonly scopes: readonly Scope[] }
  /** `numbered`: instances of a count, of which some are not listed. */
  | { readonly kind: "map"; readonly scopes: ReadonlyMap<string, Scope>; readonly numbered?: true }
  | { readonly kind: "open"; readonly scope: Scope; readonly text: string; readonly many: boolean };

/** More instances than this are judged as one, of which the index is not known. */
const mostInstances = 512;

/** Works out `count` and `for_each` of a block. */
export function repetitionOf(body: Body, scope: Scope): Repetition {
  const count = body.get("count");
  if (count !== undefined) return named(repeatByCount(evaluate(count, scope), scope), count);
  const forEach = body.get("for_each");
  return forEach === undefined ? { kind: "single" } : named(repeatByMembers(evaluate(forEach, scope), scope), forEach);
}

/** Two blocks of one module with the same expression exist together. */
function named(repetition: Repetition, expression: Expression): Repetition {
  return repetition.kind === "open" ? { ...repetition, text: JSON.stringify(expression) } : repetition;
}

/** The instances that a plan or a state lists: `each.value` is what the expression gives for the key, where it shows. */
export function listedRepetition(keys: readonly (string | number | null)[], body: Body, scope: Scope): Repetition {
  if (keys.includes(null) && keys.length === 1) return { kind: "single" };
  const numbers = keys.filter((key) => typeof key === "number");
  if (numbers.length === keys.length && numbers.every((key) => key < keys.length))
    return { kind: "list", scopes: keys.map((_, index) => withCount(scope, known(index))) };
  if (numbers.length === keys.length)
    return { kind: "map", scopes: new Map(numbers.map((key) => [String(key), withCount(scope, known(key))])), numbered: true };
  const forEach = body.get("for_each");
  const members = forEach === undefined ? null : evaluate(forEach, scope);
  const scopes = new Map<string, Scope>();
  for (const key of keys) scopes.set(String(key), withEach(scope, known(String(key)), memberAt(members, String(key))));
  return { kind: "map", scopes };
}

function memberAt(members: Values | null, key: string): Values {
  const [only] = members ?? [];
  if (members === null || only === undefined) return lost({ kind: "iteration", subject: "each.value" }, []);
  if (members.length === 1 && isKind(only.value, "map")) {
    const entry = only.value.entries.get(key);
    if (entry !== undefined) return entry;
  }
  // A set's members are their own keys.
  if (members.length === 1 && isKind(only.value, "list") && only.value.open === undefined) {
    const member = only.value.items.find(
      (item) => item.length === 1 && item[0] !== undefined && isScalar(item[0].value) && String(item[0].value) === key,
    );
    if (member !== undefined) return member;
  }
  return lost({ kind: "iteration", subject: "each.value" }, originsOf(members));
}

function repeatByCount(count: Values, scope: Scope): Repetition {
  const [only] = count;
  const [times = null, ...others] = new Set(count.map(({ value }) => countOf(value)));
  if (times !== null && others.length === 0 && Number.isInteger(times) && times >= 0 && times <= mostInstances) {
    const from = only?.from ?? [];
    return { kind: "list", scopes: Array.from({ length: times }, (_, index) => withCount(scope, known(index, from))) };
  }
  const many = !count.every(({ value }) => value === 0 || value === 1);
  return { kind: "open", scope: withCount(scope, unknown({ kind: "iteration", subject: "count.index" })), text: "", many };
}

/** A number and the same as a text are one count; nothing else is any, least of all none. */
function countOf(value: Value): number | null {
  return typeof value === "number" ? value : typeof value === "string" ? numberOfText(value) : null;
}

function repeatByMembers(members: Values, scope: Scope): Repetition {
  const [only] = members;
  if (members.length === 1 && only !== undefined) {
    const { value } = only;
    if (isKind(value, "map") && value.open === undefined && value.entries.size <= mostInstances) {
      return {
        kind: "map",
        scopes: new Map([...value.entries].map(([key, entry]) => [key, withEach(scope, known(key), entry)])),
      };
    }
    if (isKind(value, "list") && value.open === undefined && value.items.length <= mostInstances) {
      const scopes = new Map<string, Scope>();
      for (const item of value.items) {
        const [member] = item;
        if (item.length !== 1 || member === undefined || !isScalar(member.value)) return openMembers(members, scope);
        scopes.set(String(member.value), withEach(scope, known(String(member.value), member.from), item));
      }
      return { kind: "map", scopes };
    }
  }
  return openMembers(members, scope);
}

/** The members are not known: `each.value` is any of those that are, or none of them; the references are kept. */
function openMembers(members: Values, scope: Scope): Repetition {
  const blank = lost({ kind: "iteration", subject: "each.value" }, originsOf(members));
  return {
    kind: "open",
    scope: withEach(scope, unknown({ kind: "iteration", subject: "each.key" }), blank),
    text: "",
    many: true,
  };
}

function withCount(scope: Scope, index: Values): Scope {
  return {
    module: scope.module,
    names: new Map(scope.names).set("count", known({ kind: "map", entries: new Map([["index", index]]) })),
  };
}

function withEach(scope: Scope, key: Values, value: Values): Scope {
  const each = new Map([
    ["key", key],
    ["value", value],
  ]);
  return { module: scope.module, names: new Map(scope.names).set("each", known({ kind: "map", entries: each })) };
}

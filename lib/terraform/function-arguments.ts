import { convert } from "./convert";
import type { Type } from "./type";
import { type ListValue, type Value, type Values, isKind, isRefused, isScalar, known, refuse } from "./value";

/** What a function makes of one choice of arguments; null where it cannot be worked out. */
export type Apply = (args: readonly Value[]) => Values | null;

/** A scalar, or that it is not worked out, or that Terraform refuses the arguments. */
export type Outcome = Value | undefined | typeof refusal;

export const refusal = Symbol("refused");

/** The set for an outcome. */
export function outcome(result: Outcome): Values | null {
  if (result === refusal) return refuse("argument");
  return result === undefined ? null : known(result);
}

/** A function of texts, which takes numbers and truths as texts. */
export function onTexts(count: number, use: (...texts: string[]) => Outcome): Apply {
  return (args) => {
    if (args.length !== count) return refuse("argument");
    const texts: string[] = [];
    for (const arg of args) {
      const text = textOf(arg);
      if (typeof text !== "string") return outcome(text);
      texts.push(text);
    }
    return outcome(use(...texts));
  };
}

/** A function of numbers. */
export function onNumbers(use: (...numbers: number[]) => Outcome): Apply {
  return (args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = numberOf(arg);
      if (typeof number !== "number") return outcome(number);
      numbers.push(number);
    }
    return numbers.length === 0 ? refuse("argument") : outcome(use(...numbers));
  };
}

/** The text that an argument is converted to. */
export function textOf(arg: Value | undefined): string | undefined | typeof refusal {
  const value = scalarOf(arg, { kind: "string" });
  return typeof value === "string" || value === refusal ? value : undefined;
}

/** The number that an argument is converted to. */
export function numberOf(arg: Value | undefined): number | undefined | typeof refusal {
  const value = scalarOf(arg, { kind: "number" });
  return typeof value === "number" || value === refusal ? value : undefined;
}

function scalarOf(arg: Value | undefined, type: Type): Outcome {
  if (arg === undefined || arg === null) return refusal;
  const [only, ...others] = convert(known(arg), type);
  if (only === undefined || others.length > 0) return undefined;
  if (isRefused(only.value)) return refusal;
  return isScalar(only.value) ? only.value : undefined;
}

/** An argument converted to a list or set; null where it does not show, `refusal` where it is none. */
export function collectionOf(arg: Value | undefined, kind: "list" | "set", of: Type): ListValue | null | typeof refusal {
  if (arg === undefined || arg === null) return refusal;
  const [only, ...others] = convert(known(arg), { kind, of });
  if (only === undefined || others.length > 0) return null;
  if (isRefused(only.value)) return refusal;
  return isKind(only.value, "list") ? only.value : null;
}

/** A list, tuple or set as it is. */
export function listOf(arg: Value | undefined): ListValue | null | typeof refusal {
  if (arg === undefined || isScalar(arg)) return refusal;
  if (isKind(arg, "list")) return arg;
  return isKind(arg, "map") && arg.as !== undefined ? refusal : null;
}

/** The members of a list of which each surely is one scalar, in order; undefined where they are not known. */
export function plainMembers(list: ListValue): readonly (string | number | boolean | null)[] | undefined {
  if (list.open !== undefined || (list.unordered === true && list.items.length > 1)) return undefined;
  const members: (string | number | boolean | null)[] = [];
  for (const item of list.items) {
    const [only] = item;
    if (only === undefined || item.length !== 1 || !isScalar(only.value)) return undefined;
    members.push(only.value);
  }
  return members;
}

export const texts: Type = { kind: "string" };

export const anything: Type = { kind: "any" };

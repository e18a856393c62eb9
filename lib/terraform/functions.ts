import { convert, convertToCommon } from "./convert";
import type { Expression } from "./expression";
import { formatEach, formatPieces } from "./format-pieces";
import { type Apply } from "./function-arguments";
import { listFunctions } from "./list-functions";
import { mapFunctions } from "./map-functions";
import { isSimple } from "./normalise";
import { numberFunctions } from "./number-functions";
import { setFunctions } from "./set-functions";
import { textFunctions } from "./text-functions";
import type { Type } from "./type";
import {
  type Possible,
  type Value,
  type Values,
  causeOf,
  combine,
  isKind,
  isRefused,
  isScalar,
  isUnknown,
  known,
  lost,
  originsOf,
  refuse,
  unite,
  withOrigins,
} from "./value";

type Call = Extract<Expression, { kind: "call" }>;

/**
 * The value of a function call. Functions that carry values through (element, lookup, merge, try …) and plain text functions are
 * worked out; every other call is unknown, but keeps the references of its arguments, so that no edge of the graph is lost.
 */
export function callFunction(call: Call, args: readonly Values[]): Values {
  if (call.spread) return callSpread(call, args);
  if (call.name === "try") return firstUsable(args);
  if (call.name === "can") return isUsable(args[0] ?? []);
  if (call.name === "coalesce") return coalesce(call, args);
  const apply = Object.hasOwn(table, call.name) ? table[call.name] : undefined;
  if (apply === undefined) return loseCall(call, args.flat());
  return combine(args, (choice) => {
    if (choice.some(({ value }) => isRefused(value))) return refuse(call.name, originsOf(choice));
    const result = choice.some((possible) => isFilledIn(possible) || isRepeated(possible))
      ? null
      : apply(choice.map(({ value }) => value));
    return result === null
      ? loseCall(call, choice)
      : withOrigins(
          result,
          choice.flatMap(({ from }) => from),
        );
  });
}

/** `f(list...)`: the members of the last argument are arguments. */
function callSpread(call: Call, args: readonly Values[]): Values {
  const last = args.at(-1) ?? [];
  const plain: Call = { ...call, spread: false };
  return unite(
    last.map((possible) => {
      const { value, from } = possible;
      if (isRefused(value)) return refuse(call.name, from);
      if (!isKind(value, "list") || value.open !== undefined || (value.unordered === true && value.items.length > 1))
        return loseCall(call, [...args.slice(0, -1).flat(), possible]);
      return withOrigins(callFunction(plain, [...args.slice(0, -1), ...value.items]), from);
    }),
  );
}

function loseCall(call: Call, args: Values): Values {
  return lost(causeOf(args) ?? { kind: "function", subject: call.text.slice(0, 80) }, originsOf(args));
}

/** An attribute that the code sets to null may get a value from the provider. */
function isFilledIn({ value, from }: Possible): boolean {
  return value === null && from.some(({ kind }) => kind === "reference");
}

/** The outputs of every instance of a module are no map of which a function sees the keys. */
function isRepeated({ value }: Possible): boolean {
  return isKind(value, "map") && value.repeated === true;
}

/** `try` takes the first argument that is no error: null is a value to it. What is not known may be an error. */
function firstUsable(args: readonly Values[]): Values {
  const usable: Values[] = [];
  for (const arg of args) {
    const kept = arg.filter(({ value }) => !isRefused(value));
    if (kept.length > 0) usable.push(kept);
    if (kept.length === arg.length && arg.length > 0 && causeOf(arg) === null) return unite(usable);
  }
  const last = args.at(-1) ?? [];
  if (usable.length === 0) return refuse("try", originsOf(args.flat()));
  // The last argument may be an error like the others; what is unknown in it says so already.
  return unite(last.some(({ value }) => isRefused(value)) ? [...usable, refuse("try")] : usable);
}

function isUsable(arg: Values): Values {
  const refused = arg.filter(({ value }) => isRefused(value));
  if (refused.length > 0 && refused.length === arg.length) return known(false, originsOf(arg));
  if (refused.length === 0 && causeOf(arg) === null) return known(true, originsOf(arg));
  return lost(causeOf(arg) ?? { kind: "function", subject: "can" }, originsOf(arg));
}

/** `coalesce` takes the first argument that is neither null nor empty; all are converted to one type. */
function coalesce(call: Call, args: readonly Values[]): Values {
  if (args.some((arg) => arg.length > 0 && arg.every(({ value }) => isRefused(value))))
    return refuse("coalesce", originsOf(args.flat()));
  // A literal null has no type; any other null has one.
  const given = args.filter((_, at) => {
    const written = call.args[at];
    return call.args.length !== args.length || written?.kind !== "literal" || written.value !== null;
  });
  const common = convertToCommon(given);
  if (common === null) return refuse("coalesce", originsOf(args.flat()));
  const usable: Values[] = [];
  const mayFail = common.some((arg) => arg.some(({ value }) => isRefused(value)));
  const refusal = mayFail ? refuse("coalesce") : [];
  for (const converted of common) {
    const arg = converted.filter(({ value }) => !isRefused(value));
    const kept = arg.filter(({ value }) => value !== null && value !== "");
    if (kept.length > 0) usable.push(kept);
    const filledIn = arg.filter(isFilledIn);
    if (filledIn.length > 0) usable.push(lost({ kind: "missing", subject: "null" }, originsOf(filledIn)));
    if (kept.length === arg.length && arg.length > 0 && causeOf(arg) === null) return unite([...usable, refusal]);
  }
  if (usable.length === 0) return refuse("coalesce", originsOf(args.flat()));
  return unite([...usable, lost({ kind: "missing", subject: "coalesce" }, originsOf(args.flat()))]);
}

const table: Readonly<Record<string, Apply | undefined>> = {
  ...textFunctions,
  ...numberFunctions,
  ...listFunctions,
  ...setFunctions,
  ...mapFunctions,
  format: ([pattern, ...rest]) => formatPieces(pattern, rest),
  formatlist: ([pattern, ...rest]) => formatEach(pattern, rest),
  length: ([value]) => lengthOf(value),
  tostring: ([value]) => scalar(value, { kind: "string" }),
  tonumber: ([value]) => scalar(value, { kind: "number" }),
  tobool: ([value]) => scalar(value, { kind: "bool" }),
  sensitive: ([value]) => same(value),
  nonsensitive: ([value]) => same(value),
};

function scalar(value: Value | undefined, type: Type): Values | null {
  if (value === undefined) return refuse(type.kind);
  return isUnknown(value) ? null : convert(known(value), type);
}

function same(value: Value | undefined): Values | null {
  return value === undefined || isUnknown(value) ? null : known(value);
}

function lengthOf(value: Value | undefined): Values | null {
  if (value === undefined || value === null || typeof value === "number" || typeof value === "boolean") return refuse("length");
  // Terraform counts what a reader sees as one letter, which may be several code points.
  if (isScalar(value)) return isSimple(value) ? known(value.length) : null;
  if (isKind(value, "list")) {
    const isCertain = value.open === undefined && !(value.unordered === true && value.items.length > 1);
    return isCertain ? known(value.items.length) : null;
  }
  return isKind(value, "map") && value.open === undefined ? known(value.entries.size) : null;
}

import {
  type Apply,
  type Outcome,
  collectionOf,
  numberOf,
  onNumbers,
  outcome,
  plainMembers,
  refusal,
  textOf,
} from "./function-arguments";
import { evaluateOperation } from "./operations";
import { type Values, known, refuse } from "./value";

/** Functions of numbers. */
export const numberFunctions: Readonly<Record<string, Apply | undefined>> = {
  min: onNumbers((...numbers) => Math.min(...numbers)),
  max: onNumbers((...numbers) => Math.max(...numbers)),
  abs: onNumbers((number) => Math.abs(number)),
  ceil: onNumbers((number) => plain(Math.ceil(number))),
  floor: onNumbers((number) => plain(Math.floor(number))),
  signum: onNumbers((number) => (Number.isInteger(number) ? plain(Math.sign(number)) : undefined)),
  pow: onNumbers((...numbers) => {
    const [base, exponent] = numbers;
    if (base === undefined || exponent === undefined) return refusal;
    const power = base ** exponent;
    return Number.isInteger(base) && Number.isInteger(exponent) && exponent >= 0 && Number.isSafeInteger(power)
      ? plain(power)
      : undefined;
  }),
  parseint: ([value, base]) => outcome(parseWhole(textOf(value), numberOf(base))),
  sum: ([value]) => {
    const list = collectionOf(value, "list", { kind: "number" });
    if (list === refusal || list?.items.length === 0) return refuse("sum");
    const numbers = list === null ? undefined : plainMembers(list);
    if (numbers?.includes(null) === true) return refuse("sum");
    if (numbers === undefined) return null;
    return numbers.map((number): Values => known(number)).reduce((total, number) => evaluateOperation("+", [total, number]));
  },
  range: (args) => {
    const numbers = args.map(numberOf);
    if (numbers.includes(refusal) || args.length === 0 || args.length > 3) return refuse("range");
    const whole = numbers.flatMap((number) => (typeof number === "number" && Number.isInteger(number) ? [number] : []));
    return whole.length === args.length ? countUp(whole) : null;
  },
};

/** A zero with a sign is written otherwise by Terraform. */
function plain(number: number): number | undefined {
  return Object.is(number, -0) ? undefined : number;
}

const mostNumbers = 1024;

function countUp(args: readonly number[]): Values | null {
  const [first = 0, second = 0] = args;
  const [start, end] = args.length === 1 ? [0, first] : [first, second];
  const step = args[2] ?? (end < start ? -1 : 1);
  if (step === 0 || (end < start && step > 0) || (end > start && step < 0)) return refuse("range");
  const count = Math.ceil((end - start) / step);
  if (count > mostNumbers) return refuse("range");
  const items = Array.from({ length: count }, (_, at) => known(start + at * step));
  return known({ kind: "list", as: "list", of: { kind: "number" }, items });
}

function parseWhole(text: string | undefined | typeof refusal, base: number | undefined | typeof refusal): Outcome {
  if (text === refusal || base === refusal) return refusal;
  if (text === undefined || base === undefined || base > 36) return undefined;
  if (!Number.isInteger(base) || base < 2) return refusal;
  const digits = "0123456789abcdefghijklmnopqrstuvwxyz".slice(0, base);
  if (!new RegExp(`^[+-]?[${digits}]+$`, "i").test(text)) return refusal;
  const number = Number.parseInt(text, base);
  return Number.isSafeInteger(number) ? plain(number) : undefined;
}

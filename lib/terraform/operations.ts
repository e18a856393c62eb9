import { numberOfText } from "./exact-number";
import {
  type Possible,
  type Value,
  type Values,
  causeOf,
  combine,
  isKind,
  isRefused,
  isScalar,
  joinOrigins,
  known,
  lost,
  originsOf,
  refuse,
} from "./value";

/** Arithmetic, comparison and logic over known scalars; anything else is unknown. `false && x` and `true || x` are decided by one side. */
export function evaluateOperation(operator: string, operands: readonly Values[]): Values {
  return combine(operands, (choice) => {
    const [left, right] = choice;
    if (left === undefined) return [];
    const from = right === undefined ? left.from : joinOrigins(left.from, right.from);
    if (choice.some(({ value }) => isRefused(value))) return refuse(operator, originsOf(choice));
    const result = right === undefined ? applyUnary(operator, left) : applyBinary(operator, left, right);
    if (result === "refused") return refuse(operator, originsOf(choice));
    if (result !== null) {
      // One side decides, but the other may be no operand.
      const mayFail =
        operator === "&&" || operator === "||" ? choice.some((one) => truthOf(one) === null && !isTyped(one)) : false;
      return mayFail ? [...known(result.value, from), ...refuse(operator)] : known(result.value, from);
    }
    return lost(causeOf(choice) ?? { kind: "function", subject: operator }, originsOf(choice));
  });
}

/** Null where it cannot be worked out. */
type Result = { readonly value: number | boolean } | "refused" | null;

function applyUnary(operator: string, operand: Possible): Result {
  if (operator === "!") {
    const truth = truthOf(operand);
    return typeof truth === "boolean" ? { value: !truth } : truth;
  }
  const number = numberOf(operand);
  if (typeof number !== "number") return number;
  return number === 0 ? null : { value: -number };
}

function applyBinary(operator: string, left: Possible, right: Possible): Result {
  if (operator === "&&" || operator === "||") return applyLogic(operator === "||", truthOf(left), truthOf(right));
  if (operator === "==" || operator === "!=") {
    const equal = sameValue(left, right);
    return equal === null ? null : { value: equal === (operator === "==") };
  }
  const a = numberOf(left);
  const b = numberOf(right);
  if (a === "refused" || b === "refused") return "refused";
  if (a === null || b === null) return null;
  const compared = compare(operator, a, b);
  if (compared !== null) return { value: compared };
  if (b === 0 && operator === "/") return "refused";
  // Terraform gives the number itself back.
  if (b === 0 && operator === "%") return { value: a };
  const result = calculate(operator, a, b);
  return result === null ? null : { value: result };
}

function compare(operator: string, a: number, b: number): boolean | null {
  switch (operator) {
    case ">":
      return a > b;
    case ">=":
      return a >= b;
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    default:
      return null;
  }
}

function calculate(operator: string, a: number, b: number): number | null {
  switch (operator) {
    case "+":
      return exactly(a, b, a + b);
    case "-":
      return exactly(a, b, a - b);
    case "*":
      return exactly(a, b, a * b);
    case "/":
      return (a / b) * b === a ? exactly(a, b, a / b) : null;
    case "%":
      return Number.isInteger(a) && Number.isInteger(b) ? exactly(a, b, a % b) : null;
    default:
      return null;
  }
}

/** Terraform computes with 512 bits; a double does just so between whole numbers, and halves, quarters … that are not too large. */
function exactly(a: number, b: number, result: number): number | null {
  if (Object.is(result, -0)) return null;
  if ([a, b, result].every(Number.isSafeInteger)) return result;
  return [a, b, result].every(isDyadic) ? result : null;
}

const fraction = 2 ** 10;
const largest = 2 ** 20;

function isDyadic(number: number): boolean {
  return Number.isInteger(number * fraction) && Math.abs(number) < largest;
}

function applyLogic(or: boolean, left: Truth, right: Truth): Result {
  if (left === "refused" || right === "refused") return "refused";
  if (left === or || right === or) return { value: or };
  return left === null || right === null ? null : { value: !or };
}

function isTyped({ value }: Possible): boolean {
  return isKind(value, "unknown") && value.type?.kind === "bool";
}

type Truth = boolean | "refused" | null;

function truthOf(possible: Possible): Truth {
  const { value } = possible;
  if (value === true || value === "true" || value === "1") return true;
  if (value === false || value === "false" || value === "0") return false;
  return isNoOperand(possible) ? "refused" : null;
}

function numberOf(possible: Possible): number | "refused" | null {
  const { value } = possible;
  if (typeof value === "number") return value;
  if (typeof value !== "string") return isNoOperand(possible) ? "refused" : null;
  const number = numberOfText(value);
  return number ?? (value.trim() === "" || !Number.isFinite(Number(value)) ? "refused" : null);
}

/** Null, a list or a map, which an expression made: a block or a provider may put something else there. */
function isNoOperand(possible: Possible): boolean {
  const { value } = possible;
  if (isFilledIn(possible)) return false;
  return isScalar(value) || ((isKind(value, "list") || isKind(value, "map")) && value.as !== undefined);
}

/** An attribute that the code sets to null may get a value from the provider. */
function isFilledIn({ value, from }: Possible): boolean {
  return value === null && from.some((origin) => origin.kind === "reference");
}

/** True where both are equal, as `==` compares them; null where it does not show. */
function sameValue(left: Possible, right: Possible): boolean | null {
  if (isFilledIn(left) || isFilledIn(right)) return null;
  const a = left.value;
  const b = right.value;
  if (a === null || b === null) return isSet(a) && isSet(b) ? a === b : null;
  // A text is no list, and a list no map, whatever they hold.
  if (isScalar(a) !== isScalar(b))
    return isNoOperand(isScalar(a) ? right : left) && isSet(a) && isSet(b) && !isReferred(left, right) ? false : null;
  if (!isScalar(a) || !isScalar(b)) return null;
  if (typeof a === typeof b) return a === b;
  // Values of two types are never equal, but what a resource is set to is converted by the provider's schema.
  return isReferred(left, right) ? null : false;
}

function isReferred(...possibles: readonly Possible[]): boolean {
  return possibles.some(({ from }) => from.some((origin) => origin.kind === "reference"));
}

/** Surely null or not null. */
function isSet(value: Value): boolean {
  if (isKind(value, "unknown") || isKind(value, "resource")) return false;
  return !isKind(value, "text") || value.parts.some((part) => typeof part === "string");
}

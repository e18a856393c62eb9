import { numberOfText } from "./exact-number";
import { type Possible, type Values, causeOf, combine, isScalar, joinOrigins, known, lost } from "./value";

/** Arithmetic, comparison and logic over known scalars; anything else is unknown. `false && x` and `true || x` are decided by one side. */
export function evaluateOperation(operator: string, operands: readonly Values[]): Values {
  return combine(operands, (choice) => {
    const [left, right] = choice;
    if (left === undefined) return [];
    const from = right === undefined ? left.from : joinOrigins(left.from, right.from);
    const result = right === undefined ? applyUnary(operator, left) : applyBinary(operator, left, right);
    if (result !== null) return known(result, from);
    return lost(causeOf(choice) ?? { kind: "function", subject: operator }, from);
  });
}

type Result = string | number | boolean;

function applyUnary(operator: string, { value }: Possible): Result | null {
  if (!isScalar(value)) return null;
  if (operator === "!") return value === true || value === "true" ? false : value === false || value === "false" ? true : null;
  const number = numberOf(value);
  return number === null ? null : -number;
}

function applyBinary(operator: string, left: Possible, right: Possible): Result | null {
  if (operator === "&&" || operator === "||") return applyLogic(operator === "||", truthOf(left), truthOf(right));
  if (!isScalar(left.value) || !isScalar(right.value)) return null;
  if (operator === "==" || operator === "!=") {
    const equal = same(left, right);
    return equal === null ? null : equal === (operator === "==");
  }
  const a = numberOf(left.value);
  const b = numberOf(right.value);
  if (a === null || b === null) return null;
  switch (operator) {
    case "+":
      return wholeOf(a, b, a + b);
    case "-":
      return wholeOf(a, b, a - b);
    case "*":
      return wholeOf(a, b, a * b);
    case "/":
      return b === 0 ? null : wholeOf(a, b, a / b);
    case "%":
      return b === 0 ? null : wholeOf(a, b, a % b);
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

/** Terraform computes exactly; a double does so between whole numbers alone. */
function wholeOf(a: number, b: number, result: number): number | null {
  return [a, b, result].every(Number.isSafeInteger) ? result : null;
}

function applyLogic(or: boolean, left: boolean | null, right: boolean | null): boolean | null {
  if (left === or || right === or) return or;
  return left === null || right === null ? null : !or;
}

function truthOf({ value }: Possible): boolean | null {
  if (value === true || value === "true") return true;
  return value === false || value === "false" ? false : null;
}

/** Values of two types are never equal in Terraform, but a variable is converted to its type first: two types say nothing here. */
function same(left: Possible, right: Possible): boolean | null {
  if (left.value === null || right.value === null) {
    // An attribute that the code sets to null may get a value from the provider.
    if ([left, right].some(({ value, from }) => value === null && from.some((origin) => origin.kind === "reference")))
      return null;
    return left.value === right.value;
  }
  return typeof left.value === typeof right.value ? left.value === right.value : null;
}

function numberOf(value: string | number | boolean | null): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" ? numberOfText(value) : null;
}

import { type Possible, type Values, causeOf, combine, isScalar, joinOrigins, known, unknown } from "./value";

/** Arithmetic, comparison and logic over known scalars; anything else is unknown. `false && x` and `true || x` are decided by one side. */
export function evaluateOperation(operator: string, operands: readonly Values[]): Values {
  return combine(operands, (choice) => {
    const [left, right] = choice;
    if (left === undefined) return [];
    const from = right === undefined ? left.from : joinOrigins(left.from, right.from);
    const result = right === undefined ? applyUnary(operator, left) : applyBinary(operator, left, right);
    if (result !== null) return known(result, from);
    return unknown(causeOf(choice) ?? { kind: "function", subject: operator }, from);
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
  if (operator === "==" || operator === "!=") return same(left.value, right.value) === (operator === "==");
  const a = numberOf(left.value);
  const b = numberOf(right.value);
  if (a === null || b === null) return null;
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? null : a / b;
    case "%":
      return b === 0 ? null : a % b;
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

function applyLogic(or: boolean, left: boolean | null, right: boolean | null): boolean | null {
  if (left === or || right === or) return or;
  return left === null || right === null ? null : !or;
}

function truthOf({ value }: Possible): boolean | null {
  if (value === true || value === "true") return true;
  return value === false || value === "false" ? false : null;
}

function same(a: string | number | boolean | null, b: string | number | boolean | null): boolean {
  if (a === null || b === null) return a === b;
  return typeof a === typeof b ? a === b : String(a) === String(b);
}

function numberOf(value: string | number | boolean | null): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

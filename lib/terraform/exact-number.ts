/** Digits that a double keeps whatever they are. */
const safeDigits = 15;

/** True for a number that is just what was written: Terraform computes exactly, and a double keeps about 15 digits. */
export function isExact(number: number): boolean {
  return Number.isSafeInteger(number) || (/^-?[\d.]+$/.test(String(number)) && countDigits(String(number)) <= safeDigits);
}

/** The number that a decimal text is, as Terraform converts it; null where it is none, or a double would not keep it. */
export function numberOfText(text: string): number | null {
  if (!/^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/.test(text)) return null;
  const number = numberOfLiteral(text.replace(/^[+-]/, ""));
  return isExact(number) ? Number(text) : null;
}

/** The number of a literal; not a number where a double would not keep it, so that it evaluates to unknown. */
export function numberOfLiteral(digits: string): number {
  const number = Number(digits);
  const mantissa = digits.replace(/e.*$/i, "");
  return (Number.isSafeInteger(number) && !mantissa.includes(".")) || countDigits(mantissa) <= safeDigits ? number : Number.NaN;
}

function countDigits(text: string): number {
  return text.replace(/\D/g, "").length;
}

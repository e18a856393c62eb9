/** True where a constraint of Terraform (`~> 2.1, != 2.3.0`) allows a version; false also where it cannot be read. */
export function allowsVersion(constraint: string, version: string): boolean {
  const numbers = numbersOf(version);
  return numbers !== null && constraint.split(",").every((part) => allows(part.trim(), numbers));
}

function allows(part: string, version: readonly number[]): boolean {
  const [, operator = "", written = ""] = /^(=|!=|>=|<=|>|<|~>)?\s*(\S+)$/.exec(part) ?? [];
  const wanted = numbersOf(written);
  if (wanted === null) return false;
  const order = compare(version, wanted);
  switch (operator) {
    case "":
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    default:
      // Only the last number that is written may rise.
      return order >= 0 && wanted.slice(0, -1).every((number, at) => number === (version[at] ?? 0));
  }
}

/** Null for a pre-release and for what is no version. */
function numbersOf(version: string): readonly number[] | null {
  return /^v?\d+(\.\d+)*$/.test(version) ? version.replace("v", "").split(".").map(Number) : null;
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

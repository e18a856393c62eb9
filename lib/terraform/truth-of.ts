import { isFilledIn } from "./access";
import { type Possible, isKind, isRefused, isScalar } from "./value";

/** True for what Terraform takes as no key. */
export function isNoKey(possible: Possible): boolean {
  const { value } = possible;
  if (isRefused(value) || (value === null && !isFilledIn(possible))) return true;
  return (isKind(value, "list") || isKind(value, "map")) && value.as !== undefined;
}

/** What a condition comes out as; null where it is not known. */
export function truthOf(condition: Possible): boolean | "refused" | null {
  const { value } = condition;
  if (value === true || value === "true" || value === "1") return true;
  if (value === false || value === "false" || value === "0") return false;
  return (isScalar(value) && !isFilledIn(condition)) || isRefused(value) ? "refused" : null;
}

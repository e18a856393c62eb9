import { type Json, isJsonObject } from "../../../lib/terraform/body";
import { type Cause, type Value, type Values, isKind, isScalar, isUnknown } from "../../../lib/terraform/value";

/** True where the value that OpenTofu computed is one of the possibilities. */
export function holds(values: Values, actual: Json): boolean {
  return values.some(({ value }) => isValue(value, actual));
}

/** True where the set is that one value, known to its last member. */
export function isJust(values: Values, actual: Json): boolean {
  return values.length === 1 && values.every(({ value }) => isClosed(value)) && holds(values, actual);
}

function isClosed(value: Value): boolean {
  if (isScalar(value)) return true;
  if (isKind(value, "list")) return value.open === undefined && value.items.every(isSure);
  return isKind(value, "map") && value.open === undefined && [...value.entries.values()].every(isSure);
}

function isSure(values: Values): boolean {
  return values.length === 1 && values.every(({ value }) => isClosed(value));
}

function isValue(value: Value, actual: Json): boolean {
  if (isUnknown(value) || isKind(value, "resource")) return true;
  if (isScalar(value)) return value === actual;
  if (isKind(value, "text")) return typeof actual === "string" && fits(value.parts, actual);
  if (isKind(value, "list")) {
    if (!Array.isArray(actual)) return false;
    const members = actual as readonly Json[];
    if (value.open === undefined && value.unordered !== true)
      return value.items.length === members.length && value.items.every((item, at) => holds(item, members[at] ?? null));
    // A set without order may hold fewer: two possibilities that come out equal are one.
    return (
      placed(value.open === undefined ? value.items : value.items.filter(mustBe), members) &&
      (value.open !== undefined || members.every((member) => value.items.some((item) => holds(item, member))))
    );
  }
  if (!isJsonObject(actual)) return false;
  const { entries, open } = value;
  if (open === undefined && Object.keys(actual).some((key) => !entries.has(key))) return false;
  return [...entries].every(([key, entry]) => {
    const member = Object.hasOwn(actual, key) ? actual[key] : undefined;
    return member === undefined ? open !== undefined && !mustBe(entry) : holds(entry, member);
  });
}

/** True where the member is surely there: what a filter may have left out has an unknown among its possibilities. */
function mustBe(values: Values): boolean {
  return !values.some(({ value }) => isUnknown(value));
}

/** True where each item is one of the members. */
function placed(items: readonly Values[], members: readonly Json[]): boolean {
  return items.every((item) => members.some((member) => holds(item, member)));
}

/** True where the text is the known pieces in this order, with anything in the gaps. */
function fits(parts: readonly (string | Cause)[], actual: string): boolean {
  const pattern = parts.map((part) => (typeof part === "string" ? part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : "[^]*")).join("");
  return new RegExp(`^${pattern}$`, "u").test(actual);
}

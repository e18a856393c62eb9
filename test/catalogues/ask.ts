import type { Condition, Entry } from "../../lib/catalogues/catalogue";
import { findEntry } from "../../lib/catalogues/index";

type Answer = "yes" | "no" | "unknown";
type Values = Readonly<Record<string, string | number | boolean>>;

/** The entry of a resource type that has one. */
export function entryOf(type: string, kind: Entry["kind"] = "resource"): Entry {
  const found = findEntry(type, kind);
  if (found === null || !("entry" in found)) throw new Error(`${type} has no entry`);
  return found.entry;
}

/** Reads a condition over the attributes of one resource that nothing else points to and that points to nothing. */
export function ask(condition: Condition, values: Values): Answer {
  if (condition === "always") return "yes";
  if (condition === "never") return "no";
  if (condition === "unknown") return "unknown";
  if ("all" in condition) return join(condition.all, values, "no", "yes");
  if ("any" in condition) return join(condition.any, values, "yes", "no");
  if ("not" in condition) return opposite[ask(condition.not, values)];
  if (!("attribute" in condition)) return "no";
  const given = values[condition.attribute];
  const value = given === "" && !("is" in condition && condition.is.includes("")) ? undefined : given;
  if ("present" in condition || "written" in condition) return value === undefined ? "no" : "yes";
  if ("refersTo" in condition) return "no";
  if ("matches" in condition) return typeof value === "string" && new RegExp(condition.matches, "i").test(value) ? "yes" : "no";
  const decided = value ?? condition.omitted;
  if (decided === undefined) return "unknown";
  if ("over" in condition) return Number(decided) > condition.over ? "yes" : "no";
  return condition.is.some((listed) => String(listed).toLowerCase() === String(decided).toLowerCase()) ? "yes" : "no";
}

/** What the scopes of an entry say of a value; `undefined` asks for the scope that is left out. */
export function scopeOf(type: string, scope: string, value: string | number | undefined): "mainland" | "exempt" | "unknown" {
  const sources = entryOf(type).location.filter((source) => typeof source === "object" && "scope" in source);
  const source = sources.find((one) => one.scope === scope);
  if (source === undefined) throw new Error(`${type} has no scope ${scope}`);
  if (value === undefined) return source.omitted ?? "unknown";
  const lists = (listed: readonly unknown[]): boolean =>
    listed.some((one) => String(one).toLowerCase() === String(value).toLowerCase());
  return lists(source.mainland) ? "mainland" : lists(source.exempt) ? "exempt" : "unknown";
}

const opposite: Readonly<Record<Answer, Answer>> = { yes: "no", no: "yes", unknown: "unknown" };

function join(parts: readonly Condition[], values: Values, decisive: Answer, other: Answer): Answer {
  const answers = parts.map((part) => ask(part, values));
  return answers.includes(decisive) ? decisive : answers.includes("unknown") ? "unknown" : other;
}

import type { z } from "zod";
import type { Fault } from "../guard-error";
import { text, type Text } from "../text";
import { type DocumentWords, LEDGER_WORDS } from "./document-words";
import { unknownName } from "./unknown-name";
import type { Path, PlaceAt } from "./place-at";
import { schemaWordsAt } from "./schema-words";
import { isValueFault, type ValueFault } from "./value-fault";

/** A fault of the ledger or a declaration; `rule` is set when a rule of its own forbids the value. */
export type FilingFault = Fault & { readonly rule?: string };

/** Turns what the schema objects to into faults with places, in both languages. */
export function schemaFaults(
  issues: readonly z.core.$ZodIssue[],
  input: { readonly data: unknown; readonly schema: object; readonly placeAt: PlaceAt; readonly words?: DocumentWords },
): readonly FilingFault[] {
  return issues.flatMap((issue) => explain(issue, pathOf(issue.path), input));
}

/** A fault at a path. */
export function faultAt(placeAt: PlaceAt, path: Path, fault: ValueFault, part: "key" | "value" = "value"): FilingFault {
  const place = placeAt(path, part);
  return { ...(place === null ? {} : { place }), ...fault };
}

type Input = Parameters<typeof schemaFaults>[1];

function explain(issue: z.core.$ZodIssue, path: Path, input: Input): readonly FilingFault[] {
  const at = (fault: ValueFault): readonly FilingFault[] => [faultAt(input.placeAt, path, fault)];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => faultAt(input.placeAt, [...path, key], unknownKey(key, path, input), "key"));
  }
  if (issue.code === "invalid_union") {
    const branch = closestBranch(issue.errors, valueAt(input.data, path));
    return branch.flatMap((inner) => explain(inner, [...path, ...pathOf(inner.path)], input));
  }
  if (issue.code === "invalid_type") return at(wrongType(path, issue.expected, input));
  if (issue.code === "invalid_value" && issue.values.some((value) => value === Number(valueAt(input.data, path))))
    return at(quotedNumber(path, input));
  if (issue.code === "invalid_value") return at(wrongWord(path, issue.values.map(String), input));
  if (issue.code === "too_small") return at(emptyValue(path, input));
  if (issue.code === "custom" && isValueFault(issue.params)) return at(issue.params);
  const name = nameOf(path);
  const message = text(
    `“${name}”的值无效，校验器的说明是“${issue.message}”。`,
    `The value of "${name}" is not valid; the check says "${issue.message}".`,
  );
  return at({ message, remedy: exampleOf(path, input) });
}

/** The alternative whose type fits; without one, that with the fewest objections. A mapping is none of some words. */
function closestBranch(branches: readonly (readonly z.core.$ZodIssue[])[], value: unknown): readonly z.core.$ZodIssue[] {
  const isMapping = typeof value === "object" && value !== null;
  const isForeign = (code: string): boolean => code === "invalid_type" || (isMapping && code === "invalid_value");
  const fitting = branches.filter((issues) => !issues.some(({ code, path }) => isForeign(code) && path.length === 0));
  return [...(fitting.length > 0 ? fitting : branches)].sort((a, b) => a.length - b.length)[0] ?? [];
}

function unknownKey(key: string, path: Path, input: Input): ValueFault {
  const { keys } = schemaWordsAt(input.schema, path);
  const message = text(`“${key}”不是这里可用的键。`, `"${key}" is not a key that belongs here.`);
  const all = text(`请删去它；这里可用的键：${keys.join("、")}。`, `Remove it; the keys here are ${keys.join(", ")}.`);
  return unknownName(message, key, keys, all);
}

function wrongType(path: Path, expected: string, input: Input): ValueFault {
  const value = valueAt(input.data, path);
  const name = nameOf(path);
  if (path.length === 0) {
    const { name: called, beginning } = input.words ?? LEDGER_WORDS;
    const message = text(`${called.zh}的最外层不是“键: 值”的结构。`, `The ${called.en} is not a mapping of keys to values.`);
    return { message, remedy: beginning };
  }
  if (value === undefined) {
    return { message: text(`缺少必填的键“${name}”。`, `The required key "${name}" is missing.`), remedy: exampleOf(path, input) };
  }
  if (value === null) {
    return { message: text(`键“${name}”没有值。`, `The key "${name}" has no value.`), remedy: exampleOf(path, input) };
  }
  const [is, wanted] = [typeWords(typeName(value)), typeWords(expected)];
  return {
    message: text(
      `“${name}”的值是${is.zh}，应为${wanted.zh}。`,
      `The value of "${name}" is ${is.en} where ${wanted.en} belongs.`,
    ),
    remedy: expected === "string" && typeof value !== "object" ? QUOTE : exampleOf(path, input),
  };
}

/** The number that belongs there, written as text. */
function quotedNumber(path: Path, { data }: Input): ValueFault {
  const [name, number] = [nameOf(path), String(valueAt(data, path))];
  return {
    message: text(
      `“${name}”的值 "${number}" 带引号，是文本，应为数字。`,
      `The value "${number}" of "${name}" is in quotes, which makes it text where a number belongs.`,
    ),
    remedy: text(`请去掉引号：${name}: ${number}。`, `Take the quotes off: ${name}: ${number}`),
  };
}

const QUOTE = text('请给它加上引号，例如 "123"。', 'Put it in quotes, such as "123".');

function wrongWord(path: Path, allowed: readonly string[], input: Input): ValueFault {
  const value = valueAt(input.data, path);
  if (value === undefined || value === null) return wrongType(path, "string", input);
  const name = nameOf(path);
  const written = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "…";
  const message = text(
    `“${name}”的值“${written}”不在可选值之内：${allowed.join("、")}。`,
    `"${written}" is not a value of "${name}", which takes ${allowed.join(", ")}.`,
  );
  const example = exampleOf(path, input);
  return typeof value === "string" ? unknownName(message, value, allowed, example) : { message, remedy: example };
}

function emptyValue(path: Path, input: Input): ValueFault {
  return {
    message: text(`“${nameOf(path)}”的值为空。`, `The value of "${nameOf(path)}" is empty.`),
    remedy: exampleOf(path, input),
  };
}

function exampleOf(path: Path, { schema }: Input): Text {
  const { example } = schemaWordsAt(schema, path);
  const name = nameOf(path);
  if (example === null) return text(`请改正“${name}”的值。`, `Correct the value of "${name}".`);
  const value = typeof path.at(-1) === "number" ? `[${example}]` : example;
  return text(`请参照此写法：${name}: ${value}。`, `Write it like ${name}: ${value}`);
}

function nameOf(path: Path): string {
  return path.findLast((step) => typeof step === "string") ?? "";
}

function pathOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === "symbol" ? String(step) : step));
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null) return undefined;
    return Object.entries(value).find(([key]) => key === String(step))?.[1] as unknown;
  }, data);
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

function typeWords(type: string): Text {
  switch (type) {
    case "string":
      return text("文本", "text");
    case "number":
      return text("数字", "a number");
    case "boolean":
      return text("布尔值 true/false", "true or false");
    case "array":
      return text("列表", "a list");
    case "object":
      return text("键值结构", "a mapping");
    default:
      return text("其他类型", "another type");
  }
}

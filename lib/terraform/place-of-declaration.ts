import type { Place } from "../guard-error";
import { blankEnd, keysAlong } from "./json-keys";
import { type NativeBlock, parseNative } from "./native-syntax";
import { placeAt } from "./parse-source";

/**
 * Where a file declares something: `kind` is the word of its block, `name` its label, of resources and data sources the address, of
 * providers with the alias. `nth`: which of several in the file. The file alone where it does not show it.
 */
export function placeOfDeclaration(source: string, file: string, kind: string, name: string, nth = 0): Place {
  const text = source.replace(/^\uFEFF/, "");
  const isJson = file.endsWith(".json") || /^\s*\{/.test(text);
  const offset = isJson ? inJson(text, kind, name) : inNative(text, kind, name)[nth];
  return offset === undefined ? { file } : placeAt(text, file, offset);
}

function inNative(text: string, kind: string, name: string): readonly number[] {
  const { blocks } = parseNative(text, () => undefined);
  if (kind === "locals") return blocks.flatMap(({ type, body }) => (type === "locals" ? (body.offsets.get(name) ?? []) : []));
  return blocks.filter((block) => isOfKind(block, kind) && nameOf(block) === name).map(({ offset }) => offset);
}

function isOfKind({ type }: NativeBlock, kind: string): boolean {
  return type === kind || (kind === "resource" && type === "data");
}

function nameOf({ type, labels, body }: NativeBlock): string {
  const [first = "", second = ""] = labels;
  if (type === "resource") return `${first}.${second}`;
  if (type === "data") return `data.${first}.${second}`;
  const alias = type === "provider" ? body.attributes.get("alias") : undefined;
  return alias?.kind === "literal" ? `${first}.${String(alias.value)}` : first;
}

function inJson(text: string, kind: string, name: string): number | undefined {
  const [first = "", second = "", third = ""] = name.split(".");
  const labels = kind === "resource" ? [first, second] : kind === "provider" ? [first] : [name];
  const path = first === "data" && kind === "resource" ? ["data", second, third] : [kind, ...labels];
  const keys = keysAlong(text, blankEnd(text, 0), path);
  return keys.length === path.length ? keys.at(-1) : undefined;
}

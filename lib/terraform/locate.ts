import type { Place } from "../guard-error";
import { blankEnd, keysAlong } from "./json-keys";
import { type NativeBlock, parseNative } from "./native-syntax";
import { placeAt } from "./parse-source";

/** What is looked for in a file: a resource or module call, or one of its arguments or blocks. */
export interface Wanted {
  readonly mode: "managed" | "data" | "module";
  /** Of a module call it says nothing. */
  readonly type: string;
  readonly name: string;
  /** A path of the provider's schema; its first part is looked for. Null: the resource itself. */
  readonly attribute: string | null;
}

/** The line and column of a resource, or of an argument that it sets, in a file of Terraform configuration. Null where the file has no such resource. */
export function locate(source: string, file: string, wanted: Wanted): Required<Place> | null {
  const text = source.replace(/^\uFEFF/, "");
  const isJson = file.endsWith(".json") || /^\s*\{/.test(text);
  const offset = isJson ? offsetInJson(text, wanted) : offsetInNative(text, wanted);
  if (offset === null) return null;
  const { line = 1, column = 1 } = placeAt(text, file, offset);
  return { file, line, column };
}

/** The keyword and labels of the block that is looked for. */
function headOf({ mode, type, name }: Wanted): readonly [string, ...string[]] {
  return mode === "module" ? ["module", name] : [mode === "data" ? "data" : "resource", type, name];
}

function offsetInNative(text: string, wanted: Wanted): number | null {
  const { attribute } = wanted;
  const [keyword, ...labels] = headOf(wanted);
  const isWanted = (block: NativeBlock): boolean =>
    block.type === keyword && labels.every((label, at) => block.labels[at] === label);
  // Of a file that was read in part the rest is there.
  const found = parseNative(text, () => undefined).blocks.find(isWanted);
  if (found === undefined) return null;
  const [first = ""] = attribute?.split(".") ?? [];
  return (
    found.body.offsets.get(first) ??
    found.body.blocks.find((block) => block.type === first || (block.type === "dynamic" && block.labels[0] === first))?.offset ??
    found.offset
  );
}

function offsetInJson(text: string, wanted: Wanted): number | null {
  const [first] = wanted.attribute?.split(".") ?? [];
  const head = headOf(wanted);
  const path = [...head, ...(first === undefined ? [] : [first])];
  const keys = keysAlong(text, blankEnd(text, 0), path);
  // The resource is there even where it does not set the argument.
  return keys.length >= head.length ? (keys.at(-1) ?? null) : null;
}

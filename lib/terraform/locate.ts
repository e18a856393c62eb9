import type { Place } from "../guard-error";
import { blankEnd, keysAlong } from "./json-keys";
import { type NativeBlock, parseNative } from "./native-syntax";

/** What is looked for in a file: a resource or module call, or one of its arguments or blocks. */
export interface Wanted {
  readonly mode: "managed" | "data" | "module";
  /** Of a module call it says nothing. */
  readonly type: string;
  readonly name: string;
  /** A path of the provider's schema; its first part is looked for. Null: the resource itself. */
  readonly attribute: string | null;
}

/** Finds resources in one file, which is parsed once. */
export type Locator = (wanted: Wanted) => Required<Place> | null;

/** The line and column of a resource, or of an argument that it sets, in a file of Terraform configuration. Null where the file has no such resource. */
export function locate(source: string, file: string, wanted: Wanted): Required<Place> | null {
  return locatorOf(source, file)(wanted);
}

/** The same for many questions about one file. */
export function locatorOf(source: string, file: string): Locator {
  const text = source.replace(/^\uFEFF/, "");
  const isJson = file.endsWith(".json") || /^\s*\{/.test(text);
  const offsetOf = isJson ? (wanted: Wanted): number | null => offsetInJson(text, wanted) : openNative(text);
  const lines = lineStartsOf(text);
  return (wanted) => {
    const offset = offsetOf(wanted);
    return offset === null ? null : { file, ...placeIn(lines, offset) };
  };
}

/** The keyword and labels of the block that is looked for. */
function headOf({ mode, type, name }: Wanted): readonly [string, ...string[]] {
  return mode === "module" ? ["module", name] : [mode === "data" ? "data" : "resource", type, name];
}

function openNative(text: string): (wanted: Wanted) => number | null {
  const byHead = new Map<string, NativeBlock>();
  // Of a file that was read in part the rest is there.
  for (const block of parseNative(text, () => undefined).blocks) {
    const head = [block.type, ...block.labels].join(" ");
    if (!byHead.has(head)) byHead.set(head, block);
  }
  return (wanted) => {
    const found = byHead.get(headOf(wanted).join(" "));
    if (found === undefined) return null;
    const [first = ""] = wanted.attribute?.split(".") ?? [];
    return found.body.offsets.get(first) ?? blockIn(found, first)?.offset ?? found.offset;
  };
}

function blockIn({ body }: NativeBlock, name: string): NativeBlock | undefined {
  return body.blocks.find(({ type, labels }) => type === name || (type === "dynamic" && labels[0] === name));
}

function offsetInJson(text: string, wanted: Wanted): number | null {
  const [first] = wanted.attribute?.split(".") ?? [];
  const head = headOf(wanted);
  const path = [...head, ...(first === undefined ? [] : [first])];
  const keys = keysAlong(text, blankEnd(text, 0), path);
  // The resource is there even where it does not set the argument.
  return keys.length >= head.length ? (keys.at(-1) ?? null) : null;
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Line and column of an offset, by halves: a large file has many findings. */
function placeIn(starts: readonly number[], offset: number): { line: number; column: number } {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

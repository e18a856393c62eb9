import { isMap, isNode, isPair, type YAMLMap, type YAMLSeq } from "yaml";
import { flowText } from "./block-text";
import type { Addition, Item } from "./entry";
import { insert, lineStart, type Splice } from "./splice";

/** What is put into a list or mapping in brackets: its text on one line, and over several. */
interface FlowItem {
  readonly short: string;
  readonly long: (unit: string) => string;
}

/** `key: [entry]` for a mapping in braces. */
export function flowKey(key: string, entries: Addition["entries"], source: string): FlowItem {
  const name = isJson(source) ? JSON.stringify(key) : key;
  return { short: `${name}: ${shortList(entries, source)}`, long: (unit) => `${name}: ${longText(entries, source, unit)}` };
}

/** The entries as they may stand within brackets. */
export function flowItems(entries: Addition["entries"], source: string): readonly FlowItem[] {
  return entries.map((entry) => itemOf(entry, source));
}

/** Puts entries behind the last one within brackets or braces: on lines of their own where the last one has one. */
export function appendToFlow(
  collection: YAMLSeq | YAMLMap,
  source: string,
  items: readonly FlowItem[],
): readonly Splice[] | null {
  const last: unknown = collection.items.at(-1);
  const start = rangeOf(isPair(last) ? last.key : last)?.[0];
  const end = rangeOf(isPair(last) ? last.value : last)?.[1];
  const close = (collection.range?.[1] ?? 0) - 1;
  if (start === undefined || end === undefined || source[close] !== (isMap(collection) ? "}" : "]")) return null;
  const between = source.slice(end, close);
  const comma = commaIn(between);
  const indent = source.slice(lineStart(source, start), start);
  if (indent.trim() === "" && between.includes("\n")) {
    const at = beforeLineBreak(source, end + between.lastIndexOf("\n"));
    const isOneLine = isNode(last) && !source.slice(start, end).includes("\n");
    const texts = items.map(({ short, long }) => (isOneLine ? short : long(unitOf(source)).replaceAll("\n", `\n${indent}`)));
    const behind = insert(at, `\n${indent}${texts.join(`,\n${indent}`)}${comma === null ? "" : ","}`);
    // Two insertions at one place would change order.
    if (comma === null && at === end) return [insert(at, `,${behind.text}`)];
    return comma === null ? [insert(end, ","), behind] : [behind];
  }
  return [
    insert(comma === null ? end : end + comma + 1, `${comma === null ? "," : ""} ${items.map(({ short }) => short).join(", ")}`),
  ];
}

/** Puts the first entries between the brackets of `[]` that stand within braces. */
export function fillEmptyFlow(seq: YAMLSeq, source: string, entries: Addition["entries"]): readonly Splice[] | null {
  if (seq.range == null) return null;
  const [start, end] = seq.range;
  if (source.slice(start + 1, end - 1).trim() !== "") return null;
  const line = source.slice(lineStart(source, start), start);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  const isSpread = source.trimEnd().includes("\n");
  const text = isSpread ? longText(entries, source, unitOf(source)).replaceAll("\n", `\n${indent}`) : shortList(entries, source);
  return [{ from: start, to: end, text }];
}

function itemOf(entry: Item, source: string): FlowItem {
  const json = isJson(source);
  return {
    short: json ? shortJson(entry) : flowText(entry),
    long: (unit) => longText(entry, source, unit),
  };
}

function shortList(entries: Addition["entries"], source: string): string {
  return `[${entries.map((entry) => itemOf(entry, source).short).join(", ")}]`;
}

function longText(value: Item | readonly Item[], source: string, unit: string): string {
  return isJson(source) ? JSON.stringify(value, null, unit) : flowText(value);
}

/** JSON on one line with blanks behind colons and commas. */
function shortJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shortJson).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${shortJson(inner)}`)
    .join(", ")} }`;
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** The indentation of the outermost key. */
function unitOf(source: string): string {
  return /\{\r?\n([ \t]+)\S/.exec(source)?.[1] ?? "  ";
}

/** Where a comma stands that no comment contains. */
function commaIn(between: string): number | null {
  const at = between.replace(/#[^\n]*/g, (comment) => " ".repeat(comment.length)).indexOf(",");
  return at === -1 ? null : at;
}

function beforeLineBreak(source: string, at: number): number {
  return source[at - 1] === "\r" ? at - 1 : at;
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return isNode(node) ? (node.range ?? undefined) : undefined;
}

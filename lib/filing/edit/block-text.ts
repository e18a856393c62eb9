import { Document, YAMLSeq, stringify } from "yaml";
import { isEntry, type Entry, type EntryValue, type Item } from "./entry";

/** How the lists of a ledger are laid out. */
export interface BlockStyle {
  /** Blanks between a dash and its entry. */
  readonly gap: number;
  /** Columns by which a list is indented below its key. */
  readonly listIndent: number;
}

/** The lines of an entry of a list, whose dash stands at a column. */
export function blockItem(entry: Item, column: number, style: BlockStyle): readonly string[] {
  const dash = `${" ".repeat(column)}-${" ".repeat(style.gap)}`;
  if (typeof entry === "string") return [`${dash}${blockScalar(entry)}`];
  const inner = column + 1 + style.gap;
  const [first = "", ...rest] = blockLines(entry, inner, style);
  return [`${dash}${first.slice(inner)}`, ...rest];
}

/** A value on one line, as it may stand within brackets and braces. */
export function flowText(value: EntryValue): string {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return flowScalar(value);
  if (!isEntry(value)) return `[${value.map(flowText).join(", ")}]`;
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${flowText(inner)}`)
    .join(", ")} }`;
}

function blockLines(entry: Entry, column: number, style: BlockStyle): readonly string[] {
  const indent = " ".repeat(column);
  return Object.entries(entry).flatMap(([key, value]) => {
    if (typeof value === "string") return [`${indent}${key}: ${blockScalar(value)}`];
    if (typeof value === "boolean" || isEntry(value) || !value.some((item) => isEntry(item) && isDeep(item))) {
      return [`${indent}${key}: ${flowText(value)}`];
    }
    const items = value.flatMap((item) => (isEntry(item) ? blockItem(item, column + style.listIndent, style) : []));
    return [`${indent}${key}:`, ...items];
  });
}

/** An entry with lists of its own, which one line would not show well. */
function isDeep(entry: Entry): boolean {
  return Object.values(entry).some((value) => typeof value === "object");
}

const AS_READ = { version: "1.2", schema: "core" } as const;

function blockScalar(value: string): string {
  if (/\p{Cc}/u.test(value)) return JSON.stringify(value);
  return stringify(value, { ...AS_READ, lineWidth: 0, blockQuote: false }).trimEnd();
}

function flowScalar(value: string): string {
  // Otherwise a text with line breaks would be written over several lines.
  if (/\p{Cc}/u.test(value)) return JSON.stringify(value);
  const document = new Document([value], AS_READ);
  if (document.contents instanceof YAMLSeq) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}

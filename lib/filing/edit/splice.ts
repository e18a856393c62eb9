import { isMap, isNode, isSeq } from "yaml";

/** Text that goes into a source in the place of `from` to `to`; where both are one, nothing is taken out. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function insert(at: number, text: string): Splice {
  return { from: at, to: at, text };
}

/** The source with all splices, whose line breaks become those of the source. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const lineBreak = source.includes("\r\n") ? "\r\n" : "\n";
  return splices
    .toSorted((a, b) => b.from - a.from)
    .reduce(
      (text, { from, to, text: added }) => text.slice(0, from) + added.replaceAll("\n", lineBreak) + text.slice(to),
      source,
    );
}

/** Where the last value of a node ends, without the comments behind it; null for a node that stands nowhere. */
export function endOf(node: unknown): number | null {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return endOf(last?.value) ?? endOf(last?.key);
  }
  if (isSeq(node) && node.flow !== true) return endOf(node.items.at(-1));
  return isNode(node) ? (node.range?.[1] ?? null) : null;
}

/** Where the line of an offset begins. */
export function lineStart(source: string, offset: number): number {
  return source.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line after an offset begins; the end of the source on its last line. */
export function nextLine(source: string, offset: number): number {
  // A block scalar ends behind its line break.
  if (offset > 0 && source[offset - 1] === "\n") return offset;
  const at = source.indexOf("\n", offset);
  return at === -1 ? source.length : at + 1;
}

/** Whole lines at the beginning of a line, or at the end of a source whose last line is not ended. */
export function insertLines(source: string, at: number, lines: readonly string[]): Splice {
  const text = lines.join("\n");
  return insert(at, at === 0 || source[at - 1] === "\n" ? `${text}\n` : `\n${text}`);
}

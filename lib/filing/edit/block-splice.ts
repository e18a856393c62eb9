import { isMap, isPair, isScalar, isSeq, visit, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import { blockItem, type BlockStyle } from "./block-text";
import type { Addition } from "./entry";
import { endOf, insertLines, lineStart, nextLine, type Splice } from "./splice";

/** Puts entries behind the last one of a list with dashes, in the manner of its neighbour. */
export function appendToBlock(root: Node, seq: YAMLSeq, source: string, entries: Addition["entries"]): readonly Splice[] | null {
  const dash = dashOf(seq);
  const end = endOf(seq);
  if (dash === null || end === null) return null;
  const column = dash - lineStart(source, dash);
  const gap = /^-( +)\S/.exec(source.slice(dash))?.[1]?.length ?? 1;
  const style: BlockStyle = { gap, listIndent: listIndentOf([seq, root], source) };
  const lines = entries.flatMap((entry) => blockItem(entry, column, style));
  return [insertLines(source, behindComments(source, nextLine(source, end), column), lines)];
}

/** Turns `key: []` into a list with these entries; a comment on the line stays there. */
export function fillEmptyList(
  root: Node,
  owner: YAMLMap,
  seq: YAMLSeq,
  source: string,
  key: string,
  entries: Addition["entries"],
): readonly Splice[] | null {
  const pair = owner.items.find((each) => isScalar(each.key) && each.key.value === key);
  const keyNode = pair !== undefined && isScalar(pair.key) ? pair.key : null;
  if (keyNode?.range == null || seq.range == null || seq.anchor !== undefined) return null;
  const colon = source.indexOf(":", keyNode.range[1]);
  const [start, end] = seq.range;
  if (source.slice(colon + 1, start).trim() !== "" || source.slice(colon, end).includes("\n")) return null;
  if (source.slice(start + 1, end - 1).trim() !== "") return null;
  const listIndent = listIndentOf([root], source);
  const column = keyNode.range[0] - lineStart(source, keyNode.range[0]) + listIndent;
  return [
    { from: colon + 1, to: end, text: "" },
    insertLines(
      source,
      nextLine(source, end),
      entries.flatMap((entry) => blockItem(entry, column, { gap: 1, listIndent })),
    ),
  ];
}

/** Adds a key with a list to the outermost mapping: at the end of the file, or before the mark that ends it. */
export function addKeyToBlock(
  owner: YAMLMap,
  source: string,
  key: string,
  entries: Addition["entries"],
): readonly Splice[] | null {
  const end = endOf(owner);
  const first = owner.items[0]?.key;
  if (end === null || !isScalar(first) || first.range == null) return null;
  const column = first.range[0] - lineStart(source, first.range[0]);
  const at = /^\.\.\.(?:\s|$)/m.test(source) ? nextLine(source, end) : source.length;
  const listIndent = listIndentOf([owner], source);
  const items = entries.flatMap((entry) => blockItem(entry, column + listIndent, { gap: 1, listIndent }));
  return [insertLines(source, at, [`${" ".repeat(column)}${key}:`, ...items])];
}

/** Comments that are indented deeper than the dash belong to the last entry, with the empty lines between them. */
function behindComments(source: string, at: number, column: number): number {
  let [behind, next] = [at, at];
  while (next < source.length) {
    const after = nextLine(source, next + 1);
    const line = source.slice(next, after);
    const indent = /^( *)#/.exec(line)?.[1]?.length;
    if (indent !== undefined && indent > column) behind = after;
    else if (line.trim() !== "") break;
    next = after;
  }
  return behind;
}

/** The place of the last dash. */
function dashOf(seq: YAMLSeq): number | null {
  const token = seq.srcToken;
  if (token?.type !== "block-seq") return null;
  const items = token.items.flatMap(({ start }) => start.filter(({ type }) => type === "seq-item-ind"));
  return items.at(-1)?.offset ?? null;
}

/** How many columns a list is indented below its key: as the first list within one of these nodes, or two. */
function listIndentOf(nodes: readonly Node[], source: string): number {
  return nodes.map((node) => firstListIndent(node, source)).find((indent) => indent !== null && indent >= 0) ?? 2;
}

function firstListIndent(node: Node, source: string): number | null {
  let found: number | null = null;
  visit(node, {
    Pair: (_, pair) => {
      if (!isPair(pair) || !isScalar(pair.key) || pair.key.range == null || !isSeq(pair.value)) return undefined;
      const dash = dashOf(pair.value);
      if (dash === null || isMap(pair.value)) return undefined;
      const keyColumn = pair.key.range[0] - lineStart(source, pair.key.range[0]);
      found = dash - lineStart(source, dash) - keyColumn;
      return visit.BREAK;
    },
  });
  return found;
}

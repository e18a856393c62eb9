import { createRequire } from "node:module";
import { join } from "node:path";

/** A node of a parsed document. */
export interface MarkdownNode {
  readonly type: string;
  readonly literal: string | null;
  readonly info: string | null;
  readonly level: number | null;
  readonly parent: MarkdownNode | null;
}

interface Parser {
  parse(markdown: string): { walker(): { next(): { readonly entering: boolean; readonly node: MarkdownNode } | null } };
}

/** The reference implementation brings no types. */
const { Parser: CommonMarkParser } = createRequire(join(__dirname, "commonmark.ts"))("commonmark") as {
  Parser: new () => Parser;
};

/** All nodes of a document in reading order, as the reference implementation of CommonMark sees them. */
export function parseMarkdown(markdown: string): readonly MarkdownNode[] {
  const walker = new CommonMarkParser().parse(markdown).walker();
  const nodes: MarkdownNode[] = [];
  for (let event = walker.next(); event !== null; event = walker.next()) if (event.entering) nodes.push(event.node);
  return nodes;
}

/** The text below a node, code included. */
export function textOf(nodes: readonly MarkdownNode[], of: MarkdownNode): string {
  return nodes
    .filter((node) => isBelow(node, of))
    .map(({ literal }) => literal ?? "")
    .join("");
}

function isBelow(node: MarkdownNode, of: MarkdownNode): boolean {
  for (let at = node.parent; at !== null; at = at.parent) if (at === of) return true;
  return false;
}

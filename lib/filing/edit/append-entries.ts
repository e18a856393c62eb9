import { isDeepStrictEqual } from "node:util";
import { isMap, isSeq, parseDocument, type Document } from "yaml";
import { appendToBlock, addKeyToBlock, fillEmptyList } from "./block-splice";
import type { Addition } from "./entry";
import { appendToFlow, fillEmptyFlow, flowItems, flowKey } from "./flow-splice";
import { applySplices, type Splice } from "./splice";

/**
 * The source of a ledger (YAML or JSON, no byte order mark) with more entries at the end of one of its lists. Nothing is written
 * anew: text is put in between, so comments, order, quotes and indentation stay. Null where that cannot be done, such as in a list
 * that is an alias; the result is parsed again and holds the former data and the entries, nothing else.
 */
export function appendEntries(source: string, addition: Addition): string | null {
  const document = parse(source);
  const splices = document.errors.length === 0 ? splicesFor(document, source, addition) : null;
  if (splices === null) return null;
  const edited = applySplices(source, splices);
  return isFaithful(document, edited, addition) ? edited : null;
}

function parse(source: string): Document.Parsed {
  return parseDocument(source, {
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
    keepSourceTokens: true,
  });
}

function splicesFor(document: Document.Parsed, source: string, { list, entries }: Addition): readonly Splice[] | null {
  const root = document.contents;
  if (root === null) return null;
  const node: unknown = document.getIn(list, true);
  const owner: unknown = list.length === 1 ? root : document.getIn(list.slice(0, -1), true);
  if (!isMap(owner)) return null;
  const key = String(list.at(-1));
  if (node === undefined) {
    if (owner.flow === true) return appendToFlow(owner, source, [flowKey(key, entries, source)]);
    return list.length === 1 ? addKeyToBlock(owner, source, key, entries) : null;
  }
  if (!isSeq(node)) return null;
  if (node.flow !== true) return appendToBlock(root, node, source, entries);
  if (node.items.length > 0) return appendToFlow(node, source, flowItems(entries, source));
  return owner.flow === true ? fillEmptyFlow(node, source, entries) : fillEmptyList(root, owner, node, source, key, entries);
}

/** The result says what the ledger said, and the entries. */
function isFaithful(before: Document.Parsed, edited: string, { list, entries }: Addition): boolean {
  const after = parse(edited);
  if (after.errors.length > 0) return false;
  const expected = plain(before.toJS());
  append(expected, list, entries);
  return isDeepStrictEqual(plain(after.toJS()), plain(expected));
}

/** A copy in which no two places share one object, as aliases do. */
function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data)) as unknown;
}

function append(data: unknown, list: Addition["list"], entries: Addition["entries"]): void {
  let owner: unknown = data;
  for (const step of list.slice(0, -1)) owner = isObject(owner) ? owner[String(step)] : undefined;
  if (!isObject(owner)) return;
  const key = String(list.at(-1));
  const present = owner[key];
  owner[key] = [...(Array.isArray(present) ? (present as unknown[]) : []), ...entries];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

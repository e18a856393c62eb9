import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";

/** A value of a YAML file with the line on which it stands. */
export interface YamlNode {
  readonly line: number;
  /** The text of a scalar, and the line on which that begins: a block begins below its mark. */
  readonly scalar: { readonly text: string; readonly line: number } | null;
  readonly items: readonly YamlNode[];
  readonly entries: ReadonlyMap<string, YamlNode>;
}

/** Reads YAML with the lines of its values. Null where it does not parse. */
export function parseYaml(source: string): YamlNode | null {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, logLevel: "silent", strict: false, uniqueKeys: false });
  if (document.errors.length > 0) return null;
  return nodeOf(document.contents, document, lines, DEEPEST);
}

const DEEPEST = 40;
const NOTHING: YamlNode = { line: 1, scalar: null, items: [], entries: new Map() };

function nodeOf(given: unknown, document: Document, lines: LineCounter, depth: number): YamlNode {
  if (depth === 0) return NOTHING;
  const inner = (each: unknown): YamlNode => nodeOf(each, document, lines, depth - 1);
  if (isAlias(given)) return inner(given.resolve(document));
  if (isScalar(given)) {
    const line = lines.linePos(given.range?.[0] ?? 0).line;
    const isBlock = given.type === "BLOCK_LITERAL" || given.type === "BLOCK_FOLDED";
    return { ...NOTHING, line, scalar: { text: textOf(given.value), line: isBlock ? line + 1 : line } };
  }
  if (isSeq(given)) {
    return { ...NOTHING, line: lines.linePos(given.range?.[0] ?? 0).line, items: given.items.map(inner) };
  }
  if (!isMap(given)) return NOTHING;
  const entries = new Map<string, YamlNode>();
  for (const { key, value } of given.items) {
    if (!isScalar(key)) continue;
    const node = inner(value);
    if (key.value === "<<") for (const [name, merged] of node.entries) if (!entries.has(name)) entries.set(name, merged);
    // What a key says stands on its line, also where its value begins below.
    if (key.value !== "<<") entries.set(String(key.value), { ...node, line: lines.linePos(key.range?.[0] ?? 0).line });
  }
  return { ...NOTHING, line: lines.linePos(given.range?.[0] ?? 0).line, entries };
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** The texts of a scalar or of a list of them, however deep GitLab lets lists stand in lists. */
export function textsOf(node: YamlNode | undefined): readonly { readonly text: string; readonly line: number }[] {
  if (node === undefined) return [];
  return node.scalar !== null ? [node.scalar] : node.items.flatMap(textsOf);
}

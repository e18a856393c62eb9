import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from "yaml";
import { GuardError, type Fault, type Place } from "../guard-error";
import { text } from "../text";
import { type DocumentWords, LEDGER_WORDS } from "./document-words";
import { syntaxFaults } from "./ledger-syntax";
import type { Path, PlaceAt } from "./place-at";

/** A ledger, or another file that users write, as plain data, with the way back to its lines. */
export interface LedgerDocument {
  readonly data: unknown;
  readonly placeAt: PlaceAt;
}

/**
 * Reads YAML 1.2 (core schema) or JSON. Throws GuardError for a file that is too large, no UTF-8, no YAML, empty, of several
 * documents, with tags or with aliases that expand without end. Dates stay text; merge keys and `__proto__` are plain keys.
 */
export function readLedgerDocument(bytes: Uint8Array, file: string, words: DocumentWords = LEDGER_WORDS): LedgerDocument {
  const source = decode(bytes, file, words);
  const lines = new LineCounter();
  const document = parseDocument(source, {
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const faults = [...syntaxFaults(document, source, placeOf, { file, words }), ...tagFaults(document, placeOf, words)];
  if (faults[0] !== undefined) throw new GuardError([faults[0], ...faults.slice(1)]);
  return {
    data: dataOf(document, file, words),
    placeAt: (path, part) => find(document, path, part, placeOf) ?? { file, line: 1, column: 1 },
  };
}

const LARGEST = 1_048_576;
const MOST_ALIASES = 100;

function decode(bytes: Uint8Array, file: string, { name }: DocumentWords): string {
  if (bytes.length > LARGEST) {
    throw new GuardError({
      place: { file },
      message: text(
        `${name.zh}有 ${bytes.length} 字节，超过上限 1 MB。`,
        `The ${name.en} has ${bytes.length} bytes, more than the limit of 1 MB.`,
      ),
      remedy: text(
        `请确认路径指向${name.zh}，并删去不属于它的内容。`,
        `Check that the path is that of the ${name.en}, and take out what does not belong there.`,
      ),
    });
  }
  try {
    const source = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!source.includes("\0")) return source;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new GuardError({
    place: { file },
    message: text(
      `${name.zh}不是 UTF-8 编码（可能是 GBK 或 UTF-16）。`,
      `The ${name.en} is not encoded in UTF-8 (it may be GBK or UTF-16).`,
    ),
    remedy: text(
      "请用编辑器另存为 UTF-8，或运行 iconv -f GBK -t UTF-8 转换。",
      "Save it as UTF-8 in your editor, or convert it with iconv -f GBK -t UTF-8.",
    ),
  });
}

function dataOf(document: Document.Parsed, file: string, { name }: DocumentWords): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new GuardError({
      place: { file },
      message: text(
        `${name.zh}的别名（*name）展开后过大或无法解析。`,
        `The aliases (*name) of the ${name.en} expand too far or lead nowhere.`,
      ),
      remedy: text("请写出具体内容，不用别名。", "Write the values out instead of aliases."),
    });
  }
}

function tagFaults(document: Document.Parsed, placeOf: (offset: number) => Place, { name }: DocumentWords): readonly Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node) || node.tag === undefined) return;
      faults.push({
        place: placeOf(node.range?.[0] ?? 0),
        message: text(`${name.zh}不接受 YAML 标签“${node.tag}”。`, `A ${name.en} takes no YAML tags such as "${node.tag}".`),
        remedy: text("请去掉标签，只保留值；文本加引号即可。", "Remove the tag and keep the value; quotes make it text."),
      });
    },
  });
  return faults;
}

function find(
  document: Document.Parsed,
  path: Path,
  part: "key" | "value" | undefined,
  placeOf: (offset: number) => Place,
): Place | null {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const next = child(node, step);
    if (next === null) break;
    node = next.value;
    const wantsKey = depth === path.length - 1 && part === "key";
    offset = (wantsKey || isNothing(next.value) ? next.key : null) ?? rangeStart(next.value) ?? next.key ?? offset;
  }
  return placeOf(offset);
}

function child(node: unknown, step: string | number): { readonly key: number | null; readonly value: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair === undefined ? null : { key: rangeStart(pair.key), value: pair.value };
  }
  if (!isSeq(node)) return null;
  const item = node.items[Number(step)];
  return item === undefined ? null : { key: null, value: item };
}

function isNothing(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function rangeStart(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

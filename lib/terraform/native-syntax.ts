import { text } from "../text";
import { type Cursor, TerraformSyntaxError, accept, expect, readIdentifier, skipBlanks, unexpected } from "./cursor";
import type { Expression } from "./expression";
import { parseExpressionAt } from "./expression-parser";
import { readQuoted } from "./template-parser";
import { labelsOfBlock } from "./top-level";

/** One block of native syntax: `type "label" "label" { … }`. */
export interface NativeBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: NativeBody;
  /** Where it starts, in characters of the file. */
  readonly offset: number;
}

export interface NativeBody {
  readonly attributes: ReadonlyMap<string, Expression>;
  /** Where each attribute starts. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly blocks: readonly NativeBlock[];
}

/** What becomes of a syntax error. */
export type OnSyntaxError = (error: TerraformSyntaxError) => void;

/**
 * Parses a whole file of native syntax. Throws TerraformSyntaxError: half a file is never judged as a whole one. Where `onError` takes
 * the errors, what parses is read all the same: it goes on at the next line that begins a block of the top level.
 */
export function parseNative(source: string, onError?: OnSyntaxError): NativeBody {
  const cursor: Cursor = { source: source.replace(/^\uFEFF/, ""), at: 0, depth: 0 };
  const body = emptyBody();
  for (;;) {
    skipOrReport(cursor, onError);
    if (cursor.at >= cursor.source.length) return body;
    const start = cursor.at;
    try {
      if (cursor.source[start] === "}") throw unexpected("}", start);
      readItem(cursor, body);
    } catch (error) {
      reportSyntax(error, onError);
      cursor.at = nextBlock(cursor.source, start);
      cursor.depth = 0;
    }
  }
}

function skipOrReport(cursor: Cursor, onError: OnSyntaxError | undefined): void {
  try {
    skipBlanks(cursor, true);
  } catch (error) {
    // A comment that is not closed goes on to the end.
    reportSyntax(error, onError);
    cursor.at = cursor.source.length;
  }
}

/** Hands a syntax error over where somebody takes it. Throws it where nobody does, and whatever else it is. */
export function reportSyntax(error: unknown, onError: OnSyntaxError | undefined): void {
  if (!(error instanceof TerraformSyntaxError) || onError === undefined) throw error;
  onError(error);
}

/** The next line that begins with the word of a block of the top level, without indentation; the end where there is none. */
function nextBlock(source: string, from: number): number {
  for (let end = source.indexOf("\n", from); end !== -1; end = source.indexOf("\n", end + 1)) {
    const word = readIdentifier({ source, at: end + 1, depth: 0 });
    if (word !== null && labelsOfBlock.has(word)) return end + 1;
  }
  return source.length;
}

interface MutableBody extends NativeBody {
  readonly attributes: Map<string, Expression>;
  readonly offsets: Map<string, number>;
  readonly blocks: NativeBlock[];
}

function emptyBody(): MutableBody {
  return { attributes: new Map(), offsets: new Map(), blocks: [] };
}

function readBody(cursor: Cursor): NativeBody {
  const body = emptyBody();
  for (;;) {
    skipBlanks(cursor, true);
    if (cursor.at >= cursor.source.length || cursor.source[cursor.at] === "}") return body;
    readItem(cursor, body);
  }
}

/** Reads one argument or block. */
function readItem(cursor: Cursor, { attributes, offsets, blocks }: MutableBody): void {
  const start = cursor.at;
  const name = readIdentifier(cursor);
  if (name === null) throw new TerraformSyntaxError(text("此处应为参数或块", "expected an argument or a block"), cursor.at);
  skipBlanks(cursor, false);
  if (cursor.source[cursor.at] === "=" && cursor.source[cursor.at + 1] !== "=") {
    cursor.at += 1;
    if (attributes.has(name)) throw new TerraformSyntaxError(text(`“${name}”设置了两次`, `"${name}" is set twice`), start);
    attributes.set(name, parseExpressionAt(cursor, false));
    offsets.set(name, start);
    endLine(cursor);
  } else blocks.push(readBlock(cursor, name, start));
}

function readBlock(cursor: Cursor, type: string, offset: number): NativeBlock {
  const labels: string[] = [];
  for (;;) {
    skipBlanks(cursor, false);
    if (accept(cursor, "{")) break;
    const label = accept(cursor, '"') ? literalText(readQuoted(cursor)) : readIdentifier(cursor);
    if (label === null) throw new TerraformSyntaxError(text("此处应为标签或 {", 'expected a label or "{"'), cursor.at);
    labels.push(label);
  }
  cursor.depth += 1;
  if (cursor.depth > 100)
    throw new TerraformSyntaxError(text("块嵌套超过 100 层", "blocks nested deeper than 100 levels"), cursor.at);
  const body = readBody(cursor);
  cursor.depth -= 1;
  if (cursor.at >= cursor.source.length)
    throw new TerraformSyntaxError(text("块没有以 } 结束", "a block without its closing }"), offset);
  expect(cursor, "}");
  endLine(cursor);
  return { type, labels, body, offset };
}

function literalText(expression: Expression): string | null {
  return expression.kind === "literal" && typeof expression.value === "string" ? expression.value : null;
}

function endLine(cursor: Cursor): void {
  skipBlanks(cursor, false);
  const char = cursor.source[cursor.at];
  if (char !== undefined && char !== "\n" && char !== "}")
    throw new TerraformSyntaxError(text("此处应换行", "expected the end of the line"), cursor.at);
}

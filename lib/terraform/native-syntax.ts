import { type Cursor, TerraformSyntaxError, accept, expect, readIdentifier, skipBlanks } from "./cursor";
import type { Expression } from "./expression";
import { parseExpressionAt } from "./expression-parser";
import { readQuoted } from "./template-parser";

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

/** Parses a whole file of native syntax. Throws TerraformSyntaxError: half a file is never judged as a whole one. */
export function parseNative(source: string): NativeBody {
  const cursor: Cursor = { source: source.replace(/^\uFEFF/, ""), at: 0, depth: 0 };
  const body = readBody(cursor);
  if (cursor.at < cursor.source.length) throw new TerraformSyntaxError('unexpected "}"', cursor.at);
  return body;
}

function readBody(cursor: Cursor): NativeBody {
  const attributes = new Map<string, Expression>();
  const offsets = new Map<string, number>();
  const blocks: NativeBlock[] = [];
  for (;;) {
    skipBlanks(cursor, true);
    if (cursor.at >= cursor.source.length || cursor.source[cursor.at] === "}") return { attributes, offsets, blocks };
    const start = cursor.at;
    const name = readIdentifier(cursor);
    if (name === null) throw new TerraformSyntaxError("expected an argument or a block", cursor.at);
    skipBlanks(cursor, false);
    if (cursor.source[cursor.at] === "=" && cursor.source[cursor.at + 1] !== "=") {
      cursor.at += 1;
      if (attributes.has(name)) throw new TerraformSyntaxError(`"${name}" is set twice`, start);
      attributes.set(name, parseExpressionAt(cursor, false));
      offsets.set(name, start);
      endLine(cursor);
    } else blocks.push(readBlock(cursor, name, start));
  }
}

function readBlock(cursor: Cursor, type: string, offset: number): NativeBlock {
  const labels: string[] = [];
  for (;;) {
    skipBlanks(cursor, false);
    if (accept(cursor, "{")) break;
    const label = accept(cursor, '"') ? literalText(readQuoted(cursor)) : readIdentifier(cursor);
    if (label === null) throw new TerraformSyntaxError('expected a label or "{"', cursor.at);
    labels.push(label);
  }
  cursor.depth += 1;
  if (cursor.depth > 100) throw new TerraformSyntaxError("blocks nested deeper than 100 levels", cursor.at);
  const body = readBody(cursor);
  cursor.depth -= 1;
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
    throw new TerraformSyntaxError("expected the end of the line", cursor.at);
}

/** The arguments and blocks of a native body as one body; repeated blocks become a tuple of objects. */
export function expressionsOfNative(body: NativeBody): Map<string, Expression> {
  const merged = new Map<string, Expression>(body.attributes);
  const grouped = new Map<string, Expression[]>();
  for (const block of body.blocks) {
    const labels = [...block.labels].reverse();
    const inner = labels.reduce<Expression>(
      (value, label) => objectOf([[label, value]]),
      objectOf(expressionsOfNative(block.body)),
    );
    const list = grouped.get(block.type);
    if (list === undefined) grouped.set(block.type, [inner]);
    else list.push(inner);
  }
  for (const [type, items] of grouped) merged.set(type, { kind: "tuple", items });
  return merged;
}

function objectOf(entries: Iterable<readonly [string, Expression]>): Expression {
  return { kind: "object", entries: [...entries].map(([key, value]) => ({ key: { kind: "literal", value: key }, value })) };
}

import { text } from "../text";
import { type Cursor, TerraformSyntaxError, accept, expect, expected, readIdentifier, skipBlanks, unexpected } from "./cursor";
import type { Expression, ForExpression, ObjectEntry } from "./expression";
import { numberOfLiteral } from "./exact-number";
import { readHeredoc, readQuoted } from "./template-parser";

/** Operators by rising precedence, the longest spelling first. */
const binaryOperators: readonly (readonly string[])[] = [
  ["||"],
  ["&&"],
  ["==", "!="],
  [">=", "<=", ">", "<"],
  ["+", "-"],
  ["*", "/", "%"],
];

const deepestNesting = 200;

/**
 * Reads one expression at the cursor and leaves the cursor behind it. Line breaks end it only where the caller's grammar says so:
 * inside an interpolation, brackets or parentheses they are blanks; an attribute of native syntax passes `acrossLines` false.
 * Throws TerraformSyntaxError.
 */
export function parseExpressionAt(cursor: Cursor, acrossLines = true): Expression {
  if (cursor.depth >= deepestNesting)
    throw new TerraformSyntaxError(
      text(`嵌套超过 ${deepestNesting} 层`, `nested deeper than ${deepestNesting} levels`),
      cursor.at,
    );
  cursor.depth += 1;
  const expression = readConditional(cursor, acrossLines);
  cursor.depth -= 1;
  return expression;
}

function readConditional(cursor: Cursor, lines: boolean): Expression {
  skipBlanks(cursor, lines);
  const start = cursor.at;
  const condition = readBinary(cursor, 0, lines);
  skipBlanks(cursor, lines);
  if (!accept(cursor, "?")) return condition;
  const yes = parseExpressionAt(cursor, lines);
  skipBlanks(cursor, lines);
  expect(cursor, ":");
  const no = parseExpressionAt(cursor, lines);
  return { kind: "conditional", condition, yes, no, text: cursor.source.slice(start, cursor.at) };
}

function readBinary(cursor: Cursor, level: number, lines: boolean): Expression {
  const operators = binaryOperators[level];
  if (operators === undefined) return readUnary(cursor, lines);
  skipBlanks(cursor, lines);
  const start = cursor.at;
  let left = readBinary(cursor, level + 1, lines);
  for (;;) {
    const before = cursor.at;
    skipBlanks(cursor, lines);
    const operator = operators.find((candidate) => cursor.source.startsWith(candidate, cursor.at));
    if (operator === undefined) {
      cursor.at = before;
      return left;
    }
    cursor.at += operator.length;
    const right = readBinary(cursor, level + 1, lines);
    left = { kind: "operation", operator, operands: [left, right], text: cursor.source.slice(start, cursor.at) };
  }
}

function readUnary(cursor: Cursor, lines: boolean): Expression {
  skipBlanks(cursor, lines);
  const start = cursor.at;
  const operator = accept(cursor, "!") ? "!" : accept(cursor, "-") ? "-" : null;
  if (operator === null) return readPostfix(cursor, lines);
  const operand = readUnary(cursor, lines);
  if (operator === "-" && operand.kind === "literal" && typeof operand.value === "number")
    return { kind: "literal", value: -operand.value };
  return { kind: "operation", operator, operands: [operand], text: cursor.source.slice(start, cursor.at) };
}

function readPostfix(cursor: Cursor, lines: boolean): Expression {
  skipBlanks(cursor, lines);
  const start = cursor.at;
  let of = readPrimary(cursor);
  for (;;) {
    const before = cursor.at;
    const attributesOnly = accept(cursor, ".*");
    if (attributesOnly || accept(cursor, "[*]")) {
      const each = readStepsOfEach(cursor);
      of = { kind: "splat", of, each, text: cursor.source.slice(start, cursor.at) };
      // After `[*]` an index or another splat belongs to each member, not to the list of them.
      if (!attributesOnly && /^(?:\[|\.\*)/.test(cursor.source.slice(cursor.at, cursor.at + 2)))
        of = { kind: "invalid", parts: [of], text: of.text };
    } else if (accept(cursor, "...")) {
      cursor.at = before;
      return of;
    } else if (accept(cursor, ".")) {
      const step = readStep(cursor);
      const written = cursor.source.slice(start, cursor.at);
      of =
        typeof step === "string"
          ? { kind: "attribute", of, name: step, text: written }
          : { kind: "index", of, key: { kind: "literal", value: step }, text: written };
    } else if (accept(cursor, "[")) {
      const key = parseExpressionAt(cursor);
      skipBlanks(cursor, true);
      expect(cursor, "]");
      of = { kind: "index", of, key, text: cursor.source.slice(start, cursor.at) };
    } else return of;
  }
}

/** What a splat takes of each member: `.name`, and `.0`, which is an index of the member as well. */
function readStepsOfEach(cursor: Cursor): readonly (string | number)[] {
  const steps: (string | number)[] = [];
  while (cursor.source[cursor.at] === "." && !/[*.]/.test(cursor.source[cursor.at + 1] ?? "")) {
    cursor.at += 1;
    steps.push(readStep(cursor));
  }
  return steps;
}

/** What stands behind a dot: a name, or a number as the index of old. */
function readStep(cursor: Cursor): string | number {
  const digits = /^\d+/.exec(cursor.source.slice(cursor.at, cursor.at + 12))?.[0];
  if (digits === undefined) return readName(cursor);
  cursor.at += digits.length;
  return Number(digits);
}

function readPrimary(cursor: Cursor): Expression {
  const { source } = cursor;
  const char = source[cursor.at] ?? "";
  if (char === '"') {
    cursor.at += 1;
    return readQuoted(cursor);
  }
  if (source.startsWith("<<", cursor.at)) return readHeredoc(cursor);
  if (char === "(") {
    cursor.at += 1;
    const inner = parseExpressionAt(cursor);
    skipBlanks(cursor, true);
    expect(cursor, ")");
    return inner;
  }
  if (char === "[") return readTuple(cursor);
  if (char === "{") return readObject(cursor);
  if (char >= "0" && char <= "9") return readNumber(cursor);
  const start = cursor.at;
  const name = readIdentifier(cursor);
  if (name === null) throw unexpected(char, cursor.at);
  if (source[cursor.at] === "(") return readCall(cursor, name, start);
  if (source.startsWith("::", cursor.at)) return readProviderFunction(cursor, start);
  if (name === "true" || name === "false") return { kind: "literal", value: name === "true" };
  if (name === "null") return { kind: "literal", value: null };
  return { kind: "name", name, text: name };
}

function readNumber(cursor: Cursor): Expression {
  const match = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(cursor.source.slice(cursor.at, cursor.at + 400));
  const digits = match?.[0] ?? "0";
  cursor.at += digits.length;
  return { kind: "literal", value: numberOfLiteral(digits) };
}

function readCall(cursor: Cursor, name: string, start: number): Expression {
  cursor.at += 1;
  const args: Expression[] = [];
  let spread = false;
  for (;;) {
    skipBlanks(cursor, true);
    if (accept(cursor, ")")) break;
    args.push(parseExpressionAt(cursor));
    skipBlanks(cursor, true);
    if (accept(cursor, "...")) spread = true;
    else if (accept(cursor, ",")) continue;
    skipBlanks(cursor, true);
    expect(cursor, ")");
    break;
  }
  return { kind: "call", name, args, spread, text: cursor.source.slice(start, cursor.at) };
}

/** `provider::name::function(…)`: what it computes is unknown, its arguments are kept. */
function readProviderFunction(cursor: Cursor, start: number): Expression {
  while (accept(cursor, "::")) readName(cursor);
  const name = cursor.source.slice(start, cursor.at);
  if (cursor.source[cursor.at] !== "(") throw expected('"("', cursor.at);
  return readCall(cursor, name, start);
}

function readTuple(cursor: Cursor): Expression {
  const start = cursor.at;
  cursor.at += 1;
  skipBlanks(cursor, true);
  if (startsFor(cursor)) return readFor(cursor, start, "]");
  const items: Expression[] = [];
  for (;;) {
    skipBlanks(cursor, true);
    if (accept(cursor, "]")) return { kind: "tuple", items };
    items.push(parseExpressionAt(cursor));
    skipBlanks(cursor, true);
    if (!accept(cursor, ",")) {
      expect(cursor, "]");
      return { kind: "tuple", items };
    }
  }
}

function readObject(cursor: Cursor): Expression {
  const start = cursor.at;
  cursor.at += 1;
  skipBlanks(cursor, true);
  if (startsFor(cursor)) return readFor(cursor, start, "}");
  const entries: ObjectEntry[] = [];
  for (;;) {
    skipBlanks(cursor, true);
    if (accept(cursor, "}")) return { kind: "object", entries };
    // `(name) = …` is the value of the name, a bare word is the word.
    const computed = cursor.source[cursor.at] === "(";
    const written = parseExpressionAt(cursor, false);
    const key = computed ? written : literalKey(written);
    skipBlanks(cursor, true);
    if (!accept(cursor, "=")) expect(cursor, ":");
    const value = parseExpressionAt(cursor, false);
    entries.push({ key, value });
    skipBlanks(cursor, false);
    if (!accept(cursor, ",") && cursor.source[cursor.at] !== "\n" && cursor.source[cursor.at] !== "}") {
      throw new TerraformSyntaxError(text("此处应为 , 或 }", 'expected "," or "}"'), cursor.at);
    }
  }
}

/** A bare word as the key of an object is the word itself, not a reference; so is the word null. */
function literalKey(key: Expression): Expression {
  if (key.kind === "literal" && key.value === null) return { kind: "literal", value: "null" };
  return key.kind === "name" ? { kind: "literal", value: key.name } : key;
}

function startsFor(cursor: Cursor): boolean {
  return /^for\s/.test(cursor.source.slice(cursor.at, cursor.at + 4));
}

function readFor(cursor: Cursor, start: number, close: "]" | "}"): ForExpression {
  cursor.at += 3;
  skipBlanks(cursor, true);
  const first = readName(cursor);
  skipBlanks(cursor, true);
  let second: string | null = null;
  if (accept(cursor, ",")) {
    skipBlanks(cursor, true);
    second = readName(cursor);
    skipBlanks(cursor, true);
  }
  if (readIdentifier(cursor) !== "in") throw expected('"in"', cursor.at);
  const collection = parseExpressionAt(cursor);
  skipBlanks(cursor, true);
  expect(cursor, ":");
  let value = parseExpressionAt(cursor);
  let key: Expression | null = null;
  skipBlanks(cursor, true);
  if (close === "}") {
    expect(cursor, "=>");
    key = value;
    value = parseExpressionAt(cursor);
    skipBlanks(cursor, true);
  }
  const grouped = accept(cursor, "...");
  skipBlanks(cursor, true);
  let condition: Expression | null = null;
  if (/^if\b/.test(cursor.source.slice(cursor.at, cursor.at + 3))) {
    cursor.at += 2;
    condition = parseExpressionAt(cursor);
    skipBlanks(cursor, true);
  }
  expect(cursor, close);
  const written = cursor.source.slice(start, cursor.at);
  const keyName = second === null ? null : first;
  return { kind: "for", keyName, valueName: second ?? first, collection, key, value, condition, grouped, text: written };
}

function readName(cursor: Cursor): string {
  const name = readIdentifier(cursor);
  if (name === null) throw new TerraformSyntaxError(text("此处应为名称", "expected a name"), cursor.at);
  return name;
}

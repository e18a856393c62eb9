import { text } from "../text";
import { type Cursor, TerraformSyntaxError, accept, expected, readIdentifier, skipBlanks } from "./cursor";
import type { Expression } from "./expression";
import { parseExpressionAt } from "./expression-parser";

/** How the literal text around `${…}` is written: in quotes with backslash escapes, or plain (JSON strings, heredocs). */
type Quoting = "quoted" | "plain";

/**
 * Parses the text of a JSON string or a heredoc as a template. Never throws: what cannot be parsed is an `invalid` expression,
 * which evaluates to unknown.
 */
export function parseTemplate(source: string): Expression {
  if (!source.includes("${") && !source.includes("%{")) return { kind: "literal", value: source };
  const cursor: Cursor = { source, at: 0, depth: 0 };
  try {
    return readTemplate(cursor, "plain", source.length);
  } catch (error) {
    if (error instanceof TerraformSyntaxError) return { kind: "invalid", text: source, parts: [] };
    throw error;
  }
}

/** Reads a quoted string; the cursor stands behind the opening quote and ends behind the closing one. */
export function readQuoted(cursor: Cursor): Expression {
  const template = readTemplate(cursor, "quoted", cursor.source.length);
  if (!accept(cursor, '"'))
    throw new TerraformSyntaxError(text("字符串没有结束", "a string without its closing quote"), cursor.at);
  return template;
}

/** Reads `<<EOT` or `<<-EOT` with its body; the cursor stands on the first `<`. */
export function readHeredoc(cursor: Cursor): Expression {
  const start = cursor.at;
  cursor.at += 2;
  const indented = accept(cursor, "-");
  const marker = readIdentifier(cursor);
  const lineEnd = cursor.source.indexOf("\n", cursor.at);
  if (marker === null || lineEnd === -1)
    throw new TerraformSyntaxError(text("heredoc 没有标记", "a heredoc without a marker"), start);
  const lines: string[] = [];
  let at = lineEnd + 1;
  for (;;) {
    if (at > cursor.source.length)
      throw new TerraformSyntaxError(text(`heredoc 没有以 ${marker} 结束`, `a heredoc without its closing ${marker}`), start);
    const end = cursor.source.indexOf("\n", at);
    const line = cursor.source.slice(at, end === -1 ? cursor.source.length : end).replace(/\r$/, "");
    if (line.trim() === marker) {
      cursor.at = end === -1 ? cursor.source.length : end;
      break;
    }
    lines.push(line);
    at = end === -1 ? cursor.source.length + 1 : end + 1;
  }
  const margin = indented ? Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/))) : 0;
  return parseTemplate(lines.map((line) => `${line.slice(margin)}\n`).join(""));
}

function readTemplate(cursor: Cursor, quoting: Quoting, limit: number): Expression {
  const { source } = cursor;
  const start = cursor.at;
  const parts: Expression[] = [];
  let literal = "";
  let directives = false;
  while (cursor.at < limit) {
    const char = source[cursor.at] ?? "";
    if (quoting === "quoted" && char === '"') break;
    if (quoting === "quoted" && char === "\n")
      throw new TerraformSyntaxError(
        text("字符串中有换行，引号没有结束", "a line break in a string, whose quote is not closed"),
        cursor.at,
      );
    if ((char === "$" || char === "%") && source.startsWith(`${char}{`, cursor.at + 1)) {
      literal += `${char}{`;
      cursor.at += 3;
    } else if ((char === "$" || char === "%") && source[cursor.at + 1] === "{") {
      if (literal !== "") parts.push({ kind: "literal", value: literal });
      literal = "";
      if (char === "%") directives = true;
      parts.push(char === "$" ? readInterpolation(cursor) : readDirective(cursor));
    } else if (quoting === "quoted" && char === "\\") literal += readEscape(cursor);
    else {
      literal += char;
      cursor.at += 1;
    }
  }
  if (literal !== "" || parts.length === 0) parts.push({ kind: "literal", value: literal });
  const written = source.slice(start, cursor.at);
  if (directives) return { kind: "invalid", text: written, parts };
  const [only] = parts;
  // "${x}" alone is x itself, with its own type.
  if (parts.length === 1 && only !== undefined) return only;
  return { kind: "template", parts, text: written };
}

function readInterpolation(cursor: Cursor): Expression {
  cursor.at += 2;
  accept(cursor, "~");
  const expression = parseExpressionAt(cursor);
  skipBlanks(cursor, true);
  accept(cursor, "~");
  if (!accept(cursor, "}")) throw expected('"}"', cursor.at);
  return expression;
}

/** `%{ if … }`, `%{ for … }`: only the expressions in it are kept, so that its references are not lost. */
function readDirective(cursor: Cursor): Expression {
  const start = cursor.at;
  cursor.at += 2;
  accept(cursor, "~");
  skipBlanks(cursor, true);
  const parts: Expression[] = [];
  const keyword = readIdentifier(cursor);
  if (keyword === "for") {
    const inAt = cursor.source.indexOf(" in ", cursor.at);
    if (inAt === -1) throw new TerraformSyntaxError(text("for 没有 in", "a for without in"), cursor.at);
    cursor.at = inAt + 4;
  }
  if (keyword === "if" || keyword === "for") parts.push(parseExpressionAt(cursor));
  skipBlanks(cursor, true);
  accept(cursor, "~");
  if (!accept(cursor, "}")) throw expected('"}"', cursor.at);
  return { kind: "invalid", text: cursor.source.slice(start, cursor.at), parts };
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

function readEscape(cursor: Cursor): string {
  const next = cursor.source[cursor.at + 1] ?? "";
  const plain = escapes[next];
  if (plain !== undefined) {
    cursor.at += 2;
    return plain;
  }
  const length = next === "u" ? 4 : next === "U" ? 8 : 0;
  const digits = cursor.source.slice(cursor.at + 2, cursor.at + 2 + length);
  const code = Number.parseInt(digits, 16);
  if (length === 0 || !/^[0-9a-fA-F]+$/.test(digits) || digits.length !== length || code > 0x10ffff) {
    throw new TerraformSyntaxError(text("未知的转义", "an unknown escape"), cursor.at);
  }
  cursor.at += 2 + length;
  return String.fromCodePoint(code);
}

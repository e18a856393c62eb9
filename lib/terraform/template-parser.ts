import { text } from "../text";
import { type Cursor, TerraformSyntaxError, accept, expected, readIdentifier, skipBlanks, unexpected } from "./cursor";
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
  if (!indented) return parseTemplate(lines.map((line) => `${line}\n`).join(""));
  // A line of nothing but blanks has no part in the margin: Terraform neither counts nor cuts it.
  const margin = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  const body = lines.map((line) => `${line.trim() === "" ? line : line.slice(margin)}\n`).join("");
  const template = parseTemplate(body);
  // What `~` takes away counts for the margin of the lines beside it in ways of its own.
  return /[$%]\{~|~\}/.test(body) ? { kind: "invalid", text: body, parts: [template] } : template;
}

/** What stands in a template: text, `${…}`, and the directives that open, divide and close a part of it. */
type Token =
  | { readonly kind: "text"; text: string }
  | { readonly kind: "value"; readonly value: Expression }
  | { readonly kind: "directive"; readonly directive: Directive; readonly at: number };

type Directive =
  | { readonly word: "if"; readonly condition: Expression }
  | { readonly word: "for"; readonly keyName: string | null; readonly valueName: string; readonly collection: Expression }
  | { readonly word: "else" | "endif" | "endfor" };

function readTemplate(cursor: Cursor, quoting: Quoting, limit: number): Expression {
  const { source } = cursor;
  const start = cursor.at;
  const tokens = readTokens(cursor, quoting, limit);
  const text = source.slice(start, cursor.at);
  const reader: TokenReader = { tokens, at: 0, text };
  const parts = readParts(reader, []);
  const [only] = parts;
  // "${x}" alone is x itself, with its own type.
  if (parts.length === 1 && only !== undefined) return only;
  return parts.length === 0 ? { kind: "literal", value: "" } : { kind: "template", parts, text };
}

function readTokens(cursor: Cursor, quoting: Quoting, limit: number): readonly Token[] {
  const { source } = cursor;
  const tokens: Token[] = [];
  let literal = "";
  let trims = false;
  const flush = (): void => {
    // In a heredoc or a JSON string `~` takes the blanks up to the end of the line.
    const lines = quoting === "quoted" || literal === "" ? [literal] : literal.split(/(?<=\n)/);
    for (const [index, line] of lines.entries())
      if (line !== "") tokens.push({ kind: "text", text: trims && index === 0 ? line.trimStart() : line });
    trims = false;
    literal = "";
  };
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
      flush();
      const at = cursor.at;
      cursor.at += 2;
      const last = tokens.at(-1);
      if (accept(cursor, "~") && last?.kind === "text") last.text = last.text.trimEnd();
      tokens.push(
        char === "$"
          ? { kind: "value", value: parseExpressionAt(cursor) }
          : { kind: "directive", directive: readDirective(cursor), at },
      );
      skipBlanks(cursor, true);
      trims = accept(cursor, "~");
      if (!accept(cursor, "}")) throw expected('"}"', cursor.at);
    } else if (quoting === "quoted" && char === "\\") literal += readEscape(cursor);
    else {
      literal += char;
      cursor.at += 1;
    }
  }
  flush();
  return tokens;
}

function readDirective(cursor: Cursor): Directive {
  skipBlanks(cursor, true);
  const word = readIdentifier(cursor);
  if (word === "else" || word === "endif" || word === "endfor") return { word };
  if (word === "if") return { word, condition: parseExpressionAt(cursor) };
  if (word !== "for") throw unexpected(word ?? "", cursor.at);
  const name = (): string => {
    skipBlanks(cursor, true);
    const found = readIdentifier(cursor);
    if (found === null) throw new TerraformSyntaxError(text("此处应是名称", "expected a name"), cursor.at);
    skipBlanks(cursor, true);
    return found;
  };
  const first = name();
  const second = accept(cursor, ",") ? name() : null;
  if (readIdentifier(cursor) !== "in") throw expected('"in"', cursor.at);
  return { word, keyName: second === null ? null : first, valueName: second ?? first, collection: parseExpressionAt(cursor) };
}

interface TokenReader {
  readonly tokens: readonly Token[];
  at: number;
  readonly text: string;
}

/** Reads up to one of the closing words, or to the end where there is none. */
function readParts(reader: TokenReader, until: readonly Directive["word"][]): Expression[] {
  const parts: Expression[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined) {
      if (until.length > 0) throw expected(`"%{ ${until.at(-1) ?? ""} }"`, 0);
      return parts;
    }
    if (token.kind === "directive" && until.includes(token.directive.word)) return parts;
    reader.at += 1;
    if (token.kind === "value") parts.push(token.value);
    else if (token.kind === "directive") parts.push(readSection(token.directive, token.at, reader));
    else {
      // Neighbouring lines are one text.
      const last = parts.at(-1);
      const before = reader.tokens[reader.at - 2];
      if (last?.kind === "literal" && before?.kind === "text")
        parts[parts.length - 1] = { kind: "literal", value: `${String(last.value)}${token.text}` };
      else parts.push({ kind: "literal", value: token.text });
    }
  }
}

function readSection(directive: Directive, at: number, reader: TokenReader): Expression {
  const { text } = reader;
  if (directive.word === "if") {
    const yes = templateOf(readParts(reader, ["else", "endif"]), text);
    const divider = reader.tokens[reader.at];
    reader.at += 1;
    let no: Expression = { kind: "literal", value: "" };
    if (divider?.kind === "directive" && divider.directive.word === "else") {
      no = templateOf(readParts(reader, ["endif"]), text);
      reader.at += 1;
    }
    return { kind: "conditional", condition: directive.condition, yes, no, text };
  }
  if (directive.word !== "for") throw unexpected(directive.word, at);
  const value = templateOf(readParts(reader, ["endfor"]), text);
  reader.at += 1;
  const { keyName, valueName, collection } = directive;
  const each: Expression = {
    kind: "for",
    keyName,
    valueName,
    collection,
    key: null,
    value,
    condition: null,
    grouped: false,
    text,
  };
  return { kind: "call", name: "join", args: [{ kind: "literal", value: "" }, each], spread: false, text };
}

/** A part of a template is a text, also where it is one value alone. */
function templateOf(parts: readonly Expression[], text: string): Expression {
  return parts.length === 0 ? { kind: "literal", value: "" } : { kind: "template", parts, text };
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

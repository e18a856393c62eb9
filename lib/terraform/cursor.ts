import { type Text, text } from "../text";

/** A syntax error in Terraform source, by offset; callers turn it into line and column. */
export class TerraformSyntaxError extends Error {
  override readonly name = "TerraformSyntaxError";
  constructor(
    /** What is wrong, as the middle of a sentence. */
    readonly reason: Text,
    readonly offset: number,
  ) {
    super(reason.en);
  }
}

/** A name is taken: of two declarations one would go unread. */
export class DeclaredTwice extends TerraformSyntaxError {}

/** A part that Terraform does not know, with what to do about it. */
export class UnknownPart extends TerraformSyntaxError {
  constructor(
    reason: Text,
    offset: number,
    readonly remedy: Text,
  ) {
    super(reason, offset);
  }
}

/** Something else was expected at that place. */
export function expected(what: string, offset: number): TerraformSyntaxError {
  return new TerraformSyntaxError(text(`此处应为 ${what}`, `expected ${what}`), offset);
}

/** Nothing can begin with what stands at that place; an empty text is the end of the file. */
export function unexpected(found: string, offset: number): TerraformSyntaxError {
  return new TerraformSyntaxError(UNEXPECTED[found] ?? text(`意外的“${found}”`, `unexpected "${found}"`), offset);
}

const UNEXPECTED: Readonly<Record<string, Text | undefined>> = {
  "": text("文件在此处意外结束", "unexpected end of the file"),
  "\n": text("此行在此处意外结束", "unexpected end of the line"),
  "\r": text("此行在此处意外结束", "unexpected end of the line"),
};

/** A reading position in a source text. */
export interface Cursor {
  readonly source: string;
  at: number;
  /** How many expressions stand around the one that is read. */
  depth: number;
}

const identifierStart = /[\p{ID_Start}_]/u;
const identifierPart = /[\p{ID_Continue}_-]/u;

/** Skips blanks and comments; newlines too when `acrossLines`. */
export function skipBlanks(cursor: Cursor, acrossLines: boolean): void {
  const { source } = cursor;
  for (;;) {
    const char = source[cursor.at];
    if (char === " " || char === "\t" || char === "\r" || (acrossLines && char === "\n")) cursor.at += 1;
    else if (char === "#" || (char === "/" && source[cursor.at + 1] === "/")) {
      const end = source.indexOf("\n", cursor.at);
      cursor.at = end === -1 ? source.length : end;
    } else if (char === "/" && source[cursor.at + 1] === "*") {
      const end = source.indexOf("*/", cursor.at + 2);
      if (end === -1) throw new TerraformSyntaxError(text("注释没有以 */ 结束", "a comment without its closing */"), cursor.at);
      cursor.at = end + 2;
    } else return;
  }
}

/** True and past it when the text stands at the cursor. */
export function accept(cursor: Cursor, token: string): boolean {
  if (!cursor.source.startsWith(token, cursor.at)) return false;
  cursor.at += token.length;
  return true;
}

/** Past the text, or a syntax error. */
export function expect(cursor: Cursor, token: string): void {
  if (!accept(cursor, token)) throw expected(`"${token}"`, cursor.at);
}

/** Reads an identifier (dashes are part of it), or returns null and stays. */
export function readIdentifier(cursor: Cursor): string | null {
  const { source } = cursor;
  const first = source[cursor.at];
  if (first === undefined || !identifierStart.test(first)) return null;
  let end = cursor.at + 1;
  for (let char = source[end]; char !== undefined && identifierPart.test(char); char = source[end]) end += 1;
  const name = source.slice(cursor.at, end);
  cursor.at = end;
  return name;
}

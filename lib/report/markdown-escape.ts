import { makeInert } from "./inert";

/** A name or value as a code span, in which nothing is a link, a mention, markup or HTML; cut to a number of characters. */
export function codeSpan(value: string, limit = 160): string {
  const shown = shorten(value, limit).replace(LONG_RUN, "$1…");
  if (shown === "") return "`(empty)`";
  const fence = "`".repeat(longestRun(shown) + 1);
  // One blank at either end belongs to the fence, so a value that brings its own, or a backtick, needs one more.
  const pad = /^`|`$|^ .*[^ ].* $/s.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/**
 * A sentence in which words stay words, and whatever is not plainly a word or a number is a code span: names, hostnames, numbers of
 * filings, and all that could be a mention, a reference, a link or markup.
 */
export function prose(sentence: string, limit = 1200): string {
  const shown = shorten(sentence, limit);
  const pieces: Piece[] = [];
  for (let at = 0; at < shown.length;) {
    const piece = pieceAt(shown, at);
    at += piece.length;
    const gap = pieces.at(-1);
    const before = pieces.at(-2);
    // `--var region=cn-hangzhou` is one thing.
    const joins = piece.code !== null && piece.open === "" && gap?.open === " " && before?.close === "" && before.code !== null;
    if (joins) pieces.splice(-2, 2, { ...piece, open: before.open, code: `${before.code} ${piece.code}` });
    else pieces.push(piece);
  }
  return pieces
    .map(({ open, code, close }) => `${open}${code === null ? "" : codeSpan(code, Infinity)}${close}`)
    .join("")
    .trim();
}

/** Lines of text in a fence that none of them can close. */
export function codeBlock(body: string, language: string): string {
  const lines = body
    .trimEnd()
    .split("\n")
    // The runner of GitHub obeys a line that begins with `::`, whatever blanks stand before it.
    .map((line) => makeInert(line).replace(/^(\s*):(?=:)/, "$1<U+003A>"));
  const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
  return [`${fence}${language}`, ...lines, fence].join("\n");
}

/** A row of a table, of cells that are Markdown already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(escapePipes).join(" | ")} |`;
}

/** A part that is closed until its reader opens it. Its title is ours and holds no name. */
export function collapsed(title: string, body: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** The text on one line, without characters that do not show, and at most so many characters long, the last being … if it was cut. */
export function shorten(value: string, limit: number): string {
  const inert = makeInert(value.slice(0, limit === Infinity ? undefined : limit * 2));
  if (inert.length <= limit && value.length <= limit * 2) return inert;
  // No half of a character, and no half of one that is spelt out.
  const kept = inert
    .slice(0, limit - 1)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/<(?:U(?:\+[0-9A-F]*)?)?$/, "");
  return `${kept}…`;
}

/** A piece of a sentence: what stands around a code span, or text alone. */
interface Piece {
  readonly open: string;
  readonly code: string | null;
  readonly close: string;
  /** How much of the sentence it takes. */
  readonly length: number;
}

function pieceAt(sentence: string, at: number): Piece {
  PIECE.lastIndex = at;
  const groups = PIECE.exec(sentence)?.groups ?? {};
  if (groups["gap"] !== undefined) return { open: " ", code: null, close: "", length: groups["gap"].length };
  if (groups["sign"] !== undefined) return { open: groups["sign"], code: null, close: "", length: groups["sign"].length };
  if (groups["number"] !== undefined) return { open: "", code: groups["number"], close: "", length: groups["number"].length };
  const word = groups["word"] ?? sentence.slice(at);
  const { open, core, close } = splitWord(word);
  if (isPlain(core) && !(at === 0 && /^\d+$/.test(core) && /^[.)]/.test(close))) {
    return { open: `${open}${core}${close}`, code: null, close: "", length: word.length };
  }
  const whole = sentence.slice(at, balancedEnd(sentence, at + open.length, at + word.length));
  const parts = splitWord(whole);
  // Nothing but punctuation.
  if (parts.core === "") return { open: "", code: whole, close: "", length: whole.length };
  return { open: parts.open, code: parts.core, close: parts.close, length: whole.length };
}

function splitWord(word: string): { readonly open: string; readonly core: string; readonly close: string } {
  const open = /^[("']*/.exec(word)?.[0] ?? "";
  const rest = word.slice(open.length);
  let end = rest.length - (/[)"',.;:!?]*$/.exec(rest)?.[0] ?? "").length;
  // A bracket or quotation mark that was opened inside is closed inside.
  while (end < rest.length && !isBalanced(rest.slice(0, end))) end += 1;
  if (!isBalanced(rest.slice(0, end))) end = rest.length - (/[)"',.;:!?]*$/.exec(rest)?.[0] ?? "").length;
  return { open, core: rest.slice(0, end), close: rest.slice(end) };
}

function isBalanced(code: string): boolean {
  return depthOf(code) <= 0 && (code.match(/"/g) ?? []).length % 2 === 0;
}

/** Code with blanks in its brackets is one piece: where the bracket that a word opens is closed, or else the end of the word. */
function balancedEnd(sentence: string, from: number, wordEnd: number): number {
  if (depthOf(sentence.slice(from, wordEnd)) <= 0) return wordEnd;
  const last = Math.min(sentence.length, from + LONGEST_CODE);
  for (let end = wordEnd; end <= last; end += 1) {
    const next = sentence[end];
    if ((next === undefined || /[\s\p{Script=Han}，。；：、]/u.test(next)) && depthOf(sentence.slice(from, end)) <= 0) return end;
  }
  return wordEnd;
}

const LONGEST_CODE = 200;

function depthOf(code: string): number {
  return (code.match(/[([{]/g) ?? []).length - (code.match(/[)\]}]/g) ?? []).length;
}

/** A word, a small number or a date; seven digits of the hexadecimal system could be a commit. */
function isPlain(core: string): boolean {
  return (
    /^(?:\p{Script=Latin}+(?:['’-]\p{Script=Latin}+)*|\d{1,6}|\d{4}-\d{2}-\d{2})…?$/u.test(core) &&
    !/^[0-9a-f]{7,40}…?$/i.test(core)
  );
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** The fence is no longer than this by more than one. */
const LONG_RUN = /(`{8})`+/g;

/** Pipes stand in code spans alone; a backslash before one would take part in its escaping. */
function escapePipes(cell: string): string {
  return cell.replace(/\\(?=\\*\|)/g, "<U+005C>").replaceAll("|", "\\|");
}

const SIGNS = "，。；：、！？（）《》「」【】“”‘’—";
const HAN = "\\p{Script=Han}";
const PIECE = new RegExp(
  `(?<gap>\\s+)|(?<number>${HAN}ICP[备证]\\d+号(?:-\\d+[AXK]?)?)|(?<sign>[${HAN}${SIGNS}])|(?<word>[^\\s${HAN}${SIGNS}]+)`,
  "uy",
);

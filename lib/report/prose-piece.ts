/** A piece of a sentence: what stands around a code span, or words alone. */
export interface Piece {
  readonly open: string;
  readonly code: string | null;
  readonly close: string;
  /** How much of the sentence it takes. */
  readonly length: number;
}

/** The piece that begins at a place. Marks of punctuation are words where they follow on something, but for the beginning of a line. */
export function pieceAt(sentence: string, at: number): Piece {
  PIECE.lastIndex = at;
  const groups = PIECE.exec(sentence)?.groups ?? {};
  if (groups["gap"] !== undefined) return { open: " ", code: null, close: "", length: groups["gap"].length };
  if (groups["sign"] !== undefined) return { open: groups["sign"], code: null, close: "", length: groups["sign"].length };
  if (groups["number"] !== undefined) return { open: "", code: groups["number"], close: "", length: groups["number"].length };
  const word = groups["word"] ?? sentence.slice(at);
  const isFirst = sentence.slice(0, at).trim() === "";
  if (!isFirst && /^[("'),.;:!?]+$/.test(word)) return { open: word, code: null, close: "", length: word.length };
  const { open, core, close } = splitWord(word);
  if (isPlain(core) && !(isFirst && /^\d+$/.test(core) && /^[.)]/.test(close))) {
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

/** A word, a small number or a date; seven digits of the hexadecimal system could be a commit, and `www.` begins a link. */
function isPlain(core: string): boolean {
  return (
    /^(?:\p{Script=Latin}+(?:['’-]\p{Script=Latin}+)*|\d{1,6}|\d{4}-\d{2}-\d{2})…?$/u.test(core) &&
    !/\b[0-9a-f]{7,40}\b|www…?$/i.test(core)
  );
}

const SIGNS = "，。；：、！？（）《》「」【】“”‘’—";
const HAN = "\\p{Script=Han}";
const PIECE = new RegExp(
  `(?<gap>\\s+)|(?<number>${HAN}ICP[备证]\\d+号(?:-\\d+[AXK]?)?)|(?<sign>[${HAN}${SIGNS}])|(?<word>[^\\s${HAN}${SIGNS}]+)`,
  "uy",
);

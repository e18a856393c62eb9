import type { Fault, Place } from "../guard-error";
import { type Text, text } from "../text";

/** The full-width punctuation that a Chinese keyboard types where YAML wants half-width, told with its place; null where there is none. */
export type FullWidth = (place: Place | undefined) => Text | null;

/** What stands full-width in the word at a place. */
export function fullWidthAt(source: string): FullWidth {
  const lines = linesOf(source);
  return ({ line, column } = { file: "" }) => {
    if (line === undefined || column === undefined) return null;
    const rest = lines[line - 1]?.slice(column - 1) ?? "";
    const word = /^(?:[^,[\]{}:]|:(?=\S))*/.exec(rest)?.[0] ?? "";
    return told(word, line, column);
  };
}

/** What stands full-width anywhere in the line of a place or in the one before it. */
export function fullWidthNear(source: string): FullWidth {
  const lines = linesOf(source);
  return ({ line } = { file: "" }) =>
    line === undefined ? null : (told(lines[line - 1], line, 1) ?? told(lines[line - 2], line - 1, 1));
}

/** The faults whose value is one word because of such punctuation, with that as their remedy. */
export function withFullWidth<F extends Fault>(faults: readonly F[], source: string): readonly F[] {
  const find = fullWidthAt(source);
  return faults.map((fault) => ({ ...fault, remedy: find(fault.place) ?? fault.remedy }));
}

function linesOf(source: string): readonly string[] {
  return source.split(/\r\n|[\r\n]/);
}

/** Outside of quotes and comments. */
function told(piece: string | undefined, line: number, column: number): Text | null {
  const found = piece?.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|(?<!\S)#.*|[：，【】“”]/gu) ?? [];
  for (const { 0: mark, index } of found) {
    const halfWidth = HALF_WIDTH[mark];
    if (halfWidth === undefined) continue;
    const at = column + index;
    return text(
      `第 ${line} 行第 ${at} 列的 ${mark} 是全角符号，请改为${halfWidth.zh}，其余各处也一样。`,
      `The ${mark} at line ${line}, column ${at} is full-width: type ${halfWidth.en} there and wherever else it stands.`,
    );
  }
  return null;
}

const bracket = (mark: string): Text => text(`半角方括号（${mark}）`, `the half-width bracket (${mark})`);
const quote = text('半角引号（"）', 'the half-width quotation mark (")');

const HALF_WIDTH: Readonly<Record<string, Text>> = {
  "：": text("半角冒号加空格（: ）", "the half-width colon and a blank (: )"),
  "，": text("半角逗号加空格（, ）", "the half-width comma and a blank (, )"),
  "【": bracket("["),
  "】": bracket("]"),
  "“": quote,
  "”": quote,
};

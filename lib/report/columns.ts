import stringWidth from "string-width";
import { makeInert } from "./inert";

/** How many columns a text takes on a terminal: a Chinese character takes two. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}

/** The text with blanks up to a number of columns. */
export function padColumns(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

/**
 * The text in lines of at most so many columns, made inert. Chinese breaks between any two characters but not before closing or
 * after opening punctuation; a word, an address or a link that is longer than a line stays whole, so that it can be copied.
 */
export function wrapColumns(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const unit of makeInert(text).match(UNIT) ?? []) {
    const width = columnsOf(unit);
    if (used > 0 && used + width > columns) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    if (line === "" && unit.trim() === "") continue;
    line += unit;
    used += width;
  }
  const last = line.trimEnd();
  return last === "" && lines.length > 0 ? lines : [...lines, last];
}

const WIDE = "\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF“”";
const OPENING = "（“《「【";
const CLOSING = "，。；：、！？）”》」】…";
/** A filing number is one word, though Chinese characters stand in it. */
const NUMBER = "\\p{Script=Han}ICP[备证]\\d+号(?:-\\d+[AXK]?)?";
const UNIT = new RegExp(`\\s+|[${OPENING}]*(?:${NUMBER}|[^\\s${WIDE}]+|[^\\s${OPENING}])[${CLOSING}]*|[${OPENING}]+`, "gu");

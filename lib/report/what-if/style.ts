import type { Language } from "../../text";
import { wrapColumns } from "../columns";
import { type Line, type Tone, toned } from "../line";

export interface Style {
  readonly language: Language;
  readonly width: number;
}

/** Prose below a heading. */
export function prose(words: string, { width }: Style, tone: Tone | null = null, indent = 4): readonly Line[] {
  const blanks = " ".repeat(indent);
  return wrapColumns(words, width - indent).map((line): Line => [blanks, tone === null ? line : toned(line, tone)]);
}

import type { Place } from "../../guard-error";
import type { Text } from "../../text";

/** A cell as text, with the place where the user finds it. */
export interface Cell {
  readonly text: string;
  readonly place: Place;
}

/** A table with one header row; every row has as many cells as the header. Rows without any text are left out. */
export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** What was made of the file in order to read it, such as its encoding. */
  readonly reading: Text;
}

/** More would not fit into a ledger of 1 MB. */
export const MOST_ROWS = 10_000;

/** Full-width letters, digits and signs as ordinary ones, without white space around: for everything but names of people and firms. */
export function plain(text: string): string {
  return text.normalize("NFKC").trim();
}

/**
 * A name as it is to be written: full-width letters and digits become ordinary ones. Full-width signs stay, since the brackets of
 * 星海（集团）有限公司 belong to the name as it was registered.
 */
export function plainName(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ　]/g, (character) => character.normalize("NFKC"))
    .replace(/\s+/g, " ")
    .trim();
}

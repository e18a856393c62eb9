import { escapeHtml } from "./escape";

/** A piece of a page. Only `markup` and `verbatim` make one, so a text of the report cannot be taken for it. */
export interface Markup {
  readonly markup: string;
}

/** What can stand in a template: texts are escaped and made inert, pieces stay as they are, lists are joined. */
export type Piece = string | number | Markup | readonly Markup[];

/** Writes a piece of a page. Whatever is filled in as a text is inert, so no writer has to think of it. */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let written = parts[0] ?? "";
  pieces.forEach((piece, at) => {
    written += writePiece(piece) + (parts[at + 1] ?? "");
  });
  return { markup: written };
}

/** Takes over what beian-guard itself has written: its style, its script. Never a text of the report. */
export function verbatim(own: string): Markup {
  return { markup: own };
}

/** Nothing. */
export const nothing: Markup = { markup: "" };

function writePiece(piece: Piece): string {
  if (typeof piece === "string") return escapeHtml(piece);
  if (typeof piece === "number") return String(piece);
  if ("markup" in piece) return piece.markup;
  return piece.map((each) => each.markup).join("");
}

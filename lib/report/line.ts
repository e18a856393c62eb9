import { createColors } from "picocolors";
import { makeInert } from "./inert";

/** What a piece of a line means to its reader; the terminal's colour follows from it. */
export type Tone = "title" | "error" | "undecided" | "warning" | "info" | "passed" | "faint";

/** A piece of text; a bare string has no tone. */
export type Span = string | { readonly text: string; readonly tone: Tone };

/** One line of a report. Whatever stands in it is made inert when it is printed, so no writer has to think of it. */
export type Line = readonly Span[];

/** The lines with their colours, each ended by a line feed. */
export function printLines(lines: readonly Line[], colour: boolean): string {
  const colours = createColors(colour);
  return lines.map((line) => `${printLine(line, colours)}\n`).join("");
}

export function toned(text: string, tone: Tone): Span {
  return { text, tone };
}

type Colors = ReturnType<typeof createColors>;

function printLine(line: Line, colours: Colors): string {
  // The runner of GitHub obeys a line that begins with `::`, whatever blanks stand before it.
  const guard = line
    .map((span) => (typeof span === "string" ? span : span.text))
    .join("")
    .trimStart()
    .startsWith("::");
  const printed = line.map((span) =>
    typeof span === "string" ? makeInert(span) : formatterOf(span.tone, colours)(makeInert(span.text)),
  );
  return `${guard ? "| " : ""}${printed.join("")}`.trimEnd();
}

function formatterOf(tone: Tone, colours: Colors): (text: string) => string {
  switch (tone) {
    case "title":
      return colours.bold;
    case "error":
      return (text) => colours.bold(colours.red(text));
    case "undecided":
      return (text) => colours.bold(colours.magenta(text));
    case "warning":
      return colours.yellow;
    case "info":
      return colours.cyan;
    case "passed":
      return (text) => colours.bold(colours.green(text));
    case "faint":
      return colours.dim;
  }
}

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

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** The fence is no longer than this by more than one. */
const LONG_RUN = /(`{8})`+/g;

/** Pipes stand in code spans alone; a backslash before one would take part in its escaping. */
function escapePipes(cell: string): string {
  return cell.replace(/\\(?=\\*\|)/g, "<U+005C>").replaceAll("|", "\\|");
}

import { shorten } from "./markdown-escape";

/**
 * A label for Mermaid, with its quotation marks. Letters, digits and Chinese stay; every other character becomes the code that Mermaid
 * shows as that character (`#35;`), so that it is neither syntax nor Markdown nor HTML.
 */
export function mermaidLabel(name: string): string {
  const shown = shorten(name.trim() === "" ? "(empty)" : name, LONGEST);
  const coded = shown.replace(UNSAFE, (character) => `#${character.codePointAt(0) ?? 0};`);
  // Old versions take the word for the end of a subgraph, even in quotation marks.
  return `"${coded.replace(/(?<![A-Za-z0-9])end(?![A-Za-z0-9])/gi, (word) => `#${word.charCodeAt(0)};${word.slice(1)}`)}"`;
}

const LONGEST = 72;

// A dot, a hyphen or an underscore between letters is harmless; `1. ` and `- ` would be lists, `_a_` emphasis.
const UNSAFE = /(?<![A-Za-z0-9])[._-]|[._-](?![A-Za-z0-9])|[^A-Za-z0-9\p{Script=Han} ._-]/gu;

/**
 * The text on one line and without effect on a terminal or a log: control characters, escape sequences, line breaks, direction marks
 * and invisible characters are spelt out as `<U+001B>`, and so are the words by which build services take orders from a log.
 */
export function makeInert(text: string): string {
  return text.replace(EFFECTIVE, (characters) => Array.from(characters, spellOut).join(""));
}

function spellOut(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;
}

// Azure Pipelines and the runner of GitHub obey `##vso[…]` and `##[…]` anywhere in a line.
const EFFECTIVE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|#(?=#(?:vso)?\[)/gu;

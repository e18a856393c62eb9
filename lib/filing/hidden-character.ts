/**
 * The code point (`U+200B`) of the first character that does not show: zero-width, direction marks, control characters,
 * variation selectors; null when every character shows. Tab, line feed and carriage return count as white space, not here.
 */
export function findHiddenCharacter(text: string): string | null {
  const found = HIDDEN.exec(text)?.[0];
  return found === undefined ? null : codePointOf(found);
}

/** `U+0421` for the first character of a text. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The text with every hidden character spelt out as `<U+200B>`. */
export function showHidden(text: string): string {
  return Array.from(text, (character) => (HIDDEN.test(character) ? `<${codePointOf(character)}>` : character)).join("");
}

const HIDDEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}]|(?![\t\n\r])\p{Cc}/u;

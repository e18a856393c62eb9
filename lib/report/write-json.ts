/**
 * A value as JSON, with a line for each member of a list, so that two of them can be compared; the same value gives the same bytes.
 * Characters that do not show (direction marks, C1 controls …) are written as `\u202e`, so that printing it does no harm.
 */
export function writeJson(value: object): string {
  // Quotation marks inside of texts are escaped, so this can only stand between two members of a list.
  const json = `${JSON.stringify(value).replaceAll('},{"', '},\n{"')}\n`;
  // Nearly every report holds nothing but these; the search by Unicode property is ten times slower.
  return UNUSUAL.test(json) ? json.replace(UNSEEN, escapeUnits) : json;
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`).join(
    "",
  );
}

// JSON.stringify has escaped the C0 controls inside of texts; the line feeds that are left are its own.
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Anything but visible ASCII, Chinese characters and their punctuation. */
const UNUSUAL = /[^\n\u0020-\u007e\u2014\u2018-\u201d\u2026\u3001-\u303f\u4e00-\u9fff\uff01-\uff60]/;

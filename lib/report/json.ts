import type { Report } from "../engine/report";

/**
 * The report as JSON: keys in the order of the schema, one line for each member of a list, a line feed at the end; the same report
 * gives the same bytes.
 * Characters that do not show (direction marks, C1 controls …) are written as `\u202e`, so that printing it does no harm.
 */
export function jsonReport(report: Report): string {
  const members = Object.entries(report).map(([key, value]) => `  ${JSON.stringify(key)}: ${writeMember(value)}`);
  const json = `{\n${members.join(",\n")}\n}\n`;
  // Nearly every report holds nothing but these; the search by Unicode property is ten times slower.
  return UNUSUAL.test(json) ? json.replace(UNSEEN, escapeUnits) : json;
}

/** A list with thousands of rows stays readable and comparable line by line, and is written several times faster than indented. */
function writeMember(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((row) => `    ${JSON.stringify(row)}`).join(",\n")}\n  ]`;
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

import type { Report } from "../engine/report";

/**
 * The report as JSON: keys in the order of the schema, one line for each member of a list, a line feed at the end; the same report
 * gives the same bytes.
 * Characters that do not show (direction marks, C1 controls …) are written as `\u202e`, so that printing it does no harm.
 */
export function jsonReport(report: Report): string {
  const members = Object.entries(report).map(([key, value]) => `  ${JSON.stringify(key)}: ${writeMember(value)}`);
  return `{\n${members.join(",\n")}\n}\n`.replace(UNSEEN, escapeUnits);
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

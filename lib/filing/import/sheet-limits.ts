import { GuardError, type Fault, type Place } from "../../guard-error";
import { text } from "../../text";
import { attributesOf, placeOf, sheetNames, unescape } from "./sheet-xml";

/** Throws GuardError for a workbook whose sheets, laid out from A1 to their last cell, would fill the memory; one stray cell is enough. */
export function expectSmallSheets(parts: Readonly<Record<string, string>>, file: string): void {
  const names = sheetNames(parts);
  let total = 0;
  for (const [path, xml] of Object.entries(parts)) {
    if (!xml.includes("sheetData")) continue;
    const sheet = names.get(path) ?? path;
    const { rows, columns, lowest, rightmost } = extentOf(xml, (cell) => placeOf(file, sheet, cell));
    total += rows * columns;
    if (rows > MOST_LINES || total > MOST_CELLS) throw new GuardError(tooFar(placeOf(file, sheet, lowest)));
    if (columns > MOST_COLUMNS) throw new GuardError(tooFar(placeOf(file, sheet, rightmost)));
  }
}

const MOST_LINES = 20_000;
const MOST_COLUMNS = 500;
const MOST_CELLS = 1_000_000;

/** Rows and cells with their attributes; a `>` within a value does not end them. */
const ROW_OR_CELL = /<(?:[^\s<>/:=]+:)?(?:row|c)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"]*"|'[^']*'))+)/g;

/** How far the cells reach, with the cells that are lowest and farthest to the right. */
interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly lowest: string;
  readonly rightmost: string;
}

function extentOf(xml: string, placeAt: (cell: string) => Place): Extent {
  let [rows, columns, lowest, rightmost] = [0, 0, "A1", "A1"];
  for (const [, attributes = ""] of xml.matchAll(ROW_OR_CELL)) {
    const reference = unescape(attributesOf(attributes).get("r") ?? "").trim();
    if (reference === "") continue;
    const [, letters = "", digits] = /^([A-Z]{0,3})(\d{1,7})$/i.exec(reference) ?? [];
    if (digits === undefined) throw new GuardError(tooFar(placeAt(reference)));
    const [row, column] = [Number(digits), columnNumber(letters)];
    // A row comes before its cells, of which the last one says more than its number.
    if (row >= rows) [rows, lowest] = [row, letters === "" ? `A${digits}` : reference];
    if (column > columns) [columns, rightmost] = [column, reference];
  }
  return { rows, columns, lowest, rightmost };
}

/** A is 1, AA is 27. */
function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function tooFar(place: Place): Fault {
  return {
    place,
    message: text(
      `工作表一直延伸到这一格，超出上限：每张 ${MOST_LINES} 行、${MOST_COLUMNS} 列，全部工作表共 ${MOST_CELLS} 格。`,
      `The sheet reaches out to this cell, beyond the limits: ${MOST_LINES} rows and ${MOST_COLUMNS} columns a sheet, ${MOST_CELLS} cells in all sheets.`,
    ),
    remedy: text(
      "请删除表格以外的行和列（空行、空列也要删，只清空内容不够）后保存，或只把表格另存为 CSV。",
      "Delete the rows and columns outside the table, empty ones too (clearing them is not enough), and save; or save the table alone as CSV.",
    ),
  };
}

import { GuardError } from "../../guard-error";
import { text } from "../../text";
import { openWorkbook, refuse } from "./open-workbook";
import { sheetPitfalls } from "./sheet-pitfalls";
import { expectSmallSheets } from "./sheet-limits";
import { placeOf } from "./sheet-xml";
import { MOST_ROWS, type Table } from "./table";

/**
 * Reads one sheet of an XLSX workbook, whose first row with text is the header: the one that is named, or the only one with text.
 * Throws GuardError for merged cells and formulas, with the cell.
 */
export async function readXlsxTable(bytes: Uint8Array, file: string, named: string | undefined): Promise<Table> {
  const { parts, archive } = openWorkbook(bytes, file);
  expectSmallSheets(parts, file);
  const sheets = await sheetsOf(archive, file);
  const { sheet, data } = choose(sheets, named, file);
  const top = data.findIndex((row) => row.some((cell) => cellText(cell).trim() !== "")) + 1;
  const [first, ...rest] = sheetPitfalls(parts, { sheet, file, top });
  if (first !== undefined) throw new GuardError([first, ...rest]);
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = data
    .map((row, line) =>
      Array.from({ length: width }, (_, column) => ({
        text: cellText(row[column]),
        place: placeOf(file, sheet, `${columnName(column)}${line + 1}`),
      })),
    )
    .filter((row) => row.some((cell) => cell.text.trim() !== ""));
  const [header, ...body] = rows;
  if (header === undefined) throw noText(file, named);
  if (body.length > MOST_ROWS) throw tooManyRows(file);
  return {
    header,
    rows: body,
    reading: text(
      `工作表“${sheet}”，${body.length} 行`,
      `the sheet "${sheet}", ${body.length} ${body.length === 1 ? "row" : "rows"}`,
    ),
  };
}

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

async function sheetsOf(archive: ArrayBuffer, file: string): Promise<readonly Sheet[]> {
  // The library is an ECMAScript module, and no other command needs it.
  const { default: readWorkbook } = await import("read-excel-file/universal");
  try {
    return await readWorkbook(archive);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw refuse(
      file,
      text(
        `工作簿无法读取，读取程序的说明是“${error.message}”。`,
        `The workbook cannot be read; its reader says "${error.message}".`,
      ),
      text("请在 Excel 或 WPS 中重新另存为 .xlsx，或 CSV。", "Save it again from Excel or WPS as .xlsx, or as CSV."),
    );
  }
}

function choose(sheets: readonly Sheet[], named: string | undefined, file: string): Sheet {
  const names = sheets.map(({ sheet }) => sheet);
  if (named !== undefined) {
    const found = sheets.find(({ sheet }) => sheet === named);
    if (found !== undefined) return found;
    throw refuse(
      file,
      text(`没有名为“${named}”的工作表。`, `There is no sheet called "${named}".`),
      text(`工作表有：${names.join("、")}。`, `The sheets are ${names.join(", ")}.`),
    );
  }
  const [first, ...others] = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cellText(cell).trim() !== "")));
  if (first === undefined) throw noText(file, named);
  if (others.length === 0) return first;
  const filled = [first, ...others].map(({ sheet }) => sheet);
  throw refuse(
    file,
    text(`有内容的工作表不止一张：${filled.join("、")}。`, `Several sheets have content: ${filled.join(", ")}.`),
    text("请用 --sheet 指明要导入哪一张。", "Say with --sheet which one to import."),
  );
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  // A date of a spreadsheet has no time zone; the reader gives it as that day in UTC.
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** A, B, …, Z, AA, AB. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function noText(file: string, sheet: string | undefined): GuardError {
  return new GuardError({
    place: sheet === undefined ? { file } : placeOf(file, sheet, undefined),
    message: text("工作表里没有任何内容。", "The sheet has no content."),
    remedy: text("请重新导出，或用 --sheet 指定另一张工作表。", "Export it again, or name another sheet with --sheet."),
  });
}

function tooManyRows(file: string): GuardError {
  return refuse(
    file,
    text(`工作表超过 ${MOST_ROWS} 行。`, `The sheet has more than ${MOST_ROWS} rows.`),
    text("请确认文件无误，或拆成几份导入。", "Check that it is the right file, or import it in parts."),
  );
}

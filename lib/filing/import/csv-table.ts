import { CsvError, parse } from "csv-parse/sync";
import { type Fault, GuardError } from "../../guard-error";
import { text, type Text } from "../../text";
import { decodeTable } from "./decode-table";
import { type Cell, MOST_ROWS, type Table } from "./table";

/** Reads a CSV file whose first row with text is the header. Throws GuardError for what is no table, with the line. */
export function readCsvTable(bytes: Uint8Array, file: string): Table {
  if (bytes.length > LARGEST) throw new GuardError({ place: { file }, message: TOO_LARGE, remedy: SPLIT });
  const { source, encoding } = decodeTable(bytes, file);
  const delimiter = delimiterOf(source);
  const rows = recordsOf(source, delimiter, file).filter((row) => row.some((cell) => cell.text.trim() !== ""));
  const [header, ...body] = rows;
  if (header === undefined) throw new GuardError({ place: { file, line: 1 }, message: EMPTY, remedy: EXPORT_AGAIN });
  if (body.length > MOST_ROWS) throw new GuardError({ place: { file }, message: TOO_LARGE, remedy: SPLIT });
  const ragged = body.filter((row) => row.length !== header.length).map((row) => raggedRow(row, header.length));
  if (ragged[0] !== undefined) throw new GuardError([ragged[0], ...ragged.slice(1)]);
  const name = DELIMITERS.get(delimiter) ?? text("逗号", "commas");
  return {
    header,
    rows: body,
    reading: text(
      `编码 ${encoding.zh}，以${name.zh}分隔，${body.length} 行`,
      `encoded in ${encoding.en}, separated by ${name.en}, ${body.length} ${body.length === 1 ? "row" : "rows"}`,
    ),
  };
}

const LARGEST = 5 * 1_048_576;

const DELIMITERS: ReadonlyMap<string, Text> = new Map([
  [",", text("逗号", "commas")],
  ["\t", text("制表符", "tabs")],
  [";", text("分号", "semicolons")],
]);

/** The sign that parts the first line with text most often. */
function delimiterOf(source: string): string {
  const first = source.split("\n").find((line) => line.trim() !== "") ?? "";
  const counts = [...DELIMITERS.keys()].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ",";
}

function recordsOf(source: string, delimiter: string, file: string): readonly (readonly Cell[])[] {
  try {
    const records = parse(source, { delimiter, relax_column_count: true });
    let line = 1;
    return records.map((record) => {
      const place = { file, line };
      // A cell in quotes may hold line breaks; the parser counts lines at the end of a record.
      line += 1 + record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
      return record.map((cell) => ({ text: cell, place }));
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = Reflect.get(error, "lines");
    throw new GuardError({
      place: { file, line: typeof line === "number" ? line : 1 },
      message: text(
        "这一行的引号不成对，或引号出现在单元格中间，无法分出单元格。",
        "The quotes of this line do not match or stand within a cell, so its cells cannot be told apart.",
      ),
      remedy: text(
        '请修正这一行的引号；单元格内的引号要写两个（""）。',
        'Correct the quotes; a quote within a cell is written twice ("").',
      ),
    });
  }
}

function raggedRow(row: readonly Cell[], columns: number): Fault {
  const [first] = row;
  return {
    ...(first === undefined ? {} : { place: first.place }),
    message: text(
      `这一行有 ${row.length} 个单元格，表头有 ${columns} 列，无法确定各值属于哪一列。`,
      `This row has ${row.length} ${row.length === 1 ? "cell" : "cells"} and the header ${columns}, so it is not clear which value belongs to which column.`,
    ),
    remedy: text(
      "请补齐或删去单元格；值中含分隔符时请用引号括起。",
      "Add or remove cells; a value that contains the separator stands in quotes.",
    ),
  };
}

const EMPTY = text("文件里没有任何内容。", "The file has no content.");
const EXPORT_AGAIN = text("请重新导出。", "Export it again.");
const TOO_LARGE = text(
  `表格过大：上限 5 MB、${MOST_ROWS} 行。`,
  `The table is too large: the limits are 5 MB and ${MOST_ROWS} rows.`,
);
const SPLIT = text("请确认文件无误，或拆成几份导入。", "Check that it is the right file, or import it in parts.");

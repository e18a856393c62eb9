import type { Fault } from "../../guard-error";
import { text } from "../../text";
import { errorCell } from "./error-values";
import { attributesOf, pathOfSheet, placeOf, unescape } from "./sheet-xml";

/**
 * Faults of a sheet whose cells do not hold what they show: merged cells, of which all but the first are empty, formulas, whose saved
 * result may be old, and errors such as #N/A, which must not pass for an empty cell. `top` is the number of
 * the first row with text. `parts` are the XML parts of the workbook; within XML text a `<` is always escaped.
 */
export function sheetPitfalls(
  parts: Readonly<Record<string, string>>,
  { sheet, file, top }: { readonly sheet: string; readonly file: string; readonly top: number },
): readonly Fault[] {
  const xml = parts[pathOfSheet(parts, sheet) ?? ""];
  if (xml === undefined) return [unreadable(sheet, file)];
  const merged = [...xml.matchAll(/<(?:\w+:)?mergeCell\s([^>]*)>/g)].map(([, attributes = ""]) => {
    const ref = attributesOf(attributes).get("ref");
    const place = placeOf(file, sheet, ref);
    return ref !== undefined && isAcross(ref, top) ? titleRow(place) : mergedCells(place);
  });
  const formulas = [...xml.matchAll(/<(?:\w+:)?c(?:\s([^>]*))?>\s*<(?:\w+:)?f[\s/>]/g)].map(([, attributes = ""]) =>
    formula(placeOf(file, sheet, attributesOf(attributes).get("r"))),
  );
  const errors = [...xml.matchAll(ERROR_CELL)].map(([, attributes = "", shown = ""]) =>
    errorCell(placeOf(file, sheet, attributesOf(attributes).get("r")), unescape(shown)),
  );
  return [...merged, ...formulas, ...errors];
}

/** A cell of the type "error" without a formula, and what it shows. */
const ERROR_CELL = /<(?:\w+:)?c\s([^>]*?\bt\s*=\s*["']e["'][^>]*)>\s*<(?:\w+:)?v[^>]*>([^<]*)</g;

/** True for cells that are merged within one row: a title over the table, or groups of columns. */
function isAcross(ref: string, row: number): boolean {
  return ref.split(":").every((cell) => cell.replace(/\D/g, "") === String(row));
}

function titleRow(place: Fault["place"] & object): Fault {
  return {
    place,
    message: text(
      "第一行是合并单元格，像是标题，不是列名；第一行必须是表头。",
      "The first row is merged, as a title is, and does not name the columns; the first row must be the header row.",
    ),
    remedy: text("请删去表头以上的各行。", "Delete the rows above the header row."),
  };
}

function mergedCells(place: Fault["place"] & object): Fault {
  return {
    place,
    message: text(
      "这里是合并单元格，只有第一格有值，其余各格的值读不出来。",
      "These cells are merged: only the first holds the value, and the others have none.",
    ),
    remedy: text("请取消合并，在每一格都填上值。", "Unmerge them, and fill in the value in every cell."),
  };
}

function formula(place: Fault["place"] & object): Fault {
  return {
    place,
    message: text(
      "这里是公式；文件中保存的结果可能已经过时。",
      "This cell holds a formula, whose result in the file may be out of date.",
    ),
    remedy: text("请复制后“选择性粘贴为数值”再保存。", "Copy it and paste it as a value, then save."),
  };
}

function unreadable(sheet: string, file: string): Fault {
  return {
    place: placeOf(file, sheet, undefined),
    message: text(
      "工作簿的结构无法识别，找不到这张工作表的内容。",
      "The workbook's structure is not understood: the content of this sheet cannot be found.",
    ),
    remedy: text("请在 Excel 或 WPS 中重新另存为 .xlsx，或 CSV。", "Save it again from Excel or WPS as .xlsx, or as CSV."),
  };
}

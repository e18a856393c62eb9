import type { Fault } from "../../guard-error";
import { text } from "../../text";

/**
 * Faults of a sheet whose cells do not hold what they show: merged cells, of which all but the first are empty, and formulas, whose
 * saved result may be old. `parts` are the XML parts of the workbook; within XML text a `<` is always escaped.
 */
export function sheetPitfalls(parts: Readonly<Record<string, string>>, sheet: string, file: string): readonly Fault[] {
  const xml = parts[pathOfSheet(parts, sheet) ?? ""];
  if (xml === undefined) return [unreadable(sheet, file)];
  const merged = [...xml.matchAll(/<(?:\w+:)?mergeCell\s([^>]*)>/g)].map(([, attributes = ""]) =>
    mergedCells(placeOf(file, sheet, attributesOf(attributes).get("ref"))),
  );
  const formulas = [...xml.matchAll(/<(?:\w+:)?c(?:\s([^>]*))?>\s*<(?:\w+:)?f[\s/>]/g)].map(([, attributes = ""]) =>
    formula(placeOf(file, sheet, attributesOf(attributes).get("r"))),
  );
  return [...merged, ...formulas];
}

/** Where a user finds a cell: `file:sheet!B3`. */
export function placeOf(file: string, sheet: string, cell: string | undefined): { readonly file: string } {
  return { file: `${file}:${sheet}${cell === undefined ? "" : `!${cell}`}` };
}

function pathOfSheet(parts: Readonly<Record<string, string>>, sheet: string): string | null {
  const sheets = elements(parts["xl/workbook.xml"] ?? "", "sheet");
  const id = sheets.find((each) => unescape(each.get("name") ?? "") === sheet)?.get("r:id");
  const relation = elements(parts["xl/_rels/workbook.xml.rels"] ?? "", "Relationship").find((each) => each.get("Id") === id);
  const target = relation?.get("Target");
  if (target === undefined) return null;
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

function elements(xml: string, name: string): readonly ReadonlyMap<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, "g"))].map(([, attributes = ""]) =>
    attributesOf(attributes),
  );
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  const pairs = [...written.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return new Map(pairs.map(([, name = "", double, single]) => [name, double ?? single ?? ""]));
}

function unescape(written: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return written.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name ?? ""] ?? whole;
  });
}

function mergedCells(place: Fault["place"] & object): Fault {
  return {
    place,
    message: text(
      "这里是合并单元格，只有第一格有值，其余各行的值读不出来。",
      "These cells are merged: only the first holds the value, and the other rows have none.",
    ),
    remedy: text("请取消合并，在每一行都填上值。", "Unmerge them, and fill in the value in every row."),
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

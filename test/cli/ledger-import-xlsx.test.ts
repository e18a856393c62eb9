import { writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { table, withMessages, run, ledgerNow, restore, withTables } from "./import-tables";

withTables();

/** The library is an ECMAScript module. */
async function written(content: unknown): Promise<Uint8Array> {
  const { default: writeXlsx } = await import("write-excel-file/node");
  return new Uint8Array(await writeXlsx(content as Parameters<typeof writeXlsx>[0]).toBuffer());
}

async function workbook(rows: readonly (readonly (object | string | null)[])[]): Promise<Uint8Array> {
  const cells = rows.map((row) => row.map((value) => (typeof value === "string" ? { value } : value)));
  return written(cells);
}

/** A workbook with another first sheet. */
function edited(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const path = Object.keys(parts).find((name) => name.endsWith("sheet1.xml")) ?? "";
  return zipSync({ ...parts, [path]: strToU8(edit(strFromU8(parts[path] ?? new Uint8Array()))) });
}

describe("ledger import of an XLSX", () => {
  const rows = table
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  beforeAll(async () => {
    writeFileSync("table.xlsx", await workbook(rows));
  });

  test("adds the same entries as the CSV", async () => {
    restore();
    const { code, stdout } = await run("table.xlsx", "--yes");
    expect([code, stdout]).toEqual([0, expect.stringContaining('table.xlsx: the sheet "Sheet1", 3 rows')]);
    const fromWorkbook = ledgerNow();
    restore();
    await run("table.csv", "--yes");
    expect(fromWorkbook).toBe(ledgerNow());
    restore();
  });

  test("names the cell of a faulty value, below empty rows too", async () => {
    writeFileSync(
      "t.xlsx",
      await workbook([[null], [null], ...rows.slice(0, 1), ["乙", "企业", "港ICP备2023999904号", "", "", "", "", ""]]),
    );
    const { code, stderr } = await run("t.xlsx");
    expect([code, stderr]).toEqual([3, expect.stringMatching(/^t\.xlsx:Sheet1!C4: /)]);
  });

  test("refuses merged cells and formulas with the cell, the reason and the remedy", async () => {
    writeFileSync(
      "t.xlsx",
      await workbook([
        ...rows.slice(0, 1),
        ...rows.slice(1, 2).map(([first, ...rest]) => [{ value: first, rowSpan: 2 }, ...rest]),
        [null, ...(rows[2] ?? []).slice(1)],
      ]),
    );
    const merged = await run("t.xlsx", "--yes");
    expect([merged.code, merged.stderr]).toEqual([
      3,
      expect.stringMatching(/^t\.xlsx:Sheet1!A2:A3: These cells are merged: .* Unmerge them/),
    ]);
    writeFileSync(
      "t.xlsx",
      await workbook([...rows.slice(0, 1), [{ value: "=1+1", type: "Formula" }, ...(rows[1] ?? []).slice(1)]]),
    );
    const formula = await run("t.xlsx", "--yes");
    expect([formula.code, formula.stderr]).toEqual([3, expect.stringMatching(/^t\.xlsx:Sheet1!A2: This cell holds a formula/)]);
    expect(ledgerNow()).toBe(withMessages);
  });

  test("refuses a title that is merged over the table, and says that the first row must be the header", async () => {
    const title = [{ value: "备案信息导出", columnSpan: 8 }, ...Array.from({ length: 7 }, () => null)];
    writeFileSync("t.xlsx", await workbook([title, ...rows]));
    const { code, stderr } = await run("t.xlsx", "--yes");
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(/^t\.xlsx:Sheet1!A1:H1: .*the first row must be the header row. *\n* *Delete the rows above/s),
    ]);
  });

  test("refuses an error value with its cell, which is never taken for an empty one", async () => {
    const head = [...(rows[0] ?? []), "是否限制接入"];
    const written = await workbook([head, [...(rows[2] ?? []), "MARK"]]);
    writeFileSync(
      "t.xlsx",
      edited(written, (xml) => xml.replace(/<c r="I2"[^>]*>.*?<\/c>/s, '<c r="I2" t="e"><v>#N/A</v></c>')),
    );
    const { code, stderr } = await run("t.xlsx", "--yes");
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(/^t\.xlsx:Sheet1!I2: This cell holds the spreadsheet's error #N\/A/),
    ]);
    expect(ledgerNow()).toBe(withMessages);
  });

  test.each([
    ["a cell far down", '<row r="150000"><c r="A150000"><v>1</v></c></row>', "A150000"],
    ["the last cell of all", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "XFD1048576"],
    ["a cell far to the right", '<row r="9"><c r="A9"><v>1</v></c><c r="XFD9"><v>1</v></c></row><row r="10"></row>', "XFD9"],
    ["a number in another notation", '<row r="1e9"></row>', "1e9"],
    ["a number in entities", '<row r="&#57;99999"></row>', "A999999"],
  ])("refuses %s before the sheet is laid out, with the cell and the cure", async (_, row, cell) => {
    writeFileSync(
      "t.xlsx",
      edited(await workbook(rows), (xml) => xml.replace("</sheetData>", `${row}</sheetData>`)),
    );
    const { code, stderr } = await run("t.xlsx");
    expect([code, stderr]).toEqual([3, expect.stringContaining(`t.xlsx:Sheet1!${cell}: The sheet reaches out to this cell`)]);
    expect(stderr).toContain("Delete the rows and columns outside the table");
  });

  test("wants to know which of several sheets", async () => {
    const sheets = [rows, [["x"]], [[]]].map((data, at) => ({
      sheet: `表${at + 1}`,
      data: data.map((row) => row.map((value) => ({ value }))),
    }));
    writeFileSync("t.xlsx", await written(sheets));
    expect((await run("t.xlsx")).stderr).toContain("Several sheets have content: 表1, 表2. Say with --sheet");
    expect((await run("t.xlsx", "--sheet", "表1")).code).toBe(0);
    expect((await run("t.xlsx", "--sheet", "表9")).stderr).toContain("The sheets are 表1, 表2, 表3");
    expect((await run("t.xlsx", "--sheet", "表3")).stderr).toContain("The sheet has no content");
  });

  test.each<readonly [string, () => Uint8Array, string]>([
    [
      "what unpacks to too much",
      () => zipSync({ "xl/workbook.xml": new Uint8Array(40 * 1_048_576) }),
      "The workbook is too large",
    ],
    ["a file that is too large", () => new Uint8Array(3 * 1_048_576), "The workbook is too large"],
    ["what is no archive", () => strToU8("unitName"), "no valid XLSX workbook"],
    ["another archive", () => zipSync({ "a.xml": strToU8("<a/>") }), "no valid XLSX workbook"],
    [
      "the old format",
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "old format (.xls) or with a password",
    ],
    ["a broken workbook", () => zipSync({ "xl/workbook.xml": strToU8("<workbook>") }), "t.xlsx: The workbook cannot be read"],
  ])("refuses %s", async (_, content, reason) => {
    writeFileSync("t.xlsx", content());
    const { code, stderr } = await run("t.xlsx");
    expect([code, stderr]).toEqual([3, expect.stringContaining(reason)]);
  });
});

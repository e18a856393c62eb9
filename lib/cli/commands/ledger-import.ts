import { existsSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import { companyNames } from "../../catalogues/company-names";
import { findColumns } from "../../filing/import/columns";
import { readCsvTable } from "../../filing/import/csv-table";
import { groupRecords } from "../../filing/import/group-records";
import { mergeRecords } from "../../filing/import/merge-records";
import { readRecords } from "../../filing/import/read-records";
import type { Table } from "../../filing/import/table";
import { readXlsxTable } from "../../filing/import/xlsx-table";
import { GuardError } from "../../guard-error";
import { text } from "../../text";
import { addEditOptions, collect, type EditOptions } from "../edit-options";
import { exitCodes } from "../exit-codes";
import { importSummary } from "../import-summary";
import { rulesBy } from "../known-names";
import { offerEdit, openEditable } from "../ledger-edit";
import type { Session } from "../session";
import { showFaults } from "../show-fault";

/** `ledger import FILE`: puts the filings of a table into the ledger; what the ledger says otherwise stays as it is. */
export function addLedgerImport(ledger: Command, session: Session): void {
  const { language } = session;
  const command = ledger
    .command("import")
    .description(
      text(
        "从 CSV 或 XLSX 导入备案（阿里云、腾讯云、华为云导出的表格，或工信部字段）；先预览，加 --yes 才写入。退出码 3：有冲突，或表格有误",
        "import filings from CSV or XLSX (exports of Alibaba Cloud, Tencent Cloud and Huawei Cloud, or the ministry's fields); a preview, --yes writes. Exit code 3: conflicts, or a faulty table",
      )[language],
    )
    .argument("<file>", text("表格；CSV 可为 UTF-8 或 GBK", "the table; a CSV in UTF-8 or GBK")[language])
    .option(
      "--provider <cloud>",
      text(
        "没有“接入服务商”的行所属的云，如 alicloud；可重复",
        "the cloud of rows that name no access provider, such as alicloud; repeatable",
      )[language],
      collect,
    )
    .option("--sheet <name>", text("XLSX 的工作表；只有一张有内容时可省略", "sheet of an XLSX with several")[language]);
  addEditOptions(command, session).action((file: string, options: ImportOptions) => runImport(file, options, session));
}

interface ImportOptions extends EditOptions {
  readonly provider?: readonly string[];
  readonly sheet?: string;
}

async function runImport(file: string, options: ImportOptions, session: Session): Promise<void> {
  const { io, language, end } = session;
  const editable = openEditable(options.ledger, session);
  const table = await readTable(file, options.sheet);
  const columns = findColumns(table);
  const records = groupRecords(readRecords(table, columns, { providers: options.provider ?? [], companyNames }));
  const merge = mergeRecords(records, editable.ledger);
  const isPreview = options.yes !== true;
  const edit = { additions: merge.additions, origins: merge.origins, rules: rulesBy(session.settings()), yes: !isPreview };
  io.stdout.write(importSummary({ file, table, columns, merge }, language));
  if (merge.additions.length > 0) offerEdit(editable, edit, session);
  if (merge.conflicts.length > 0) io.stderr.write(showFaults({ faults: merge.conflicts }, language));
  end(merge.conflicts.length > 0 ? exitCodes.badInput : exitCodes.passed);
}

async function readTable(file: string, sheet: string | undefined): Promise<Table> {
  const kind = /\.(csv|xlsx)$/i.exec(file)?.[1]?.toLowerCase();
  if (kind === undefined) throw new GuardError({ place: { file }, message: NO_TABLE, remedy: SAVE_AS });
  const bytes = readBytes(file);
  if (kind === "xlsx") return readXlsxTable(bytes, file, sheet);
  if (sheet !== undefined) throw new GuardError({ place: { file }, message: NO_SHEETS, remedy: LEAVE_OUT });
  return readCsvTable(bytes, file);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const message = existsSync(file)
      ? text(`表格无法读取（${String(error.code)}）。`, `The table cannot be read (${String(error.code)}).`)
      : text("表格不存在。", "There is no such table.");
    throw new GuardError({ place: { file }, message, remedy: text("请核对路径和权限。", "Check the path and its permissions.") });
  }
}

const NO_TABLE = text("只能导入扩展名为 .csv 或 .xlsx 的表格。", "Only tables named .csv or .xlsx can be imported.");
const SAVE_AS = text("请在 Excel 或 WPS 中另存为 .xlsx 或 CSV UTF-8。", "Save it from Excel or WPS as .xlsx or CSV UTF-8.");
const NO_SHEETS = text("CSV 没有工作表。", "A CSV has no sheets.");
const LEAVE_OUT = text("请去掉 --sheet。", "Leave out --sheet.");

import { GuardError } from "../../guard-error";
import { text, type Text } from "../../text";

/** The text of a CSV file, and how it was encoded. */
export interface DecodedTable {
  readonly source: string;
  readonly encoding: Text;
}

/**
 * Decodes UTF-8 with or without a byte order mark; what is no UTF-8 is taken for GB18030, of which GBK and GB2312 are parts. Throws
 * GuardError for what is neither, and for a file that is UTF-8 in some lines only: GB18030 would read those as other characters.
 */
export function decodeTable(bytes: Uint8Array, file: string): DecodedTable {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw refuse(file, undefined, IS_WORKBOOK, RENAME);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const unicode = decode(bytes, "utf-8");
  if (unicode !== null) {
    expectText(unicode, file);
    return {
      source: unicode,
      encoding: marked ? text("UTF-8（带 BOM）", "UTF-8 with a byte order mark") : text("UTF-8", "UTF-8"),
    };
  }
  const broken = firstBrokenLine(bytes);
  const chinese = marked ? null : decode(bytes, "gb18030");
  if (chinese === null || hasChineseUnicodeLine(bytes)) throw refuse(file, broken, UNDECODABLE, SAVE_AS_UTF8);
  expectText(chinese, file);
  return {
    source: chinese,
    encoding: text("GB18030（含 GBK；因为不是有效的 UTF-8）", "GB18030, which includes GBK, since it is not valid UTF-8"),
  };
}

function decode(bytes: Uint8Array, encoding: "utf-8" | "gb18030"): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** No second byte of GB18030 is a line feed, so that lines can be told apart before the encoding is known. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    lines.push(bytes.subarray(start, end === -1 ? bytes.length : end));
    start = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}

function firstBrokenLine(bytes: Uint8Array): number {
  return linesOf(bytes).findIndex((line) => decode(line, "utf-8") === null) + 1;
}

function hasChineseUnicodeLine(bytes: Uint8Array): boolean {
  return linesOf(bytes).some((line) => /\p{Script=Han}/u.test(decode(line, "utf-8") ?? ""));
}

function expectText(source: string, file: string): void {
  const at = source.indexOf("\0");
  if (at !== -1) throw refuse(file, source.slice(0, at).split("\n").length, UNDECODABLE, SAVE_AS_UTF8);
}

const UNDECODABLE = text(
  "文件既不是 UTF-8，也不是 GBK 或 GB18030 编码，无法读出文字。",
  "The file is encoded neither in UTF-8 nor in GBK or GB18030, so its text cannot be read.",
);
const SAVE_AS_UTF8 = text(
  "请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”，或直接导入 .xlsx。",
  'Save it from Excel or WPS as "CSV UTF-8 (comma delimited)", or import the .xlsx itself.',
);
const IS_WORKBOOK = text("文件名是 .csv，内容却是 Excel 工作簿。", "The file is named .csv but is an Excel workbook.");
const RENAME = text("请把扩展名改为 .xlsx。", "Name it .xlsx.");

function refuse(file: string, line: number | undefined, message: Text, remedy: Text): GuardError {
  return new GuardError({ place: line === undefined || line === 0 ? { file } : { file, line }, message, remedy });
}

import { strFromU8, unzipSync, zipSync } from "fflate";
import { GuardError } from "../../guard-error";
import { text, type Text } from "../../text";

/** The parts of an XLSX file that hold text, and the same as an archive of exactly these parts. */
export interface Workbook {
  readonly parts: Readonly<Record<string, string>>;
  readonly archive: ArrayBuffer;
}

/**
 * Unpacks an XLSX file within limits, so that a small file cannot fill the memory. What is read afterwards is the archive of the parts
 * that were measured here. Throws GuardError for a file that is too large or no XLSX.
 */
export function openWorkbook(bytes: Uint8Array, file: string): Workbook {
  if (bytes.length > LARGEST_FILE) throw refuse(file, tooLarge, SPLIT);
  if (OLD_FORMAT.every((byte, at) => bytes[at] === byte)) throw refuse(file, OLD, SAVE_AS_XLSX);
  let size = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        size += originalSize;
        if (size > LARGEST_CONTENT) throw refuse(file, tooLarge, SPLIT);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof GuardError) throw error;
    throw refuse(file, NO_WORKBOOK, SAVE_AS_XLSX);
  }
  if (unpacked["xl/workbook.xml"] === undefined) throw refuse(file, NO_WORKBOOK, SAVE_AS_XLSX);
  const archive = new Uint8Array(zipSync(unpacked, { level: 0 })).buffer;
  return { parts: Object.fromEntries(Object.entries(unpacked).map(([name, part]) => [name, strFromU8(part)])), archive };
}

const LARGEST_FILE = 2 * 1_048_576;
const LARGEST_CONTENT = 32 * 1_048_576;

/** The head of an .xls file, and of an .xlsx with a password. */
const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0];

const tooLarge = text(
  "工作簿过大：文件上限 2 MB，解压后上限 32 MB。",
  "The workbook is too large: the limits are 2 MB for the file and 32 MB for what it unpacks to.",
);
const SPLIT = text(
  "请删去图片和无关的工作表，或另存为 CSV。",
  "Take out pictures and sheets that do not belong to it, or save it as CSV.",
);
const OLD = text(
  "这是旧格式（.xls）或加了密码的工作簿，无法读取。",
  "This is a workbook in the old format (.xls) or with a password; neither can be read.",
);
const NO_WORKBOOK = text("这不是有效的 XLSX 工作簿。", "This is no valid XLSX workbook.");
const SAVE_AS_XLSX = text(
  "请在 Excel 或 WPS 中另存为不带密码的 .xlsx，或 CSV。",
  "Save it from Excel or WPS as .xlsx without a password, or as CSV.",
);

/** A fault of the whole file. */
export function refuse(file: string, message: Text, remedy: Text): GuardError {
  return new GuardError({ place: { file }, message, remedy });
}

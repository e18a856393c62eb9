import { lstatSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { GuardError } from "../guard-error";
import { text, type Text } from "../text";
import type { Ledger } from "./ledger";
import { parseLedger } from "./ledger-file";
import { openLedger, type LedgerHandle } from "./open-ledger";

/** The names under which a ledger is found. */
export const LEDGER_FILE_NAMES = ["filings.yaml", "filings.yml", "filings.json"] as const;

/** Reads a ledger for code that refers to it: `loadLedger("filings.yaml").filingFor("www.xinghai-shop.cn")`. Throws as `readLedgerFile`. */
export function loadLedger(path: string): LedgerHandle {
  return openLedger(readLedgerFile(path));
}

/** Reads a ledger file. Throws GuardError when it is missing, a directory, unreadable or faulty. */
export function readLedgerFile(path: string): Ledger {
  return parseLedger(readLedgerBytes(path), path);
}

/**
 * The ledger of a directory: the nearest one from there upwards, or null when there is none. Throws GuardError when one
 * directory holds several, since it is not clear which one grants.
 */
export function findLedger(fromDirectory: string): string | null {
  for (let directory = resolve(fromDirectory); ; directory = dirname(directory)) {
    const found = LEDGER_FILE_NAMES.filter((name) => isThere(join(directory, name)));
    const [name, ...others] = found;
    if (others.length > 0) throw severalLedgers(directory, found);
    if (name !== undefined) return join(directory, name);
    if (dirname(directory) === directory) return null;
  }
}

/** The bytes of a ledger file. Throws GuardError when it is missing, a directory or unreadable. */
export function readLedgerBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A link that leads nowhere is there: it is a ledger that cannot be read, not the absence of one. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  return code === null ? error : new GuardError({ place: { file: path }, message: reasonOf(code), remedy: CHECK_PATH });
}

function reasonOf(code: string): Text {
  if (code === "ENOENT" || code === "ENOTDIR")
    return text("指定的台账文件不存在。", "The ledger that is named here does not exist.");
  if (code === "EISDIR") return text("这是目录，不是台账文件。", "This is a directory, not a ledger file.");
  if (code === "EACCES" || code === "EPERM")
    return text("没有读取台账文件的权限。", "The ledger file may not be read with these permissions.");
  return text(`无法读取台账文件（${code}）。`, `The ledger file cannot be read (${code}).`);
}

const CHECK_PATH = text(
  "请核对路径和权限，或改用已有的 filings.yaml。",
  "Check the path and its permissions, or name an existing filings.yaml.",
);

function severalLedgers(directory: string, names: readonly string[]): GuardError {
  return new GuardError({
    place: { file: directory },
    message: text(`同一目录里有多份台账：${names.join("、")}。`, `The directory holds several ledgers: ${names.join(", ")}.`),
    remedy: text("请只保留一份，或用 --ledger 指明。", "Keep one of them, or name it with --ledger."),
  });
}

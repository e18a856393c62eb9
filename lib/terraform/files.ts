import {
  type Stats,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  realpathSync,
  statSync,
} from "node:fs";
import { resolve } from "node:path";
import { TextDecoder } from "node:util";
import { GuardError } from "../guard-error";
import { text } from "../text";
import { byCodePoint } from "./map-order";

/** The thin file layer of the readers. Paths are shown as the user wrote them. */

/** Reads a text file as UTF-8. Throws GuardError where it is missing, unreadable or in another encoding. */
export function readText(path: string): string {
  let bytes: Uint8Array;
  // Throws for a circle of links in words of its own.
  statOf(path);
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new GuardError({
      place: { file: path },
      message: text(`无法读取文件（${codeOf(error)}）。`, `The file cannot be read (${codeOf(error)}).`),
      remedy: text("请检查路径和权限。", "Check the path and its permissions."),
    });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new GuardError({
      place: { file: path },
      message: text("文件不是 UTF-8 编码。", "The file is not UTF-8."),
      remedy: text("请将其转换为 UTF-8。", "Convert it to UTF-8."),
    });
  }
}

/** True for the first bytes of a zip archive: a saved plan is one. */
export function startsLikeArchive(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const start = new Uint8Array(4);
    return readSync(file, start) === 4 && start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4;
  } finally {
    closeSync(file);
  }
}

/** The names in a directory, in the order of their bytes, in which Terraform reads them; empty where it is no directory. */
export function listDirectory(path: string): readonly string[] {
  return isDirectory(path) ? readdirSync(path).sort(byCodePoint) : [];
}

export function isDirectory(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}

export function isFile(path: string): boolean {
  return statOf(path)?.isFile() === true;
}

/** Undefined where there is nothing. Throws GuardError for links that lead in a circle and what else cannot be looked at. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const code = codeOf(error);
    throw new GuardError({
      place: { file: path },
      message:
        code === "ELOOP"
          ? text("符号链接又指回自身，没有尽头。", "A symbolic link leads back to itself and never ends.")
          : text(`无法读取路径（${code}）。`, `The path cannot be read (${code}).`),
      remedy:
        code === "ELOOP"
          ? text("请更正或删除该链接。", "Correct the link, or remove it.")
          : text("请检查路径和权限。", "Check the path and its permissions."),
    });
  }
}

/** Without symbolic links; the path in full where there is nothing. */
export function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

export function exists(path: string): boolean {
  return existsSync(path);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown error";
}

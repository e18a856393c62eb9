import { randomUUID } from "node:crypto";
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { GuardError } from "../guard-error";
import { type Text, text } from "../text";

/**
 * Writes a file as a whole or not at all; where a link leads the file there is written, and a device or a pipe gets the text as it
 * is. Throws GuardError where it cannot be written.
 */
export function writeWhole(file: string, content: string): void {
  try {
    const present = statSync(file, { throwIfNoEntry: false });
    if (present === undefined || present.isFile() || present.isDirectory()) {
      replaceFile(present === undefined ? file : realpathSync(file), content, present?.mode ?? null);
    } else {
      writeFileSync(file, content);
    }
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** A file that was there keeps its permissions. */
function replaceFile(file: string, content: string, mode: number | null): void {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(draft, content, { flag: "wx" });
    if (mode !== null) chmodSync(draft, mode & 0o7777);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Throws GuardError where a file to be written is one of those that were read, by whatever path or link. */
export function expectNotRead(file: string, read: readonly string[]): void {
  const target = identityOf(file);
  if (target === null || !read.some((other) => identityOf(other) === target)) return;
  throw new GuardError({
    place: { file },
    message: text("报告会覆盖一个输入文件。", "The report would overwrite a file that is read here."),
    remedy: text("请换一个文件名。", "Name another file."),
  });
}

/** The same for every path that leads to one file; null where there is none. */
function identityOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

/** What hindered a file from being written, as the user's fault; another error as it is. */
export function unwritable(file: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === null) return error;
  return new GuardError({
    place: { file },
    message: reasonOf(code, file),
    remedy: text("请换一个可以写入的路径。", "Name a path that can be written."),
  });
}

function reasonOf(code: string, file: string): Text {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return text(`目录 ${dirname(file)} 不存在。`, `The directory ${dirname(file)} does not exist.`);
    case "EISDIR":
    case "ENOTEMPTY":
      return text("这是一个目录。", "This is a directory.");
    case "EEXIST":
      return text("这里已有别的文件。", "Something else is there already.");
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return text("没有写入权限。", "There is no permission to write here.");
    default:
      return text(`无法写入（${code}）。`, `It cannot be written (${code}).`);
  }
}

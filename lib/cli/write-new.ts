import { closeSync, lstatSync, mkdirSync, openSync, realpathSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { GuardError } from "../guard-error";
import { text } from "../text";
import { isInside } from "./inside";
import { unwritable } from "./write-file";

/** A file that is to be written where there is none. */
export interface NewFile {
  readonly file: string;
  readonly content: string;
}

/**
 * Writes files where there are none yet, with the folders above them: all of them or none. Throws GuardError where something is
 * there already, even a link that leads nowhere.
 */
export function writeAllNew(files: readonly NewFile[]): void {
  for (const { file } of files) expectNothing(file);
  const undo: (() => void)[] = [];
  try {
    for (const { file, content } of files) writeNew(file, content, undo);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

function expectNothing(file: string): void {
  expectHere(file);
  if (lstatOf(file) === undefined) return;
  throw new GuardError({
    place: { file },
    message: text("这里已有别的文件。", "Something else is there already."),
    remedy: text("请先移走它；没有写入任何文件。", "Move it away first; no file was written."),
  });
}

/** A folder that is a link may lead to another project. */
function expectHere(file: string): void {
  const above = foldersAbove(resolve(file)).find((folder) => lstatOf(folder) !== undefined);
  if (above === undefined || !isInside(process.cwd(), above) || isInside(realpathSync("."), realOf(above, file))) return;
  throw new GuardError({
    place: { file },
    message: text("其上的目录是符号链接，通往本目录之外。", "A folder above it is a link that leads out of this directory."),
    remedy: text(
      "请改用真正的目录，或在链接所指的地方运行；没有写入任何文件。",
      "Make it a folder, or run this where the link leads; no file was written.",
    ),
  });
}

function foldersAbove(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}

function realOf(folder: string, file: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    throw unwritable(file, error);
  }
}

function lstatOf(file: string): unknown {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw unwritable(file, error);
  }
}

function writeNew(file: string, content: string, undo: (() => void)[]): void {
  try {
    makeFolder(dirname(file), undo);
    // Opened so that it fails where something has come up meanwhile, and only what was made here is taken away again.
    const opened = openSync(file, "wx");
    undo.push(() => rmSync(file));
    try {
      writeFileSync(opened, content);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    throw unwritable(file, error);
  }
}

function makeFolder(folder: string, undo: (() => void)[]): void {
  if (lstatOf(folder) !== undefined) return;
  makeFolder(dirname(folder), undo);
  mkdirSync(folder);
  undo.push(() => rmdirSync(folder));
}

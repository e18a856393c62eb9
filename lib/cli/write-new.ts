import { closeSync, lstatSync, mkdirSync, openSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { GuardError } from "../guard-error";
import { text } from "../text";
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
  if (lstatOf(file) === undefined) return;
  throw new GuardError({
    place: { file },
    message: text("这里已有别的文件。", "Something else is there already."),
    remedy: text("请先移走它；没有写入任何文件。", "Move it away first; no file was written."),
  });
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

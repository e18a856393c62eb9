import { readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { GuardError } from "../guard-error";
import { text } from "../text";
import { isOurWriting } from "./our-writing";
import { unwritable, writeWhole } from "./write-file";

/**
 * Writes what a run gives into a file that it makes, or that an earlier run has made. Throws GuardError for a file of somebody else,
 * for what belongs to git, and where it cannot be written.
 */
export function writeOver(file: string, content: string): void {
  expectOutsideOfGit(file);
  if (isForeign(file)) throw foreign(file);
  writeWhole(file, content);
}

/** Where a path leads: the file itself, or the place in its folder where it would be. */
export function placeOf(file: string): string {
  const path = resolve(file);
  return realOf(path) ?? join(realOf(dirname(path)) ?? dirname(path), basename(path));
}

/** Null where there is nothing, and for what has no path of its own, such as the pipe behind /dev/stdout. */
function realOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function expectOutsideOfGit(file: string): void {
  if (!placeOf(file).split(/[\\/]/).includes(".git")) return;
  throw new GuardError({
    place: { file },
    message: text("这里属于 git。", "This belongs to git."),
    remedy: text("请换一个文件名。", "Name another file."),
  });
}

/** A device or a pipe holds nothing that could be lost. */
function isForeign(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true && !isOurWriting(readFileSync(file, "utf8"));
  } catch (error) {
    throw unwritable(file, error);
  }
}

function foreign(file: string): GuardError {
  return new GuardError({
    place: { file },
    message: text(
      "这里已有别的文件，不是 beian-guard 写的，因此没有覆盖。",
      "Something that beian-guard did not write is here, so it was left.",
    ),
    remedy: text("请换一个文件名，或先移走它。", "Name another file, or move that one away."),
  });
}

import { existsSync, realpathSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { findLedger } from "../filing/ledger-on-disk";
import { text } from "../text";
import { git } from "./git";
import { isInside } from "./inside";
import type { Question } from "./judge";
import type { MergeBase } from "./merge-base";

/** The ledger of a run, and how it was found. */
export interface LedgerInUse {
  readonly file: string | null;
  readonly isNamed: boolean;
}

/** The ledger that a run in this directory uses; its path is absolute. */
export function ledgerInUse({ ledger, settings }: Pick<Question, "ledger" | "settings">): LedgerInUse {
  const named = ledger === undefined ? (settings.ledger ?? undefined) : ledger;
  if (named === undefined) return { file: findLedger(process.cwd()), isNamed: false };
  return { file: named === null ? null : resolve(named), isNamed: true };
}

/**
 * The same ledger as it was at the merge base, seen from the directory there: where it was, what it was called before it was
 * renamed, or the one that would have been found. Null where there was none. One outside of the repository is what it is.
 */
export function formerLedger({ file, isNamed }: LedgerInUse, base: MergeBase, tree: string): string | null {
  const path = file === null ? null : pathInside(file, base.root);
  if (file !== null && path === null) return file;
  const there = (name: string | null): string | null =>
    name !== null && existsSync(join(tree, name)) ? relative(process.cwd(), join(tree, name)) : null;
  const renamed = (): string | null => there(path === null ? null : formerName(path, base));
  return isNamed ? (there(path) ?? renamed() ?? foundIn(tree)) : (foundIn(tree) ?? renamed());
}

function foundIn(tree: string): string | null {
  const found = findLedger(process.cwd());
  return found !== null && isInside(tree, found) ? relative(process.cwd(), found) : null;
}

/** Null for a file outside of the repository. */
function pathInside(file: string, root: string): string | null {
  const real = existsSync(file) ? realpathSync(file) : file;
  return isInside(root, real) ? relative(root, real) : null;
}

/** The name from which git sees a file renamed. */
function formerName(path: string, { root, commit }: MergeBase): string | null {
  const renames = git(["-C", root, "diff", "--find-renames", "--diff-filter=R", "--name-status", "-z", commit], {
    message: text("git 无法比较两个版本。", "git cannot compare the two versions."),
    remedy: text("请检查仓库（git fsck）。", "Check the repository (git fsck)."),
  }).split("\0");
  const wanted = path.split("\\").join("/");
  for (let at = 0; at + 2 < renames.length; at += 3) if (renames[at + 2] === wanted) return renames[at + 1] ?? null;
  return null;
}

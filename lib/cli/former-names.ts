import { text } from "../text";
import { git } from "./git";
import type { MergeBase } from "./merge-base";

/** The files that git sees renamed since the merge base, by their names of now; all from the root of the repository. */
export function formerNames({ root, commit }: MergeBase): ReadonlyMap<string, string> {
  const renames = git(["-C", root, "diff", "--find-renames", "--diff-filter=R", "--name-status", "-z", commit], {
    message: text("git 无法比较两个版本。", "git cannot compare the two versions."),
    remedy: text("请检查仓库（git fsck）。", "Check the repository (git fsck)."),
  }).split("\0");
  const names = new Map<string, string>();
  for (let at = 0; at + 2 < renames.length; at += 3) names.set(renames[at + 2] ?? "", renames[at + 1] ?? "");
  return names;
}

import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type Baseline, baselineSchema } from "../engine/baseline";
import { grantsOf } from "../engine/known-findings";
import type { Finding } from "../engine/report";
import type { Widening } from "../engine/widening";
import { type Json, isJsonObject } from "../terraform/body";
import { text } from "../text";
import type { FormerFiles } from "./former-files";
import { git } from "./git";
import type { MergeBase } from "./merge-base";

/** The baselines of a change that know more or last longer, in force on a day; the one in use wherever links lead. */
export function changedBaselines(
  base: MergeBase,
  files: FormerFiles,
  today: string,
  here: string,
  inUse: string | null,
): readonly Widening[] {
  const changed = changedFiles(base).filter((path) => path.endsWith(".json"));
  const used = inUse === null ? null : resolve(here, inUse);
  const paths = new Set([...changed.map((path) => join(base.root, path)), ...(used === null ? [] : [used])]);
  const known = [...paths].flatMap((path) => {
    const then = path === used ? files.of(relative(here, path)) : files.tracked(relative(here, path));
    return then === null ? [] : excusedBy(then, today);
  });
  const former = new Set(known.flatMap(grantsOf));
  const isNew = (grant: string): boolean => !former.has(grant);
  return [...paths].flatMap((path): readonly Widening[] => {
    const added = excusedBy(path, today).filter((finding) => grantsOf(finding).some(isNew));
    if (added.length === 0) return [];
    const what = text(`基线新放行的 ${added.length} 项发现`, `the baseline, which excuses ${added.length} more`);
    const grants = new Set(added.flatMap(grantsOf).filter(isNew));
    return [{ what, file: relative(here, path), line: null, concerns: { kind: "baseline", grants } }];
  });
}

/** Committed since the merge base or not yet, by their paths from the root. */
function changedFiles({ root, commit }: MergeBase): readonly string[] {
  const fault = {
    message: text("git 无法列出改动的文件。", "git cannot list the files that have changed."),
    remedy: text("请检查仓库（git fsck）。", "Check the repository (git fsck)."),
  };
  const listed = [
    git(["-C", root, "diff", "--name-only", "--no-renames", "-z", commit], fault),
    git(["-C", root, "ls-files", "--others", "--exclude-standard", "-z"], fault),
  ];
  return [...new Set(listed.flatMap((names) => names.split("\0")))].filter((path) => path !== "");
}

/** What a baseline in force excuses; nothing for every other file. */
function excusedBy(file: string, today: string): readonly Finding[] {
  const document = jsonOf(file);
  if (!isJsonObject(document) || document.kind !== "beian-baseline") return [];
  const parsed = baselineSchema.safeParse(document);
  const baseline: Baseline | null = parsed.success ? parsed.data : null;
  if (baseline === null || baseline.expires < today) return [];
  return baseline.findings;
}

/** Undefined for what is not there or no JSON: whoever reads such a file for its own sake says so. */
function jsonOf(file: string): Json | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Json;
  } catch {
    return undefined;
  }
}

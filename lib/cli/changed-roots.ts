import { posix, relative } from "node:path";
import { GuardError } from "../guard-error";
import { isDirectory } from "../terraform/files";
import { findRoots } from "../terraform/find-roots";
import { text } from "../text";
import { openProject } from "./doctor/project-files";
import { repositoryRoot } from "./repository-root";

/**
 * The root modules below the working directory that changed files belong to: those whose directory, or a local module of theirs, holds
 * one. A file that no root holds, such as the ledger or the settings, concerns all of them. A directory among the paths leaves out what
 * does not stand below it. Throws GuardError where no file is named, and where there is no root at all.
 */
export function changedRoots(paths: readonly string[]): readonly string[] {
  const below = paths.filter(isDirectory).map(plainPath);
  const changed = paths.filter((path) => !isDirectory(path)).map(plainPath);
  if (changed.length === 0) {
    throw new GuardError({
      message: text("--changed 没有给出任何改动的文件。", "--changed was given no changed file."),
      remedy: text(
        "请给出改动的文件，例如 --changed infra/main.tf；要检查整个目录就去掉 --changed。",
        "Name the changed files, for instance --changed infra/main.tf; leave --changed out to judge a whole directory.",
      ),
    });
  }
  const { names, read } = openProject(repositoryRoot(process.cwd()));
  const all = findRoots(names, read);
  if (all.length === 0) throw noRoots();
  const concerned = all.filter(({ reaches }) => changed.some((file) => reaches.has(posix.dirname(file))));
  const held = new Set(all.flatMap(({ reaches }) => [...reaches]));
  const isForAll = changed.some((file) => !held.has(posix.dirname(file)) || !isOfTerraform(file));
  return (isForAll ? all : concerned)
    .map(({ directory }) => directory)
    .filter((directory) => below.length === 0 || below.some((top) => isBelow(directory, top)));
}

function noRoots(): GuardError {
  return new GuardError({
    message: text("当前目录及其下没有 Terraform 配置。", "There is no Terraform configuration in this directory or below it."),
    remedy: text(
      "请在仓库中运行；CDK 应用请先运行 cdktf synth，再检查 cdktf.out。",
      "Run it in the repository; for a CDK app run cdktf synth first and check cdktf.out.",
    ),
  });
}

function isOfTerraform(file: string): boolean {
  return /\.tf(vars)?(\.json)?$/.test(file);
}

function isBelow(directory: string, top: string): boolean {
  return top === "." || directory === top || directory.startsWith(`${top}/`);
}

function plainPath(path: string): string {
  return relative(".", path).split("\\").join("/") || ".";
}

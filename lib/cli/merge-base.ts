import { existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { GuardError } from "../guard-error";
import { text } from "../text";
import { git, type GitFault } from "./git";

/** The commit in which a change began. */
export interface MergeBase {
  /** The root of the repository. */
  readonly root: string;
  readonly commit: string;
  /** How a report calls it. */
  readonly name: string;
}

/** Throws GuardError without git, for an unknown revision, and where the history is too short to hold the merge base. */
export function findMergeBase(revision: string): MergeBase {
  const root = git(["rev-parse", "--show-toplevel"], NO_REPOSITORY).trim();
  if (revision.trim() === "") throw new GuardError(NO_REVISION);
  const message = text(`git 中没有 ${revision}。`, `git does not know ${revision}.`);
  const unknown = { message, remedy: isShallow() ? CHECK_OR_FETCH : CHECK_NAME };
  if (revision.startsWith("-")) throw new GuardError(unknown);
  git(["rev-parse", "--verify", "--quiet", `${revision}^{commit}`], unknown);
  const commit = git(["merge-base", revision, "HEAD"], {
    message: text(`找不到与 ${revision} 的共同祖先。`, `There is no common ancestor with ${revision}.`),
    remedy: isShallow() ? FETCH : OTHER_REVISION,
  }).trim();
  return { root, commit, name: `${revision} (${commit.slice(0, 12)})` };
}

/**
 * Runs something in the tree of the merge base, in the directory that corresponds to this one. What git exports is not the same:
 * `export-ignore` leaves files out of an archive.
 */
export function inFormerTree<T>({ root, commit }: MergeBase, work: (tree: string) => T): T {
  const here = process.cwd();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "beian-guard-since-")));
  try {
    const tree = join(folder, "tree");
    const index = { GIT_INDEX_FILE: join(folder, "index") };
    git(["-C", root, "read-tree", commit], UNREADABLE, index);
    git(["-C", root, "checkout-index", "--all", "--quiet", `--prefix=${tree}/`], UNREADABLE, index);
    const place = join(tree, relative(root, here));
    mkdirSync(place, { recursive: true });
    linkPackages(root, tree, relative(root, here));
    process.chdir(place);
    return work(tree);
  } finally {
    process.chdir(here);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Packages are not kept by git: extensions of settings import those that are installed now. */
function linkPackages(root: string, tree: string, way: string): void {
  for (let directory = way; ; directory = dirname(directory)) {
    const [installed, linked] = [join(root, directory, "node_modules"), join(tree, directory, "node_modules")];
    if (existsSync(installed) && lstatSync(linked, { throwIfNoEntry: false }) === undefined)
      symlinkSync(installed, linked, "junction");
    if (directory === "" || directory === ".") return;
  }
}

function isShallow(): boolean {
  return git(["rev-parse", "--is-shallow-repository"], NO_REPOSITORY).trim() === "true";
}

const NO_REPOSITORY: GitFault = {
  message: text("这里不是 git 仓库。", "This is no git repository."),
  remedy: text("请在 git 仓库中运行，或用 --baseline 比较。", "Run it in a git repository, or compare with --baseline."),
};

const NO_REVISION: GitFault = {
  message: text("--since 没有写明 git 版本。", "--since names no git revision."),
  remedy: text("请写成 --since origin/main，或去掉 --since。", "Write it like --since origin/main, or leave it out."),
};

const CHECK_NAME = text(
  "请核对名称：git branch --all 列出已有的分支；远程分支要先取得，例如 git fetch origin main 后写 origin/main。",
  "Check its name: git branch --all lists the branches that are there. One of the remote is fetched first, such as with git fetch origin main, and called origin/main.",
);

const CHECK_OR_FETCH = text(
  "请核对名称；这里是浅克隆，也可能要先取得完整的历史：git fetch --unshallow；在 actions/checkout 中设 fetch-depth: 0。",
  "Check its name; this is a shallow clone, so the whole history may have to be fetched first: git fetch --unshallow, or fetch-depth: 0 of actions/checkout.",
);

const FETCH = text(
  "请取得完整的历史：git fetch --unshallow；在 actions/checkout 中设 fetch-depth: 0。",
  "Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 of actions/checkout.",
);

const OTHER_REVISION = text(
  "请指定与当前提交同源的分支，或用 --baseline 比较。",
  "Name a branch that has its history in common with HEAD, or compare with --baseline.",
);

const UNREADABLE: GitFault = {
  message: text("git 无法取出合并基点的文件。", "git cannot write out the files of the merge base."),
  remedy: text(
    "请检查仓库（git fsck）和临时目录的空间，或用 --baseline 比较。",
    "Check the repository (git fsck) and the room in the temporary directory, or compare with --baseline.",
  ),
};

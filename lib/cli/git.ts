import { execFileSync } from "node:child_process";
import { GuardError } from "../guard-error";
import { type Text, text } from "../text";

/** A fault in the user's words, for a git command that fails. */
export interface GitFault {
  readonly message: Text;
  readonly remedy: Text;
}

/** What git answers. Throws GuardError with the fault, or with the cause where git itself cannot work here. */
export function git(args: readonly string[], fault: GitFault, env: Readonly<Record<string, string>> = {}): string {
  try {
    return execFileSync("git", args, {
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "pipe"],
      // What git says is looked through below.
      env: { ...process.env, LC_ALL: "C", ...env },
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ("code" in error && error.code === "ENOENT") throw new GuardError(NO_PROGRAM);
    const said = "stderr" in error ? String(error.stderr) : "";
    throw new GuardError(said.includes("dubious ownership") ? ANOTHER_OWNER : fault);
  }
}

/** True where git answers yes by its exit code. */
export function gitAgrees(args: readonly string[]): boolean {
  try {
    execFileSync("git", args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const NO_PROGRAM: GitFault = {
  message: text("找不到 git 程序。", "The program git is not there."),
  remedy: text("请安装 git，或用 --baseline 比较。", "Install git, or compare with --baseline."),
};

const ANOTHER_OWNER: GitFault = {
  message: text(
    "git 拒绝读取这个仓库：它属于另一个用户（dubious ownership）。",
    "git refuses to read this repository, which belongs to another user (dubious ownership).",
  ),
  remedy: text(
    "请运行 git config --global --add safe.directory 加仓库目录。",
    "Run git config --global --add safe.directory with the directory of the repository.",
  ),
};

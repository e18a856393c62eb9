import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";

export type Files = Readonly<Record<string, string | null>>;

/** Real git in this directory, with an author of its own. */
export function git(...args: readonly string[]): string {
  const author = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "protocol.file.allow=always"];
  return execFileSync("git", [...author, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Writes files; null removes one. */
export function write(files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) rmSync(path);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }
}

/** For the tests of one file: a repository with `before` on main and `after` on a branch of it, as the working directory. */
export function changes(): (before: Files, after: Files) => string {
  const home = process.cwd();
  const made: string[] = [];
  afterEach(() => {
    process.chdir(home);
    for (const directory of made.splice(0)) rmSync(directory, { recursive: true });
  });
  return (before, after) => {
    const directory = realpathSync(mkdtempSync(join(tmpdir(), "beian-guard-git-")));
    made.push(directory);
    process.chdir(directory);
    git("init", "-q", "-b", "main");
    commit(before, "before");
    git("checkout", "-q", "-b", "change");
    commit(after, "after");
    return directory;
  };
}

function commit(files: Files, message: string): void {
  write(files);
  git("add", "-A");
  git("commit", "-q", "--allow-empty", "-m", message);
}

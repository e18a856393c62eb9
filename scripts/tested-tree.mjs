import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const stamp = ".gen/tested.stamp";

/** The tree of git on which every test passed last; null where that is not known. */
export function testedTree() {
  return existsSync(stamp) ? readFileSync(stamp, "utf8").trim() : null;
}

/** Notes that every test has passed on what is committed. Changes that are not committed make it say nothing. */
export function noteTested() {
  rmSync(stamp, { force: true });
  const tree = ask("rev-parse", "HEAD^{tree}");
  if (tree === null || ask("status", "--porcelain") !== "") return;
  mkdirSync(".gen", { recursive: true });
  writeFileSync(stamp, `${tree}\n`);
}

function ask(...args) {
  const { status, stdout } = spawnSync("git", args, { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

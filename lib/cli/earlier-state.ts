import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join, relative } from "node:path";
import { type Earlier, baselineSchema, baselineVersion } from "../engine/baseline";
import { GuardError } from "../guard-error";
import { isJsonObject } from "../terraform/body";
import { readText } from "../terraform/files";
import { parseJson } from "../terraform/parse-source";
import { type Text, text } from "../text";
import { parseSavedReport } from "./saved-report";

/** Reads what a report is compared with: a baseline, or the saved report of another branch. Throws GuardError for anything else. */
export function readEarlier(file: string): Earlier {
  const document = parseJson(readText(file), file);
  if (!isJsonObject(document) || document.kind !== "beian-baseline") {
    const { findings, ledgerDigest } = parseSavedReport(document, file);
    return { name: file, findings, grants: null, ledgerDigest };
  }
  if (document.version !== baselineVersion) {
    throw refuse(
      file,
      text(
        `基线的版本是 ${JSON.stringify(document.version)}，本程序只认识版本 ${baselineVersion}。`,
        `The baseline has version ${JSON.stringify(document.version)}; this program knows version ${baselineVersion}.`,
      ),
      AGAIN,
    );
  }
  const parsed = baselineSchema.safeParse(document);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
    throw refuse(file, text(`基线的 ${where} 不符合格式。`, `${where} of the baseline does not have its form.`), AGAIN);
  }
  const { findings, owner, expires, ledgerDigest } = parsed.data;
  return { name: file, findings, grants: { owner, expires }, ledgerDigest };
}

const AGAIN = text("请用 beian-guard baseline 重新生成。", "Write it again with beian-guard baseline.");

/**
 * Judges the same paths as they are at the merge base with a git revision, in a directory of their own. Throws GuardError without git,
 * for an unknown revision, and where the history is too short to hold the merge base.
 */
export function judgeSince(
  revision: string,
  paths: readonly string[],
  judgeThere: () => Pick<Earlier, "findings" | "ledgerDigest">,
): Earlier {
  const root = git(["rev-parse", "--show-toplevel"], text("这里不是 git 仓库。", "This is no git repository."), NO_GIT).trim();
  git(
    ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`],
    text(`git 中没有 ${revision}。`, `git does not know ${revision}.`),
    FETCH,
  );
  const base = git(
    ["merge-base", revision, "HEAD"],
    text(`找不到与 ${revision} 的共同祖先。`, `There is no common ancestor with ${revision}.`),
    FETCH,
  ).trim();
  const here = process.cwd();
  const below = relative(root, here);
  for (const path of paths) {
    const inside = relative(root, join(here, path));
    if (isAbsolute(path) || inside.startsWith("..")) {
      throw refuse(
        path,
        text("--since 只能比较仓库内的相对路径。", "--since compares relative paths inside of the repository."),
        text("请写成相对路径。", "Write it as a relative path."),
      );
    }
  }
  const folder = mkdtempSync(join(tmpdir(), "beian-guard-since-"));
  try {
    const archive = execFileSync("git", ["-C", root, "archive", "--format=tar", base], { maxBuffer: 1 << 30 });
    execFileSync("tar", ["-x", "-C", folder], { input: archive });
    const place = join(folder, below);
    mkdirSync(place, { recursive: true });
    process.chdir(place);
    const { findings, ledgerDigest } = judgeThere();
    return { name: `${revision} (${base.slice(0, 12)})`, findings, grants: null, ledgerDigest };
  } finally {
    process.chdir(here);
    rmSync(folder, { recursive: true, force: true });
  }
}

const NO_GIT = text("请在 git 仓库中运行，或用 --baseline 比较。", "Run it in a git repository, or compare with --baseline.");
const FETCH = text(
  "请取得完整的历史：git fetch --unshallow；在 actions/checkout 中设 fetch-depth: 0。",
  "Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 of actions/checkout.",
);

function git(args: readonly string[], message: Text, remedy: Text): string {
  try {
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    throw new GuardError({ message, remedy });
  }
}

function refuse(file: string, message: Text, remedy: Text): GuardError {
  return new GuardError({ place: { file }, message, remedy });
}

import { isAbsolute, relative, resolve } from "node:path";
import type { Earlier } from "../engine/baseline";
import { type CodeOwners, codeOwnersFiles, parseCodeOwners } from "../engine/code-owners";
import type { Report } from "../engine/report";
import type { Ledger } from "../filing/ledger";
import { readLedgerFile } from "../filing/ledger-on-disk";
import { GuardError, isGuardError, type Fault } from "../guard-error";
import type { FormerPermission } from "../judge-change";
import { exists, isFile, readText } from "../terraform/files";
import type { Unit } from "../terraform/module-source";
import { readInput } from "../terraform/read-input";
import { type Text, text } from "../text";
import { changedBaselines } from "./changed-baselines";
import { formerLedger, ledgerInUse } from "./former-ledger";
import { changedSettings, formerSettings, ledgerOfFormer } from "./former-settings";
import { gitAgrees } from "./git";
import { isInside } from "./inside";
import { type Question, judge } from "./judge";
import { findMergeBase, inFormerTree, type MergeBase } from "./merge-base";
import { parseSavedReport } from "./saved-report";
import { mergeVariables } from "./variables";

/** What a change is compared with, and what permitted it before; null where what stood before is not known. */
export interface Since {
  readonly earlier: Earlier;
  readonly permission: FormerPermission | null;
}

/**
 * Judges the same paths as they were at the merge base with a git revision, by the ledger of then. Throws GuardError as
 * `findMergeBase`, for a path outside of the repository, and for what cannot be read there.
 */
export function judgeSince(revision: string, question: Question, today: string): Since {
  const base = findMergeBase(revision);
  const here = process.cwd();
  for (const path of question.paths) expectRelative(path, base.root);
  const ledger = ledgerInUse(question);
  const settingsIn = formerSettings(question.settings, base);
  const asked = { ...question, config: relativePath(question.config, base), receipt: relativePath(question.receipt, base) };
  const untracked = question.paths.filter((path) => isUnseen(path, question));
  return inFormerTree(base, (tree) => {
    try {
      const settings = settingsIn(tree);
      const named = question.ledger === undefined ? ledgerOfFormer(settings, tree) : null;
      const then = judgeThen({ ...asked, settings }, tree, named ?? formerLedger(ledger, base, tree), today);
      const owners = codeOwnersIn(tree);
      const unseen = untracked.filter((path) => !exists(path));
      const { findings, units } = then;
      const ledgerDigest = then.ledger?.source.kind === "file" ? then.ledger.source.sha256 : null;
      if (units === null || unseen.length > 0) {
        const reason = unknownBefore(unseen.length > 0 ? unseen : question.paths);
        return { earlier: { name: base.name, findings, grants: null, ledgerDigest, unseen: reason }, permission: null };
      }
      const permission: FormerPermission = {
        ledger: then.ledger,
        units,
        settings: settings.settings,
        otherWidenings: [
          ...changedBaselines(base, tree, question.at ?? today, here),
          ...changedSettings(question.settings.settings.source, settings.settings.source),
        ],
        ownersOf: (file) => owners?.ownersOf(relative(base.root, resolve(here, file)).split("\\").join("/")) ?? null,
      };
      return { earlier: { name: base.name, findings, grants: null, ledgerDigest, unseen: null }, permission };
    } catch (error) {
      throw isGuardError(error) ? ofThen(error, base) : error;
    }
  });
}

interface Then {
  readonly findings: Report["findings"];
  readonly ledger: Ledger | null;
  /** Null: there is only the report of a denied synth. */
  readonly units: readonly Unit[] | null;
}

function judgeThen(question: Question, tree: string, ledgerFile: string | null, today: string): Then {
  // A path that is new was not there: nothing was found in it.
  const paths = question.paths.filter((path) => exists(path));
  const ledger = ledgerFile === null ? null : readLedgerFile(ledgerFile);
  if (paths.length === 0) return { findings: [], ledger, units: [] };
  // A variable may be new as well.
  const variables = question.variables.map(({ file, values }) => ({ file: file ?? "--var", values }));
  const judged = judge({ ...question, paths, variables, ledger: ledgerFile, root: tree }, today);
  if (judged.kind === "judged") return { findings: judged.report.findings, ledger, units: judged.units };
  return { findings: parseSavedReport(judged.saved.report, judged.saved.file).findings, ledger, units: null };
}

/** A path that git does not keep has no earlier state, unless it is a plan, which brings one. */
function isUnseen(path: string, { variables }: Question): boolean {
  if (gitAgrees(["ls-files", "--error-unmatch", "--", path])) return false;
  const input = readInput(path, { variables: mergeVariables(variables) });
  return input.kind === "report" || input.units.some(({ earlier }) => earlier === undefined);
}

function unknownBefore(paths: readonly string[]): Text {
  return text(
    `git 不保存 ${paths.join("、")}，不知道变更之前是什么样`,
    `git does not keep ${paths.join(", ")}, so what stood there before is not known`,
  );
}

/** As the platforms do: the file of the branch that is merged into names the owners, not that of the change. */
function codeOwnersIn(tree: string): CodeOwners | null {
  const file = codeOwnersFiles.map((name) => resolve(tree, name)).find(isFile);
  return file === undefined ? null : parseCodeOwners(readText(file));
}

function expectRelative(path: string, root: string): void {
  const real = resolve(path);
  const inside = isInside(root, real);
  if (!isAbsolute(path) && inside) return;
  throw new GuardError({
    place: { file: path },
    message: text("--since 只能比较仓库内的相对路径。", "--since compares relative paths inside of the repository."),
    remedy: inside
      ? text(`请写成 ${relative(process.cwd(), real) || "."}。`, `Write it as ${relative(process.cwd(), real) || "."}.`)
      : text("请指定仓库内的路径，或用 --baseline 比较。", "Name a path in the repository, or compare with --baseline."),
  });
}

/** An absolute path would show the file of now. */
function relativePath(path: string | undefined, { root }: MergeBase): string | undefined {
  if (path === undefined || !isAbsolute(path)) return path;
  return isInside(root, path) ? relative(process.cwd(), path) : path;
}

/** What cannot be read at the merge base is not the user's file of now, and the cure is another one. */
function ofThen(error: GuardError, { name }: MergeBase): GuardError {
  const faults = error.faults.map(({ place, message }): Fault => ({
    ...(place === undefined ? {} : { place }),
    message: text(
      `这是与 ${name} 的合并基点中的文件：${message.zh}`,
      `This is about the files at the merge base with ${name}: ${message.en}`,
    ),
    remedy: text(
      "请先在目标分支上修正，或指定更新的版本，或不用 --since 检查。",
      "Correct it on the target branch first, name a later revision, or check without --since.",
    ),
  }));
  const [first, ...rest] = faults;
  return first === undefined ? error : new GuardError([first, ...rest]);
}

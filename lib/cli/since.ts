import { isAbsolute, relative, resolve } from "node:path";
import type { Earlier } from "../engine/baseline";
import { type CodeOwners, codeOwnersFiles, parseCodeOwners } from "../engine/code-owners";
import type { Report } from "../engine/report";
import type { Ledger } from "../filing/ledger";
import { GuardError, isGuardError, type Fault } from "../guard-error";
import type { FormerPermission } from "../judge-change";
import { exists, isFile, readText } from "../terraform/files";
import type { Unit } from "../terraform/module-source";
import { readInput } from "../terraform/read-input";
import { type Text, text } from "../text";
import { type BaselineInUse } from "./baseline-in-use";
import { changedBaselines } from "./changed-baselines";
import { type FormerFiles, openFormerFiles } from "./former-files";
import { formerLedger, ledgerInUse } from "./former-ledger";
import { formerQuestion } from "./former-question";
import { changedSettings, formerSettings } from "./former-settings";
import { gitAgrees } from "./git";
import { isInside } from "./inside";
import { type Question, judge, openLedger } from "./judge";
import { findMergeBase, inFormerTree, type MergeBase } from "./merge-base";
import { parseSavedReport } from "./saved-report";
import { mergeVariables } from "./variables";

/** What a change is compared with, and what permitted it before; null where what stood before is not known. */
export interface Since {
  readonly earlier: Earlier;
  readonly permission: FormerPermission | null;
}

/**
 * Judges the same paths as they were at the merge base with a git revision, by the ledger, the settings and the variables of then.
 * `baseline`: the one in use. Throws GuardError as `findMergeBase`, for a path outside of the repository, and for what cannot be read
 * there.
 */
export function judgeSince(revision: string, question: Question, baseline: BaselineInUse | null, today: string): Since {
  const base = findMergeBase(revision);
  const here = process.cwd();
  for (const path of question.paths) expectRelative(path, base.root);
  const ledger = ledgerInUse(question);
  const untracked = question.paths.filter((path) => isUnseen(path, question));
  return inFormerTree(base, (tree) => {
    try {
      const files = openFormerFiles(base, tree, here);
      const settings = formerSettings(question.settings, files, tree);
      const ledgerFile = formerLedger(ledger, settings, files, tree);
      const then = judgeThen({ ...formerQuestion(question, files), settings, ledger: ledgerFile, root: tree }, today);
      const owners = codeOwnersIn(tree, files);
      const widenedBaselines = changedBaselines(base, files, question.at ?? today, here, baseline?.file ?? null);
      const unseen = untracked.filter((path) => !exists(path));
      const { findings, units } = then;
      const ledgerDigest = then.ledger?.source.kind === "file" ? then.ledger.source.sha256 : null;
      const earlier = { name: base.name, findings, grants: null, ledgerDigest, takenAsNow: files.takenAsNow() };
      if (units === null || unseen.length > 0) {
        return { earlier: { ...earlier, unseen: unknownBefore(unseen.length > 0 ? unseen : question.paths) }, permission: null };
      }
      const source = question.settings.settings.source;
      const formerSource = settings.settings.source;
      const moved = new Map(
        [[ledger.file, ledgerFile] as const, [source?.file ?? null, formerSource?.file ?? null] as const].flatMap(
          ([now, former]) => (now === null || former === null ? [] : [[resolve(here, now), files.nameOf(former)] as const]),
        ),
      );
      const permission: FormerPermission = {
        ledger: then.ledger,
        units,
        settings: settings.settings,
        extensions: settings.extensions,
        otherWidenings: [...widenedBaselines, ...changedSettings(source, formerSource)],
        excused: baseline?.excused ?? new Set(),
        ownersOf: (file) => owners?.ownersOf(relative(base.root, resolve(here, file)).split("\\").join("/")) ?? null,
        formerNameOf: (file) => moved.get(resolve(here, file)) ?? null,
      };
      return { earlier: { ...earlier, unseen: null }, permission };
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

function judgeThen(question: Question, today: string): Then {
  const ledger = openLedger(question);
  // A path that is new was not there: nothing was found in it.
  if (question.paths.length === 0) return { findings: [], ledger, units: [] };
  const judged = judge(question, today);
  if (judged.kind === "judged") return { findings: judged.report.findings, ledger, units: judged.units };
  return { findings: parseSavedReport(judged.saved.report, judged.saved.file).findings, ledger, units: null };
}

/** A path that git does not keep has no earlier state, unless it is a plan, which brings one. */
function isUnseen(path: string, { variables }: Question): boolean {
  if (gitAgrees(["ls-files", "--error-unmatch", "--", path])) return false;
  const input = readInput(path, { variables: mergeVariables(variables), onFault: () => undefined });
  return input.kind === "report" || input.units.some(({ earlier }) => earlier === undefined);
}

function unknownBefore(paths: readonly string[]): Text {
  return text(
    `git 不保存 ${paths.join("、")}，不知道变更之前是什么样`,
    `git does not keep ${paths.join(", ")}, so what stood there before is not known`,
  );
}

/** As the platforms do: the file of the branch that is merged into names the owners, not that of the change. */
function codeOwnersIn(tree: string, files: FormerFiles): CodeOwners | null {
  const found = codeOwnersFiles.map((name) => resolve(tree, name)).find(isFile);
  const file = found === undefined ? null : files.at(found);
  return file === null ? null : parseCodeOwners(readText(file));
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

import type { Command } from "commander";
import { type Earlier, compareWith } from "../../engine/baseline";
import { compareWithBoth } from "../../engine/compare-with-both";
import { exitCodeOf } from "../../engine/exit-code";
import type { Report } from "../../engine/report";
import { GuardError } from "../../guard-error";
import type { FormerPermission } from "../../judge-change";
import { findFormat, formats } from "../../report/index";
import type { Input } from "../../terraform/read-input";
import { text } from "../../text";
import { baselineInUse } from "../baseline-in-use";
import { changedRoots } from "../changed-roots";
import { deliver, destinationsOf } from "../deliver";
import { type Destination, parseDestination } from "../destination";
import { exitCodes } from "../exit-codes";
import { readEarlier } from "../earlier-state";
import { type Question, type QuestionOptions, addQuestionOptions, judge } from "../judge";
import { parseSavedReport } from "../saved-report";
import type { Session } from "../session";
import { judgeSince } from "../since";
import type { GivenVariables } from "../variables";

/** `check [PATH…]`: judges what is about to be deployed. */
export function addCheck(program: Command, session: Session): void {
  const { language } = session;
  // One list for --var and --var-file: their order on the command line decides which outranks which.
  const variables: GivenVariables[] = [];
  const destinations: Destination[] = [];
  const command = program
    .command("check")
    .description(
      text(
        "检查 cdktf.out、*.tf.json 或其目录，以及 JSON 格式的 plan 和状态；多个路径一并判断",
        "judge a cdktf.out, a *.tf.json or a directory of them, a plan or a state in JSON; several paths are judged together",
      )[language],
    )
    .argument("[path...]", text("默认 cdktf.out", "cdktf.out by default")[language])
    .option("--format <name[=file]>", formatHelp()[language], (written) => void destinations.push(parseDestination(written)));
  addQuestionOptions(command, session, variables)
    .option(
      "--baseline <file>",
      text(
        "与基线（beian-guard baseline）或另一份报告比较：新增、未变、已修复；有效的基线中已有的不阻断",
        "compare with a baseline (beian-guard baseline) or another report: new, unchanged, fixed; what a baseline in force knows does not block",
      )[language],
    )
    .option(
      "--since <revision>",
      text(
        "与 git 版本比较：新增、未变、已修复，以及同一次变更是否放宽了许可；可与 --baseline 同用",
        "compare with a git revision: new, unchanged, fixed, and what the same change permits; may go with --baseline",
      )[language],
    )
    .option(
      "--changed",
      text(
        "路径是改动的文件：只检查它们所属的 Terraform 根模块",
        "the paths are changed files: judge the root modules of Terraform that they belong to",
      )[language],
    )
    .action((given: readonly string[], options: QuestionOptions & Comparison & { readonly changed?: true }) => {
      const asked = destinationsOf(destinations, { format: findFormat("text"), file: null });
      const paths = options.changed === true ? changedRoots(given) : given.length === 0 ? ["cdktf.out"] : given;
      if (paths.length === 0) {
        session.io.stderr.write(`${NO_ROOT[language]}\n`);
        session.end(exitCodes.passed);
        return;
      }
      const question = { paths, variables, settings: session.settings(), ...options };
      runCheck(question, options, asked, session);
    });
}

const NO_ROOT = text(
  "改动的文件不属于任何 Terraform 根模块，没有可判断的内容。",
  "The changed files belong to no root module of Terraform: there is nothing to judge.",
);

/** What --format means, for every command that has it. */
export function formatHelp(): { readonly zh: string; readonly en: string } {
  const names = formats.map(({ name }) => name);
  return text(
    `报告格式：${names.join("、")}；可写入文件，可重复；默认 text`,
    `form of the report: ${names.join(", ")}, with =file into a file; repeatable; text by default`,
  );
}

/** What the findings are compared with. */
interface Comparison {
  readonly baseline?: string;
  readonly since?: string;
}

function runCheck(question: Question, comparison: Comparison, asked: readonly Destination[], session: Session): void {
  const compared = comparedWith(comparison, question, session);
  const judged = judge({ ...question, readsOn: true }, session.io.today, compared.permission);
  if (judged.kind === "denied") {
    reprint(judged.saved, judged.inputs, compared, asked, session);
    return;
  }
  const report = compare(judged.report, compared);
  const files = comparison.baseline === undefined ? [] : [comparison.baseline];
  deliver(report, asked, [...judged.files, ...files], session);
  const [fault, ...faults] = judged.notRead;
  // The report says what was found all the same; the run ends as one that could not read its input.
  if (fault !== undefined) throw new GuardError([fault, ...faults]);
  session.end(exitCodeOf(report));
}

/** What a report is compared with; the permission of then is known with a git revision alone. */
interface Compared {
  readonly baseline: Earlier | null;
  readonly since: Earlier | null;
  readonly permission: FormerPermission | null;
}

function comparedWith({ baseline, since }: Comparison, question: Question, { io }: Session): Compared {
  const known = baseline === undefined ? null : readEarlier(baseline);
  if (since === undefined) return { baseline: known, since: null, permission: null };
  const inUse = known === null ? null : baselineInUse(known.name, known, question.at ?? io.today);
  const { earlier, permission } = judgeSince(since, question, inUse, io.today);
  return { baseline: known, since: earlier, permission };
}

function compare(report: Report, { baseline, since }: Compared): Report {
  const excused = baseline === null ? report : compareWith(report, baseline);
  if (since === null) return excused;
  return baseline === null ? compareWith(report, since) : compareWithBoth(excused, since);
}

/** A denied synth leaves its report and nothing to judge: that report is shown again, with its exit code. */
function reprint(
  denied: Extract<Input, { kind: "report" }>,
  inputs: number,
  compared: Compared,
  asked: readonly Destination[],
  session: Session,
): void {
  const saved = parseSavedReport(denied.report, denied.file);
  const report = compare(saved, compared);
  const place = { file: denied.file };
  if (inputs > 1) {
    throw new GuardError({
      place,
      message: text(
        "这里只有一份被拒绝的 synth 的报告，无法与其他输入一并判断。",
        "There is only the report of a denied synth here, which cannot be judged together with other inputs.",
      ),
      remedy: text("请先修正并重新运行 cdktf synth。", "Correct what it names and run cdktf synth again."),
    });
  }
  if (saved.verdict === "passed") {
    throw new GuardError({
      place,
      message: text(
        "这里有一份通过的报告，但它所判断的堆栈已不在，现在没有可判断的内容。",
        "There is a report that passed here, but the stacks that it judged are gone, so there is nothing to judge.",
      ),
      remedy: text("请重新运行 cdktf synth。", "Run cdktf synth again."),
    });
  }
  const note = text(
    `${denied.file}：以下是 ${report.today} 被拒绝的 synth 的报告，没有重新判断。`,
    `${denied.file}: this is the report of the synth that was denied on ${report.today}; nothing is judged anew.`,
  );
  session.io.stderr.write(`${note[session.language]}\n`);
  deliver(report, asked, [denied.file], session);
  session.end(exitCodeOf(report));
}

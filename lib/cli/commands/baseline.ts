import type { Command } from "commander";
import { baselineOf } from "../../engine/baseline";
import type { AnyRule } from "../../engine/rule";
import { GuardError } from "../../guard-error";
import { text } from "../../text";
import { parseDate } from "../date-option";
import { exitCodes } from "../exit-codes";
import { type Judged, type QuestionOptions, addQuestionOptions, judge } from "../judge";
import { rulesBy } from "../known-names";
import type { Session } from "../session";
import type { GivenVariables } from "../variables";
import { expectNotRead } from "../write-file";
import { writeOver } from "../write-over";

interface Options extends QuestionOptions, Keeping {
  readonly output: string;
}

/** `baseline [PATH…]`: keeps today's findings, so that from now on only new ones block. */
export function addBaseline(program: Command, session: Session): void {
  const { language, io } = session;
  const variables: GivenVariables[] = [];
  const command = program
    .command("baseline")
    .description(
      text(
        "记下今天的发现：之后用 check --baseline 检查，只有新的才阻断",
        "keep the findings of today: with check --baseline only new ones block",
      )[language],
    )
    .argument("[path...]", text("默认 cdktf.out", "cdktf.out by default")[language])
    .requiredOption("--owner <name>", text("谁负责处理这些发现", "who answers for these findings")[language])
    .requiredOption("--until <date>", text("基线到哪一天为止", "the last day of the baseline")[language], parseDate)
    .requiredOption("--reason <text>", text("为什么暂不处理", "why they are not cured now")[language])
    .option("--output <file>", text("写入的文件", "the file to write")[language], "beian-baseline.json");
  addQuestionOptions(command, session, variables).action((paths: readonly string[], options: Options) => {
    const settings = session.settings();
    const judged = judge({ paths: paths.length === 0 ? ["cdktf.out"] : paths, variables, settings, ...options }, io.today);
    const { content, count } = keepFindings(judged, options, rulesBy(settings));
    const { output, owner, until } = options;
    expectNotRead(output, judged.kind === "judged" ? judged.files : []);
    writeOver(output, content);
    const done = text(
      `${output}：记下 ${count} 项发现，由 ${owner} 负责，至 ${until}。`,
      `${output}: ${count} ${count === 1 ? "finding is" : "findings are"} kept, owned by ${owner} until ${until}.`,
    );
    io.stderr.write(`${done[language]}\n`);
    session.end(exitCodes.passed);
  });
}

/** What a baseline says beside its findings. */
export interface Keeping {
  readonly owner: string;
  readonly reason: string;
  readonly until: string;
}

/** The baseline of what blocks, as it is written. Throws GuardError for the report of a denied synth, and for a last day that is over. */
export function keepFindings(
  judged: Judged,
  { owner, reason, until }: Keeping,
  rules: readonly AnyRule[],
): { readonly content: string; readonly count: number } {
  if (judged.kind === "denied") throw nothingToJudge(judged.saved.file);
  if (until < judged.report.today) throw ended(until);
  // The rules that no waiver covers are none of a baseline's either: what it leaves out goes on blocking.
  const inexcusable = new Set(rules.filter(({ waivable }) => waivable === false).map(({ id }) => id));
  const baseline = baselineOf(judged.report, { owner, reason, expires: until }, inexcusable);
  return { content: `${JSON.stringify(baseline, null, 2)}\n`, count: baseline.findings.length };
}

function ended(until: string): GuardError {
  return new GuardError({
    message: text(`最后一天 ${until} 已经过去。`, `The last day, ${until}, is over already.`),
    remedy: text("请给出将来的日期。", "Give a day to come."),
  });
}

function nothingToJudge(file: string): GuardError {
  return new GuardError({
    place: { file },
    message: text("这里只有被拒绝的 synth 的报告。", "There is only the report of a denied synth here."),
    remedy: text(
      "请用 BEIAN_GUARD=observe 运行 cdktf synth，再记下基线。",
      "Run cdktf synth with BEIAN_GUARD=observe, then write the baseline.",
    ),
  });
}

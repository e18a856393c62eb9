import type { Command } from "commander";
import { relative, resolve } from "node:path";
import { rules } from "../../../policies/index";
import { check } from "../../check";
import { exitCodeOf } from "../../engine/report";
import type { Ledger } from "../../filing/ledger";
import { findLedger, readLedgerFile } from "../../filing/ledger-on-disk";
import { GuardError } from "../../guard-error";
import { findFormat, formats } from "../../report/index";
import type { Json } from "../../terraform/body";
import { joinConfiguration } from "../../terraform/join-configuration";
import type { Unit } from "../../terraform/module-source";
import { type Input, readInput } from "../../terraform/read-input";
import { text } from "../../text";
import { parseDate } from "../date-option";
import { deliver, destinationsOf } from "../deliver";
import { type Destination, parseDestination } from "../destination";
import { parseSavedReport } from "../saved-report";
import type { Session } from "../session";
import { expectDeclared, type GivenVariables, mergeVariables, parseVariable, readVariableFile } from "../variables";

/** `check [PATH…]`: judges what is about to be deployed. */
export function addCheck(program: Command, session: Session): void {
  const { language } = session;
  // One list for --var and --var-file: their order on the command line decides which outranks which.
  const variables: GivenVariables[] = [];
  const destinations: Destination[] = [];
  program
    .command("check")
    .description(
      text(
        "检查 cdktf.out、*.tf.json 或其目录，以及 JSON 格式的 plan 和状态；多个路径一并判断",
        "judge a cdktf.out, a *.tf.json or a directory of them, a plan or a state in JSON; several paths are judged together",
      )[language],
    )
    .argument("[path...]", text("默认 cdktf.out", "cdktf.out by default")[language])
    .option("--format <name[=file]>", formatHelp()[language], (written) => void destinations.push(parseDestination(written)))
    .option(
      "--ledger <file>",
      text("台账；默认从当前目录向上查找 filings.yaml", "the ledger; by default filings.yaml, from here upwards")[language],
    )
    .option("--at <date>", text("按哪一天判断；默认今天", "the day to judge by; today by default")[language], parseDate)
    .option(
      "--var <name=value>",
      text("Terraform 变量的值；可重复", "the value of a Terraform variable; repeatable")[language],
      (written) => void variables.push(parseVariable(written)),
    )
    .option(
      "--var-file <file>",
      text("变量文件 *.tfvars.json；可重复", "a *.tfvars.json with values; repeatable")[language],
      (file) => void variables.push(readVariableFile(file)),
    )
    .option(
      "--config <dir>",
      text(
        "生成 plan 的配置目录或 cdktf.out；与 plan 一并读取",
        "the directory or cdktf.out that a plan was made of; read together with it",
      )[language],
    )
    .action((paths: readonly string[], options: Pick<Question, "ledger" | "at" | "config">) => {
      const asked = destinationsOf(destinations, { format: findFormat("text"), file: null });
      runCheck({ paths: paths.length === 0 ? ["cdktf.out"] : paths, variables, asked, ...options }, session);
    });
}

/** What --format means, for every command that has it. */
export function formatHelp(): { readonly zh: string; readonly en: string } {
  const names = formats.map(({ name }) => name);
  return text(
    `报告格式：${names.join("、")}；可写入文件，可重复；默认 text`,
    `form of the report: ${names.join(", ")}, with =file into a file; repeatable; text by default`,
  );
}

interface Question {
  readonly paths: readonly string[];
  readonly variables: readonly GivenVariables[];
  readonly asked: readonly Destination[];
  readonly ledger?: string;
  readonly at?: string;
  readonly config?: string;
}

function runCheck(question: Question, session: Session): void {
  const paths = question.paths.filter((path, at, all) => all.findIndex((other) => resolve(other) === resolve(path)) === at);
  const variables = mergeVariables(question.variables);
  const inputs = paths.map((path) => readInput(path, { variables }));
  const [denied] = inputs.filter((input) => input.kind === "report");
  if (denied !== undefined) {
    reprint(denied, inputs.length, question.asked, session);
    return;
  }
  const read = inputs.filter((input) => input.kind === "units");
  const configuration = question.config === undefined ? null : readConfiguration(question.config, variables);
  const units = withConfiguration(
    read.flatMap((input) => input.units),
    configuration,
    question.config ?? "",
  );
  expectDeclared(question.variables, units);
  const ledger = openLedger(question.ledger);
  const report = check({ units, ledger, rules, today: question.at ?? session.io.today, door: "check", inputs: paths });
  const ledgerFile = ledger?.source.kind === "file" ? [ledger.source.file] : [];
  const variableFiles = question.variables.flatMap(({ file }) => file ?? []);
  deliver(
    report,
    question.asked,
    [...read.flatMap(({ files }) => files), ...(configuration?.files ?? []), ...ledgerFile, ...variableFiles],
    session,
  );
  session.end(exitCodeOf(report));
}

type Units = Extract<Input, { kind: "units" }>;

function readConfiguration(directory: string, variables: ReadonlyMap<string, Json>): Units {
  const input = readInput(directory, { variables });
  if (input.kind === "units" && input.units.every((unit) => unit.planned === undefined)) return input;
  throw new GuardError({
    place: { file: directory },
    message: text("--config 指定的不是 Terraform 配置。", "What --config names is no Terraform configuration."),
    remedy: text("请指定 *.tf 所在目录或 cdktf.out。", "Name a directory of *.tf files or a cdktf.out."),
  });
}

/** Every plan with the configuration that it was made of. */
function withConfiguration(units: readonly Unit[], configuration: Units | null, directory: string): readonly Unit[] {
  if (configuration === null) return units;
  if (!units.some((unit) => unit.planned !== undefined)) {
    throw new GuardError({
      message: text("--config 只与 plan 一起使用。", "--config goes with a plan."),
      remedy: text("请指定 plan，或去掉 --config。", "Name a plan, or leave --config out."),
    });
  }
  return units.map((unit) => (unit.planned === undefined ? unit : joinConfiguration(unit, configuration.units, directory)));
}

/** A denied synth leaves its report and nothing to judge: that report is shown again, with its exit code. */
function reprint(
  denied: Extract<Input, { kind: "report" }>,
  inputs: number,
  asked: readonly Destination[],
  session: Session,
): void {
  const report = parseSavedReport(denied.report, denied.file);
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
  if (report.verdict === "passed") {
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

/** The ledger that is named, or the nearest one upwards; null where there is none. Paths stay relative, so reports do not name a machine's. */
function openLedger(named: string | undefined): Ledger | null {
  if (named !== undefined) return readLedgerFile(named);
  const found = findLedger(process.cwd());
  return found === null ? null : readLedgerFile(relative(process.cwd(), found));
}

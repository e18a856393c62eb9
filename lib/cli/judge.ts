import type { Command } from "commander";
import { relative, resolve } from "node:path";
import { rules } from "../../policies/index";
import { type CheckInput, check } from "../check";
import type { Report } from "../engine/report";
import type { Ledger } from "../filing/ledger";
import { findLedger, readLedgerFile } from "../filing/ledger-on-disk";
import { type Fault, GuardError, faultLine } from "../guard-error";
import type { FormerPermission } from "../judge-change";
import type { Receipt } from "../engine/receipt";
import { readReceipt } from "./receipt-file";
import type { ConfiguredSettings } from "../settings/configured-settings";
import type { Json } from "../terraform/body";
import { joinConfiguration } from "../terraform/join-configuration";
import type { Unit } from "../terraform/module-source";
import { type Input, type ReadOptions, readInput } from "../terraform/read-input";
import { text } from "../text";
import { openLocator } from "./locator";
import { repositoryRoot } from "./repository-root";
import { parseDate } from "./date-option";
import type { Session } from "./session";
import { expectDeclared, type GivenVariables, mergeVariables, parseVariable, readVariableFile } from "./variables";

/** What is to be judged, by what. */
export interface Question {
  readonly paths: readonly string[];
  readonly variables: readonly GivenVariables[];
  /** Null: there is none, and none is looked for. It outranks that of the settings. */
  readonly ledger?: string | null;
  readonly settings: ConfiguredSettings;
  readonly at?: string;
  readonly config?: string | undefined;
  readonly receipt?: string | undefined;
  /** The directory from which stacks are named; by default the root of the repository. */
  readonly root?: string;
  /** Judge what can be read beside what cannot; by default one file that cannot be read ends the run. */
  readonly readsOn?: boolean;
}

/** The options of a question as the command line gives them. */
export type QuestionOptions = Pick<Question, "ledger" | "at" | "config" | "receipt">;

/** The report and the files that it rests on; or the saved report of a denied synth, where there is nothing to judge. */
export type Judged =
  | {
      readonly kind: "judged";
      readonly report: Report;
      readonly files: readonly string[];
      readonly units: readonly Unit[];
      readonly notRead: readonly Fault[];
    }
  | { readonly kind: "denied"; readonly saved: Extract<Input, { kind: "report" }>; readonly inputs: number };

/** Adds the options that a question is asked with. The variables are filled in as the command line is read. */
export function addQuestionOptions(command: Command, { language }: Session, variables: GivenVariables[]): Command {
  return command
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
      text("变量文件 *.tfvars 或 *.tfvars.json；可重复", "a *.tfvars or *.tfvars.json with values; repeatable")[language],
      (file) => void variables.push(readVariableFile(file)),
    )
    .option(
      "--config <dir>",
      text(
        "生成 plan 的配置目录或 cdktf.out；与 plan 一并读取",
        "the directory or cdktf.out that a plan was made of; read together with it",
      )[language],
    )
    .option(
      "--receipt <file>",
      text(
        "生成 plan 的 synth 的收据：其中有 Filed… 构造声明的备案",
        "the receipt of the synth that a plan was made of: it carries what Filed… constructs declare",
      )[language],
    );
}

/** Reads and judges. Throws GuardError for what cannot be read. */
export function judge(question: Question, today: string, permittedBefore: FormerPermission | null = null): Judged {
  const read = readQuestion(question, today);
  if (read.kind === "denied") return read;
  const { input, files } = read;
  const report = check({ ...input, ...(permittedBefore === null ? {} : { permittedBefore }), locate: openLocator() });
  return { kind: "judged", report, files, units: input.units, notRead: input.notRead ?? [] };
}

/** What a check of the question looks at, and the files that it was read from; or the saved report of a denied synth. */
export type Read =
  { readonly kind: "read"; readonly input: CheckInput; readonly files: readonly string[] } | Extract<Judged, { kind: "denied" }>;

/** Reads what is to be judged, and by what. Throws GuardError for what cannot be read. */
export function readQuestion(question: Question, today: string): Read {
  const paths = question.paths.filter((path, at, all) => all.findIndex((other) => resolve(other) === resolve(path)) === at);
  const variables = mergeVariables(question.variables);
  const reading = { variables, root: question.root ?? repositoryRoot(process.cwd()) };
  const faults = new Map<string, Fault>();
  const onFault = (fault: Fault): void => void faults.set(faultLine(fault, "en"), fault);
  const inputs = paths.map((path) => readInput(path, question.readsOn === true ? { ...reading, onFault } : reading));
  const [saved] = inputs.filter((input) => input.kind === "report");
  if (saved !== undefined) return { kind: "denied", saved, inputs: inputs.length };
  const read = inputs.filter((input) => input.kind === "units");
  const configuration = question.config === undefined ? null : readConfiguration(question.config, reading);
  const receipt = question.receipt === undefined ? null : readReceipt(question.receipt);
  const units = withConfiguration(
    read.flatMap(({ units, files: [file = ""] }) => units.map((unit) => ({ unit, file }))),
    configuration,
    question.config ?? "",
  ).map((unit) => withDeclarations(unit, receipt));
  const notRead = [...faults.values()];
  if (notRead.length === 0) expectDeclared(question.variables, units);
  const ledger = openLedger(question);
  const ledgerFile = ledger?.source.kind === "file" ? [ledger.source.file] : [];
  const variableFiles = question.variables.flatMap(({ file }) => file ?? []);
  const { settings, extensions } = question.settings;
  const files = [
    ...read.flatMap((input) => input.files),
    ...(configuration?.files ?? []),
    ...(question.receipt === undefined ? [] : [question.receipt]),
    ...ledgerFile,
    ...variableFiles,
    ...(settings.source === null ? [] : [settings.source.file]),
  ];
  const input: CheckInput = {
    units,
    ledger,
    rules,
    extensions,
    settings,
    today: question.at ?? today,
    door: "check",
    inputs: paths,
    notRead,
  };
  return { kind: "read", input, files };
}

type Units = Extract<Input, { kind: "units" }>;

function readConfiguration(directory: string, reading: ReadOptions): Units {
  const input = readInput(directory, reading);
  if (input.kind === "units" && input.units.every((unit) => unit.planned === undefined)) return input;
  throw new GuardError({
    place: { file: directory },
    message: text("--config 指定的不是 Terraform 配置。", "What --config names is no Terraform configuration."),
    remedy: text("请指定 *.tf 所在目录或 cdktf.out。", "Name a directory of *.tf files or a cdktf.out."),
  });
}

/** A plan has no room for the declarations of `Filed…` constructs: the receipt of its synth carries them. */
function withDeclarations(unit: Unit, receipt: Receipt | null): Unit {
  if (receipt === null || unit.planned === undefined) return unit;
  const comments = new Map<string, { declaration: Json | undefined; constructPath: string | null }>();
  const stacks = new Set(receipt.declarations.map(({ stack }) => stack));
  for (const { address, constructPath, icp } of receipt.declarations) {
    // An address that several stacks declare may be the one of another stack.
    const isShared = stacks.size > 1 && receipt.declarations.filter((other) => other.address === address).length > 1;
    if (!isShared) comments.set(address, { declaration: icp as Json, constructPath });
  }
  return { ...unit, comments };
}

/** Every plan with the configuration that it was made of. */
function withConfiguration(
  read: readonly { readonly unit: Unit; readonly file: string }[],
  configuration: Units | null,
  directory: string,
): readonly Unit[] {
  if (configuration === null) return read.map(({ unit }) => unit);
  if (!read.some(({ unit }) => unit.planned !== undefined)) {
    throw new GuardError({
      message: text("--config 只与 plan 一起使用。", "--config goes with a plan."),
      remedy: text("请指定 plan，或去掉 --config。", "Name a plan, or leave --config out."),
    });
  }
  return read.map(({ unit, file }) =>
    unit.planned === undefined ? unit : joinConfiguration(unit, configuration.units, directory, file),
  );
}

/** The ledger that is named, or the nearest one upwards; null where there is none. Paths stay relative, so reports do not name a machine's. */
export function openLedger({ ledger, settings }: Pick<Question, "ledger" | "settings">): Ledger | null {
  if (ledger === null) return null;
  const named = ledger ?? settings.ledger ?? undefined;
  if (named !== undefined) return readLedgerFile(named);
  const found = findLedger(process.cwd());
  return found === null ? null : readLedgerFile(relative(process.cwd(), found));
}

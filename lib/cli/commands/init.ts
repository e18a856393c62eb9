import type { Command } from "commander";
import { realpathSync } from "node:fs";
import { join, relative } from "node:path";
import { findLedger } from "../../filing/ledger-on-disk";
import { GuardError } from "../../guard-error";
import { exists, isDirectory } from "../../terraform/files";
import { text } from "../../text";
import { parseDate } from "../date-option";
import { exitCodes } from "../exit-codes";
import { baselineFile, baselineSteps } from "../init/baseline-step";
import { ciSteps } from "../init/ci-steps";
import { guardSteps } from "../init/guard-step";
import { installSteps } from "../init/install-step";
import { ledgerStep } from "../init/ledger-step";
import { type Step, showSteps } from "../init/step";
import { type BaselineOptions, ciChoices, parseCi, readBaselineWish } from "../init/wish";
import { type Judged, judge } from "../judge";
import { type CiService, detectProject, type Project } from "../project/detect";
import { readListing, readOptionalText, repositoryRoot } from "../project/read-listing";
import type { Session } from "../session";
import { writeAllNew } from "../write-new";
import { keepFindings } from "./baseline";

interface Options extends BaselineOptions {
  readonly ci?: readonly CiService[];
  readonly dryRun?: boolean;
}

/** `init`: sets a project up: its ledger, its CI and, on request, a baseline. It changes no file that is there. */
export function addInit(program: Command, session: Session): void {
  const { language } = session;
  program
    .command("init")
    .description(
      text(
        "为项目写好台账和 CI 配置，并说明其余步骤；不改动已有文件，可重复运行",
        "set a project up: ledger, CI, and what is left to do; changes no file that is there, and can be run again",
      )[language],
    )
    .argument("[path]", text("项目的目录；默认当前目录", "the directory of the project; this one by default")[language])
    .option("--ci <name>", text(`CI 服务：${ciChoices.join("、")}`, `the CI service: ${ciChoices.join(", ")}`)[language], parseCi)
    .option(
      "--baseline-owner <name>",
      text(`把现有的发现记入 ${baselineFile}：谁负责处理`, `keep the findings of today in ${baselineFile}: who answers for them`)[
        language
      ],
    )
    .option("--baseline-until <date>", text("基线到哪一天为止", "the last day of the baseline")[language], parseDate)
    .option(
      "--baseline-reason <text>",
      text("基线中的发现为什么暂不处理", "why the findings of the baseline are not cured now")[language],
    )
    .option("--dry-run", text("只显示将要写入的内容", "only show what would be written")[language])
    .action((path: string | undefined, options: Options) => {
      setUpIn(path, options, session);
      session.end(exitCodes.passed);
    });
}

/** Runs where the project is, as all that is shown holds there: paths, and the commands that are left to run. */
function setUpIn(path: string | undefined, options: Options, session: Session): void {
  if (path === undefined) {
    setUp(options, session);
    return;
  }
  if (!isDirectory(path)) throw noDirectory(path);
  const started = process.cwd();
  session.io.stdout.write(text(`在 ${path} 中：\n`, `In ${path}:\n`)[session.language]);
  process.chdir(path);
  try {
    setUp(options, session);
  } finally {
    process.chdir(started);
  }
}

function setUp(options: Options, session: Session): void {
  const { io, language } = session;
  const wish = readBaselineWish(options);
  const project = detectProject(readListing("."));
  if (project.framework === null) throw noProject();
  const judged = judgeNow(project, io.today, wish !== null);
  const kept = wish === null || judged === null ? null : keepFindings(judged, wish).content;
  const steps = stepsOf(project, judged, kept, options, io.today);
  const isDryRun = options.dryRun === true;
  if (!isDryRun) writeAllNew(steps.filter((step) => step.kind === "write"));
  io.stdout.write(showSteps(steps, isDryRun, language));
}

/** Null before the first synth. A baseline needs what there is to judge, so then that is the user's fault. */
function judgeNow({ paths }: Project, today: string, isNeeded: boolean): Judged | null {
  return isNeeded || paths.every((path) => exists(path)) ? judge({ paths, variables: [] }, today) : null;
}

/** Everything that a project needs, in the order in which it is shown. A file more to write is one step more here. */
function stepsOf(project: Project, judged: Judged | null, kept: string | null, { ci }: Options, today: string): readonly Step[] {
  const report = judged?.kind === "judged" ? judged.report : null;
  const found = findLedger(process.cwd());
  const isThere = exists(baselineFile);
  const baseline = baselineSteps(report, { paths: project.paths, isThere, kept, today });
  const hasBaseline = isThere || baseline.some(({ kind }) => kind === "write");
  const root = repositoryRoot(".") ?? process.cwd();
  const below = relative(root, realpathSync(".")).replaceAll("\\", "/");
  return [
    ...installSteps(project),
    ledgerStep({
      found: found === null ? null : relative(process.cwd(), found),
      codeDeclares: report?.notices.some(({ kind, detail }) => kind === "no-ledger" && detail !== null) === true,
      hasPackageJson: project.hasPackageJson,
    }),
    ...guardSteps(project, readOptionalText, hasBaseline),
    ...ciSteps(project, {
      services: ci ?? recognised(below === "" ? project : detectProject(readListing(root))),
      read: (file) => readOptionalText(join(root, file)),
      below: below === "" ? null : below,
      hasBaseline,
    }),
    ...baseline,
  ];
}

function recognised({ ci }: Project): readonly CiService[] | null {
  return ci.length > 0 ? ci : null;
}

function noDirectory(path: string): GuardError {
  return new GuardError({
    place: { file: path },
    message: text("这不是目录。", "This is no directory."),
    remedy: text("请指定项目的目录。", "Name the directory of the project."),
  });
}

function noProject(): GuardError {
  return new GuardError({
    message: text(
      "当前目录中既没有 cdktf 或 cdktn 应用，也没有 *.tf 文件。",
      "There is neither a cdktf or cdktn app nor a *.tf file in this directory.",
    ),
    remedy: text("请在项目的目录中运行。", "Run it in the directory of the project."),
  });
}

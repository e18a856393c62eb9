import type { Command } from "commander";
import type { Report } from "../../engine/report";
import { exists } from "../../terraform/files";
import { text } from "../../text";
import { parseDate } from "../date-option";
import { exitCodes } from "../exit-codes";
import { baselineFile } from "../init/baseline-step";
import { planSteps } from "../init/plan-steps";
import { showSteps } from "../init/step";
import { type BaselineOptions, ciChoices, parseCi, readBaselineWish } from "../init/wish";
import { type Judged, judge } from "../judge";
import { rulesBy } from "../known-names";
import { type CiService, detectProject, type Project } from "../project/detect";
import { expectDirectory, expectProject } from "../project/expect-project";
import { readListing } from "../project/read-listing";
import { parseSavedReport } from "../saved-report";
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
  expectDirectory(path);
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
  expectProject(project);
  const judged = judgeNow(project, session, wish !== null);
  const kept = wish === null || judged === null ? null : keepFindings(judged, wish, rulesBy(session.settings())).content;
  const report = judged === null ? null : reportOf(judged);
  const steps = planSteps(project, { report, kept, services: options.ci ?? null, today: io.today, language });
  const isDryRun = options.dryRun === true;
  if (!isDryRun) writeAllNew(steps.filter((step) => step.kind === "write"));
  io.stdout.write(showSteps(steps, isDryRun, language));
}

/** Null before the first synth. A baseline needs what there is to judge, so then that is the user's fault. */
function judgeNow({ paths }: Project, { io, settings }: Session, isNeeded: boolean): Judged | null {
  if (!isNeeded && !paths.every((path) => exists(path))) return null;
  return judge({ paths, variables: [], settings: settings() }, io.today);
}

/** A denied synth leaves nothing but its report, which says what is to be known here. */
function reportOf(judged: Judged): Report {
  return judged.kind === "judged" ? judged.report : parseSavedReport(judged.saved.report, judged.saved.file);
}

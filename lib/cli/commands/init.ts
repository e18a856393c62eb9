import type { Command } from "commander";
import { realpathSync } from "node:fs";
import { join, relative } from "node:path";
import { findLedger } from "../../filing/ledger-on-disk";
import { GuardError } from "../../guard-error";
import { exists } from "../../terraform/files";
import { text } from "../../text";
import { parseDate } from "../date-option";
import { exitCodes } from "../exit-codes";
import { baselineFile, baselineSteps } from "../init/baseline-step";
import { ciSteps } from "../init/ci-steps";
import { guardSteps } from "../init/guard-step";
import { installSteps } from "../init/install-step";
import { ledgerStep } from "../init/ledger-step";
import { type Step, showSteps } from "../init/step";
import { type BaselineOptions, parseCi, readBaselineWish } from "../init/wish";
import { type Judged, judge } from "../judge";
import { type CiService, ciServices, detectProject, type Project } from "../project/detect";
import { readListing, readOptionalText, repositoryRoot } from "../project/read-listing";
import type { Session } from "../session";
import { writeNew } from "../write-file";
import { keepFindings } from "./baseline";

interface Options extends BaselineOptions {
  readonly ci?: CiService;
  readonly dryRun?: boolean;
}

/** `init`: sets a project up: its ledger, its CI and, on request, a baseline. It changes no file that is there. */
export function addInit(program: Command, session: Session): void {
  const { language } = session;
  program
    .command("init")
    .description(
      text(
        "为当前目录的项目写好台账和 CI 配置，并说明其余步骤；不改动已有文件，可重复运行",
        "set up the project in this directory: ledger, CI, and what is left to do; changes no file that is there",
      )[language],
    )
    .option(
      "--ci <name>",
      text(`CI 服务：${ciServices.join("、")}`, `the CI service: ${ciServices.join(", ")}`)[language],
      parseCi,
    )
    .option("--baseline", text(`把现有的发现记入 ${baselineFile}`, `keep the findings of today in ${baselineFile}`)[language])
    .option("--owner <name>", text("基线：谁负责处理", "of the baseline: who answers for the findings")[language])
    .option("--until <date>", text("基线：到哪一天为止", "of the baseline: its last day")[language], parseDate)
    .option("--reason <text>", text("基线：为什么暂不处理", "of the baseline: why they are not cured now")[language])
    .option("--dry-run", text("只显示将要写入的内容", "only show what would be written")[language])
    .action((options: Options) => {
      setUp(options, session);
      session.end(exitCodes.passed);
    });
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
  if (!isDryRun) for (const step of steps) if (step.kind === "write") writeNew(step.file, step.content);
  io.stdout.write(showSteps(steps, isDryRun, language));
}

/** Null before the first synth. A baseline needs what there is to judge, so then that is the user's fault. */
function judgeNow({ paths }: Project, today: string, isNeeded: boolean): Judged | null {
  return isNeeded || paths.every((path) => exists(path)) ? judge({ paths, variables: [] }, today) : null;
}

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
      codeDeclares: found === null && (report?.summary.covered ?? 0) > 0,
      hasPackageJson: project.hasPackageJson,
    }),
    ...guardSteps(project, readOptionalText, hasBaseline),
    ...ciSteps(project, {
      services: ci !== undefined ? [ci] : below === "" ? project.ci : detectProject(readListing(root)).ci,
      read: (file) => readOptionalText(join(root, file)),
      below: below === "" ? null : below,
      hasBaseline,
    }),
    ...baseline,
  ];
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

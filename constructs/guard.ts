import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DeclaredResource, canonicalJson, receiptOf } from "../lib/engine/receipt";
import type { Report } from "../lib/engine/report";
import type { LedgerHandle } from "../lib/filing/open-ledger";
import { GuardError } from "../lib/guard-error";
import { makeInert } from "../lib/report/inert";
import { jsonReport } from "../lib/report/json";
import { textReport } from "../lib/report/text";
import type { Json } from "../lib/terraform/body";
import { digestsOf } from "../lib/terraform/file-digest";
import type { Unit } from "../lib/terraform/module-source";
import { readSynthOutput, reportFileName } from "../lib/terraform/read-input";
import { text } from "../lib/text";
import { rules } from "../policies/index";
import { receiptFileName, removeDeployableFiles, removeOldOutcome } from "./deployable-files";
import { FilingDenied } from "./filing-denied";
import { judgeUnits, shown } from "./judge-units";
import { type SourceLines, recordLines } from "./source-lines";
import { withComments } from "./stack-comments";
import { messageLanguage, mostReportLines, showUncaughtPlainly } from "./uncaught";
import { markGuarded } from "./unguarded";

/** What the guard needs of an App; structural, so that cdktf and cdktn of any version fit. */
export interface GuardableApp {
  readonly outdir: string;
  readonly node: { findAll(): readonly object[] };
  synth(): void;
}

/** By what the guard judges. */
export interface GuardOptions {
  /** The ledger's path or the opened ledger. Left out: found upwards from the working directory; none found: the code is the ledger. */
  readonly ledger?: string | LedgerHandle;
  /** The path of the settings file. Left out: found upwards from the working directory; none found: the defaults. */
  readonly settings?: string;
  /** Values of Terraform variables that the deployment will get; those left out count with their defaults. */
  readonly variables?: Readonly<Record<string, Json>>;
  /** The day of the check, as an ISO date. Left out: today in China. */
  readonly today?: string;
}

const guarded = new WeakSet<GuardableApp>();

/**
 * Makes `app.synth()` judge what it wrote. When something in the mainland lacks a matching filing, or cannot be decided, nothing
 * deployable is left in the output directory and `synth()` throws FilingDenied. `<outdir>/beian-report.json` is always written.
 * It may be called before or after the stacks are added. Throws GuardError for a second call on the same app; `synth()` throws
 * it for a ledger or settings that cannot be read.
 */
export function guard(app: GuardableApp, options: GuardOptions = {}): void {
  checkUse(app, options);
  if (guarded.has(app))
    throw refuse(
      text("这个 App 已经有 guard。", "This app is guarded already."),
      text("请只调用一次 guard(app)。", "Call guard(app) once."),
    );
  guarded.add(app);
  const lines = recordLines(app, process.cwd());
  // Already here: an app that fails before its synth leaves nothing old to deploy either.
  removeOldOutcome(app.outdir);
  const synth = app.synth.bind(app);
  const guardedSynth = (): void => {
    removeOldOutcome(app.outdir);
    let judged: Judged;
    try {
      synth();
      judged = judge(app, options, lines);
    } catch (error) {
      // Also when the app itself fails: half a synthesis is not deployable either.
      removeDeployableFiles(app.outdir);
      showUncaughtPlainly();
      throw error;
    }
    settle(app.outdir, judged);
  };
  app.synth = markGuarded(guardedSynth, { synth, options });
}

const knownOptions = ["ledger", "settings", "variables", "today"];

/** TypeScript says so in the editor; an app in JavaScript hears it here. */
function checkUse(app: GuardableApp, options: GuardOptions): void {
  if (typeof app.synth !== "function" || typeof app.outdir !== "string") {
    throw refuse(
      text("guard() 的第一个参数不是 cdktf 或 cdktn 的 App。", "The first argument of guard() is no App of cdktf or cdktn."),
      text("请写成 const app = new App(); guard(app)。", "Write const app = new App(); guard(app)."),
    );
  }
  const unknown = Object.keys(options).find((key) => !knownOptions.includes(key));
  if (unknown === undefined) return;
  throw refuse(
    text(`guard() 没有选项“${unknown}”。`, `guard() has no option "${unknown}".`),
    text(`可用的选项：${knownOptions.join("、")}。`, `The options are ${knownOptions.join(", ")}.`),
  );
}

/** The report and what a receipt of it says beside. */
interface Judged {
  readonly report: Report;
  readonly files: readonly string[];
  readonly declarations: readonly DeclaredResource[];
}

function judge(app: GuardableApp, { variables = {}, ...yardstick }: GuardOptions, lines: SourceLines): Judged {
  const { units: written, files } = readSynthOutput(app.outdir, { variables: new Map(Object.entries(variables)) });
  const units = written.map((unit) => withComments(unit, app));
  const report = judgeUnits(yardstick, {
    units,
    door: "guard",
    inputs: [shown(app.outdir)],
    locate: ({ constructPath }) => (constructPath === null ? null : lines.of(constructPath)),
  });
  return {
    report: { ...report, notices: [...report.notices, ...linesUnknown(report)] },
    files,
    declarations: units.flatMap(declarationsOf),
  };
}

/** What travels beside the resources of a stack: a plan of it has no room for that. */
function declarationsOf({ stack, root, comments }: Unit): readonly DeclaredResource[] {
  return root.resources.flatMap(({ type, name, constructPath, declaration }) => {
    const comment = comments?.get(`${type}.${name}`);
    const icp = declaration ?? comment?.declaration;
    if (icp === undefined) return [];
    return [{ stack, address: `${type}.${name}`, constructPath: constructPath ?? comment?.constructPath ?? null, icp }];
  });
}

/** A reader looks for the line: where there is none, the report says why. */
function linesUnknown({ findings }: Report): Report["notices"] {
  const unknown = findings.filter(({ constructPath, location }) => constructPath !== null && location === null);
  if (unknown.length === 0) return [];
  const paths = [...new Set(unknown.flatMap(({ constructPath }) => constructPath ?? []))];
  return [
    {
      kind: "lines-unknown",
      message: text(
        `${paths.length} 个构造在代码中的行号未知：它们在调用 guard(app) 之前创建，或不是由本项目的代码创建。请在 new App() 之后立即调用 guard(app)。`,
        `The line of ${paths.length === 1 ? "1 construct" : `${paths.length} constructs`} in the code is not known: it was made before guard(app) was called, or not by code of this project. Call guard(app) right after new App().`,
      ),
      detail: null,
    },
  ];
}

function settle(outdir: string, { report, files, declarations }: Judged): void {
  const reportFile = join(outdir, reportFileName);
  writeOutcome(outdir, reportFile, jsonReport(report));
  if (isObserving()) {
    if (report.verdict === "passed") {
      tellWhatIsLowered(report);
      return;
    }
    const language = messageLanguage();
    const banner = text(
      "BEIAN_GUARD=observe：以下问题本应阻断部署，现仅提示。",
      "BEIAN_GUARD=observe: the findings below would deny this deployment; it is let through all the same.",
    );
    const line = "!".repeat(72);
    process.stderr.write(
      `${line}\n${banner[language]}\n${line}\n${textReport(report, { language, colour: false, limit: mostReportLines, reportFile })}`,
    );
    return;
  }
  if (report.verdict === "passed") {
    const receipt = receiptOf(report, { files: digestsOf(outdir, files), declarations, rules: rules.map(({ id }) => id) });
    writeOutcome(outdir, join(outdir, receiptFileName), `${canonicalJson(receipt)}\n`);
    tellWhatIsLowered(report);
    return;
  }
  removeDeployableFiles(outdir);
  showUncaughtPlainly();
  throw new FilingDenied(report, reportFile);
}

/** Notices that a pass does not keep to itself. */
const LOWERED = new Set(["settings-lowered", "waiver-ends"]);

/** A pass is silent, except about what makes it easier than it looks: lowered settings, and waivers that end soon. */
function tellWhatIsLowered({ notices }: Report): void {
  const language = messageLanguage();
  for (const { kind, message } of notices) {
    if (LOWERED.has(kind)) process.stderr.write(`beian-guard: ${makeInert(message[language])}\n`);
  }
}

/** The only way past a denial: for `diff` and `destroy` of what is denied already. A misspelt value is no permission. */
function isObserving(): boolean {
  const mode = process.env.BEIAN_GUARD;
  if (mode === undefined || mode === "" || mode === "block") return false;
  return mode === "observe";
}

function writeOutcome(outdir: string, file: string, content: string): void {
  mkdirSync(outdir, { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

function refuse(message: GuardError["faults"][number]["message"], remedy: GuardError["faults"][number]["remedy"]): GuardError {
  showUncaughtPlainly();
  return new GuardError({ message, remedy });
}

import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rememberAnchors } from "../lib/engine/anchor-memory";
import { type DeclaredResource, canonicalJson, receiptOf } from "../lib/engine/receipt";
import type { Report } from "../lib/engine/report";
import { type Copy, isCopy, isThisCopy, thisCopy } from "../lib/filing/copy";
import type { LedgerHandle } from "../lib/filing/open-ledger";
import type { GuardError } from "../lib/guard-error";
import { makeInert } from "../lib/report/inert";
import { jsonReport } from "../lib/report/json";
import { textReport } from "../lib/report/text";
import type { Json } from "../lib/terraform/body";
import { digestsOf } from "../lib/terraform/file-digest";
import type { Unit } from "../lib/terraform/module-source";
import { readSynthOutput, reportFileName } from "../lib/terraform/read-input";
import { text } from "../lib/text";
import { rules } from "../policies/index";
import { lastAnchorRemoved } from "../policies/rules/last-anchor-removed";
import { anchorsFileName, receiptFileName, removeDeployableFiles, removeOldOutcome } from "./deployable-files";
import { FilingDenied } from "./filing-denied";
import { judgeUnits, shown } from "./judge-units";
import { assemblyFault } from "./one-app";
import { versionFault } from "./one-framework";
import { refusal, throwPlainly } from "./refusal";
import { ANCHORS_UNREADABLE, type Remembered, rememberedAnchors } from "./remembered-anchors";
import { type SourceLines, recordLines } from "./source-lines";
import { withComments } from "./stack-comments";
import { tokenFault } from "./tokens";
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

/** Under this key an app keeps which copy of this package guards it: every copy finds it there. */
const GUARDED = Symbol.for("beian-guard.guarded");

/**
 * Makes `app.synth()` judge what it wrote. When something in the mainland lacks a matching filing, or cannot be decided, nothing
 * deployable is left in the output directory and `synth()` throws FilingDenied. `<outdir>/beian-report.json` is always written.
 * It warns where a filing of the ledger stood on a server at the last synth that passed and stands on none now; a first synth and a
 * cleaned output directory know nothing of before, so a deployment checks its plan as well.
 * It may be called before or after the stacks are added. Throws GuardError for a second call on the same app, from whichever copy of
 * this package, and for a framework of a version that it does not know; `synth()` throws it for a ledger or settings that cannot be
 * read, and for an app that mixes cdktf and cdktn or two copies of this package.
 */
export function guard(app: GuardableApp, options: GuardOptions = {}): void {
  checkUse(app, options);
  Object.defineProperty(app, GUARDED, { value: thisCopy });
  const lines = recordLines(app, process.cwd());
  // Already here: an app that fails before its synth leaves nothing old to deploy either.
  removeOldOutcome(app.outdir);
  const synth = app.synth.bind(app);
  const guardedSynth = (): void => {
    removeOldOutcome(app.outdir);
    const remembered = rememberedAnchors(app.outdir);
    let judged: Judged;
    const isJudged = deniedUnlessJudged(app.outdir);
    try {
      const fault = assemblyFault(app.node.findAll());
      if (fault !== null) throw fault;
      synth();
      judged = judge(app, options, lines, remembered);
    } catch (error) {
      // Also when the app itself fails: half a synthesis is not deployable either.
      removeDeployableFiles(app.outdir);
      showUncaughtPlainly();
      throw error;
    } finally {
      isJudged();
    }
    settle(app.outdir, judged, remembered);
  };
  app.synth = markGuarded(guardedSynth, { synth, options });
}

/** Code of the app's, or a rule of the house, may end the process: then nothing was judged, and nothing is left to deploy. */
function deniedUnlessJudged(outdir: string): () => void {
  const deny = (): void => {
    removeDeployableFiles(outdir);
    process.exitCode = 4;
  };
  process.once("exit", deny);
  return () => process.removeListener("exit", deny);
}

const knownOptions = ["ledger", "settings", "variables", "today"];

/** TypeScript says so in the editor; an app in JavaScript hears it here. */
function checkUse(app: GuardableApp, options: GuardOptions): void {
  if (typeof app.synth !== "function" || typeof app.outdir !== "string") {
    throw refusal(
      text("guard() 的第一个参数不是 cdktf 或 cdktn 的 App。", "The first argument of guard() is no App of cdktf or cdktn."),
      text("请写成 const app = new App(); guard(app)。", "Write const app = new App(); guard(app)."),
    );
  }
  const earlier: unknown = Object.getOwnPropertyDescriptor(app, GUARDED)?.value;
  if (earlier !== undefined) throw guardedAlready(isCopy(earlier) && !isThisCopy(earlier) ? earlier : null);
  const fault = versionFault("App", app) ?? tokenFault("guard()", options.variables);
  throwPlainly(fault);
  const unknown = Object.keys(options).find((key) => !knownOptions.includes(key));
  if (unknown === undefined) return;
  throw refusal(
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

function judge(
  app: GuardableApp,
  { variables = {}, ...yardstick }: GuardOptions,
  lines: SourceLines,
  remembered: Remembered,
): Judged {
  const { units: written, files } = readSynthOutput(app.outdir, { variables: new Map(Object.entries(variables)) });
  const units = written.map((unit) => withComments(unit, app));
  const report = judgeUnits(yardstick, {
    units,
    door: "guard",
    inputs: [shown(app.outdir)],
    remembered: remembered.anchors,
    locate: ({ constructPath }) => (constructPath === null ? null : lines.of(constructPath)),
  });
  return {
    report: { ...report, notices: [...report.notices, ...remembered.notices, ...linesUnknown(report)] },
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

function settle(outdir: string, { report, files, declarations }: Judged, remembered: Remembered): void {
  const reportFile = join(outdir, reportFileName);
  writeOutcome(outdir, reportFile, jsonReport(report));
  // What is denied is not deployed: what stood before it still stands.
  if (report.verdict === "passed" || isObserving()) keepAnchors(outdir, report, remembered);
  if (isObserving()) {
    if (report.verdict === "passed") {
      tellBesideAPass(report);
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
    const receipt = receiptOf(report, {
      files: digestsOf(outdir, files),
      declarations,
      rules: [...rules.map(({ id }) => id), ...report.extensions.flatMap((each) => each.rules)],
    });
    writeOutcome(outdir, join(outdir, receiptFileName), `${canonicalJson(receipt)}\n`);
    tellBesideAPass(report);
    return;
  }
  removeDeployableFiles(outdir);
  showUncaughtPlainly();
  throw new FilingDenied(report, reportFile);
}

/** Notices that a pass does not keep to itself. */
const TOLD = new Set(["settings-lowered", "waiver-ends", "own-entry", ANCHORS_UNREADABLE]);

/**
 * A pass is silent, except about what makes it easier than it looks, lowered settings, own catalogue entries and waivers that end soon, and about a filing
 * that loses its last server, which nobody can undo once the number is cancelled.
 */
function tellBesideAPass({ notices, findings }: Report): void {
  const language = messageLanguage();
  const hollow = findings.filter(({ rule, waived }) => rule === lastAnchorRemoved.id && waived === null);
  for (const { message } of [...notices.filter(({ kind }) => TOLD.has(kind)), ...hollow]) {
    process.stderr.write(`beian-guard: ${makeInert(message[language])}\n`);
  }
}

function keepAnchors(outdir: string, report: Report, { anchors }: Remembered): void {
  const memory = rememberAnchors(report, anchors);
  const file = join(outdir, anchorsFileName);
  if (memory.filings.length > 0) writeOutcome(outdir, file, `${JSON.stringify(memory, null, 2)}\n`);
  else rmSync(file, { force: true });
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

/** `other`: the copy of this package that guards it. */
function guardedAlready(other: Copy | null): GuardError {
  if (other === null)
    return refusal(
      text("这个 App 已经有 guard。", "This app is guarded already."),
      text("请只调用一次 guard(app)。", "Call guard(app) once."),
    );
  const { version, place } = other;
  return refusal(
    text(
      `这个 App 已由另一份 beian-guard ${version} (${place}) 的 guard 守护。`,
      `This app is guarded already, by another copy of beian-guard, ${version} (${place}).`,
    ),
    text(
      "请用 npm ls beian-guard 查看是谁带来的，统一版本后运行 npm dedupe，并只调用一次 guard(app)。",
      "See with npm ls beian-guard who brings it, settle on one version, run npm dedupe, and call guard(app) once.",
    ),
  );
}

import { verdictOf } from "../../lib/engine/assemble-report";
import { type Report, reportSchema } from "../../lib/engine/report";
import { GuardError } from "../../lib/guard-error";
import { readInput, readSynthOutput } from "../../lib/terraform/read-input";
import { text } from "../../lib/text";
import { judgeUnits, shown } from "../judge-units";
import { linesOf } from "../source-lines";
import { isStack, withComments } from "../stack-comments";
import { unguardedOf } from "../unguarded";
import { type JudgeOptions, optionsOver } from "./options";
import { reportOfStack } from "./report-of-stack";
import { type SynthesisableApp, synthesisePrivately } from "./synthesise-privately";

/**
 * Judges as the guard would, and gives the report instead of denying. What can be judged: an App of cdktf or cdktn, guarded or not;
 * one of its stacks; the path of an output directory, a plan or a state; a report. An app is synthesised into a folder of its own,
 * which is removed; of a stack the whole app is judged, and the report is that stack's part, with the summary of the whole. Throws
 * GuardError for anything else, and for input, a ledger or settings that cannot be read.
 */
export function judge(subject: unknown, options: JudgeOptions = {}): Report {
  if (typeof subject === "string") return judgePath(subject, options);
  if (typeof subject === "object" && subject !== null) {
    if (isApp(subject)) return judgeApp(subject, options);
    if (isStack(subject)) return reportOfStack(judgeApp(appOf(subject), options), subject.node);
    const parsed = reportSchema.safeParse(subject);
    if (parsed.success) return judgedAlready(parsed.data, options);
  }
  throw notJudgeable();
}

function judgeApp(app: SynthesisableApp, given: JudgeOptions): Report {
  const { variables = {}, ...yardstick } = optionsOver(given, unguardedOf(app).options);
  const lines = linesOf(app, process.cwd());
  return synthesisePrivately(app, (outdir) => {
    const { units } = readSynthOutput(outdir, { variables: new Map(Object.entries(variables)) });
    return judgeUnits(yardstick, {
      units: units.map((unit) => withComments(unit, app)),
      door: "guard",
      inputs: ["app.synth()"],
      locate: ({ constructPath }) => (constructPath === null ? null : lines.of(constructPath)),
    });
  });
}

function judgePath(path: string, given: JudgeOptions): Report {
  const { variables = {}, ...yardstick } = optionsOver(given, {});
  const input = readInput(path, { variables: new Map(Object.entries(variables)) });
  if (input.kind === "units") return judgeUnits(yardstick, { units: input.units, door: "check", inputs: [shown(path)] });
  const parsed = reportSchema.safeParse(input.report);
  if (!parsed.success) throw notJudgeable();
  return judgedAlready(parsed.data, given);
}

/** A report says what it said then: a ledger of now would change nothing of it. */
function judgedAlready(report: Report, options: JudgeOptions): Report {
  const [option] = Object.keys(options);
  if (option !== undefined) {
    throw new GuardError({
      message: text(
        `报告已经有结论，选项 ${option} 对它不起作用。`,
        `A report is judged already, so the option ${option} changes nothing of it.`,
      ),
      remedy: text("请去掉该选项，或对 App 断言。", "Leave the option out, or expect from the app."),
    });
  }
  if (verdictOf(report.findings) === report.verdict) return report;
  throw new GuardError({
    message: text("报告的结论与其中的发现不符。", "The verdict of the report contradicts its findings."),
    remedy: text("请重新合成。", "Synthesise again."),
  });
}

function isApp(subject: object): subject is SynthesisableApp {
  return "synth" in subject && typeof subject.synth === "function" && "outdir" in subject && "manifest" in subject;
}

function appOf(stack: object): SynthesisableApp {
  const node = "node" in stack ? stack.node : null;
  const root = typeof node === "object" && node !== null && "root" in node ? node.root : null;
  if (typeof root === "object" && root !== null && isApp(root)) return root;
  throw new GuardError({
    message: text("这个堆栈不属于任何 App，无法合成。", "This stack belongs to no App, so it cannot be synthesised."),
    remedy: text('请写成 new ShopStack(new App(), "shop")。', 'Make it in an App: new ShopStack(new App(), "shop").'),
  });
}

function notJudgeable(): GuardError {
  return new GuardError({
    message: text(
      "expect() 得到的既不是 cdktf 或 cdktn 的 App 或堆栈，也不是输出目录的路径或 beian-guard 的报告。",
      "What expect() was given is neither an App or stack of cdktf or cdktn, nor the path of an output directory, nor a report of beian-guard.",
    ),
    remedy: text(
      '请写成 expect(app)、expect(stack) 或 expect("cdktf.out")。',
      'Write expect(app), expect(stack) or expect("cdktf.out").',
    ),
  });
}

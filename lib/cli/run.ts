import { relative, resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { GuardError, isGuardError } from "../guard-error";
import type { ConfiguredSettings } from "../settings/configured-settings";
import { openSettings } from "../settings/settings-on-disk";
import { type Language, type Text, text } from "../text";
import { toolVersion } from "../version";
import { addBaseline } from "./commands/baseline";
import { addCheck } from "./commands/check";
import { addDoctor } from "./commands/doctor";
import { addDossier } from "./commands/dossier";
import { addExplain } from "./commands/explain";
import { addFooter } from "./commands/footer";
import { addInit } from "./commands/init";
import { addLedger } from "./commands/ledger";
import { addReport } from "./commands/report";
import { addRules } from "./commands/rules";
import { addVerify } from "./commands/verify";
import { addWhatIf } from "./commands/what-if";
import { type ExitCode, exitCodes } from "./exit-codes";
import { languageOfEnvironment, languagesOf, proseWidth, readGlobalOptions, takesColour } from "./global-options";
import { localiseHelp } from "./help";
import type { Io } from "./io";
import { knownNames } from "./known-names";
import type { Session } from "./session";
import { showFaults, showInternalError } from "./show-fault";
import { usageFault } from "./usage-fault";

/** Runs one command line (without the program's own name) and gives the exit code. It never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { code, fault, language } = await attempt(argv, io);
  if (fault !== null) io.stderr.write(fault[language]);
  return code;
}

/** How a command line ended. */
export interface Outcome {
  readonly code: ExitCode;
  /** What went wrong, as it is shown; null where nothing did. */
  readonly fault: Text | null;
  /** The first language that was asked for. */
  readonly language: Language;
}

/** The same, with the fault handed over rather than shown. */
export async function attempt(argv: readonly string[], io: Io): Promise<Outcome> {
  let languages: readonly [Language, ...Language[]] = [languageOfEnvironment(io.env)];
  // A command that says nothing has judged nothing.
  let code: ExitCode = exitCodes.internal;
  try {
    const { locale, settings: named, noColour } = readGlobalOptions(argv);
    const settings = settingsOnce(named);
    languages = languagesOf(locale, io.env, settings);
    const session: Session = {
      io,
      language: languages[0],
      languages,
      colour: { stdout: takesColour(io.stdout, noColour, io.env), stderr: takesColour(io.stderr, noColour, io.env) },
      width: proseWidth(io.stdout),
      settings,
      end: (given) => (code = given),
    };
    await programOf(session).parseAsync([...argv], { from: "user" });
    return { code, fault: null, language: languages[0] };
  } catch (error) {
    return { ...explainError(error), language: languages[0] };
  }
}

/** The settings of the directory in which they are asked for, read when that is first done. */
function settingsOnce(named: string | null): () => ConfiguredSettings {
  const started = process.cwd();
  const read = new Map<string, ConfiguredSettings>();
  return () => {
    const here = process.cwd();
    const file = named === null || here === started ? named : relative(here, resolve(started, named));
    const settings = read.get(here) ?? openSettings(file, here, knownNames);
    read.set(here, settings);
    return settings;
  };
}

function programOf(session: Session): Command {
  const { io, language } = session;
  const program = localiseHelp(new Command("beian-guard"), language)
    .description(
      text(
        "部署前检查中国内地的网站是否已备案。退出码：0 通过，1 违规，2 待定，3 输入或用法有误，4 程序自身出错。",
        "Checks before a deployment that websites in mainland China have their ICP filing. Exit codes: 0 passed, 1 violation, 2 undecided, 3 bad input or usage, 4 internal error.",
      )[language],
    )
    .version(toolVersion, "-V, --version", text("显示版本", "show the version")[language])
    .option(
      "--locale <locale>",
      text(
        "语言：zh-CN 或 en；默认取自环境变量；Markdown 和 HTML 可用 zh-CN,en",
        "zh-CN or en; by default that of the environment; Markdown and HTML take zh-CN,en",
      )[language],
    )
    .option(
      "--settings <file>",
      text(
        "设置；默认从当前目录向上查找 beian.config.yaml、.json、.ts 或 package.json、cdktf.json 的 beianGuard",
        "the settings; by default beian.config.yaml, .json or .ts, or beianGuard in package.json or cdktf.json, from here upwards",
      )[language],
    )
    .option("--no-color", text("不用颜色", "without colours")[language])
    .exitOverride()
    .configureOutput({
      writeOut: (written) => io.stdout.write(written),
      writeErr: (written) => io.stderr.write(written),
      // Usage errors are shown as every other fault.
      outputError: () => undefined,
      getOutHelpWidth: () => session.width,
      getErrHelpWidth: () => session.width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const add of [
    ...[addCheck, addReport, addRules, addExplain, addInit, addDoctor, addBaseline, addVerify, addWhatIf],
    ...[addLedger, addDossier, addFooter],
  ])
    add(program, session);
  return program;
}

function explainError(error: unknown): Pick<Outcome, "code" | "fault"> {
  if (error instanceof CommanderError) {
    // Help and version that were asked for; help that stands in for a missing command has code 1.
    if (error.exitCode === 0) return { code: exitCodes.passed, fault: null };
    if (error.code === "commander.help") return { code: exitCodes.badInput, fault: null };
    return { code: exitCodes.badInput, fault: inBoth((language) => showFaults(new GuardError(usageFault(error)), language)) };
  }
  if (isGuardError(error)) return { code: exitCodes.badInput, fault: inBoth((language) => showFaults(error, language)) };
  return { code: exitCodes.internal, fault: inBoth((language) => showInternalError(error, language)) };
}

function inBoth(show: (language: Language) => string): Text {
  return text(show("zh"), show("en"));
}

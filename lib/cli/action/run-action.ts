import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isGuardError } from "../../guard-error";
import { markdownReport } from "../../report/markdown";
import { workflowCommand } from "../../report/workflow-command";
import { type Language, text } from "../../text";
import { type ExitCode, exitCodes } from "../exit-codes";
import { languageOfEnvironment } from "../global-options";
import type { Io } from "../io";
import { run } from "../run";
import { readSavedReport } from "../saved-report";
import { showFaults, showInternalError } from "../show-fault";
import { type Delivery, deliverBody } from "./deliver-body";
import { type Inputs, readInputs } from "./inputs";
import { faultBody } from "./fault-body";
import { writeOutputs } from "./runner-files";
import { writeCodeScanning } from "./write-code-scanning";

/**
 * The GitHub Action: runs the `check` of the command line, and brings its report to the annotations, the job summary and the comment
 * of the pull request. The exit code is that of the check: what cannot be delivered is a warning.
 */
export async function runAction(io: Io): Promise<ExitCode> {
  let language = languageOfEnvironment(io.env);
  try {
    const inputs = readInputs(io.env);
    [language] = inputs.languages;
    return await checkAndDeliver(inputs, io);
  } catch (error) {
    const isFault = isGuardError(error);
    const message = isFault ? showFaults(error, language) : showInternalError(error, language);
    const code = isFault ? exitCodes.badInput : exitCodes.internal;
    annotateFault(message, language, io);
    writeOutputs(unjudged(code), io, language);
    return code;
  }
}

async function checkAndDeliver(inputs: Inputs, io: Io): Promise<ExitCode> {
  const { languages, files } = inputs;
  const [language] = languages;
  const json = files.get("json") ?? join(mkdtempSync(join(io.env.RUNNER_TEMP ?? tmpdir(), "beian-guard-")), "beian-report.json");
  const { code, said } = await check(inputs, json, io);
  const hasJudged = code !== exitCodes.badInput && code !== exitCodes.internal;
  const delivery = hasJudged ? judged(json, inputs) : { body: faultBody(said, language), outputs: unjudged(code) };
  if (hasJudged) io.stderr.write(said);
  else annotateFault(said, language, io);
  writeOutputs({ ...delivery.outputs, "exit-code": String(code) }, io, language);
  for (const warning of await deliverBody(delivery.body, inputs, io)) {
    io.stdout.write(`${workflowCommand("warning", [["title", "beian-guard"]], [warning[language]])}\n`);
  }
  return code;
}

/** Runs `check`: annotations go to stdout, what it says on stderr is handed back. */
async function check(
  { languages, options, paths, files }: Inputs,
  json: string,
  io: Io,
): Promise<{ code: ExitCode; said: string }> {
  let said = "";
  const stderr = { ...io.stderr, write: (words: string) => void (said += words) };
  const formats = ["github", ...[...files, ["json", json] as const].map(([name, file]) => `${name}=${file}`)];
  const written = [...new Set(formats)].map((format) => `--format=${format}`);
  const argv = [`--locale=${LOCALES[languages[0]]}`, "--no-color", "check", ...options, ...written, "--", ...paths];
  return { code: await run(argv, { ...io, stderr }), said };
}

const LOCALES: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };

function judged(json: string, { languages, files }: Inputs): Delivery {
  const report = readSavedReport(json);
  const sarif = files.get("sarif") ?? null;
  if (sarif !== null) writeCodeScanning(sarif, report, languages[0]);
  const body = markdownReport(report, {
    language: languages[0],
    languages,
    colour: false,
    reportFile: files.get("json") ?? "beian-report.json",
  });
  return { body, outputs: { verdict: report.verdict, report: json, sarif: sarif ?? "" } };
}

/** Nothing was judged: no file of an earlier run is handed on. */
function unjudged(code: ExitCode): Delivery["outputs"] {
  return { verdict: "none", "exit-code": String(code), report: "", sarif: "" };
}

function annotateFault(message: string, language: Language, io: Io): void {
  const heading = text("没有判断任何资源：", "Nothing was judged:");
  const lines = [heading[language], ...message.trimEnd().split("\n")];
  io.stdout.write(`${workflowCommand("error", [["title", "beian-guard"]], lines)}\n`);
}

import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isGuardError } from "../../guard-error";
import type { Report } from "../../engine/report";
import { markdownReport } from "../../report/markdown";
import { workflowCommand } from "../../report/workflow-command";
import { isFile, readText } from "../../terraform/files";
import { type Language, type Text, text } from "../../text";
import { type ExitCode, exitCodes } from "../exit-codes";
import type { Io } from "../io";
import { attempt, type Outcome } from "../run";
import { readSavedReport } from "../saved-report";
import { showFaults, showInternalError } from "../show-fault";
import { deliverBody } from "./deliver-body";
import { type Inputs, readDelivery, readInputs } from "./inputs";
import { faultBody, incompleteBody } from "./fault-body";
import { writeOutputs } from "./runner-files";
import { writeCodeScanning } from "./write-code-scanning";

/**
 * The GitHub Action: runs the `check` of the command line, and brings its report to the annotations, the job summary and the comment
 * of the pull request. The exit code is that of the check: what cannot be delivered is a warning.
 */
export async function runAction(io: Io): Promise<ExitCode> {
  try {
    return await checkAndDeliver(readInputs(io.env), io);
  } catch (error) {
    const isFault = isGuardError(error);
    const show = (language: Language): string => (isFault ? showFaults(error, language) : showInternalError(error, language));
    const fault = text(show("zh"), show("en"));
    return deliverFault({ code: isFault ? exitCodes.badInput : exitCodes.internal, fault }, readDelivery(io.env), io);
  }
}

async function checkAndDeliver(inputs: Inputs, io: Io): Promise<ExitCode> {
  // Of its own, so that it holds nothing of an earlier run and is there whatever becomes of the files that were asked for.
  const json = join(mkdtempSync(join(io.env.RUNNER_TEMP ?? tmpdir(), "beian-guard-")), "beian-report.json");
  const { code, fault } = await check(inputs, json, io);
  if (!existsSync(json)) return deliverFault({ code, fault: fault ?? NOTHING_SAID }, inputs, io);
  const { languages, files } = inputs;
  const report = readSavedReport(json);
  const written = bodyOf(report, inputs);
  if (fault !== null) annotate(INCOMPLETE, fault, languages[0], io);
  await deliver(fault === null ? written : incompleteBody(written, fault, languages), inputs, io, {
    verdict: report.verdict,
    "exit-code": String(code),
    report: jsonOf(files.get("json"), json, fault),
    sarif: sarifOf(report, inputs, fault),
  });
  return code;
}

/** Nothing was judged: no file of an earlier run is handed on, and no comment of an earlier run stays. */
async function deliverFault(
  { code, fault }: { readonly code: ExitCode; readonly fault: Text },
  inputs: Pick<Inputs, "languages" | "comment" | "summary" | "token">,
  io: Io,
): Promise<ExitCode> {
  annotate(UNJUDGED, fault, inputs.languages[0], io);
  const outputs = { verdict: "none", "exit-code": String(code), report: "", sarif: "" };
  await deliver(faultBody(fault, inputs.languages), inputs, io, outputs);
  return code;
}

async function deliver(
  body: string,
  inputs: Pick<Inputs, "languages" | "comment" | "summary" | "token">,
  io: Io,
  outputs: Readonly<Record<string, string>>,
): Promise<void> {
  const [language] = inputs.languages;
  writeOutputs(outputs, io, language);
  for (const warning of await deliverBody(body, inputs, io)) {
    io.stdout.write(`${workflowCommand("warning", [["title", "beian-guard"]], [warning[language]])}\n`);
  }
}

/** Runs `check`: annotations go to stdout. */
async function check({ languages, options, paths, files }: Inputs, json: string, io: Io): Promise<Outcome> {
  const formats = ["github", `json=${json}`, ...[...files].map(([name, file]) => `${name}=${file}`)];
  const written = formats.map((format) => `--format=${format}`);
  const argv = [`--locale=${LOCALES[languages[0]]}`, "--no-color", "check", ...options, ...written, "--", ...paths];
  return attempt(argv, io);
}

const LOCALES: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };

function bodyOf(report: Report, { languages, files }: Inputs): string {
  const reportFile = files.get("json") ?? "beian-report.json";
  return markdownReport(report, { language: languages[0], languages, colour: false, reportFile });
}

/** The file that was asked for, where it holds this report. */
function jsonOf(asked: string | undefined, own: string, fault: Text | null): string {
  if (asked === undefined) return own;
  return fault === null || (isFile(asked) && readText(asked) === readText(own)) ? asked : own;
}

/** The file for code scanning; empty where there is none. One that the check could not write is among its faults already. */
function sarifOf(report: Report, { files, languages }: Inputs, fault: Text | null): string {
  const file = files.get("sarif");
  if (file === undefined) return "";
  try {
    writeCodeScanning(file, report, languages[0]);
    return file;
  } catch (error) {
    if (fault !== null && isGuardError(error)) return "";
    throw error;
  }
}

function annotate(heading: Text, fault: Text, language: Language, io: Io): void {
  const lines = [heading[language], ...fault[language].trimEnd().split("\n")];
  io.stdout.write(`${workflowCommand("error", [["title", "beian-guard"]], lines)}\n`);
}

const UNJUDGED = text("没有判断任何资源：", "Nothing was judged:");
const INCOMPLETE = text("输入没有全部读到，或报告没有写到指定的所有位置：", "The input could not be read in full, or the report not be written to every place that was asked for:");
const NOTHING_SAID = text("检查没有给出报告。\n", "The check gave no report.\n");

import { randomUUID } from "node:crypto";
import { appendFileSync, statSync } from "node:fs";
import { workflowCommand } from "../../report/workflow-command";
import { type Language, type Text, text } from "../../text";
import type { Io } from "../io";

/** The files by which a step hands something to its runner. Outside of a runner there are none, and nothing is written. */

/** Sets the outputs of the step. */
export function writeOutputs(outputs: Readonly<Record<string, string>>, { env, stdout }: Io, language: Language): void {
  const file = env.GITHUB_OUTPUT;
  if (file === undefined || file === "") return;
  // A delimiter that no value can hold: a file's name cannot set another output.
  const end = `end-${randomUUID()}`;
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`);
  const warning = append(file, lines.join(""), text("步骤的输出", "The outputs of the step"));
  if (warning !== null) stdout.write(`${workflowCommand("warning", [["title", "beian-guard"]], [warning[language]])}\n`);
}

/** Adds to the job summary; gives the warning where it could not. GitHub shows no summary of a step that is larger than 1 MiB. */
export function writeSummary(body: string, { env }: Io): Text | null {
  const file = env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === "") return null;
  const present = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (present + Buffer.byteLength(body) > LARGEST_SUMMARY) {
    return text(
      "作业摘要会超过 GitHub 的上限 1 MiB，因此没有写入报告。",
      "The job summary would exceed GitHub's 1 MiB, so the report was not added.",
    );
  }
  return append(file, body, text("作业摘要", "The job summary"));
}

const LARGEST_SUMMARY = 1024 * 1024;

function append(file: string, content: string, what: Text): Text | null {
  try {
    appendFileSync(file, content);
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return text(`${what.zh}无法写入：${reason}`, `${what.en} could not be written: ${reason}`);
  }
}

import type { Job, JobStep, Setting } from "./job";
import { shellCommands } from "./shell-commands";
import { textsOf, type YamlNode } from "./yaml-nodes";

/** The jobs of a workflow of GitHub. */
export function jobsOfWorkflow(workflow: YamlNode, file: string): readonly Job[] {
  const common = settingsOf(workflow.entries.get("env"), file);
  return [...(workflow.entries.get("jobs")?.entries ?? [])].map(([name, job]): Job => {
    const steps = job.entries.get("steps")?.items ?? [];
    const called = job.entries.get("uses");
    return {
      ...{ kind: "ci", file, name, line: job.line },
      steps: [...(called === undefined ? [] : [stepOf(job, file)]), ...steps.map((step) => stepOf(step, file))],
      settings: [
        ...common,
        ...settingsOf(job.entries.get("env"), file),
        ...steps.flatMap((step) => settingsOf(step.entries.get("env"), file)),
      ],
      needs: textsOf(job.entries.get("needs")).map(({ text }) => text),
      mayFail: lineOfYes(job.entries.get("continue-on-error")),
    };
  });
}

function stepOf(step: YamlNode, file: string): JobStep {
  const run = step.entries.get("run")?.scalar;
  const keepsPipes = step.entries.get("shell")?.scalar?.text === "bash";
  const commands = run == null ? [] : shellCommands(run.text, file, run.line);
  return {
    line: step.entries.get("uses")?.line ?? step.line,
    commands: keepsPipes ? commands.map((command) => ({ ...command, isPiped: false })) : commands,
    uses: step.entries.get("uses")?.scalar?.text ?? null,
    inputs: Object.fromEntries(
      [...(step.entries.get("with")?.entries ?? [])].map(([name, { scalar }]) => [name, scalar?.text ?? ""]),
    ),
    mayFail: lineOfYes(step.entries.get("continue-on-error")),
  };
}

/** Variables with the lines on which they are set. */
export function settingsOf(node: YamlNode | undefined, file: string): readonly Setting[] {
  return [...(node?.entries ?? [])].flatMap(([name, { scalar, line }]) =>
    scalar === null ? [] : [{ file, line, name, value: scalar.text }],
  );
}

/** An expression may come out as yes. */
export function lineOfYes(node: YamlNode | undefined): number | null {
  if (node === undefined) return null;
  return node.scalar !== null && /^(?:false|no|)$/i.test(node.scalar.text) ? null : node.line;
}

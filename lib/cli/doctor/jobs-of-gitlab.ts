import type { Job } from "./job";
import { lineOfYes, settingsOf } from "./jobs-of-workflow";
import { shellCommands } from "./shell-commands";
import { textsOf, type YamlNode } from "./yaml-nodes";

/** The jobs of GitLab; what they extend counts, and so do the jobs of earlier stages, which have to pass first. */
export function jobsOfGitlab(pipeline: YamlNode, file: string): readonly Job[] {
  const stages = textsOf(pipeline.entries.get("stages")).map(({ text }) => text);
  const order = stages.length === 0 ? ["build", "test", "deploy"] : stages;
  const common = settingsOf(pipeline.entries.get("variables"), file);
  const all = [...pipeline.entries].filter(([name]) => !NO_JOBS.has(name));
  const stageOf = (job: YamlNode): number => order.indexOf(keyOf(job, "stage", pipeline)?.scalar?.text ?? "test");
  return all.flatMap(([name, job]): readonly Job[] => {
    const scripts = ["before_script", "script", "after_script"].flatMap((key) =>
      textsOf(keyOf(job, key, pipeline) ?? (key === "before_script" ? defaultOf(pipeline, key) : undefined)),
    );
    if (scripts.length === 0 || name.startsWith(".")) return [];
    const commands = scripts.flatMap(({ text, line }) => shellCommands(text, file, line));
    return [
      {
        ...{ kind: "ci", file, name, line: job.line },
        steps: [{ line: job.line, commands, uses: null, inputs: {}, mayFail: null }],
        settings: [...common, ...settingsOf(keyOf(job, "variables", pipeline), file)],
        needs: all.flatMap(([other, node]) => (stageOf(node) < stageOf(job) ? [other] : [])),
        mayFail: lineOfYes(keyOf(job, "allow_failure", pipeline)),
      },
    ];
  });
}

const NO_JOBS = new Set([
  "stages",
  "variables",
  "default",
  "include",
  "workflow",
  "image",
  "services",
  "cache",
  "before_script",
  "after_script",
  "spec",
]);

function defaultOf(pipeline: YamlNode, key: string): YamlNode | undefined {
  return pipeline.entries.get("default")?.entries.get(key) ?? pipeline.entries.get(key);
}

/** A key of a job, or of the first that it extends and that has it. */
function keyOf(job: YamlNode, key: string, pipeline: YamlNode, depth = 10): YamlNode | undefined {
  const own = job.entries.get(key);
  if (own !== undefined || depth === 0) return own;
  for (const { text } of textsOf(job.entries.get("extends")).toReversed()) {
    const parent = pipeline.entries.get(text);
    const found = parent === undefined ? undefined : keyOf(parent, key, pipeline, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

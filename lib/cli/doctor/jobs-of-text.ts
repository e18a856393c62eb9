import type { Job } from "./job";
import { shellCommands } from "./shell-commands";
import type { YamlNode } from "./yaml-nodes";

/** A CI file of another service: whatever text stands in it may be run, in its order. */
export function jobsOfYaml(pipeline: YamlNode, file: string): readonly Job[] {
  return [
    oneJob(
      file,
      scalarsOf(pipeline).flatMap(({ text, line }) => shellCommands(text, file, line)),
    ),
  ];
}

/** A Jenkinsfile: the commands in its quotes; `//` begins a comment, unless it is that of an address. */
export function jobsOfJenkinsfile(source: string, file: string): readonly Job[] {
  const plain = source.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " ")).replace(/(?<![:\w])\/\/.*$/gm, "");
  const unquoted = plain.replace(
    /\b(?:sh|bat)\s*\(?\s*(?:script:\s*)?('''|"""|'|")([^]*?)\1/g,
    (_, _quote: string, script: string) => script,
  );
  return [oneJob(file, shellCommands(unquoted, file, 1))];
}

function scalarsOf(node: YamlNode): readonly { readonly text: string; readonly line: number }[] {
  return [
    ...(node.scalar === null ? [] : [node.scalar]),
    ...node.items.flatMap(scalarsOf),
    ...[...node.entries.values()].flatMap(scalarsOf),
  ];
}

function oneJob(file: string, commands: Job["steps"][number]["commands"]): Job {
  const step = { line: 1, commands, uses: null, inputs: {}, mayFail: null };
  return { ...{ kind: "ci", file, name: file, line: 1 }, steps: [step], settings: [], needs: [], mayFail: null };
}

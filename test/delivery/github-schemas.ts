import { build } from "esbuild";

/** What GitHub's own parser finds wrong with a workflow or an action's file. */
export interface GithubSchemas {
  readonly faultsOfWorkflow: (content: string) => readonly string[];
  readonly faultsOfAction: (content: string) => readonly string[];
}

/** Loads `@actions/workflow-parser`. It imports JSON in a form that only bundlers read, so it is bundled first. */
export async function loadGithubSchemas(): Promise<GithubSchemas> {
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir: "." },
    bundle: true,
    format: "esm",
    write: false,
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`;
  return (await import(/* @vite-ignore */ url)) as GithubSchemas;
}

const SOURCE = `
import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { parseAction } from "@actions/workflow-parser/actions/action-parser";
const faults = ({ context }) => context.errors.getErrors().map(({ message }) => message);
export const faultsOfWorkflow = (content) => faults(parseWorkflow({ name: "w.yml", content }, new NoOperationTraceWriter()));
export const faultsOfAction = (content) => faults(parseAction({ name: "action.yml", content }, new NoOperationTraceWriter()));
`;

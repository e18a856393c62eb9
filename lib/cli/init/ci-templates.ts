import { dirname, join } from "node:path";
import { exists, readText } from "../../terraform/files";
import { baselineFile } from "./baseline-step";
import { shellWord } from "./shell-word";
import type { CiService, Project } from "../project/detect";

/** Where the file of each CI service stands in a repository, and which template it is made of. */
export const ciFiles: Readonly<Record<CiService, { readonly template: string; readonly target: string | null }>> = {
  github: { template: "github.yml", target: ".github/workflows/beian-guard.yml" },
  gitlab: { template: "gitlab-ci.yml", target: ".gitlab-ci.yml" },
  gitee: { template: "gitee-go.yml", target: ".workflow/beian-guard.yml" },
  // Flow keeps its pipelines in its own editor.
  yunxiao: { template: "yunxiao-flow.yml", target: null },
  jenkins: { template: "Jenkinsfile", target: "Jenkinsfile" },
};

/** The template of a CI service, adapted to a project. */
export function ciFileFor(service: CiService, project: Project, hasBaseline: boolean): string {
  const { template } = ciFiles[service];
  const source = readText(join(templateFolder(), template));
  return service === "github" ? adaptAction(source, project, hasBaseline) : adaptCommand(source, project, hasBaseline);
}

/** The templates lie in the package, however deep this file does: in the sources, compiled, or bundled. */
function templateFolder(): string {
  for (let directory = __dirname; ; directory = dirname(directory)) {
    const folder = join(directory, "templates/ci");
    if (exists(join(folder, "github.yml"))) return folder;
    if (dirname(directory) === directory) throw new Error("the package has no templates/ci");
  }
}

function adaptAction(source: string, project: Project, hasBaseline: boolean): string {
  const isPlain = project.paths.length === 1 && project.paths.every((path) => shellWord(path) === path);
  const paths = isPlain ? ` ${project.paths.join("")}` : [" |", ...project.paths].join("\n            ");
  const inputs = [
    ...(isDefault(project.paths) ? [] : [`          paths:${paths}`]),
    ...(hasBaseline ? [`          baseline: ${baselineFile}`] : []),
  ];
  const written = `${adaptSynth(source, project, hasBaseline).trimEnd()}\n`;
  return inputs.length === 0 ? written : `${written}        with:\n${inputs.join("\n")}\n`;
}

function adaptCommand(source: string, project: Project, hasBaseline: boolean): string {
  const paths = project.paths.map(shellWord).join(" ");
  const asked = `beian-guard check ${paths}${hasBaseline ? ` --baseline ${baselineFile}` : ""}`;
  return adaptSynth(source, project, hasBaseline).replace("beian-guard check cdktf.out", () => asked);
}

/**
 * Plain Terraform has nothing to synthesise. The guard in an app knows no baseline and would deny what it keeps, so there it only
 * observes and the check decides.
 */
function adaptSynth(source: string, { framework }: Project, hasBaseline: boolean): string {
  if (framework === "terraform") {
    return source
      .split("\n")
      .filter((line) => !/\bsynth\b/.test(line))
      .join("\n");
  }
  const synth = `${hasBaseline ? "BEIAN_GUARD=observe " : ""}npx ${framework === "cdktn" ? "cdktn" : "cdktf"} synth`;
  return source.replace("npx cdktf synth", synth);
}

function isDefault(paths: readonly string[]): boolean {
  return paths.length === 1 && paths[0] === "cdktf.out";
}

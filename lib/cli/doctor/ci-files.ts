import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { text } from "../../text";
import type { Job } from "./job";
import { jobsOfGitlab } from "./jobs-of-gitlab";
import { jobsOfJenkinsfile, jobsOfYaml } from "./jobs-of-text";
import { jobsOfWorkflow } from "./jobs-of-workflow";
import type { ProjectFiles } from "./project-files";
import { parseYaml, textsOf, type YamlNode } from "./yaml-nodes";

/** What the CI files of a repository say. */
export interface CiReading {
  readonly files: readonly string[];
  readonly jobs: readonly Job[];
  /** Places where one takes in what is not read here. */
  readonly hidden: readonly { readonly file: string; readonly line: number; readonly what: string }[];
  /** Workflows that run code of a fork with the rights of the repository. */
  readonly targets: readonly { readonly file: string; readonly line: number; readonly mentions: boolean }[];
}

/** Reads the CI files at the root of the repository, which is given as a way from here. */
export function readCi(toRoot: string, project: ProjectFiles): CiReading {
  const files = ciFilesAt(toRoot);
  const jobs: Job[] = [];
  const hidden: CiReading["hidden"][number][] = [];
  const targets: CiReading["targets"][number][] = [];
  for (const file of files) {
    const source = project.read(file);
    if (source === null) continue;
    if (file.endsWith("Jenkinsfile")) {
      jobs.push(...jobsOfJenkinsfile(source, file));
      continue;
    }
    const document = parseYaml(source);
    if (document === null) {
      project.giveUp(file, text("YAML 有语法错误", "its YAML does not parse"));
    } else if (file.includes(".github/workflows/")) {
      const own = jobsOfWorkflow(document, file);
      jobs.push(...own);
      hidden.push(...own.flatMap((job) => hiddenSteps(job)));
      const line = lineOfTarget(document);
      if (line !== null) targets.push({ file, line, mentions: source.includes("beian-guard") });
    } else if (file.includes(".gitlab-ci.")) {
      jobs.push(...jobsOfGitlab(document, file));
      const include = document.entries.get("include");
      if (include !== undefined) hidden.push({ file, line: include.line, what: "include" });
    } else jobs.push(...jobsOfYaml(document, file));
  }
  return { files, jobs, hidden, targets };
}

const SINGLE = [
  ...[".gitlab-ci.yml", ".gitlab-ci.yaml", "Jenkinsfile", ".circleci/config.yml", "azure-pipelines.yml"],
  ...["bitbucket-pipelines.yml", ".drone.yml", ".travis.yml"],
];
const FOLDERS = [".github/workflows", ".workflow"];

function ciFilesAt(toRoot: string): readonly string[] {
  const at = (name: string): string => (toRoot === "" ? name : `${toRoot}/${name}`);
  const inFolders = FOLDERS.filter((folder) => statSync(join(toRoot, folder), { throwIfNoEntry: false })?.isDirectory()).flatMap(
    (folder) =>
      readdirSync(join(toRoot, folder))
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => `${folder}/${name}`),
  );
  return [...inFolders, ...SINGLE.filter((name) => existsSync(join(toRoot, name)))].map(at);
}

/** Workflows of other repositories and actions of this one may run anything. */
function hiddenSteps(job: Job): CiReading["hidden"] {
  return job.steps.flatMap(({ uses, line }) =>
    uses !== null && (/^\.\/(?!node_modules\/|\.github\/workflows\/)/.test(uses) || /^[^.].*\/\.github\/workflows\//.test(uses))
      ? [{ file: job.file, line, what: uses }]
      : [],
  );
}

function lineOfTarget(workflow: YamlNode): number | null {
  // YAML 1.1 takes the key for a boolean.
  const on = workflow.entries.get("on") ?? workflow.entries.get("true");
  const entry = on?.entries.get("pull_request_target");
  return entry?.line ?? textsOf(on).find(({ text: name }) => name === "pull_request_target")?.line ?? null;
}

import { text } from "../../text";
import type { CiService, Project } from "../project/detect";
import { baselineFile } from "./baseline-step";
import { ciFileFor, ciFiles } from "./ci-templates";
import type { Step } from "./step";

/** What is known of a repository's CI. */
export interface CiFacts {
  /** Null: neither named nor recognised. */
  readonly services: readonly CiService[] | null;
  /** The text of a file of the repository; null where there is none. */
  readonly read: (file: string) => string | null;
  /** Where the project lies below the root of its repository, which is where the services look; null: it is the root. */
  readonly below: string | null;
  readonly hasBaseline: boolean;
}

/** The check in the CI of a project. A file that is there is never changed: what it lacks is shown. */
export function ciSteps(project: Project, facts: CiFacts): readonly Step[] {
  if (facts.services !== null) return facts.services.map((service) => ciStep(service, project, facts));
  return [
    {
      kind: "yours",
      note: text(
        "没有认出仓库使用的 CI。请用 --ci 指定：github、gitlab、gitee、yunxiao 或 jenkins；不需要则用 none。",
        "The CI of this repository was not recognised. Name it with --ci: github, gitlab, gitee, yunxiao or jenkins; none for no CI file.",
      ),
      content: null,
    },
  ];
}

function ciStep(service: CiService, project: Project, { read, below, hasBaseline }: CiFacts): Step {
  const { target } = ciFiles[service];
  const content = ciFileFor(service, project, hasBaseline);
  if (target === null) {
    return {
      kind: "yours",
      note: text("把以下内容粘贴到云效 Flow 的 YAML 编辑器：", "Paste this into the YAML editor of Flow:"),
      content,
    };
  }
  const present = read(target);
  if (present?.includes("beian-guard") === true) {
    if (hasBaseline && !present.includes(baselineFile)) return addBaseline(service, target);
    return { kind: "kept", file: target, note: text("其中已有 beian-guard。", "it has beian-guard already.") };
  }
  if (below !== null) {
    return {
      kind: "yours",
      note: text(
        `本目录是仓库中的 ${below}。请把以下内容放到仓库根目录的 ${target}，并让其中的命令在 ${below} 中运行：`,
        `This directory is ${below} of its repository. Put this into ${target} at the root, and have its commands run in ${below}:`,
      ),
      content,
    };
  }
  if (present === null) {
    return { kind: "write", file: target, content, note: text("在 CI 中检查。", "the check in CI.") };
  }
  return { kind: "yours", note: text(`把以下内容并入 ${target}：`, `Add this to ${target}:`), content };
}

function addBaseline(service: CiService, target: string): Step {
  const content = service === "github" ? `with:\n  baseline: ${baselineFile}` : `--baseline ${baselineFile}`;
  return {
    kind: "yours",
    note: text(`在 ${target} 的检查中加上基线：`, `Add the baseline to the check in ${target}:`),
    content,
  };
}

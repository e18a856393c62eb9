import { text } from "../../text";
import type { Project } from "../project/detect";
import type { Step } from "./step";

/** The guard in the app of a CDK project: no code is edited, the lines are shown. */
export function guardSteps(project: Project, read: (file: string) => string | null, hasBaseline: boolean): readonly Step[] {
  return project.framework === "terraform" ? [] : [...callSteps(project, read), ...(hasBaseline ? [OBSERVE] : [])];
}

const OBSERVE: Step = {
  kind: "yours",
  note: text(
    "应用中的 guard 不认识基线，仍会拒绝其中的发现。处理完之前，请以 BEIAN_GUARD=observe 运行 synth，由 check --baseline 给出结论。",
    "The guard in the app knows no baseline and denies what it keeps. Until that is cured, synthesise with BEIAN_GUARD=observe and let check --baseline decide.",
  ),
  content: null,
};

function callSteps(project: Project, read: (file: string) => string | null): readonly Step[] {
  if (project.app === null) {
    return [
      {
        kind: "yours",
        note: text(
          "没有找到 TypeScript 的应用文件。应用若以 TypeScript 编写，请在其中调用 guard(app)；其他语言请在 synth 之后运行 beian-guard check。",
          "No app in TypeScript was found. If it is written in TypeScript, call guard(app) in it; with another language run beian-guard check after the synth.",
        ),
        content: null,
      },
    ];
  }
  if (read(project.app)?.includes("beian-guard") === true) {
    return [{ kind: "kept", file: project.app, note: text("其中已有 beian-guard。", "it has beian-guard already.") }];
  }
  return [
    {
      kind: "yours",
      note: text(
        `在 ${project.app} 中加上两行，没有备案的网站便无法 synth：`,
        `Add two lines to ${project.app}, and a website without a filing no longer synthesises:`,
      ),
      content: 'import { guard } from "beian-guard";\n\nconst app = new App();\nguard(app);',
    },
  ];
}

import type { GuardError } from "../../lib/guard-error";
import { text } from "../../lib/text";
import { refusal } from "../refusal";

/** The two frameworks, and where the constructs on each are imported from. */
const entries = { cdktf: "beian-guard", cdktn: "beian-guard/cdktn" } as const;

/** A framework that constructs stand on. */
export type FrameworkName = keyof typeof entries;

/**
 * Loads a package that the constructs on a framework need. Throws GuardError, which names the cure, where the framework, or
 * `constructs` beneath it, is not installed; any other fault of loading it is passed on.
 */
export function loadFramework(framework: FrameworkName, load: () => unknown): unknown {
  try {
    return load();
  } catch (error) {
    const missing = missingPackage(error);
    if (missing !== framework && missing !== "constructs") throw error;
    throw notInstalled(framework, missing);
  }
}

/** The name in `Cannot find module 'cdktf'`; a file that a package lacks is a fault of another kind. */
function missingPackage(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "MODULE_NOT_FOUND") return undefined;
  return /^Cannot find module '([^']+)'/.exec(error.message)?.[1];
}

function notInstalled(framework: FrameworkName, missing: string): GuardError {
  const other: FrameworkName = framework === "cdktf" ? "cdktn" : "cdktf";
  const [here, there] = [`${entries[framework]}/alicloud`, `${entries[other]}/alicloud`];
  return refusal(
    text(
      `${here} 及同级的 tencentcloud 建立在 ${framework} 之上，但这里没有安装 ${missing}。`,
      `${here}, like tencentcloud beside it, stands on ${framework}, but ${missing} is not installed here.`,
    ),
    text(
      `请运行 npm install ${framework} constructs；项目用的是 ${other} 时，请改从 ${there} 导入。`,
      `Run npm install ${framework} constructs; in a project on ${other}, import from ${there} instead.`,
    ),
  );
}

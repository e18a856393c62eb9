import { text } from "../../text";
import type { Project } from "../project/detect";
import type { Step } from "./step";

/** The package as a dependency of the project, which the templates rest on: CI runs the version of the lock file. */
export function installSteps({ dependsOnGuard, hasPackageJson }: Project): readonly Step[] {
  if (dependsOnGuard) return [];
  const create = hasPackageJson ? "" : "npm init --yes\n";
  return [
    {
      kind: "yours",
      note: text(
        "把本包列为项目的 devDependency（也可用其仓库地址），CI 运行锁文件中的版本：",
        "Make this package a devDependency of the project (or give the address of its repository): CI runs the version of the lock file.",
      ),
      content: `${create}npm install --save-dev beian-guard`,
    },
  ];
}

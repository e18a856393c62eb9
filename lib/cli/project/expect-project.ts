import { GuardError } from "../../guard-error";
import { isDirectory } from "../../terraform/files";
import { text } from "../../text";
import type { Project } from "./detect";

/** Throws GuardError for a path that is no directory. */
export function expectDirectory(path: string): void {
  if (isDirectory(path)) return;
  throw new GuardError({
    place: { file: path },
    message: text("这不是目录。", "This is no directory."),
    remedy: text("请指定项目的目录。", "Name the directory of the project."),
  });
}

/** Throws GuardError where nothing writes or is Terraform configuration. */
export function expectProject({ framework }: Project): void {
  if (framework !== null) return;
  throw new GuardError({
    message: text(
      "这个目录中既没有 cdktf 或 cdktn 应用，也没有 *.tf 文件。",
      "There is neither a cdktf or cdktn app nor a *.tf file in this directory.",
    ),
    remedy: text("请在项目的目录中运行，或指定该目录。", "Run it in the directory of the project, or name that."),
  });
}

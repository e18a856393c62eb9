import { basename, dirname, join, normalize, resolve } from "node:path";
import { GuardError } from "../guard-error";
import { text } from "../text";
import { type Json, isJsonObject } from "./body";
import { exists, isDirectory, isFile, listDirectory, readText, startsLikeArchive } from "./files";
import type { Unit } from "./module-source";
import { parseJson } from "./parse-source";
import type { OnFault } from "./parse-source";
import { readDirectory } from "./read-directory";
import { isTerraformFile } from "./read-module-files";
import { isPlan, unitOfPlan } from "./read-plan";
import { isState, unitOfState } from "./read-state";
import { stackNameOf } from "./stack-name";

/** What a path holds: stacks to judge, or only the report of a synthesis that was denied. */
export type Input =
  | { readonly kind: "units"; readonly units: readonly Unit[]; readonly files: readonly string[] }
  | { readonly kind: "report"; readonly report: Json; readonly file: string };

/** The file in which the guard leaves its report. */
export const reportFileName = "beian-report.json";

export interface ReadOptions {
  /** Values of root variables. */
  readonly variables: ReadonlyMap<string, Json>;
  /** The directory from which stacks are named that no manifest names; this one by default. */
  readonly root?: string;
  /** Takes the faults of single files, where the rest is read all the same; without it they are thrown. */
  readonly onFault?: OnFault;
}

/**
 * Reads a `cdktf.out`, a directory of Terraform configuration or one `*.tf.json`. Throws GuardError for everything else:
 * input that cannot be read is never an empty estate.
 */
export function readInput(path: string, options: ReadOptions): Input {
  if (isFile(path)) return readOneFile(path, options);
  if (!isDirectory(path)) {
    throw new GuardError({
      place: { file: path },
      message: text("路径不存在。", "There is nothing at this path."),
      remedy: text(
        "请先运行 cdktf synth，或指定 cdktf.out、*.tf.json 或其目录。",
        "Run cdktf synth first, or name a cdktf.out, a *.tf.json or its directory.",
      ),
    });
  }
  if (exists(join(path, "manifest.json"))) return readSynthOutput(path, options);
  const names = listDirectory(path);
  if (names.some(isTerraformFile)) {
    const { unit, files } = readDirectory(path, { ...options, stack: nameOf(path, options) });
    return { kind: "units", units: [unit], files };
  }
  const report = join(path, reportFileName);
  if (exists(report)) return { kind: "report", report: parseJson(readText(report), report), file: report };
  throw new GuardError({
    place: { file: path },
    message: text(
      names.length === 0 ? "目录是空的。" : "目录中既没有 manifest.json，也没有 Terraform 文件。",
      names.length === 0 ? "The directory is empty." : "The directory holds neither a manifest.json nor a Terraform file.",
    ),
    remedy: text(
      "请先运行 cdktf synth，或指定 cdktf.out 或 *.tf.json 所在目录。",
      "Run cdktf synth first, or name a cdktf.out or a directory of *.tf.json.",
    ),
  });
}

function readOneFile(path: string, options: ReadOptions): Input {
  if (isTerraformFile(basename(path))) {
    // Terraform never loads one file alone: what overrides it or sets its variables counts here too, and of native syntax, where no
    // program puts all into one file, the whole directory.
    const only = path.endsWith(".json") ? { only: basename(path) } : {};
    const { unit, files } = readDirectory(dirname(path), { ...options, ...only, stack: nameOf(path, options) });
    return { kind: "units", units: [unit], files };
  }
  if (path.endsWith("manifest.json")) return readSynthOutput(dirname(path), options);
  const unit = readShown(path, options);
  if (unit !== null) return { kind: "units", units: [unit], files: [path] };
  throw new GuardError({
    place: { file: path },
    message: text("这不是可以检查的文件。", "This is not a file that can be checked."),
    remedy: text(
      "请指定 cdktf.out、*.tf.json 或其目录，或 terraform show -json 导出的 plan 或状态；已有的报告用 beian-guard report 查看。",
      "Name a cdktf.out, a *.tf.json or its directory, or a plan or state as terraform show -json writes it; show a saved report with beian-guard report.",
    ),
  });
}

/** A plan or a state in JSON; null where the file is something else. */
function readShown(path: string, options: ReadOptions): Unit | null {
  if (startsLikeArchive(path)) {
    throw new GuardError({
      place: { file: path },
      message: text("这是二进制的 plan 文件。", "This is a binary plan file."),
      remedy: text(
        `请先导出：terraform show -json ${path} > plan.json。`,
        `Write it as JSON first: terraform show -json ${path} > plan.json.`,
      ),
    });
  }
  if (!/\.(json|tfstate|tfplan)(\.backup)?$/.test(path)) return null;
  const document = parseJson(readText(path), path);
  if (!isJsonObject(document)) return null;
  if (isPlan(document)) return unitOfPlan(nameOf(path, options), document, path);
  return isState(document) ? unitOfState(nameOf(path, options), document, path) : null;
}

function nameOf(path: string, { root = resolve() }: ReadOptions): string {
  return stackNameOf(path, root);
}

/** Reads every stack that the manifest of a `cdktf.out` names, together with all other files that Terraform would load beside it. */
export function readSynthOutput(
  directory: string,
  options: ReadOptions,
): { kind: "units"; units: readonly Unit[]; files: readonly string[] } {
  const file = join(directory, "manifest.json");
  const manifest = parseJson(readText(file), file);
  const stacks = isJsonObject(manifest) ? manifest.stacks : undefined;
  if (!isJsonObject(stacks)) throw malformed(file, "stacks");
  const units: Unit[] = [];
  const files: string[] = [file];
  for (const [name, stack] of Object.entries(stacks)) {
    const written = isJsonObject(stack) ? stack.synthesizedStackPath : undefined;
    const working = isJsonObject(stack) ? stack.workingDirectory : undefined;
    if (typeof written !== "string" || typeof working !== "string") throw malformed(file, `stacks.${name}`);
    for (const inner of [written, working]) if (leavesDirectory(inner)) throw outside(file, name, inner);
    if (!isFile(join(directory, written))) {
      throw new GuardError({
        place: { file },
        message: text(
          `清单中的堆栈 ${name} 指向 ${written}，但该文件不存在。`,
          `The manifest names ${written} for the stack ${name}, but there is no such file.`,
        ),
        remedy: text("请重新运行 cdktf synth。", "Run cdktf synth again."),
      });
    }
    const read = readDirectory(join(directory, working), { ...options, stack: name });
    units.push(read.unit);
    files.push(...read.files);
  }
  if (units.length === 0) {
    throw new GuardError({
      place: { file },
      message: text("清单中没有任何堆栈。", "The manifest names no stack."),
      remedy: text("请确认应用中定义了堆栈，然后重新运行 cdktf synth。", "Define a stack in the app and run cdktf synth again."),
    });
  }
  return { kind: "units", units, files };
}

function leavesDirectory(path: string): boolean {
  const clean = normalize(path);
  return clean.startsWith("..") || clean.startsWith("/") || /^[A-Za-z]:/.test(clean);
}

function malformed(file: string, where: string): GuardError {
  return new GuardError({
    place: { file },
    message: text(
      `清单中的 ${where} 不是 cdktf 写出的形式。`,
      `${where} of the manifest does not have the form that cdktf writes.`,
    ),
    remedy: text("请重新运行 cdktf synth。", "Run cdktf synth again."),
  });
}

function outside(file: string, stack: string, path: string): GuardError {
  return new GuardError({
    place: { file },
    message: text(
      `堆栈 ${stack} 的路径 ${path} 指向输出目录之外。`,
      `The path ${path} of the stack ${stack} leads out of the output directory.`,
    ),
    remedy: text("请删除该目录并重新运行 cdktf synth。", "Remove the directory and run cdktf synth again."),
  });
}

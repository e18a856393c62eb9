import { join } from "node:path";
import { type Fault, GuardError, isGuardError } from "../guard-error";
import { text } from "../text";
import { applyOverride, keyOf } from "./apply-override";
import { listDirectory, readText } from "./files";
import { type ModuleFile, joinModules } from "./join-modules";
import type { ModuleSource } from "./module-source";
import { type OnFault, parseModule } from "./parse-source";
import { strayImports } from "./stray-imports";

/** True for the names of files that Terraform loads. */
export function isTerraformFile(name: string): boolean {
  return (name.endsWith(".tf") || name.endsWith(".tf.json")) && !name.startsWith(".");
}

export interface ModuleReading {
  /** Takes the path of every file that is read. */
  readonly files: string[];
  /** The one file that is asked for, with what overrides it. */
  readonly only?: string | undefined;
  /** Takes the faults, where the rest is read all the same; without it they are thrown. */
  readonly onFault?: OnFault | undefined;
}

/** Reads the files of one directory as Terraform joins them: override files over all others. Throws GuardError. */
export function readModuleFiles(directory: string, reading: ModuleReading): ModuleSource {
  const { only, onFault } = reading;
  const all = listDirectory(directory);
  const tofu = all.find((name) => name.endsWith(".tofu") || name.endsWith(".tofu.json"));
  if (tofu !== undefined) throw ofOpenTofu(join(directory, tofu));
  const names = all.filter(isTerraformFile);
  const plain = names.filter((name) => (only === undefined ? !isOverride(name) : name === only));
  if (plain.length === 0) throw holdsNone(directory);
  const faults: Fault[] = [];
  const taking = onFault === undefined ? reading : { ...reading, onFault: (fault: Fault): void => void faults.push(fault) };
  const read = (name: string): ModuleFile => readFile(join(directory, name), taking);
  const parts = plain.map(read);
  const [first, ...others] = faults;
  // Where nothing at all was read there is nothing to judge beside the faults.
  if (first !== undefined && parts.every(({ module }) => module === nothingRead)) throw new GuardError([first, ...others]);
  const base = joinModules(parts, onFault);
  const overridden = names
    .filter((name) => isOverride(name) && name !== only)
    .map(read)
    .reduce((module, part) => {
      // One file alone does not show what its neighbours declare.
      const stray = only === undefined ? strayIn(module, part) : null;
      if (stray !== null) {
        if (onFault === undefined) throw new GuardError(stray);
        onFault(stray);
      }
      return applyOverride(module, part.module);
    }, base.module);
  // Its neighbours may declare what one file alone imports to, and so may a file that could not be read.
  const strays = only === undefined && base.isWhole ? strayImports(overridden, parts) : [];
  const [stray, ...more] = strays;
  if (stray !== undefined && onFault === undefined) throw new GuardError([stray, ...more]);
  if (onFault !== undefined) [...faults, ...strays].forEach(onFault);
  return base.isWhole && stray === undefined ? overridden : { ...overridden, incomplete: true };
}

/** One file; of one that cannot be read nothing is there. */
function readFile(file: string, { files, onFault }: ModuleReading): ModuleFile {
  files.push(file);
  try {
    const source = readText(file);
    return { file, source, module: parseModule(source, file, onFault) };
  } catch (error) {
    if (onFault === undefined || !isGuardError(error)) throw error;
    error.faults.forEach(onFault);
    return { file, source: "", module: nothingRead };
  }
}

const nothingRead: ModuleSource = {
  resources: [],
  calls: new Map(),
  variables: new Map(),
  locals: new Map(),
  outputs: new Map(),
  providers: [],
  requiredProviders: new Map(),
  backend: null,
  incomplete: true,
};

function isOverride(name: string): boolean {
  return /(?:^|_)override\.tf(?:\.json)?$/.test(name);
}

/** What an override file names that no other file declares; null where there is nothing. */
function strayIn(base: ModuleSource, { file, module }: ModuleFile): Fault | null {
  // What is missing may stand in a file that could not be read: that is the fault.
  if (base.incomplete === true) return null;
  const known = new Set([...base.resources.map(keyOf), ...[...base.calls.keys()].map((name) => `module.${name}`)]);
  const named = [...module.resources.map(keyOf), ...[...module.calls.keys()].map((name) => `module.${name}`)];
  const stray = named.find((key) => !known.has(key));
  if (stray === undefined) return null;
  return {
    place: { file },
    message: text(`覆盖文件中的 ${stray} 没有可覆盖的声明。`, `This override file names ${stray}, which no other file declares.`),
    remedy: text("请先在普通文件中声明它。", "Declare it in a file that is no override."),
  };
}

function ofOpenTofu(file: string): GuardError {
  return new GuardError({
    place: { file },
    message: text(
      "OpenTofu 专有的文件会取代同名的 .tf 文件，目前无法读取。",
      "A file of OpenTofu's own replaces the .tf file of its name and cannot be read.",
    ),
    remedy: text("请改名为 .tf 或 .tf.json。", "Rename it to .tf or .tf.json."),
  });
}

function holdsNone(directory: string): GuardError {
  return new GuardError({
    place: { file: directory },
    message: text(
      "目录中没有 Terraform 文件（*.tf 或 *.tf.json）。",
      "The directory holds no Terraform file (*.tf or *.tf.json).",
    ),
    remedy: text("请指定 cdktf.out 或 Terraform 根模块目录。", "Name a cdktf.out or the directory of a root module."),
  });
}

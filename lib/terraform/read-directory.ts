import { join } from "node:path";
import { GuardError, isGuardError } from "../guard-error";
import { text } from "../text";
import type { Json } from "./body";
import { isDirectory, listDirectory, readText, realPath } from "./files";
import { type InstalledModules, readInstalledModules } from "./installed-modules";
import type { ModuleCall, ModuleSource, Unit } from "./module-source";
import type { OnFault } from "./parse-source";
import { placeOfDeclaration } from "./place-of-declaration";
import { isTerraformFile, readModuleFiles } from "./read-module-files";
import { readAutomaticVariables } from "./read-tfvars";

/** What was read of a root module: the unit, and the files it came from. */
export interface DirectoryUnit {
  readonly unit: Unit;
  readonly files: readonly string[];
}

export interface DirectoryReading {
  readonly stack: string;
  /** Values of root variables. */
  readonly variables: ReadonlyMap<string, Json>;
  /** The one file that is asked for, with what overrides it. */
  readonly only?: string;
  /** Takes the faults, where the rest is read all the same; without it they are thrown. */
  readonly onFault?: OnFault | undefined;
}

/**
 * Reads a root module as Terraform would load it: all files of the directory (or the one that is asked for), override files over
 * them, tfvars that load by themselves, local modules, and those that `terraform init` has fetched. Throws GuardError for what cannot
 * be read.
 */
export function readDirectory(directory: string, { stack, variables: given, only, onFault }: DirectoryReading): DirectoryUnit {
  const files: string[] = [];
  const loaded = new Map<string, ModuleSource>();
  const modules = new Map<ModuleSource, Map<string, ModuleSource>>();
  const take = (error: unknown): void => {
    if (onFault === undefined || !isGuardError(error)) throw error;
    error.faults.forEach(onFault);
  };
  const installed = attempt(() => readInstalledModules(directory, files), take) ?? { directoryOf: () => null };

  function load(at: string, path: readonly string[], above: readonly string[]): ModuleSource {
    const here = realPath(at);
    const kept = loaded.get(here);
    if (kept !== undefined) return kept;
    const module = readModuleFiles(at, { files, only: at === directory ? only : undefined, onFault });
    // What was fetched for a call depends on the way to it.
    const isFetched = [...module.calls.values()].some((call) => !isLocal(call));
    if (!isFetched) loaded.set(here, module);
    const calls = new Map<string, ModuleSource>();
    modules.set(module, calls);
    for (const call of module.calls.values()) {
      const child = attempt(() => follow(call, at, [...path, call.name], [...above, here]), take);
      if (child !== null) calls.set(call.name, child);
    }
    return module;
  }

  /** The module that a call leads to; null where it is not here. */
  function follow(call: ModuleCall, at: string, path: readonly string[], above: readonly string[]): ModuleSource | null {
    const target = directoryOf(call, at, path, installed);
    if (target === null || !isDirectory(target) || !listDirectory(target).some(isTerraformFile)) return null;
    if (above.includes(realPath(target))) throw callsItself(call);
    return load(target, path, above);
  }

  const root = load(directory, [], []);
  const automatic = attempt(() => readAutomaticVariables(directory, files), take);
  const variables = new Map([...(automatic ?? []), ...given]);
  return { unit: { stack, root, modules, variables, ...(automatic === null ? { lacksVariables: true } : {}) }, files };
}

function attempt<T>(work: () => T, take: (error: unknown) => void): T | null {
  try {
    return work();
  } catch (error) {
    take(error);
    return null;
  }
}

function isLocal({ source }: ModuleCall): boolean {
  return source.startsWith("./") || source.startsWith("../");
}

function directoryOf(call: ModuleCall, at: string, path: readonly string[], installed: InstalledModules): string | null {
  return isLocal(call) ? join(at, call.source) : installed.directoryOf(path, call);
}

function callsItself({ name, file, source }: ModuleCall): GuardError {
  return new GuardError({
    ...(file === undefined ? {} : { place: placeOfDeclaration(readText(file), file, "module", name) }),
    message: text(
      `模块 ${name} 的 source ${source} 又回到了调用它的目录，模块因此没有尽头。`,
      `The source ${source} of the module ${name} leads back to a directory that calls it, so the modules never end.`,
    ),
    remedy: text("请更正 source，或删除这个调用。", "Correct the source, or remove the call."),
  });
}

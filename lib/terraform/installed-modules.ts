import { join } from "node:path";
import { type Json, isJsonObject } from "./body";
import { isDirectory, isFile, readText } from "./files";
import { sameModuleSource } from "./module-address";
import type { ModuleCall } from "./module-source";
import { parseJson } from "./parse-source";
import { allowsVersion } from "./version-constraint";

/** The modules that `terraform init` has fetched for a root module. */
export interface InstalledModules {
  /** The directory of the module that a call leads to, by the names of the calls from the root; null where it was not fetched for this call as it is written now. */
  directoryOf(path: readonly string[], call: ModuleCall): string | null;
}

/** Reads what `terraform init` has noted below a root module. Throws GuardError where it is no JSON. */
export function readInstalledModules(root: string, files: string[]): InstalledModules {
  const file = join(root, ".terraform", "modules", "modules.json");
  if (!isFile(file)) return { directoryOf: () => null };
  files.push(file);
  const entries = entriesOf(parseJson(readText(file), file));
  return {
    directoryOf(path, call) {
      const entry = entries.get(path.join("."));
      if (entry === undefined || !isInstalledFor(entry, call)) return null;
      const directory = join(root, entry.directory);
      return isDirectory(directory) ? directory : null;
    },
  };
}

interface Entry {
  readonly source: string;
  readonly version: string | null;
  readonly directory: string;
}

function entriesOf(document: Json): ReadonlyMap<string, Entry> {
  const listed = isJsonObject(document) && Array.isArray(document.Modules) ? (document.Modules as readonly Json[]) : [];
  return new Map(
    listed.flatMap((each): readonly (readonly [string, Entry])[] => {
      if (!isJsonObject(each)) return [];
      const { Key: key, Source: source, Version: version, Dir: directory } = each;
      if (typeof key !== "string" || typeof source !== "string" || typeof directory !== "string") return [];
      return [[key, { source, version: typeof version === "string" ? version : null, directory }]];
    }),
  );
}

/** False where the call has changed since: Terraform would ask for another `init`. */
function isInstalledFor({ source, version }: Entry, call: ModuleCall): boolean {
  if (!sameModuleSource(source, call.source)) return false;
  const constraint = call.body.get("version");
  if (constraint === undefined) return true;
  const written = constraint.kind === "literal" ? constraint.value : null;
  return typeof written === "string" && version !== null && allowsVersion(written, version);
}

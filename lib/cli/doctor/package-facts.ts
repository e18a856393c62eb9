import type { Place } from "../../guard-error";
import { type Json, isJsonObject } from "../../terraform/body";
import { exists, isDirectory, listDirectory, readText } from "../../terraform/files";
import { parseJson } from "../../terraform/parse-source";
import { lineOfKey } from "./jobs-of-package";
import type { ProjectFiles } from "./project-files";

/** What package.json, the lock file and node_modules say. */
export interface PackageFacts {
  /** Null: there is no package.json. */
  readonly file: string | null;
  /** The dependencies of any kind, as they are asked for. */
  readonly listed: ReadonlyMap<string, { readonly range: string; readonly place: Place }>;
  readonly installed: ReadonlyMap<string, { readonly version: string }>;
  readonly hasModules: boolean;
  /** The folders of node_modules that hold a copy of a framework, by its name. */
  readonly copies: ReadonlyMap<string, readonly string[]>;
  readonly lockFile: string | null;
  /** This package in the lock file; null where it does not stand there. */
  readonly locked: { readonly version: string | null } | null;
}

/** Reads them here, or from the folders above up to the root of the repository, as workspaces keep them. Throws GuardError for JSON that does not parse. */
export function readPackage(toRoot: string, project: ProjectFiles): PackageFacts {
  const above = foldersUpTo(toRoot);
  const source = project.read("package.json");
  const document = source === null ? null : objectIn(source, "package.json");
  const lockFile = above.flatMap((folder) => LOCK_FILES.map((name) => `${folder}${name}`)).find(exists) ?? null;
  const modules = above.map((folder) => `${folder}node_modules`).filter(isDirectory);
  return {
    file: document === null ? null : "package.json",
    listed: new Map(document === null || source === null ? [] : listedIn(document, source)),
    installed: new Map(["beian-guard", ...FRAMEWORKS].flatMap((name) => installedIn(name, modules))),
    hasModules: modules.length > 0,
    copies: new Map(FRAMEWORKS.map((name) => [name, modules.flatMap((folder) => copiesIn(folder, name))])),
    lockFile,
    locked: lockFile === null ? null : lockedIn(lockFile, project),
  };
}

/** The frameworks that an app can be written with. */
export const FRAMEWORKS = ["cdktf", "cdktn"] as const;

const LOCK_FILES = ["package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock"];

function foldersUpTo(toRoot: string): readonly string[] {
  const steps = toRoot === "" ? 0 : toRoot.split("/").length;
  return Array.from({ length: steps + 1 }, (_, step) => "../".repeat(step));
}

function objectIn(source: string, file: string): { readonly [key: string]: Json } {
  const document = parseJson(source, file);
  return isJsonObject(document) ? document : {};
}

function listedIn(
  document: { readonly [key: string]: Json },
  source: string,
): (readonly [string, { range: string; place: Place }])[] {
  return ["peerDependencies", "optionalDependencies", "devDependencies", "dependencies"].flatMap((kind) => {
    const listed = document[kind];
    if (!isJsonObject(listed)) return [];
    return Object.entries(listed).flatMap(([name, range]) =>
      typeof range === "string"
        ? [[name, { range, place: { file: "package.json", line: lineOfKey(source, kind, name) } }] as const]
        : [],
    );
  });
}

function installedIn(name: string, modules: readonly string[]): (readonly [string, { version: string }])[] {
  const folder = modules.map((each) => `${each}/${name}`).find((each) => exists(`${each}/package.json`));
  const version = folder === undefined ? null : versionOf(folder);
  return version === null ? [] : [[name, { version }]];
}

/** Null for a package that does not say: it is not known then. */
function versionOf(folder: string): string | null {
  try {
    const { version } = objectIn(readText(`${folder}/package.json`), folder);
    return typeof version === "string" ? version : null;
  } catch {
    return null;
  }
}

/** At the top, and one level below each package: deeper copies come with these. */
function copiesIn(modules: string, framework: string): readonly string[] {
  const packages = listDirectory(modules).flatMap((name) =>
    name.startsWith("@") ? listDirectory(`${modules}/${name}`).map((inner) => `${name}/${inner}`) : [name],
  );
  return [modules, ...packages.map((name) => `${modules}/${name}/node_modules`)]
    .map((folder) => `${folder}/${framework}`)
    .filter((folder) => exists(`${folder}/package.json`));
}

/** The lock file of npm says which version; of the others it is enough that they name the package. */
function lockedIn(file: string, project: ProjectFiles): PackageFacts["locked"] {
  const source = project.read(file);
  if (source === null) return null;
  if (!file.endsWith(".json")) return /(?:^|[\s"'/])beian-guard@?/m.test(source) ? { version: null } : null;
  const { packages } = objectIn(source, file);
  const entry = isJsonObject(packages) ? packages["node_modules/beian-guard"] : null;
  if (!isJsonObject(entry)) return null;
  return { version: typeof entry.version === "string" ? entry.version : null };
}

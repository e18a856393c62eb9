import { posix } from "node:path";
import { type Json, isJsonObject } from "./body";
import { parseNative } from "./native-syntax";

/** A root module of a repository. */
export interface RootModule {
  /** From the top of the listing, "." for itself. */
  readonly directory: string;
  /** Its own directory, and those of the local modules that it calls at any depth. */
  readonly reaches: ReadonlySet<string>;
}

/**
 * Tells the root modules among files of Terraform: the directories that no other one calls as a local module. `read` gives the text of a
 * file, null where it cannot be read; what cannot be read calls nothing, so that its directory and those it would call are roots.
 */
export function findRoots(files: readonly string[], read: (file: string) => string | null): readonly RootModule[] {
  const calls = new Map<string, Set<string>>();
  for (const file of files) {
    if (!file.endsWith(".tf") && !file.endsWith(".tf.json")) continue;
    const directory = posix.dirname(file);
    const called = calls.get(directory) ?? new Set();
    calls.set(directory, called);
    for (const source of localSources(read(file) ?? "", file)) called.add(posix.join(directory, source).replace(/(?<=.)\/$/, ""));
  }
  const isCalled = new Set([...calls].flatMap(([directory, targets]) => [...targets].filter((target) => target !== directory)));
  return [...calls.keys()]
    .filter((directory) => !isCalled.has(directory))
    .sort()
    .map((directory) => ({ directory, reaches: reachedFrom(directory, calls) }));
}

function reachedFrom(directory: string, calls: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set([directory]);
  for (const at of reached) for (const target of calls.get(at) ?? []) reached.add(target);
  return reached;
}

function localSources(text: string, file: string): readonly string[] {
  // Most files call no module: they need not be parsed.
  if (!text.includes("module")) return [];
  const sources = file.endsWith(".json") || /^\uFEFF?\s*\{/.test(text) ? sourcesInJson(text) : sourcesInNative(text);
  return sources.filter((source) => source.startsWith("./") || source.startsWith("../"));
}

function sourcesInNative(text: string): readonly string[] {
  const { blocks } = parseNative(text, () => undefined);
  return blocks.flatMap(({ type, body }) => {
    const source = type === "module" ? body.attributes.get("source") : undefined;
    return source?.kind === "literal" && typeof source.value === "string" ? [source.value] : [];
  });
}

function sourcesInJson(text: string): readonly string[] {
  try {
    const document = JSON.parse(text.replace(/^\uFEFF/, "")) as Json;
    return isJsonObject(document) ? sourcesIn(document.module) : [];
  } catch {
    return [];
  }
}

/** Of a section of modules, which may be a list of objects at any level. */
function sourcesIn(section: Json | undefined): readonly string[] {
  if (Array.isArray(section)) return section.flatMap((each: Json) => sourcesIn(each));
  if (!isJsonObject(section)) return [];
  return typeof section.source === "string" ? [section.source] : Object.values(section).flatMap(sourcesIn);
}

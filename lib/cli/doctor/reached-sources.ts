import { posix } from "node:path";
import type { AppSource } from "./app-source";

/** The files that an app's entry imports by relative paths, itself included; null where the entry is not among the files. */
export function reachedSources(entry: string | null, sources: readonly AppSource[]): ReadonlySet<string> | null {
  const byName = new Map(sources.map((source) => [source.file, source]));
  if (entry === null || !byName.has(entry)) return null;
  const reached = new Set([entry]);
  for (const file of reached) {
    for (const module of byName.get(file)?.modules ?? []) {
      if (!module.startsWith(".")) continue;
      const found = candidates(posix.join(posix.dirname(file), module)).find((name) => byName.has(name));
      if (found !== undefined) reached.add(found);
    }
  }
  return reached;
}

/** TypeScript is imported by its own name, by that of the JavaScript that it becomes, and without an ending. */
function candidates(path: string): readonly string[] {
  const bare = path.replace(/\.[cm]?[jt]sx?$/, "");
  const endings = ["ts", "tsx", "mts", "cts", "js", "mjs", "cjs"];
  return [path, ...endings.map((ending) => `${bare}.${ending}`), ...endings.map((ending) => `${path}/index.${ending}`)];
}

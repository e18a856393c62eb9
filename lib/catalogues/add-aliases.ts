import type { Entry } from "./catalogue";

/** The entries together with one more for every alias of theirs, equal but for the type. */
export function addAliases(entries: readonly Entry[], aliases: Readonly<Record<string, string>>): readonly Entry[] {
  const byType = new Map(entries.filter(({ kind }) => kind === "resource").map((entry) => [entry.type, entry]));
  const more = Object.entries(aliases).flatMap(([type, canonical]) => {
    const entry = byType.get(canonical);
    return entry === undefined ? [] : [{ ...entry, type }];
  });
  return [...entries, ...more];
}

import type { Entry } from "./catalogue";

/** An entry as it is written down: a list that is left out is empty, the kind is "resource" unless it says "data". */
export type EntryFacts = Omit<Entry, "kind" | "hostnames" | "targets" | "publishes" | "links"> &
  Partial<Pick<Entry, "kind" | "hostnames" | "targets" | "publishes" | "links">>;

/** Completes the entries of one product area. */
export function fillEntries(entries: readonly EntryFacts[]): readonly Entry[] {
  return entries.map((entry) => ({ kind: "resource", hostnames: [], targets: [], publishes: [], links: [], ...entry }));
}

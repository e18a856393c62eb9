import type { JudgedSite } from "../lib/engine/judged";
import type { Site } from "../lib/infrastructure/site";

/**
 * An address leads to a load balancer, a load balancer to a server. A finding about one of them stands at the innermost;
 * what stands before it is only named.
 */
export function depthOf(site: Site): 0 | 1 | 2 {
  if (site.role === "address") return 0;
  return site.role === "entry" ? 1 : 2;
}

/** Stack and address: the graph names sites before they are judged, so they are compared by these. */
export function keyOf(site: { readonly stack: string; readonly address: string }): string {
  return `${site.stack} ${site.address}`;
}

/** The keys of all sites that this one leads to, or that lead to it, over any number of steps. */
export function keysAlong(site: Site, direction: "reaches" | "reachedFrom"): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...site[direction]];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (found.has(keyOf(at))) continue;
    found.add(keyOf(at));
    queue.push(...at[direction]);
  }
  return found;
}

interface Entry {
  readonly site: JudgedSite;
  readonly others: readonly JudgedSite[];
}

/** An entry about what stands before another entry's site, and like it, is only named there. */
export function foldFrontDoors<E extends Entry>(entries: readonly E[], likeness: (entry: E) => string): readonly E[] {
  const folded = new Map<E, JudgedSite[]>();
  const kept: E[] = [];
  for (const entry of entries) {
    const inner = depthOf(entry.site) === 2 ? [] : innerEntries(entry, entries, likeness);
    if (inner.length === 0) kept.push(entry);
    for (const one of inner) folded.set(one, [...(folded.get(one) ?? []), entry.site]);
  }
  return kept.map((entry) => ({ ...entry, others: [...entry.others, ...(folded.get(entry) ?? [])] }));
}

function innerEntries<E extends Entry>(entry: E, entries: readonly E[], likeness: (entry: E) => string): readonly E[] {
  const behind = keysAlong(entry.site, "reaches");
  const inner = entries.filter(
    (other) => behind.has(keyOf(other.site)) && depthOf(other.site) > depthOf(entry.site) && likeness(other) === likeness(entry),
  );
  const deepest = Math.max(...inner.map((other) => depthOf(other.site)));
  return inner.filter((other) => depthOf(other.site) === deepest);
}

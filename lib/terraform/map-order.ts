import type { MapValue, Values } from "./value";

/** Terraform goes through a map in the order of its keys, by code point. */
export function sortedEntries(map: MapValue): readonly (readonly [string, Values])[] {
  return [...map.entries].sort(([a], [b]) => byCodePoint(a, b));
}

/** Compares two texts by their code points. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

import { diffLines } from "diff";
import type { Fault, Place } from "../../guard-error";
import { readLedgerDocument } from "../ledger-document";
import type { Path } from "../place-at";
import type { Addition, Item } from "./entry";
import { isEntry } from "./entry";
import type { Origins } from "./edit-ledger";

/**
 * Brings faults of an edited ledger, which is in no file yet, to places that the user can open: the line in the ledger as it is, or
 * the origin of the entry. A fault of an entry without an origin has no place.
 */
export function placesInEdited(
  ledger: { readonly before: string; readonly source: string; readonly file: string },
  additions: readonly Addition[],
  origins: Origins,
): (fault: Fault) => Fault {
  const lines = formerLines(ledger.before, ledger.source);
  const starts = originStarts(ledger, additions, origins);
  return ({ place, ...fault }) => {
    if (place?.line === undefined || place.file !== ledger.file) return place === undefined ? fault : { ...fault, place };
    const former = lines.get(place.line);
    if (former !== undefined) return { ...fault, place: { ...place, line: former } };
    const origin = starts.findLast(({ at }) => compare(at, place) <= 0)?.origin;
    return origin === undefined ? fault : { ...fault, place: origin };
  };
}

/** From lines of the edited text to lines of the text before; new lines are not in it. */
function formerLines(before: string, edited: string): ReadonlyMap<number, number> {
  const former = new Map<number, number>();
  let [old, now] = [1, 1];
  for (const { added, removed, count } of diffLines(before, edited)) {
    if (!added && !removed) for (let line = 0; line < count; line++) former.set(now + line, old + line);
    if (!added) old += count;
    if (!removed) now += count;
  }
  return former;
}

interface Start {
  readonly at: Place;
  readonly origin: Place;
}

/** Where each entry with an origin begins, from top to bottom. */
function originStarts(
  { source, file }: { readonly source: string; readonly file: string },
  additions: readonly Addition[],
  origins: Origins,
): readonly Start[] {
  const { data, placeAt } = readLedgerDocument(new TextEncoder().encode(source), file);
  const starts: Start[] = [];
  const visit = (item: Item, path: Path): void => {
    const origin = origins.get(item);
    const at = placeAt(path);
    if (origin !== undefined && at !== null) starts.push({ at, origin });
    if (typeof item === "string") return;
    for (const [key, value] of Object.entries(item)) {
      if (typeof value !== "object" || isEntry(value)) continue;
      for (const [index, inner] of value.entries()) if (typeof inner !== "string") visit(inner, [...path, key, index]);
    }
  };
  for (const { list, entries } of additions) {
    const first = lengthAt(data, list) - entries.length;
    for (const [index, entry] of entries.entries()) visit(entry, [...list, first + index]);
  }
  return starts.toSorted((a, b) => compare(a.at, b.at));
}

function compare(a: Place, b: Place): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function lengthAt(data: unknown, path: Path): number {
  let value: unknown = data;
  for (const step of path) value = typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
  return Array.isArray(value) ? value.length : 0;
}

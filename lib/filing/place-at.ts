import type { Place } from "../guard-error";
import type { Placed } from "./ledger";

/** Keys and list positions from the root of a document. */
export type Path = readonly (string | number)[];

/** Where the value (or the key) at a path stands; null when there is no file. */
export type PlaceAt = (path: Path, part?: "key" | "value") => Place | null;

/** For a ledger that exists in code only. */
export const nowhere: PlaceAt = () => null;

/** The place of an entry and of each of its values. */
export function placesOf(entry: object, path: Path, placeAt: PlaceAt): Placed {
  const places: Record<string, Place> = {};
  for (const key of Object.keys(entry)) {
    const place = placeAt([...path, key]);
    if (place !== null) places[key] = place;
  }
  return { place: placeAt(path), places };
}

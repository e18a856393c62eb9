import type { Catalogue } from "../catalogues/catalogue";
import { placeOfZone } from "./zone";

/**
 * A region or zone of one of these regions as the region `to` would have it; anything else as it is. Whether `to` has a zone of that
 * letter is not known: its place is that of the region all the same.
 */
export function followRegion(catalogue: Catalogue, literal: string, from: ReadonlySet<string>, to: string): string {
  const place = placeOfZone(catalogue, literal);
  if (place === null || place.region === to || !from.has(place.region)) return literal;
  return literal.toLowerCase().startsWith(place.region) ? `${to}${literal.slice(place.region.length)}` : to;
}

import { type Place, type PlaceTables, firstMatch, placeOf } from "./region";

/**
 * The place of a literal zone, by the longest region id that it begins with: cn-shenzhen-finance-1b stands in
 * cn-shenzhen-finance-1, not in cn-shenzhen. Numeric zones carry the number of their region. Null: undecided.
 */
export function placeOfZone(tables: PlaceTables, zone: string): Place | null {
  if (/^\d{6}$/.test(zone))
    return placeOf(tables.regions.find(({ numericZonePrefix }) => numericZonePrefix === zone.slice(0, 4)));
  const literal = zone.toLowerCase();
  const suffix = new RegExp(`^(?:${tables.zoneSuffix})?$`);
  const regions = tables.regions.filter(({ id }) => literal.startsWith(id) && suffix.test(literal.slice(id.length)));
  return placeOf(regions.sort((a, b) => b.id.length - a.id.length)[0]) ?? firstMatch(tables.unlistedRegions, literal);
}

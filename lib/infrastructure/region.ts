import type { Catalogue, Jurisdiction, Region, Spelling } from "../catalogues/catalogue";

/** Where something stands, in law, and by which id that is known. */
export interface Place {
  readonly jurisdiction: Jurisdiction;
  readonly region: string;
}

/** What the look-ups of places need of a catalogue. */
export type PlaceTables = Pick<Catalogue, "regions" | "unlistedRegions" | "nodeIds" | "zoneSuffix" | "cities">;

/**
 * The place of a literal region. Null: no table lists it, so it is undecided. Case does not matter.
 * `spelling` is how the attribute writes regions; ids are understood in every spelling.
 */
export function placeOfRegion(tables: PlaceTables, literal: string, spelling: Spelling = "region"): Place | null {
  switch (spelling) {
    case "region":
      return placeOfId(tables, literal);
    case "short":
      return placeOf(tables.regions.find(({ short }) => short === literal.toLowerCase())) ?? placeOfId(tables, literal);
    case "city":
      return firstMatch(tables.cities, literal) ?? placeOfId(tables, literal);
    case "ens":
      return firstMatch(tables.nodeIds, literal) ?? placeOfId(tables, literal);
    case "display":
      return placeOfId(tables, literal.replace(/\s+/g, ""));
    case "namespace":
      return placeOfId(tables, literal.replace(/:.*$/s, ""));
    case "oss":
      return placeOfId(
        tables,
        literal
          .toLowerCase()
          .replace(/^oss-/, "")
          .replace(/-internal$/, ""),
      );
  }
}

function placeOfId(tables: PlaceTables, literal: string): Place | null {
  const id = literal.toLowerCase();
  return placeOf(tables.regions.find((region) => region.id === id)) ?? firstMatch(tables.unlistedRegions, id);
}

/** The place of a row of the table, where there is one. */
export function placeOf(region: Region | undefined): Place | null {
  return region === undefined ? null : { jurisdiction: region.jurisdiction, region: region.id };
}

/** The jurisdiction of the first pattern that fits, with the literal as the region. */
export function firstMatch(
  rows: readonly { readonly pattern: string; readonly jurisdiction: Jurisdiction }[] | undefined,
  literal: string,
): Place | null {
  const row = rows?.find(({ pattern }) => new RegExp(pattern, "i").test(literal));
  return row === undefined ? null : { jurisdiction: row.jurisdiction, region: literal };
}

import type { Catalogue, FilingClass, HostnamePattern, Jurisdiction } from "../catalogues/catalogue";
import { type PlaceTables, placeOfRegion } from "./region";

/**
 * What a vendor's own hostname tells. `outside`: not in the mainland, without saying where. `undecided`: the name does not
 * tell, because the scope of an edge resource, the place of a bucket or an unlisted region decides. `neutral`: no web
 * name. `internal`: it resolves inside the vendor's network only.
 */
export type HostPlace = { readonly cloud: string; readonly product: string } & (
  | {
      readonly jurisdiction: Jurisdiction | "outside";
      readonly region?: string;
      /** Whose filing the product asks for, where that is known. */
      readonly filingClass?: Exclude<FilingClass, "none">;
    }
  | { readonly undecided: "edge" | "bucket" | "region" }
  | { readonly neutral: true }
  | { readonly internal: true }
);

type HostnameTables = PlaceTables & Pick<Catalogue, "cloud" | "hostnames">;

/** The place of a literal hostname, by the vendors' tables. Null: no vendor's name. Case and a trailing dot do not matter. */
export function placeOfHostname(catalogues: readonly HostnameTables[], hostname: string): HostPlace | null {
  const name = hostname.toLowerCase().replace(/\.$/, "");
  for (const catalogue of catalogues) {
    const found = findPattern(catalogue.hostnames, name);
    if (found !== null) return placeOfMatch(catalogue, found);
  }
  return null;
}

interface Found {
  readonly row: HostnamePattern;
  readonly match: RegExpExecArray;
}

function findPattern(rows: readonly HostnamePattern[], name: string): Found | null {
  for (const row of rows) {
    const match = compile(row.pattern).exec(name);
    if (match !== null) return { row, match };
  }
  return null;
}

function placeOfMatch(tables: PlaceTables & Pick<Catalogue, "cloud">, { row, match }: Found): HostPlace {
  const { product, place } = row;
  const asks = row.filingClass === undefined ? {} : { filingClass: row.filingClass };
  const { cloud } = tables;
  if (row.internalGroup !== undefined && match[row.internalGroup] !== undefined) return { cloud, product, internal: true };
  if ("neutral" in place) return { cloud, product, neutral: true };
  if ("undecided" in place) return { cloud, product, undecided: place.undecided };
  if ("jurisdiction" in place) return { cloud, product, jurisdiction: place.jurisdiction, ...asks };
  const region = placeOfRegion(tables, match[place.regionGroup] ?? "", place.spelling);
  return region === null ? { cloud, product, undecided: "region" } : { cloud, product, ...region, ...asks };
}

const compiled = new Map<string, RegExp>();

function compile(pattern: string): RegExp {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(pattern);
    compiled.set(pattern, expression);
  }
  return expression;
}

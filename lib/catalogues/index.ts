import { alicloud } from "./alicloud/catalogue";
import { aws } from "./aws/catalogue";
import { azurerm } from "./azurerm/catalogue";
import type { Catalogue, Entry } from "./catalogue";
import { cloudflare } from "./cloudflare/catalogue";
import { dns } from "./dns/catalogue";
import { huaweicloud } from "./huaweicloud/catalogue";
import { tencentcloud } from "./tencentcloud/catalogue";
import { volcengine } from "./volcengine/catalogue";

/** Every cloud whose resources are judged. The one without a prefix of its own comes last. */
export const catalogues: readonly Catalogue[] = [alicloud, tencentcloud, huaweicloud, volcengine, aws, azurerm, cloudflare, dns];

/** What the catalogues say of a type of a known cloud: its entry, that it plays no part, or nothing at all. */
export type Listing =
  | { readonly catalogue: Catalogue; readonly entry: Entry }
  | { readonly catalogue: Catalogue; readonly neutral: true }
  | { readonly catalogue: Catalogue; readonly unlisted: true };

/**
 * Looks up a resource or data source type. Null: no type of a known cloud. `unlisted`: of a known cloud, but in no list;
 * it is undecided, never exempt. The neutral list speaks of resources alone.
 */
export function findEntry(type: string, kind: Entry["kind"]): Listing | null {
  const catalogue = catalogues.find(
    (candidate) =>
      [candidate.typePrefix, ...(candidate.otherPrefixes ?? [])].some((prefix) => type.startsWith(prefix)) &&
      (candidate.coverage !== "listed" || isListed(candidate, type)),
  );
  if (catalogue === undefined) return null;
  const { resources, dataSources, neutral } = indexOf(catalogue);
  const entry = (kind === "data" ? dataSources : resources).get(type);
  if (entry !== undefined) return { catalogue, entry };
  return kind === "resource" && neutral.has(type) ? { catalogue, neutral: true } : { catalogue, unlisted: true };
}

/** The name that entries and conditions use for a type: itself, or what it is an alias of. */
export function canonicalType(type: string): string {
  aliasOf ??= new Map(catalogues.flatMap(({ aliases }) => Object.entries(aliases)));
  return aliasOf.get(type) ?? type;
}

let aliasOf: ReadonlyMap<string, string> | null = null;

/** Every name of a type, its own first: `alicloud_eip` and `alicloud_eip_address` are one resource. */
export function sameType(type: string): readonly string[] {
  const canonical = canonicalType(type);
  const all = [
    canonical,
    ...catalogues.flatMap(({ aliases }) => Object.keys(aliases).filter((alias) => aliases[alias] === canonical)),
  ];
  return [type, ...all.filter((other) => other !== type)];
}

function isListed(catalogue: Catalogue, type: string): boolean {
  const { resources, dataSources, neutral } = indexOf(catalogue);
  return resources.has(type) || dataSources.has(type) || neutral.has(type);
}

interface CatalogueIndex {
  readonly resources: ReadonlyMap<string, Entry>;
  readonly dataSources: ReadonlyMap<string, Entry>;
  readonly neutral: ReadonlySet<string>;
}

const indexes = new Map<Catalogue, CatalogueIndex>();

function indexOf(catalogue: Catalogue): CatalogueIndex {
  let index = indexes.get(catalogue);
  if (index === undefined) {
    const byType = (kind: Entry["kind"]): ReadonlyMap<string, Entry> =>
      new Map(catalogue.entries.filter((entry) => entry.kind === kind).map((entry) => [entry.type, entry]));
    index = { resources: byType("resource"), dataSources: byType("data"), neutral: new Set(catalogue.neutral) };
    indexes.set(catalogue, index);
  }
  return index;
}

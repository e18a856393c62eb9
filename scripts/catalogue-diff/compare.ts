import type { Catalogue } from "../../lib/catalogues/catalogue";
import { looksPublic } from "../../lib/infrastructure/looks-public";
import { type ListedType, listedTypes } from "./listed-types";
import type { ProviderSchema, TypeSchema } from "./provider-schema";
import { usedPaths } from "./used-paths";

/** How a provider differs from what a catalogue says of it. */
export interface ProviderDifference {
  readonly source: string;
  readonly cloud: string;
  readonly asOf: string;
  /** Null: the catalogue speaks of no one version. */
  readonly version: string | null;
  /** How many resource types the schema has. */
  readonly types: number;
  /** Types in no list of the catalogue, with those of their attributes that look public. */
  readonly newTypes: readonly { readonly type: string; readonly public: readonly string[] }[];
  /** Further types that the catalogue need not list: it is not one of every type, and nothing of them looks public. */
  readonly otherTypes: number;
  readonly goneTypes: readonly ListedType[];
  /** Attributes that an entry names and the schema does not have. */
  readonly goneAttributes: readonly { readonly type: string; readonly path: string }[];
  /** Attributes that look public, of a listed type that did not have them. */
  readonly newAttributes: readonly (ListedType & { readonly path: string })[];
  /** What could not be compared, and why. */
  readonly notCompared: readonly string[];
}

/** What is known of a provider as the catalogue saw it. */
export interface Former {
  /** The attribute paths of its resource types; null where no record is kept. */
  readonly paths: ReadonlyMap<string, ReadonlySet<string>> | null;
  /** An earlier schema: what it has or lacks as well is no change. */
  readonly since: ProviderSchema | null;
}

/** Holds a provider's schema against the catalogue of its cloud. */
export function compareProvider(
  catalogue: Catalogue,
  source: string,
  schema: ProviderSchema,
  former: Former,
): ProviderDifference {
  const { cloud, asOf, providerVersion: version, coverage } = catalogue;
  const listed = listedTypes(catalogue, schema);
  const resources = listed.filter(({ as }) => as !== "data source");
  const known = new Set(resources.map(({ type }) => type));
  const unlisted = [...schema.resources]
    .filter(([type]) => !known.has(type) && former.since?.resources.has(type) !== true)
    .map(([type, { paths }]) => ({ type, public: [...paths].filter(isPublic) }));
  const newTypes = unlisted.filter((each) => coverage === "all" || (coverage === "main" && each.public.length > 0));
  const hasDataSources = schema.dataSources.size > 0;
  return {
    ...{ source, cloud, asOf, version },
    types: schema.resources.size,
    newTypes,
    otherTypes: unlisted.length - newTypes.length,
    goneTypes: (hasDataSources ? listed : resources).filter((type) => isGone(type, schema, former.since)),
    goneAttributes: goneAttributes(catalogue, schema, former.since),
    newAttributes: former.paths === null ? [] : resources.flatMap((type) => newAttributes(type, schema, former.paths)),
    notCompared: [
      ...(hasDataSources ? [] : ["data sources: the schema holds none"]),
      ...(former.paths === null ? ["new attributes of known types: give an earlier schema with --since"] : []),
    ],
  };
}

/** True where anything differs that somebody has to look at. */
export function differs({ newTypes, goneTypes, goneAttributes: gone, newAttributes: added }: ProviderDifference): boolean {
  return newTypes.length + goneTypes.length + gone.length + added.length > 0;
}

function typesFor({ resources, dataSources }: ProviderSchema, as: ListedType["as"]): ReadonlyMap<string, TypeSchema> {
  return as === "data source" ? dataSources : resources;
}

function isGone({ type, as }: ListedType, schema: ProviderSchema, since: ProviderSchema | null): boolean {
  return !typesFor(schema, as).has(type) && (since === null || typesFor(since, as).has(type));
}

function goneAttributes(
  { entries }: Catalogue,
  schema: ProviderSchema,
  since: ProviderSchema | null,
): ProviderDifference["goneAttributes"] {
  const found = new Map<string, { readonly type: string; readonly path: string }>();
  for (const entry of entries) {
    for (const used of usedPaths(entry)) {
      // What a condition asks of another type is an attribute of a resource.
      const as = entry.kind === "data" && used.type === entry.type ? "data source" : "entry";
      const now = typesFor(schema, as).get(used.type);
      if (now === undefined || hasPath(now, used.path)) continue;
      const before = since === null ? undefined : typesFor(since, as).get(used.type);
      if (since === null || (before !== undefined && hasPath(before, used.path))) found.set(`${used.type} ${used.path}`, used);
    }
  }
  return [...found.values()];
}

/** An attribute, a block, or a key of a map. */
function hasPath({ paths, maps }: TypeSchema, path: string): boolean {
  return (
    paths.has(path) ||
    [...paths].some((known) => known.startsWith(`${path}.`)) ||
    [...maps].some((map) => path.startsWith(`${map}.`))
  );
}

function newAttributes(
  { type, as }: ListedType,
  schema: ProviderSchema,
  former: Former["paths"],
): ProviderDifference["newAttributes"] {
  const known = former?.get(type);
  const now = schema.resources.get(type);
  if (known === undefined || now === undefined) return [];
  return [...now.paths].filter((path) => !known.has(path) && isPublic(path)).map((path) => ({ type, as, path }));
}

function isPublic(path: string): boolean {
  return looksPublic(path.split(".").at(-1) ?? path);
}

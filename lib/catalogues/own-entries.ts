import type { Catalogue, Entry } from "./catalogue";
import { type Listing, catalogues, findEntry } from "./index";
import type { OwnCloud, OwnResource } from "./own-entry";

/** The catalogues of one check: the shipped ones, and beside them a user's own entries. */
export interface Lookup {
  /** See `findEntry`; a module call that counts as a resource has its source as type. */
  find(type: string, kind: Entry["kind"]): Listing | null;
  /** The provider of a module that has an entry of its own; null: it has none, and stays unread. */
  readonly moduleProvider: (source: string) => { readonly name: string; readonly sources: readonly string[] } | null;
  /** The user's own entry by which a type is judged; null: a shipped one, or none. */
  ownEntry(type: string, kind: Entry["kind"]): OwnResource | null;
}

/** The shipped catalogues alone. */
export const shippedLookup: Lookup = { find: findEntry, moduleProvider: () => null, ownEntry: () => null };

/** The shipped catalogues with these entries, which are valid and name no type that a shipped one knows. */
export function lookupWith(own: readonly OwnResource[]): Lookup {
  if (own.length === 0) return shippedLookup;
  const clouds = new Map<string, Catalogue>();
  const byKey = new Map(own.map((resource) => [keyOf(resource), { resource, ...listed(resource, clouds) }]));
  const at = (type: string, kind: Entry["kind"]): OwnListing | undefined =>
    byKey.get(`${kind} ${type}`) ?? byKey.get(`module ${moduleName(type)}`);
  return {
    find: (type, kind) => at(type, kind) ?? findEntry(type, kind),
    moduleProvider(source) {
      const found = byKey.get(`module ${moduleName(source)}`);
      if (found === undefined) return null;
      return { name: found.catalogue.typePrefix.replace(/_$/, ""), sources: found.catalogue.providers };
    },
    ownEntry: (type, kind) => at(type, kind)?.resource ?? null,
  };
}

interface OwnListing {
  readonly resource: OwnResource;
  readonly catalogue: Catalogue;
  readonly entry: Entry;
}

/** What two entries for one thing have in common. */
export function keyOf(resource: OwnResource): string {
  return "module" in resource ? `module ${moduleName(resource.module)}` : `${resource.kind ?? "resource"} ${resource.type}`;
}

/** The source of a module without its version, and without the public registry, which goes without saying. */
export function moduleName(source: string): string {
  return source.replace(/\?.*$/s, "").replace(/^registry\.terraform\.io\//, "");
}

function listed(resource: OwnResource, clouds: Map<string, Catalogue>): { readonly catalogue: Catalogue; readonly entry: Entry } {
  return { catalogue: catalogueOf(resource.cloud, clouds), entry: entryOf(resource) };
}

function entryOf(resource: OwnResource): Entry {
  const { hostnames = [], targets = [], publishes = [], links = [] } = resource;
  const lists = { hostnames, targets, publishes, links };
  if (!("module" in resource)) return { ...resource, ...lists, kind: resource.kind ?? "resource" };
  return { ...resource, ...lists, type: moduleName(resource.module), kind: "resource" };
}

function catalogueOf(cloud: string | OwnCloud, clouds: Map<string, Catalogue>): Catalogue {
  const id = typeof cloud === "string" ? cloud : cloud.cloud;
  const found = catalogues.find((each) => each.cloud === id) ?? clouds.get(id);
  if (found !== undefined) return found;
  if (typeof cloud === "string") throw new Error(`no catalogue of ${cloud}`);
  const made = catalogueFor(cloud);
  clouds.set(id, made);
  return made;
}

/** Nothing of such a cloud counts but what an entry speaks of. */
function catalogueFor({ zoneSuffix = "-?(?:[a-z]|\\d{1,2})", ...cloud }: OwnCloud): Catalogue {
  return {
    ...cloud,
    zoneSuffix,
    providerVersion: null,
    coverage: "listed",
    defaultRegion: null,
    regionEnvironment: [],
    unlistedRegions: [],
    aliases: {},
    entries: [],
    neutral: [],
    review: [],
    hostnames: [],
  };
}

import { canonicalType } from "../catalogues/index";
import type { Catalogue, Entry } from "../catalogues/catalogue";
import type { Lookup } from "../catalogues/own-entries";
import type { Presence, Resource } from "../terraform/resource";
import { type Cause, causeOf, isKind, mayEndAnywhere } from "../terraform/value";
import { hostOfOrigin } from "./origin-host";
import { placeOfHostname } from "./place";
import { readPath } from "./read-path";

/** A resource of a known cloud together with what its catalogue says. */
export interface Surveyed {
  readonly resource: Resource;
  readonly catalogue: Catalogue;
  readonly entry: Entry;
}

/** A resource that an attribute leads to. `certain`: whenever both exist, it does lead there. */
export interface End {
  readonly resource: Resource;
  readonly attribute: string | null;
  readonly certain: boolean;
}

/** Where an attribute leads: resources of the estate, literals, or an end that cannot be seen. */
export interface Ends {
  readonly resources: readonly End[];
  readonly literals: readonly string[];
  /** Those of the literals that name no resource of the estate and are the only sign of what they mean. */
  readonly strangers: readonly string[];
  /** Set, but it resolves to no resource and no constant: it may end anywhere. */
  readonly loose: Cause | null;
}

/** The estate as the catalogues see it, with the questions that conditions ask of the graph. */
export interface Survey {
  readonly surveyed: readonly Surveyed[];
  of(resource: Resource): Surveyed | null;
  ends(resource: Resource, path: string): Ends;
  /** The resources of a type whose attribute leads to this one; `loose` are those whose attribute may. */
  binders(
    type: string,
    through: string,
    target: Resource,
  ): { readonly certain: readonly Surveyed[]; readonly loose: readonly Surveyed[] };
  ofType(type: string): readonly Surveyed[];
  /** The things of its cloud that a literal in a resource names: by their name, or by the hostname that the cloud gives to a bucket. */
  namesakes(literal: string, resource: Resource): readonly Surveyed[];
  /** Those of any cloud that are known to publish just this address or hostname. */
  publishers(literal: string): readonly Published[];
}

/** Looks up every resource in the catalogues and indexes who points to whom. */
export function surveyResources(resources: readonly Resource[], lookup: Lookup): Survey {
  const surveyed: Surveyed[] = [];
  const byResource = new Map<Resource, Surveyed>();
  const byType = new Map<string, Surveyed[]>();
  for (const resource of resources) {
    const found = lookup.find(resource.type, resource.mode === "data" ? "data" : "resource");
    if (found === null || !("entry" in found)) continue;
    const one: Surveyed = { resource, catalogue: found.catalogue, entry: found.entry };
    surveyed.push(one);
    byResource.set(resource, one);
    const type = canonicalType(resource.type);
    const list = byType.get(type);
    if (list === undefined) byType.set(type, [one]);
    else list.push(one);
  }
  const ofType = (type: string): readonly Surveyed[] => byType.get(canonicalType(type)) ?? [];
  const names = indexNames(surveyed);
  const keptEnds = new Map<Resource, Map<string, Ends>>();
  const indexes = new Map<string, BinderIndex>();

  function ends(resource: Resource, path: string): Ends {
    let byPath = keptEnds.get(resource);
    if (byPath === undefined) {
      byPath = new Map();
      keptEnds.set(resource, byPath);
    }
    const kept = byPath.get(path);
    if (kept !== undefined) return kept;
    const [block = "", ...inner] = path.split(".");
    // A link is made of its blocks: one that is not known as a whole is a dynamic block over something that is not known.
    const isHidden = inner.length > 0 && byResource.get(resource)?.entry.role === "link" && resource.isHidden(block);
    const found = isHidden ? hiddenEnds(block) : findEnds(resource, path, names);
    byPath.set(path, found);
    return found;
  }

  function binders(
    type: string,
    through: string,
    target: Resource,
  ): { certain: readonly Surveyed[]; loose: readonly Surveyed[] } {
    const key = `${canonicalType(type)} ${through}`;
    let index = indexes.get(key);
    if (index === undefined) {
      index = indexBinders(ofType(type), through, ends);
      indexes.set(key, index);
    }
    return { certain: index.certain.get(target) ?? [], loose: index.loose };
  }

  return {
    surveyed,
    of: (resource) => byResource.get(resource) ?? null,
    ends,
    binders,
    ofType,
    namesakes: (literal, resource) => findNamesakes(names, literal, prefixOf(resource)),
    publishers: (literal) => names.published.get(plainName(literal)) ?? [],
  };
}

interface BinderIndex {
  readonly certain: ReadonlyMap<Resource, readonly Surveyed[]>;
  readonly loose: readonly Surveyed[];
}

function indexBinders(candidates: readonly Surveyed[], through: string, ends: Survey["ends"]): BinderIndex {
  const certain = new Map<Resource, Surveyed[]>();
  const loose: Surveyed[] = [];
  for (const candidate of candidates) {
    // Data sources only look at what exists; they bind nothing.
    if (candidate.resource.mode === "data") continue;
    const found = ends(candidate.resource, through);
    if (found.loose !== null) loose.push(candidate);
    for (const { resource } of found.resources) {
      const list = certain.get(resource);
      if (list === undefined) certain.set(resource, [candidate]);
      else if (list.at(-1) !== candidate) list.push(candidate);
    }
  }
  return { certain, loose };
}

interface NameIndex {
  /** By the values by which others of the same cloud refer to a resource literally: a bucket's name, an id that is known. */
  readonly names: ReadonlyMap<string, readonly Surveyed[]>;
  /** By the addresses and hostnames that the whole internet knows it by. */
  readonly published: ReadonlyMap<string, readonly Published[]>;
}

/** A resource by an attribute that it publishes. */
export interface Published {
  readonly one: Surveyed;
  readonly attribute: string;
}

function indexNames(surveyed: readonly Surveyed[]): NameIndex {
  const names = new Map<string, Surveyed[]>();
  const published = new Map<string, Published[]>();
  const byId = new Map<string, Surveyed[]>();
  for (const one of surveyed) {
    const { entry, resource } = one;
    for (const path of entry.names ?? []) for (const name of textsAt(resource, path)) push(names, name, one);
    for (const path of entry.publishes)
      for (const name of textsAt(resource, path))
        if (/[.:]/.test(name)) push(published, plainName(name), { one, attribute: path });
    for (const name of textsAt(resource, "id")) push(byId, name, one);
  }
  // Settings of a thing often have its id: where the thing itself is there, they do not count.
  for (const [id, owners] of byId) {
    if (names.has(id)) continue;
    const things = owners.filter(({ entry }) => entry.role !== "link");
    names.set(id, things.length > 0 ? things : owners);
  }
  return { names, published };
}

function textsAt(resource: Resource, path: string): readonly string[] {
  return readPath(resource, path).values.flatMap(({ value }) => (typeof value === "string" && value !== "" ? [value] : []));
}

/** Case and a trailing dot do not matter. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

function push<V>(index: Map<string, V[]>, key: string, value: V): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

function findNamesakes({ names, published }: NameIndex, literal: string, prefix: string): readonly Surveyed[] {
  const ofCloud = (name: string): readonly Surveyed[] =>
    names.get(name)?.filter((one) => prefixOf(one.resource) === prefix) ?? [];
  const exact = ofCloud(literal);
  if (exact.length > 0 || !/[.:]/.test(literal)) return exact;
  const host = hostOfOrigin(literal);
  const written = host === literal ? [] : ofCloud(host);
  if (written.length > 0) return written;
  const known = published.get(plainName(host));
  if (known !== undefined) return known.map(({ one }) => one);
  // A record at one cloud may name the bucket of another.
  const buckets = names.get(host.slice(0, host.indexOf(".")))?.filter(({ entry }) => entry.role === "storage") ?? [];
  return buckets.filter(({ catalogue }) => placeOfHostname([catalogue], host)?.cloud === catalogue.cloud);
}

/** A literal, or every text in it where it is a JSON document: some products take their origins as one. */
function textsIn(literal: string): readonly string[] {
  if (!/^\s*[{[]/.test(literal)) return [literal];
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string" && value !== "") texts.push(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  try {
    walk(JSON.parse(literal));
    return texts;
  } catch {
    return [literal];
  }
}

function hiddenEnds(block: string): Ends {
  return { resources: [], literals: [], strangers: [], loose: { kind: "iteration", subject: `dynamic ${block}` } };
}

function findEnds(resource: Resource, path: string, names: NameIndex): Ends {
  const reading = readPath(resource, path);
  const resources: End[] = [];
  const literals: string[] = [];
  const strangers: string[] = [];
  let loose: Cause | null = reading.open;
  const add = (found: Resource, attribute: string | null, certain: boolean): void => {
    if (found !== resource && !resources.some((end) => end.resource === found && end.attribute === attribute))
      resources.push({ resource: found, attribute, certain: certain && existsWith(resource, found) });
  };
  for (const { value, from, sure } of reading.values) {
    const references = from.filter((origin) => origin.kind === "reference");
    const anywhere = mayEndAnywhere({ value, from });
    for (const reference of references) add(reference.resource, reference.attribute, sure && !anywhere);
    if (isKind(value, "resource")) add(value.resource, null, sure);
    else if (anywhere) loose ??= causeOf([{ value, from }]) ?? { kind: "missing", subject: path };
    else if ((typeof value === "string" || typeof value === "number") && value !== "") {
      for (const literal of textsIn(String(value))) {
        literals.push(literal);
        const namesakes = findNamesakes(names, literal, prefixOf(resource));
        // A name that several things have may mean any of them.
        for (const one of namesakes) add(one.resource, null, sure && namesakes.length === 1);
        if (namesakes.length === 0 && references.length === 0) strangers.push(literal);
      }
    }
  }
  return { resources, literals, strangers, loose };
}

/** True where the one that points exists whenever the other does, and the other is one thing for it. */
export function existsWith(pointing: Resource, other: Resource): boolean {
  const shared = (presence: Presence, among: readonly Presence[]): boolean => among.some(({ text }) => text === presence.text);
  return (
    pointing.onlyIf.every((presence) => shared(presence, other.onlyIf)) &&
    other.onlyIf.every((presence) => !presence.many || shared(presence, pointing.onlyIf))
  );
}

/** The word by which the resources of one provider are known; a module call has that of the provider that it works with. */
function prefixOf({ type, isModuleCall, provider }: Resource): string {
  if (isModuleCall === true) return provider.key.split(".", 1)[0] ?? provider.key;
  return type.slice(0, type.indexOf("_"));
}

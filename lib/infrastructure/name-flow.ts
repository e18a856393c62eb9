import { type Hostname, canonicalHostname, parseHostname } from "../filing/hostname";
import type { Resource } from "../terraform/resource";
import type { Answerers } from "./answerers";
import type { Links } from "./links";
import type { HeldName, HeldNames, NameGap } from "./names";
import { hostOfOrigin } from "./origin-host";
import { type End, type Survey, type Surveyed, existsWith } from "./survey";

/** Hostnames that lead to a resource, and those of them that cannot be worked out. */
export interface LeadingNames {
  readonly names: readonly HeldName[];
  readonly gaps: readonly NameGap[];
  /** That at least one of them leads here is known; else they only may. */
  readonly certain: boolean;
}

const none: LeadingNames = { names: [], gaps: [], certain: false };

interface Bag {
  certain: boolean;
  readonly names: Map<string, HeldName>;
  readonly gaps: Map<Resource, NameGap>;
  /** Names of the rules of this front door: it answers them, but what else stands behind it does not. */
  readonly lifted: LeadingNames[];
}

/**
 * Spreads hostnames along the graph: from a record to what its values name, from there along the links to what stands behind;
 * from a rule or custom domain both to what it forwards to and to the front door that it belongs to.
 */
export function spreadNames(
  survey: Survey,
  links: Links,
  held: (one: Surveyed) => HeldNames,
  answerers: (hostname: Hostname) => Answerers,
  targetsOf: (record: Surveyed) => readonly { readonly resource: Resource; readonly certain: boolean }[],
): (resource: Resource) => LeadingNames {
  const bags = new Map<Resource, Bag>();
  const queue = new Set<Resource>();
  const bagOf = (resource: Resource): Bag => {
    let bag = bags.get(resource);
    if (bag === undefined) {
      bag = { certain: false, names: new Map(), gaps: new Map(), lifted: [] };
      bags.set(resource, bag);
    }
    return bag;
  };
  const pour = (names: Iterable<HeldName>, gaps: Iterable<NameGap>, into: Resource, certain: boolean): void => {
    const bag = bagOf(into);
    const before = bag.names.size + bag.gaps.size;
    for (const name of names) {
      const key = canonicalHostname(name.hostname);
      if (!bag.names.has(key)) bag.names.set(key, name);
    }
    for (const gap of gaps) if (!bag.gaps.has(gap.holder)) bag.gaps.set(gap.holder, gap);
    if (bag.names.size + bag.gaps.size > before || (certain && !bag.certain)) queue.add(into);
    bag.certain ||= certain;
  };
  const specific = holdersWithOwnNames(links, survey, held);

  /** What a record of the estate leads an origin to that is written as a hostname: the Host of the edge arrives there too. */
  const pourIntoOrigins = (one: Surveyed, own: HeldNames): void => {
    for (const target of one.entry.targets) {
      if (target.kind !== "origin") continue;
      for (const literal of survey.ends(one.resource, target.attribute).literals) {
        const hostname = parseHostname(hostOfOrigin(literal));
        if (hostname.kind !== "hostname") continue;
        const { known, possible } = answerers(hostname);
        for (const record of [...known, ...possible]) {
          if (record.entry.role !== "record") continue;
          for (const { resource } of targetsOf(record)) pour(own.names, own.gaps, resource, false);
        }
      }
    }
  };

  // Its own names come first: a CDN domain publishes its name itself, also where a record leads the same name to it.
  const isRecord = (one: Surveyed): boolean => one.entry.role === "record";
  for (const one of survey.surveyed.toSorted((a, b) => Number(isRecord(a)) - Number(isRecord(b)))) {
    if (one.resource.mode === "data") continue;
    const own = held(one);
    if (own.names.length === 0 && own.gaps.length === 0) continue;
    if (isRecord(one)) for (const { resource, certain } of targetsOf(one)) pour(own.names, own.gaps, resource, certain);
    else {
      pour(own.names, own.gaps, one.resource, true);
      pourIntoOrigins(one, own);
      if (["binding", "link", "edge"].includes(one.entry.role))
        for (const [front, certain] of frontsOf(one, links, survey)) {
          bagOf(front).lifted.push({ ...own, certain: certain && existsWith(one.resource, front) });
          queue.add(front);
        }
    }
  }
  for (const resource of queue) {
    queue.delete(resource);
    const bag = bagOf(resource);
    for (const edge of links.from.get(resource) ?? []) {
      // A rule or attachment that has names of its own passes on those alone, not all names of the shared front door.
      const narrowed = specific.get(edge.holder.resource);
      if (narrowed !== undefined && !narrowed.has(resource) && edge.to !== edge.holder.resource) {
        const own = held(edge.holder);
        pour(own.names, own.gaps, edge.to, edge.certain);
      } else if (edge.to !== edge.holder.resource || survey.of(edge.to)?.entry.role !== "binding")
        pour(bag.names.values(), bag.gaps.values(), edge.to, bag.certain && edge.certain);
    }
  }
  return (resource) => {
    const bag = bags.get(resource);
    if (bag === undefined) return none;
    const names = new Map(bag.names);
    const gaps = new Map(bag.gaps);
    for (const lifted of bag.lifted) {
      for (const name of lifted.names)
        names.set(canonicalHostname(name.hostname), names.get(canonicalHostname(name.hostname)) ?? name);
      for (const gap of lifted.gaps) gaps.set(gap.holder, gap);
    }
    return {
      names: [...names.values()],
      gaps: [...gaps.values()],
      certain: bag.certain || bag.lifted.some(({ certain }) => certain),
    };
  };
}

/** For each holder of links whose names are its own or those of a rule that it names: the resources whose names it passes on. */
function holdersWithOwnNames(
  links: Links,
  survey: Survey,
  held: (one: Surveyed) => HeldNames,
): ReadonlyMap<Resource, ReadonlySet<Resource>> {
  const specific = new Map<Resource, Set<Resource>>();
  const hasNames = (one: Surveyed | null): boolean => one !== null && (held(one).names.length > 0 || held(one).gaps.length > 0);
  for (const edge of links.edges) {
    const { holder } = edge;
    if (holder.entry.role === "binding" && hasNames(holder)) specific.set(holder.resource, new Set([holder.resource]));
    const start = survey.of(edge.from);
    if (start?.entry.role === "binding" && edge.from !== holder.resource && hasNames(start)) {
      const set = specific.get(holder.resource) ?? new Set();
      specific.set(holder.resource, set.add(edge.from));
    }
  }
  return specific;
}

/** The front doors that a rule belongs to: up along the links that end in it. */
function frontsOf(one: Surveyed, links: Links, survey: Survey): ReadonlyMap<Resource, boolean> {
  const fronts = new Map<Resource, boolean>(housesOf(one, survey).map(({ resource, certain }) => [resource, certain]));
  const queue: (readonly [Resource, boolean])[] = one.entry.role === "edge" ? [] : [[one.resource, true]];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [at, sure] = next;
    for (const edge of links.to.get(at) ?? []) {
      // Only links that the rule or the listener itself declares lead up to its front door.
      if (edge.holder.resource !== at || fronts.get(edge.from) === true) continue;
      const certain = sure && edge.certain;
      const known = fronts.get(edge.from);
      if (known === certain) continue;
      fronts.set(edge.from, certain);
      if (survey.of(edge.from)?.entry.role === "link") queue.push([edge.from, certain]);
    }
  }
  return fronts;
}

/** What a rule or a domain stands in, by the sources of its location: a protection instance, a gateway. One with names of its own answers for them. */
function housesOf(one: Surveyed, survey: Survey): readonly End[] {
  return one.entry.location.flatMap((source) => {
    if (source === "provider" || !("via" in source)) return [];
    return survey.ends(one.resource, source.via).resources.filter(({ resource }) => {
      const house = survey.of(resource);
      return house !== null && ["entry", "edge"].includes(house.entry.role) && house.entry.hostnames.length === 0;
    });
  });
}

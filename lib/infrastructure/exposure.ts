import { linkMeanings } from "../catalogues/link-meanings";
import type { Resource } from "../terraform/resource";
import { isScalar } from "../terraform/value";
import { text } from "../text";
import { placeOfAddress } from "./address";
import type { Conditions } from "./condition";
import type { Edge, Links } from "./links";
import { readPath } from "./read-path";
import type { Survey, Surveyed } from "./survey";
import type { TrailStep } from "./trail";
import { settle } from "./truth";

/** Whether the internet reaches a resource, by itself or through others. */
export type Exposure = "yes" | "no" | "unknown";

export interface Exposures {
  of(resource: Resource): Exposure;
  /** How the internet reaches it: the edges from the public side to the resource, the outermost first. */
  pathTo(resource: Resource): readonly TrailStep[];
}

type Level = 0 | 1 | 2;
const levels: Readonly<Record<Exposure, Level>> = { no: 0, unknown: 1, yes: 2 };
const names: readonly Exposure[] = ["no", "unknown", "yes"];

/** Roles that an unseen end of a link may reach. */
const reachable = new Set(["server", "function", "storage"]);

/** Spreads exposure from what is public by itself along the links. Each resource can only rise: no, unknown, yes. */
export function spreadExposure(survey: Survey, conditions: Conditions, links: Links): Exposures {
  const level = new Map<Resource, Level>();
  const through = new Map<Resource, Edge>();
  const queue: Resource[] = [];
  const raise = (resource: Resource, to: Level, edge: Edge | null): void => {
    if (to <= (level.get(resource) ?? 0)) return;
    level.set(resource, to);
    if (edge === null) through.delete(resource);
    else through.set(resource, edge);
    queue.push(resource);
  };
  for (const { resource } of survey.surveyed) raise(resource, levels[settle(conditions.isPublic(resource))], null);
  for (const one of survey.surveyed) if (one.entry.role === "server" && showsPublicAddress(one)) raise(one.resource, 1, null);
  for (const edge of links.loose) if (edge.from === null && edge.to !== null) raise(edge.to, 1, null);
  let lost = new Set<string>();
  for (;;) {
    for (let resource = queue.pop(); resource !== undefined; resource = queue.pop()) {
      const own = level.get(resource) ?? 0;
      for (const edge of links.from.get(resource) ?? []) raise(edge.to, edge.holds ? own : 1, edge);
    }
    // A public side that leads to an end that cannot be seen may lead to any private server of that cloud.
    const reached = new Set<string>();
    for (const edge of links.loose) {
      if (edge.to === null && (edge.from === null || (level.get(edge.from) ?? 0) > 0))
        reached.add(reachOf(edge.holder.catalogue.cloud, edge.onlyUnaddressed));
    }
    const fresh = [...reached].filter((reach) => !lost.has(reach));
    if (fresh.length === 0) break;
    lost = reached;
    for (const one of survey.surveyed) {
      const { cloud } = one.catalogue;
      const anyServer = fresh.includes(reachOf(cloud, false)) && reachable.has(one.entry.role);
      if (anyServer || (fresh.includes(reachOf(cloud, true)) && hidesItsAddress(one))) raise(one.resource, 1, null);
    }
  }

  function pathTo(resource: Resource): readonly TrailStep[] {
    const steps: TrailStep[] = [];
    const seen = new Set<Resource>();
    for (let at = resource, edge = through.get(at); edge !== undefined && !seen.has(at); at = edge.from, edge = through.get(at)) {
      seen.add(at);
      steps.unshift(stepOf(edge));
    }
    return steps;
  }

  return { of: (resource) => names[level.get(resource) ?? 0] ?? "unknown", pathTo };
}

/** A plan or a state shows an address of the internet on it: something that is not in the input may have bound it. */
function showsPublicAddress({ resource, entry }: Surveyed): boolean {
  return (
    resource.mode === "managed" &&
    entry.publishes.some((path) =>
      readPath(resource, path).values.some(({ value }) => typeof value === "string" && placeOfAddress(value) === "public"),
    )
  );
}

/** Whom a loose edge may reach: all of a cloud, or those alone whose private address is not written. */
function reachOf(cloud: string, onlyUnaddressed: boolean): string {
  return onlyUnaddressed ? `${cloud} unaddressed` : cloud;
}

/** It stands in a network, and the input does not show its address there; further addresses beside it do not count. */
function hidesItsAddress({ resource, entry }: Surveyed): boolean {
  if (resource.mode === "data") return false;
  const paths = entry.private?.filter((path) => entry.names?.includes(path) === true && !path.startsWith("secondary")) ?? [];
  if (paths.length === 0) return entry.role === "server";
  return !paths.some((path) => {
    const { values, open } = readPath(resource, path);
    return open === null && values.length > 0 && values.every(({ value }) => isScalar(value) && value !== null);
  });
}

function stepOf(edge: Edge): TrailStep {
  const link = edge.holder.entry.links.find(({ from, to }) => from === edge.fromAttribute && to === edge.toAttribute);
  const meaning = link === undefined ? null : linkMeanings[link.meaning];
  return {
    address: edge.holder.resource.address,
    attribute: edge.toAttribute === "self" ? edge.fromAttribute : edge.toAttribute,
    value: edge.to.address,
    means: text(
      `${edge.from.address} 将 ${edge.to.address} 暴露到公网${meaning === null ? "" : `（${meaning.zh}）`}`,
      `${edge.from.address} opens ${edge.to.address} to the internet${meaning === null ? "" : ` (${meaning.en})`}`,
    ),
  };
}

import type { Link } from "../catalogues/catalogue";
import type { Resource } from "../terraform/resource";
import type { Conditions } from "./condition";
import type { Survey, Surveyed } from "./survey";
import { settle } from "./truth";

/** One resolved edge: who reaches `from` reaches `to`. */
export interface Edge {
  /** The resource whose entry declares the edge. */
  readonly holder: Surveyed;
  readonly from: Resource;
  readonly to: Resource;
  readonly fromAttribute: string;
  readonly toAttribute: string;
  readonly certain: boolean;
}

/** An edge one end of which cannot be seen. */
export interface LooseEdge {
  readonly holder: Surveyed;
  /** The end that is seen; null where neither is. */
  readonly from: Resource | null;
  readonly to: Resource | null;
}

export interface Links {
  readonly edges: readonly Edge[];
  readonly loose: readonly LooseEdge[];
  readonly from: ReadonlyMap<Resource, readonly Edge[]>;
  readonly to: ReadonlyMap<Resource, readonly Edge[]>;
}

/** A record, a private zone or a certificate names things, but opens nothing. */
const rolesThatExposeNothing = new Set(["record", "private", "certificate", "zone"]);

/** Resolves the links of all entries. */
export function resolveLinks(survey: Survey, conditions: Conditions): Links {
  const edges: Edge[] = [];
  const loose: LooseEdge[] = [];
  for (const holder of survey.surveyed) {
    if (rolesThatExposeNothing.has(holder.entry.role) || holder.resource.mode === "data") continue;
    for (const link of holder.entry.links) {
      const when = link.when === undefined ? "yes" : settle(conditions.test(link.when, holder));
      if (when === "no") continue;
      const from = endsOf(survey, holder, link.from);
      const to = endsOf(survey, holder, link.to);
      // A literal id is something outside of the estate; it may be public, unless the same holder also names the public side.
      if (from.outside && !isNamedOtherwise(survey, holder, link)) from.loose = true;
      for (const start of from.resources) {
        for (const end of to.resources) {
          if (start !== end)
            edges.push({ holder, from: start, to: end, fromAttribute: link.from, toAttribute: link.to, certain: when === "yes" });
        }
        if (to.loose) loose.push({ holder, from: start, to: null });
      }
      if (from.loose) {
        for (const end of to.resources) loose.push({ holder, from: null, to: end });
        if (to.loose) loose.push({ holder, from: null, to: null });
      }
    }
  }
  return { edges, loose, from: group(edges, (edge) => edge.from), to: group(edges, (edge) => edge.to) };
}

interface LinkEnds {
  readonly resources: readonly Resource[];
  loose: boolean;
  readonly outside: boolean;
}

function endsOf(survey: Survey, holder: Surveyed, attribute: string): LinkEnds {
  if (attribute === "self") return { resources: [holder.resource], loose: false, outside: false };
  const ends = survey.ends(holder.resource, attribute);
  const resources = [...new Set(ends.resources.map((end) => end.resource))];
  return { resources, loose: ends.loose !== null, outside: resources.length === 0 && ends.literals.length > 0 };
}

function isNamedOtherwise(survey: Survey, holder: Surveyed, link: Link): boolean {
  return holder.entry.links.some(
    (other) => other !== link && other.to === link.to && endsOf(survey, holder, other.from).resources.length > 0,
  );
}

function group(edges: readonly Edge[], key: (edge: Edge) => Resource): ReadonlyMap<Resource, readonly Edge[]> {
  const map = new Map<Resource, Edge[]>();
  for (const edge of edges) {
    const list = map.get(key(edge));
    if (list === undefined) map.set(key(edge), [edge]);
    else list.push(edge);
  }
  return map;
}

import type { Link } from "../catalogues/catalogue";
import type { Resource } from "../terraform/resource";
import { placeOfAddress } from "./address";
import type { Conditions } from "./condition";
import { hostOfOrigin } from "./origin-host";
import { type Survey, type Surveyed, existsWith } from "./survey";
import { settle } from "./truth";

/** One resolved edge: who reaches `from` reaches `to`. */
export interface Edge {
  /** The resource whose entry declares the edge. */
  readonly holder: Surveyed;
  readonly from: Resource;
  readonly to: Resource;
  readonly fromAttribute: string;
  readonly toAttribute: string;
  /** Its condition holds: what reaches the one surely reaches the other, if the edge is there. */
  readonly holds: boolean;
  /** It is there whenever its end is: only then does it carry names and cover. */
  readonly certain: boolean;
}

/** An edge one end of which cannot be seen. */
export interface LooseEdge {
  readonly holder: Surveyed;
  /** The end that is seen; null where neither is. */
  readonly from: Resource | null;
  readonly to: Resource | null;
  /** The end is an address of a private network: a server whose own such address is written is not it. */
  readonly onlyUnaddressed: boolean;
}

export interface Links {
  readonly edges: readonly Edge[];
  readonly loose: readonly LooseEdge[];
  /** Resources that also lead to something, or are reached from something, that cannot be seen or may not be there. */
  readonly leadsBeyond: ReadonlySet<Resource>;
  readonly reachedFromBeyond: ReadonlySet<Resource>;
  readonly from: ReadonlyMap<Resource, readonly Edge[]>;
  readonly to: ReadonlyMap<Resource, readonly Edge[]>;
}

/** A record, a private zone or a certificate names things, but opens nothing. */
const rolesThatExposeNothing = new Set(["record", "private", "certificate", "zone"]);

/** Resolves the links of all entries. */
export function resolveLinks(survey: Survey, conditions: Conditions): Links {
  const edges: Edge[] = [];
  const loose: LooseEdge[] = [];
  const leadsBeyond = new Set<Resource>();
  const reachedFromBeyond = new Set<Resource>();
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
          if (start.resource === end.resource) continue;
          const holds = when === "yes";
          const certain = holds && start.certain && end.certain && existsWith(holder.resource, end.resource);
          edges.push({
            holder,
            from: start.resource,
            to: end.resource,
            fromAttribute: link.from,
            toAttribute: link.to,
            holds,
            certain,
          });
          if (!certain) {
            leadsBeyond.add(start.resource);
            reachedFromBeyond.add(end.resource);
          }
        }
        if (to.loose || to.privateAddress) loose.push({ holder, from: start.resource, to: null, onlyUnaddressed: !to.loose });
        if (to.loose || to.literal) leadsBeyond.add(start.resource);
      }
      if (from.loose || from.literal) for (const end of to.resources) reachedFromBeyond.add(end.resource);
      if (from.loose) {
        for (const end of to.resources) loose.push({ holder, from: null, to: end.resource, onlyUnaddressed: false });
        if (to.loose || to.privateAddress) loose.push({ holder, from: null, to: null, onlyUnaddressed: !to.loose });
      }
    }
  }
  return {
    edges,
    loose,
    leadsBeyond,
    reachedFromBeyond,
    from: group(edges, (edge) => edge.from),
    to: group(edges, (edge) => edge.to),
  };
}

interface LinkEnds {
  readonly resources: readonly { readonly resource: Resource; readonly certain: boolean }[];
  loose: boolean;
  /** Only literals that name nothing of the estate. */
  readonly outside: boolean;
  /** Some literal that names nothing of the estate. */
  readonly literal: boolean;
  /** Some of these is an address of a private network. */
  readonly privateAddress: boolean;
}

function endsOf(survey: Survey, holder: Surveyed, attribute: string): LinkEnds {
  if (attribute === "self") {
    return {
      resources: [{ resource: holder.resource, certain: true }],
      loose: false,
      outside: false,
      literal: false,
      privateAddress: false,
    };
  }
  const ends = survey.ends(holder.resource, attribute);
  const certain = new Map<Resource, boolean>();
  for (const end of ends.resources) certain.set(end.resource, end.certain || certain.get(end.resource) === true);
  return {
    resources: [...certain].map(([resource, sure]) => ({ resource, certain: sure })),
    loose: ends.loose !== null,
    outside: certain.size === 0 && ends.literals.length > 0,
    literal: ends.strangers.length > 0,
    privateAddress: ends.strangers.some((literal) => placeOfAddress(hostOfOrigin(literal)) === "private"),
  };
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

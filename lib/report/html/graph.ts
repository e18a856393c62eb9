import type { Report, ReportedResource } from "../../engine/report";
import { type Text, text } from "../../text";
import { nameOfPlace } from "../resource-words";
import { type ReportIndex, keyOf } from "./report-index";
import { type Route, type Stop, rankOf, routesOf } from "./routes";

export type Verdict = ReportedResource["verdict"];

/** A thing on the way from a hostname to its filing. */
export interface GraphNode {
  readonly id: string;
  readonly kind: "hostname" | "resource" | "region" | "filing";
  readonly verdict: Verdict | null;
  /** What is written in it, in one or two lines; the first is the smaller one. */
  readonly lines: readonly [Text | null, Text];
  /** The whole name. */
  readonly name: string;
  /** The place of its row in the report. */
  readonly row: number | null;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly verdict: Verdict;
}

/** The ways from the hostnames over records, entries and servers to regions and filings; the worst come first. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** How many ways are drawn, and how many there was no room for. */
  readonly drawn: number;
  readonly left: number;
}

/** Draws whole ways only, until there are so many nodes. */
export function graphOf(report: Report, index: ReportIndex, mostNodes: number): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  let drawn = 0;
  let left = 0;
  for (const route of routesOf(report, index)) {
    const part = partOf(route, index);
    const added = part.nodes.filter(({ id }) => !nodes.has(id)).length;
    if (nodes.size + added > mostNodes) {
      left += 1;
      continue;
    }
    drawn += 1;
    for (const node of part.nodes) nodes.set(node.id, worse(nodes.get(node.id), node));
    for (const edge of part.edges) {
      const key = JSON.stringify([edge.from, edge.to]);
      edges.set(key, worse(edges.get(key), edge));
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], drawn, left };
}

/** Of two that are the same thing, the one with the worse verdict. */
function worse<Held extends { readonly verdict: Verdict | null }>(held: Held | undefined, next: Held): Held {
  if (held === undefined) return next;
  const rank = ({ verdict }: Held): number => (verdict === null ? Infinity : rankOf[verdict]);
  return rank(next) < rank(held) ? next : held;
}

/** One route as nodes and edges: its hostname, its resources, its regions, its filing. */
function partOf(route: Route, index: ReportIndex): Pick<Graph, "nodes" | "edges"> {
  const { verdict } = route;
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const link = (from: string, to: string): void => void edges.push({ from, to, verdict });
  const idOf = ({ stack, address }: Stop): string => keyOf(stack, address);
  for (const { from, to } of route.links) link(idOf(from), idOf(to));
  if (route.hostname !== null) {
    const id = `hostname ${route.hostname}`;
    nodes.push({ id, kind: "hostname", verdict, lines: [null, same(route.hostname)], name: route.hostname, row: null });
    const reached = new Set(route.links.map(({ to }) => idOf(to)));
    for (const stop of route.stops) if (!reached.has(idOf(stop))) link(id, idOf(stop));
  }
  for (const { stack, address } of route.stops) {
    const found = index.rowOf(stack, address);
    const known = found === undefined || found.row.verdict === "neutral" ? null : found.row.verdict;
    const id = keyOf(stack, address);
    nodes.push({ id, kind: "resource", verdict: known, lines: linesOf(address), name: address, row: found?.at ?? null });
  }
  const ends = route.regions.map(({ from, value }) => {
    const id = JSON.stringify(["region", value, ...route.jurisdictions]);
    nodes.push({
      id,
      kind: "region",
      verdict: null,
      lines: regionLines(value, route.jurisdictions),
      name: value ?? "",
      row: null,
    });
    link(idOf(from), id);
    return id;
  });
  const last = route.stops.at(-1);
  const filing = filingOf(route);
  if (filing !== null && last !== undefined) {
    nodes.push(filing);
    for (const end of ends.length > 0 ? ends : [idOf(last)]) link(end, filing.id);
  }
  return { nodes, edges };
}

function same(name: string): Text {
  return text(name, name);
}

/** The type, with the modules before it, above the name. */
function linesOf(address: string): GraphNode["lines"] {
  const at = /^(.*)\.([^.]*(?:\[.*)?)$/s.exec(address.replace(/\[.*$/s, ""));
  if (at === null) return [null, same(address)];
  const type = at[1] ?? "";
  return [same(type), same(address.slice(type.length + 1))];
}

function regionLines(value: string | null, jurisdictions: readonly string[]): GraphNode["lines"] {
  const names = jurisdictions.map(nameOfPlace);
  const place = text(names.map(({ zh }) => zh).join("、"), names.map(({ en }) => en).join(", "));
  return value === null ? [null, place] : [names.length === 0 ? null : place, same(value)];
}

/** Null where none is asked for, or where it is not known whether one is. */
function filingOf({ filing, verdict, domain }: Route): GraphNode | null {
  if (filing !== null) {
    const lines: GraphNode["lines"] = [text("备案", "filing"), same(filing)];
    return { id: `filing ${filing}`, kind: "filing", verdict, lines, name: filing, row: null };
  }
  if (verdict !== "violation") return null;
  const of = domain === null ? null : same(domain);
  return {
    id: `none ${domain ?? ""}`,
    kind: "filing",
    verdict,
    lines: [of, text("无备案", "no filing")],
    name: domain ?? "",
    row: null,
  };
}

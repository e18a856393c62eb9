import type { Report, ReportedResource } from "../../engine/report";
import { type ReportIndex, keyOf } from "./report-index";

/** The way of one hostname, or of a resource without one, from its first resource to where it stands. */
export interface Route {
  readonly hostname: string | null;
  readonly domain: string | null;
  readonly verdict: ReportedResource["verdict"];
  readonly filing: string | null;
  readonly jurisdictions: readonly string[];
  /** The first one is the resource whose trail it is. */
  readonly stops: readonly Stop[];
  readonly links: readonly { readonly from: Stop; readonly to: Stop }[];
  /** Where the way ends; a value of null where only the jurisdiction is known. */
  readonly regions: readonly { readonly from: Stop; readonly value: string | null }[];
}

export interface Stop {
  readonly stack: string;
  readonly address: string;
}

/** Lower is worse. */
export const rankOf: Readonly<Record<ReportedResource["verdict"], number>> = {
  violation: 0,
  undecided: 1,
  covered: 2,
  exempt: 3,
  neutral: 4,
};

/** The ways of a report, the worst first. One that is the rest of another is left out: it is drawn there. */
export function routesOf(report: Report, index: ReportIndex): readonly Route[] {
  const all = report.resources.flatMap((row) => (row.verdict === "neutral" ? [] : routesFrom(row, index)));
  // A longer way holds the shorter ones of its hostname.
  const longestFirst = all.map((route, at) => ({ route, at })).sort((a, b) => b.route.stops.length - a.route.stops.length);
  const passed = new Map<string | null, Set<string>>();
  const kept = longestFirst.filter(({ route }) => {
    const [first, ...further] = route.stops.map(({ stack, address }) => keyOf(stack, address));
    if (first === undefined) return false;
    const seen = passed.get(route.hostname) ?? new Set<string>();
    const anywhere = passed.get(null) ?? new Set<string>();
    if (seen.has(first) || (route.hostname === null && anywhere.has(first))) return false;
    passed.set(route.hostname, seen);
    passed.set(null, anywhere);
    for (const key of further) {
      seen.add(key);
      anywhere.add(key);
    }
    return true;
  });
  return kept.sort((a, b) => rankOf[a.route.verdict] - rankOf[b.route.verdict] || a.at - b.at).map(({ route }) => route);
}

function routesFrom(row: ReportedResource, index: ReportIndex): readonly Route[] {
  const way = wayOf(row, index);
  const { jurisdictions, verdict, filing } = row;
  if (row.hostnames.length === 0) return [{ hostname: null, domain: null, verdict, filing, jurisdictions, ...way }];
  return row.hostnames.map((name) => ({
    hostname: name.name,
    domain: name.domain,
    verdict: name.verdict,
    filing: name.filing ?? filing,
    jurisdictions,
    ...way,
  }));
}

/**
 * Follows a trail: a step goes on from the one whose value names it, otherwise from the one before. A step whose value names what was
 * there already stands before it, as an attachment before its server.
 */
function wayOf(row: ReportedResource, index: ReportIndex): Pick<Route, "stops" | "links" | "regions"> {
  const first: Stop = { stack: row.stack, address: row.address };
  const seen = new Map<string, Stop>([[row.address, first]]);
  const links: { from: Stop; to: Stop }[] = [];
  const regions: { from: Stop; value: string | null }[] = [];
  let current = first;
  row.trail.forEach((step, at) => {
    const { address, attribute, value } = step;
    const known = seen.get(address);
    const before = row.trail.slice(0, at).findLast((earlier) => earlier.value !== null && refersTo(earlier.value, address));
    const from = (before === undefined ? undefined : seen.get(before.address)) ?? current;
    const isProvider = address.startsWith("provider ");
    if (known !== undefined) current = known;
    else if (!isProvider) {
      const stop: Stop = { stack: stackOf(address, row.stack, index), address };
      const named = value === null ? undefined : [...seen.values()].find((other) => refersTo(value, other.address));
      seen.set(address, stop);
      links.push(named === undefined ? { from, to: stop } : { from: stop, to: named });
      current = named ?? stop;
      if (named !== undefined) return;
    }
    const beyond = value === null ? null : resourceIn(value, row.stack, index);
    if (beyond !== null && !seen.has(beyond.address) && !row.trail.some((other) => other.address === beyond.address)) {
      seen.set(beyond.address, beyond);
      links.push({ from: current, to: beyond });
      current = beyond;
      return;
    }
    if (value !== null && attribute !== null && isEnd(row.trail, at)) regions.push({ from: isProvider ? from : current, value });
  });
  const way = { stops: [...seen.values()], links };
  if (row.jurisdictions.length === 0) return { ...way, regions: [] };
  return { ...way, regions: regions.length > 0 ? regions : [{ from: current, value: null }] };
}

/** Whether a way ends with this step: nothing goes on from it, and its resource has nothing more to say. */
function isEnd(trail: ReportedResource["trail"], at: number): boolean {
  const step = trail[at];
  const next = trail[at + 1];
  if (step === undefined) return false;
  const { value } = step;
  if (value !== null && trail.slice(at + 1).some(({ address }) => refersTo(value, address))) return false;
  return next === undefined || trail.slice(0, at).some(({ address }) => address === next.address && address !== step.address);
}

/** The resource that a value names, where the report has it: `alicloud_instance.web.public_ip` names `alicloud_instance.web`. */
function resourceIn(value: string, stack: string, index: ReportIndex): Stop | null {
  if (value.length > LONGEST_REFERENCE) return null;
  for (let end = value.length; end > 0; end = Math.max(value.lastIndexOf(".", end - 1), value.lastIndexOf("[", end - 1))) {
    const address = value.slice(0, end);
    const owner = stackOf(address, stack, index);
    if (index.rowOf(owner, address) !== undefined) return { stack: owner, address };
  }
  return null;
}

const LONGEST_REFERENCE = 1000;

function refersTo(value: string, address: string): boolean {
  return value === address || value.startsWith(`${address}.`) || value.startsWith(`${address}[`);
}

/** A trail names no stacks: an address is the resource's own stack's, or that of the only stack which has it. */
function stackOf(address: string, own: string, index: ReportIndex): string {
  if (index.rowOf(own, address) !== undefined) return own;
  const others = index.lists.stacks.filter((stack) => index.rowOf(stack, address) !== undefined);
  return (others.length === 1 ? others[0] : undefined) ?? own;
}

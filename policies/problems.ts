import type { JudgedName, JudgedSite } from "../lib/engine/judged";
import { canonicalHostname } from "../lib/filing/hostname";
import type { Permission, Problem } from "../lib/filing/permission";
import { foldFrontDoors, keyOf } from "./front-doors";

type Kind = Problem["kind"];

/** Hostnames of one domain that a site may not have, for one reason. */
export interface NameProblem<K extends Kind> {
  readonly site: JudgedSite;
  /** Sites of the same finding. */
  readonly others: readonly JudgedSite[];
  /** The name that a filing has to list. */
  readonly domain: string;
  readonly hostnames: readonly string[];
  readonly cloud: string;
  readonly permission: Permission;
  readonly problem: Extract<Problem, { kind: K }>;
}

/** Problems of the hostnames that a site publishes itself: a record, a CDN domain, a custom domain. */
export function problemsOfPublishers<K extends Kind>(sites: readonly JudgedSite[], kind: K): readonly NameProblem<K>[] {
  return group(kind, sightingsOf(sites, kind, isHeldBy));
}

/**
 * Problems of hostnames that others lead to a site, where whoever holds the hostname does not have the same problem. One finding
 * for an address or front door and the server behind it.
 */
export function problemsOfReached<K extends Kind>(sites: readonly JudgedSite[], kind: K): readonly NameProblem<K>[] {
  const reached = sightingsOf(sites, kind, (name, site) => !isHeldBy(name, site));
  if (reached.length === 0) return [];
  const holders = new Map(sites.map((site) => [keyOf(site), site]));
  const unsaid = reached.filter(({ name }) => !saysTheSame(holders.get(keyOf(name.held.holder)), name, kind));
  return foldFrontDoors(group(kind, unsaid), ({ domain, cloud }) => `${domain} ${cloud}`);
}

/** Every hostname of a site in violation that has the problem. */
function sightingsOf(
  sites: readonly JudgedSite[],
  kind: Kind,
  counts: (name: JudgedName, site: JudgedSite) => boolean,
): readonly Sighting[] {
  const found: Sighting[] = [];
  for (const site of sites) {
    // Only a violation has names with problems; most sites of an estate have none.
    if (site.verdict !== "violation") continue;
    for (const name of site.judgedNames)
      if (problemOf(name, kind) !== undefined && counts(name, site)) found.push({ site, name });
  }
  return found;
}

/** Problems of publishers first, then those that only show behind them. */
export function problemsOfNames<K extends Kind>(sites: readonly JudgedSite[], kind: K): readonly NameProblem<K>[] {
  return [...problemsOfPublishers(sites, kind), ...problemsOfReached(sites, kind)];
}

/** One problem per domain in the whole estate: the first site that publishes it, and the others. */
export function problemsOfDomains<K extends Kind>(sites: readonly JudgedSite[], kind: K): readonly NameProblem<K>[] {
  const domains = new Map<string, NameProblem<K>>();
  for (const found of problemsOfNames(sites, kind)) {
    const known = domains.get(found.domain);
    if (known === undefined) domains.set(found.domain, found);
    else {
      const others = [...known.others, found.site, ...found.others].filter((site) => site !== known.site);
      const hostnames = [...new Set([...known.hostnames, ...found.hostnames])];
      domains.set(found.domain, { ...known, others: [...new Set(others)], hostnames });
    }
  }
  return [...domains.values()];
}

interface Sighting {
  readonly site: JudgedSite;
  readonly name: JudgedName;
}

/** Several hostnames of one domain are one problem. */
function group<K extends Kind>(kind: K, sightings: readonly Sighting[]): readonly NameProblem<K>[] {
  const groups = new Map<string, NameProblem<K>>();
  for (const { site, name } of sightings) {
    const problem = problemOf(name, kind);
    if (problem === undefined) continue;
    const domain = domainToFile(name);
    const cloud = name.cloud ?? "";
    // Only the access list differs from cloud to cloud.
    const key = [keyOf(site), domain, kind === "access-provider-differs" ? cloud : ""].join(" ");
    const known = groups.get(key);
    const hostnames = [...new Set([...(known?.hostnames ?? []), canonicalHostname(name.held.hostname)])];
    groups.set(
      key,
      known === undefined
        ? { site, others: [], domain, hostnames, cloud, permission: name.permission, problem }
        : { ...known, hostnames },
    );
  }
  return [...groups.values()];
}

function problemOf<K extends Kind>(name: JudgedName, kind: K): Extract<Problem, { kind: K }> | undefined {
  return name.problems.find((problem): problem is Extract<Problem, { kind: K }> => problem.kind === kind);
}

/** The registrable domain; under gov.cn every name is filed for itself. */
function domainToFile({ held }: JudgedName): string {
  const { name, registrableDomain } = held.hostname;
  return registrableDomain === null || name.endsWith(".gov.cn") ? name : registrableDomain;
}

function isHeldBy({ held }: JudgedName, site: JudgedSite): boolean {
  return keyOf(held.holder) === keyOf(site);
}

function saysTheSame(holder: JudgedSite | undefined, name: JudgedName, kind: Kind): boolean {
  if (holder?.verdict !== "violation") return false;
  return holder.judgedNames.some(
    (other) =>
      canonicalHostname(other.held.hostname) === canonicalHostname(name.held.hostname) &&
      problemOf(other, kind) !== undefined &&
      (kind !== "access-provider-differs" || other.cloud === name.cloud),
  );
}

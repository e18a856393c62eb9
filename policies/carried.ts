import type { Carried, JudgedSite } from "../lib/engine/judged";
import type { Permission, Problem } from "../lib/filing/permission";
import { depthOf, foldFrontDoors, keyOf, keysAlong } from "./front-doors";

/** True where code names a filing that the ledger does not know; `declared-only-in-code` and `filing-number-malformed` speak of it. */
export function carriesUnknownFiling(site: JudgedSite): boolean {
  return site.carried.some((carried) => carried.permission === null);
}

/** A public server that no hostname leads to and nothing covers. */
export interface UncoveredServer {
  readonly site: JudgedSite;
  /** Addresses and front doors before it, uncovered for the same reason. */
  readonly others: readonly JudgedSite[];
}

/**
 * Public servers in the mainland that no hostname leads to and no filing covers. What stands before one of them is named with it; what stands only behind
 * a front door that carries a filing waits for that one.
 */
export function uncoveredServers(sites: readonly JudgedSite[]): readonly UncoveredServer[] {
  const uncovered = sites.filter((site) => site.verdict === "violation" && site.judgedNames.length === 0);
  const carrying = new Set(uncovered.filter((site) => site.carried.length > 0).map(keyOf));
  const waits = (site: JudgedSite): boolean =>
    site.carried.length === 0 &&
    site.publicByItself === "no" &&
    [...keysAlong(site, "reachedFrom")].some((key) => carrying.has(key));
  const entries = uncovered.filter((site) => !waits(site)).map((site) => ({ site, others: [] }));
  // A front door that carries a filing of its own has something of its own to say.
  return foldFrontDoors(entries, ({ site }) => (site.carried.length > 0 && depthOf(site) < 2 ? keyOf(site) : ""));
}

/** A filing that an uncovered server carries and that does not cover it, for one reason. */
export interface CarriedProblem<K extends Problem["kind"]> extends UncoveredServer {
  readonly reference: string;
  readonly permission: Permission;
  readonly problem: Extract<Problem, { kind: K }>;
}

/** Uncovered servers whose filing is known to the ledger and does not cover them: of several, the one that comes closest. */
export function carriedProblems<K extends Problem["kind"]>(sites: readonly JudgedSite[], kind: K): readonly CarriedProblem<K>[] {
  return uncoveredServers(sites).flatMap(({ site, others }) => {
    const closest = closestOf(site.carried);
    const problem = closest?.permission.problems.find((each): each is Extract<Problem, { kind: K }> => each.kind === kind);
    return closest === null || problem === undefined
      ? []
      : [{ site, others, reference: closest.reference, permission: closest.permission, problem }];
  });
}

function closestOf(carried: readonly Carried[]): { readonly reference: string; readonly permission: Permission } | null {
  const known = carried.flatMap(({ reference, permission }) => (permission === null ? [] : [{ reference, permission }]));
  return known.toSorted((a, b) => a.permission.problems.length - b.permission.problems.length)[0] ?? null;
}

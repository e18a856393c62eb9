import { resourceKey } from "./resource-key";
import type { JudgedSite } from "./judged";
import { isExcusedBy, isGranted } from "./known-findings";
import type { Finding } from "./report";
import { responsibleFor } from "./responsible";
import type { Widening } from "./widening";

/** A resource that a change brings or alters, together with the permission that lets it pass. */
export interface PermittedByChange {
  readonly site: JudgedSite;
  readonly widenings: readonly Widening[];
  /** The files of the widened entries. */
  readonly permissionFiles: readonly OwnedFile[];
  /** Where the resource is written by hand; null where that is not known. */
  readonly writtenIn: OwnedFile | null;
}

export interface OwnedFile {
  readonly file: string;
  /** Null: the repository has no CODEOWNERS. */
  readonly owners: readonly string[] | null;
  /** The permission stood there before the change, and stands elsewhere now. */
  readonly isFormer: boolean;
}

/** An estate as judged by the permissions of one day. */
export interface JudgedEstate {
  readonly sites: readonly JudgedSite[];
  readonly findings: readonly Finding[];
}

/** One change, judged three times. */
export interface JudgedChange {
  /** What is about to be deployed, by the permissions that come with it. */
  readonly now: JudgedEstate;
  /** The same, by the permissions before the change. */
  readonly byFormer: JudgedEstate;
  /** What stood before the change, by the permissions of then. */
  readonly former: JudgedEstate;
  readonly widenings: readonly Widening[];
  /** What the baseline in use excuses, as `grantsOf` says it. */
  readonly excused: ReadonlySet<string>;
  /** The addresses before moves, the latest first. */
  formerAddresses(stack: string, address: string): readonly string[];
  writtenIn(site: JudgedSite): string | null;
  ownersOf(file: string): readonly string[] | null;
  /** Where the content of a file of permissions stood before; null where that is not known. */
  formerNameOf(file: string): string | null;
}

/**
 * The resources of a change that pass by the permissions that come with it and would not have passed by those before. What was
 * blocked before for the same names is no news: there the permission alone has changed.
 */
export function findPermittedByChange(change: JudgedChange): readonly PermittedByChange[] {
  const excusedAnew = new Set(
    change.widenings.flatMap(({ concerns }) => (concerns.kind === "baseline" ? [...concerns.grants] : [])),
  );
  const excusedBefore = new Set([...change.excused].filter((grant) => !excusedAnew.has(grant)));
  const isExcused = (finding: Finding): boolean => isExcusedBy(finding, excusedBefore);
  const now = indexOf(change.now.findings, (finding) => isExcused(finding) || isGranted(finding, excusedAnew));
  const byFormer = indexOf(change.byFormer.findings, isExcused);
  const former = indexOf(change.former.findings, isExcused);
  const sitesByFormer = new Map(change.byFormer.sites.map((site) => [resourceKey(site), site]));
  const formerSites = new Map(change.former.sites.map((site) => [resourceKey(site), site]));
  return change.now.sites.flatMap((site) => {
    const key = resourceKey(site);
    const judgedByFormer = sitesByFormer.get(key) ?? unreadBefore(site, sitesByFormer);
    if (judgedByFormer === undefined) return [];
    const keyThen = resourceKey(judgedByFormer);
    if (!passes(site, now.get(key)) || passes(judgedByFormer, byFormer.get(keyThen))) return [];
    const addresses = [site.address, ...change.formerAddresses(site.stack, site.address)];
    const stood = addresses.flatMap((address) => formerSites.get(resourceKey({ stack: site.stack, address })) ?? [])[0];
    const lacked = new Set(stood === undefined ? [] : lacksOf(stood, former.get(resourceKey(stood))));
    if (lacksOf(judgedByFormer, byFormer.get(keyThen)).every((lack) => lacked.has(lack))) return [];
    const widenings = responsibleFor({
      ...{ site, judgedByFormer, findings: now.get(key) ?? [], formerFindings: byFormer.get(keyThen) ?? [] },
      widenings: change.widenings,
    });
    const files = [...new Set(widenings.flatMap(({ file }) => file ?? []))];
    const written = change.writtenIn(site);
    const owned = (file: string, isFormer = false): OwnedFile => ({ file, owners: change.ownersOf(file), isFormer });
    const permissionFiles = files.flatMap((file) => {
      const before = change.formerNameOf(file);
      return before === null || before === file ? [owned(file)] : [owned(file), owned(before, true)];
    });
    return [{ site, widenings, permissionFiles, writtenIn: written === null ? null : owned(written) }];
  });
}

/** A module that nothing spoke of is one row, whatever its count: its instances are known since an entry of the user's own speaks of it. */
function unreadBefore({ stack, address }: JudgedSite, sites: ReadonlyMap<string, JudgedSite>): JudgedSite | undefined {
  const call = sites.get(resourceKey({ stack, address: address.replace(/\[[^\]]*\]$/, "") }));
  return call?.role === "module" ? call : undefined;
}

/** Findings by each resource that they name; what is excused does not block. */
function indexOf(
  findings: readonly Finding[],
  isExcused: (finding: Finding) => boolean,
): ReadonlyMap<string, readonly Finding[]> {
  const index = new Map<string, Finding[]>();
  for (const each of findings) {
    const finding = isExcused(each) ? { ...each, blocks: false } : each;
    for (const resource of finding.resources)
      index.set(resourceKey(resource), [...(index.get(resourceKey(resource)) ?? []), finding]);
  }
  return index;
}

/** Nothing that blocks names it, and it is as the law wants it or let through in spite of that. */
function passes({ verdict }: JudgedSite, findings: readonly Finding[] = []): boolean {
  if (findings.some(({ blocks }) => blocks)) return false;
  return (verdict !== "violation" && verdict !== "undecided") || findings.length > 0;
}

/** What stands against a resource. */
function lacksOf({ verdict, judgedNames }: JudgedSite, findings: readonly Finding[] = []): readonly string[] {
  const rules = findings.filter(({ blocks }) => blocks).map(({ rule }) => `rule ${rule}`);
  if (verdict !== "violation" && verdict !== "undecided") return rules;
  const names = judgedNames.filter(({ problems }) => problems.length > 0).map(({ held }) => `name ${held.hostname.name}`);
  return [...rules, ...names, verdict];
}

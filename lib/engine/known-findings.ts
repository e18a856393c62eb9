import { fingerprintOf } from "./fingerprint";
import type { Finding } from "./report";

/** What an earlier state held, as far as findings of now are known by it. */
export interface KnownFindings {
  /** For each finding of now the earlier one that knows it; null where none does. */
  readonly matches: readonly (Finding | null)[];
  /** The earlier ones that know none of now. */
  readonly rest: readonly Finding[];
}

/**
 * Which findings of now an earlier state knows: by the fingerprint, else by one under an address before a move. An earlier finding
 * knows one of now at most. A fingerprint ends at the domain, as a filing is for a domain; but what is about hostnames is known only
 * where all of them were found under it, since nobody has answered for a new one. The same holds for the resources of one cause.
 */
export function matchKnown(now: readonly Finding[], earlier: readonly Finding[]): KnownFindings {
  const left = new Map<string, Finding[]>();
  const held = new Set(earlier.flatMap(grantsOf));
  for (const finding of earlier) {
    const { fingerprint } = finding;
    left.set(fingerprint, [...(left.get(fingerprint) ?? []), finding]);
  }
  const matches: (Finding | null)[] = now.map(() => null);
  // The surest first, lest what has moved takes the place of what has stayed.
  for (const isIt of [isSame, isAtSameAddress, hasFingerprint, hasMoved]) {
    now.forEach((finding, at) => {
      if (matches[at] !== null) return;
      for (const fingerprint of [finding.fingerprint, ...finding.formerFingerprints]) {
        const candidates = left.get(fingerprint) ?? [];
        const match = candidates.find((candidate) => isIt(finding, candidate));
        if (match === undefined || !isAllHeld(finding, fingerprint, held)) continue;
        matches[at] = match;
        left.set(
          fingerprint,
          candidates.filter((candidate) => candidate !== match),
        );
        return;
      }
    });
  }
  return { matches, rest: earlier.filter((finding) => left.get(finding.fingerprint)?.includes(finding)) };
}

/** What a baseline excuses by holding a finding: the fingerprint for each of its hostnames and resources, and by itself. */
export function grantsOf(finding: Finding): readonly string[] {
  const { fingerprint } = finding;
  return [fingerprint, ...[...hostnamesOf(finding), ...marksOf(finding)].map((part) => `${fingerprint} ${part}`)];
}

/** Whether what is newly excused may be why a finding does not block. */
export function isGranted(finding: Finding, granted: ReadonlySet<string>): boolean {
  const { fingerprint, formerFingerprints, hostnames } = finding;
  const parts = [...hostnames, ...marksOf(finding), ...formerFingerprints];
  return [fingerprint, ...formerFingerprints].some(
    (each) => (hostnames.length === 0 && granted.has(each)) || parts.some((part) => granted.has(`${each} ${part}`)),
  );
}

/** Whether a baseline excuses a finding: as with `matchKnown`, all of its hostnames and resources. */
export function isExcusedBy(finding: Finding, granted: ReadonlySet<string>): boolean {
  return [finding.fingerprint, ...finding.formerFingerprints].some(
    (each) => granted.has(each) && isAllHeld(finding, each, granted),
  );
}

/** Whether all that a finding is about was found under a fingerprint, each resource there or where it has moved from. */
function isAllHeld(finding: Finding, fingerprint: string, held: ReadonlySet<string>): boolean {
  // Where the fingerprint is that of an address, it says which one.
  const isHeld = (part: string): boolean => part === fingerprint || held.has(`${fingerprint} ${part}`);
  const marks = marksOf(finding);
  const moved = finding.formerFingerprints.filter((former) => isHeld(former) && !marks.includes(former));
  return finding.hostnames.every(isHeld) && marks.filter((mark) => !isHeld(mark)).length <= moved.length;
}

/** What each resource of a finding is known by: the fingerprint of a finding at that address, so that a move shows in it. */
function marksOf({ rule, resources, domain }: Finding): readonly string[] {
  return resources.map(({ stack, address }) => fingerprintOf(rule, stack, address, domain));
}

/** Older reports name the first one alone. */
function hostnamesOf({ hostname, hostnames }: Finding): readonly string[] {
  return hostnames.length > 0 || hostname === null ? hostnames : [hostname];
}

function hasFingerprint(now: Finding, then: Finding): boolean {
  return now.fingerprint === then.fingerprint;
}

function isAtSameAddress(now: Finding, then: Finding): boolean {
  return hasFingerprint(now, then) && now.stack === then.stack && now.address === then.address;
}

function isSame(now: Finding, then: Finding): boolean {
  return isAtSameAddress(now, then) && now.hostname === then.hostname;
}

function hasMoved(now: Finding, then: Finding): boolean {
  return now.formerFingerprints.includes(then.fingerprint);
}

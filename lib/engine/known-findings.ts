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
 * where all of them were found under it, since nobody has answered for a new one.
 */
export function matchKnown(now: readonly Finding[], earlier: readonly Finding[]): KnownFindings {
  const left = new Map<string, Finding[]>();
  const held = new Map<string, Set<string>>();
  for (const finding of earlier) {
    const { fingerprint } = finding;
    left.set(fingerprint, [...(left.get(fingerprint) ?? []), finding]);
    held.set(fingerprint, new Set([...(held.get(fingerprint) ?? []), ...hostnamesOf(finding)]));
  }
  const matches: (Finding | null)[] = now.map(() => null);
  // The surest first, lest what has moved takes the place of what has stayed.
  for (const isIt of [isSame, isAtSameAddress, hasFingerprint, hasMoved]) {
    now.forEach((finding, at) => {
      if (matches[at] !== null) return;
      for (const fingerprint of [finding.fingerprint, ...finding.formerFingerprints]) {
        const candidates = left.get(fingerprint) ?? [];
        const match = candidates.find((candidate) => isIt(finding, candidate));
        if (match === undefined || !finding.hostnames.every((name) => held.get(fingerprint)?.has(name))) continue;
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

/** What a baseline excuses by holding a finding: the fingerprint for each of its hostnames, and by itself. */
export function grantsOf(finding: Finding): readonly string[] {
  return [finding.fingerprint, ...hostnamesOf(finding).map((name) => `${finding.fingerprint} ${name}`)];
}

/** Whether what is newly excused may be why a finding does not block. */
export function isGranted({ fingerprint, formerFingerprints, hostnames }: Finding, granted: ReadonlySet<string>): boolean {
  return [fingerprint, ...formerFingerprints].some((each) =>
    hostnames.length === 0 ? granted.has(each) : hostnames.some((name) => granted.has(`${each} ${name}`)),
  );
}

/** Whether a baseline excuses a finding: as with `matchKnown`, all of its hostnames. */
export function isExcusedBy({ fingerprint, formerFingerprints, hostnames }: Finding, granted: ReadonlySet<string>): boolean {
  return [fingerprint, ...formerFingerprints].some((each) =>
    hostnames.length === 0 ? granted.has(each) : hostnames.every((name) => granted.has(`${each} ${name}`)),
  );
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

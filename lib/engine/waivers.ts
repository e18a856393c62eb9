import type { LedgerWaiver } from "../filing/ledger";
import { daysBetween } from "../filing/days";
import { fingerprintPrefix } from "../filing/waiver-match";
import { findRule } from "./find-rule";
import { matchesGlob } from "./glob";
import type { JudgedSite } from "./judged";
import { matchesSite } from "./matches-site";
import type { AnyRule } from "./rule";

/** Whether a waiver of the ledger waives anything on the day of the check, and why not. */
export type WaiverStanding =
  /** From its first day to its last. */
  | "in-force"
  | "expired"
  /** It would hold longer, from the day of the check on, than the settings allow. */
  | "too-long"
  | "unknown-rule"
  /** No waiver may cover its rule. */
  | "not-waivable";

/** A waiver of the ledger and what became of it. */
export interface WaiverUse {
  readonly waiver: LedgerWaiver;
  readonly standing: WaiverStanding;
  /** Days until its last day; negative when that is over. */
  readonly daysLeft: number;
  /** How many findings it covers. */
  readonly covers: number;
  /** Resources of findings that it covers in part only, which it does not match. */
  readonly missed: readonly string[];
}

/** A finding before it is waived. */
export interface Waivable {
  readonly rule: string;
  readonly fingerprint: string;
  /** The entry of the ledger that it is about. */
  readonly entry: string | null;
  readonly sites: readonly JudgedSite[];
}

export interface Waivers {
  /** The waiver in force that covers a finding, by rule, and by address, construct path, entry of the ledger or fingerprint. */
  cover(finding: Waivable): LedgerWaiver | null;
  /** What became of every waiver, of the findings asked about so far. */
  uses(): readonly WaiverUse[];
}

/** Opens the waivers of a ledger for one check. A waiver never covers more than it names: the rule, and all resources of the finding. */
export function openWaivers(
  waivers: readonly LedgerWaiver[],
  rules: readonly AnyRule[],
  { today, maxDays }: { readonly today: string; readonly maxDays: number | null },
): Waivers {
  const tallies = waivers.map((waiver): Tally => {
    const rule = findRule(waiver.rule, rules);
    const daysLeft = daysBetween(today, waiver.expires);
    return { waiver, rule: rule?.id ?? null, standing: standingOf(rule, daysLeft, maxDays), daysLeft, covers: 0, missed: [] };
  });
  return {
    cover(finding) {
      let first: LedgerWaiver | null = null;
      for (const tally of tallies) {
        if (tally.standing !== "in-force" || tally.rule !== finding.rule) continue;
        const missed = missedBy(tally.waiver, finding);
        if (missed === null) continue;
        tally.missed.push(...missed);
        if (missed.length > 0) continue;
        // Of two that overlap neither is idle.
        tally.covers += 1;
        first ??= tally.waiver;
      }
      return first;
    },
    uses: () => tallies.map(({ waiver, standing, daysLeft, covers, missed }) => ({ waiver, standing, daysLeft, covers, missed })),
  };
}

interface Tally extends WaiverUse {
  readonly rule: string | null;
  covers: number;
  readonly missed: string[];
}

function standingOf(rule: AnyRule | undefined, daysLeft: number, maxDays: number | null): WaiverStanding {
  if (rule === undefined) return "unknown-rule";
  if (rule.waivable === false) return "not-waivable";
  if (daysLeft < 0) return "expired";
  return maxDays !== null && daysLeft > maxDays ? "too-long" : "in-force";
}

/** The resources of a finding that a waiver does not name; none where it covers the finding, null where it is about something else. */
function missedBy({ match }: LedgerWaiver, { fingerprint, entry, sites }: Waivable): readonly string[] | null {
  // A pattern for addresses may by chance fit the digits of a fingerprint.
  if (match.startsWith(fingerprintPrefix)) return matchesGlob(match, fingerprint) ? [] : null;
  if (entry !== null && matchesGlob(match, entry)) return [];
  const missed = sites.filter((site) => !matchesSite(match, site));
  return missed.length === sites.length ? null : missed.map(({ address }) => address);
}

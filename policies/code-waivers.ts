import { matchesGlob } from "../lib/engine/glob";
import type { JudgedSite } from "../lib/engine/judged";
import { matchesSite } from "../lib/engine/matches-site";
import { type CodeWaiver, readCodeWaivers } from "../lib/filing/code-waiver";
import { declaresFiling } from "../lib/filing/declaration";
import type { Ledger, LedgerWaiver } from "../lib/filing/ledger";
import type { Text } from "../lib/text";

/** One `waive()` of the code, with the resources it is written beside. */
export interface WaiveCall {
  readonly waiver: CodeWaiver;
  readonly sites: readonly [JudgedSite, ...JudgedSite[]];
}

/** The `waive()` calls that no waiver of the ledger confirms: none for that rule and ticket matches one of the resources. */
export function unconfirmedWaivers(sites: readonly JudgedSite[], { waivers }: Ledger): readonly WaiveCall[] {
  return callsIn(sites).filter((call) => !waivers.some((waiver) => confirms(waiver, call)));
}

/** Resources whose comment names waivers in a form that `waive()` does not write. */
export function unreadableWaivers(sites: readonly JudgedSite[]): readonly { readonly site: JudgedSite; readonly fault: Text }[] {
  return sites.flatMap((site) => {
    // Beside a declared filing the whole comment is unreadable, and its filing says so.
    const read = declaresFiling(site.declaration) ? [] : readCodeWaivers(site.declaration);
    return "zh" in read ? [{ site, fault: read }] : [];
  });
}

function callsIn(sites: readonly JudgedSite[]): readonly WaiveCall[] {
  const calls = new Map<string, WaiveCall>();
  for (const site of sites) {
    const read = readCodeWaivers(site.declaration);
    for (const waiver of "zh" in read ? [] : read) {
      const key = JSON.stringify([waiver.rule, waiver.ticket, waiver.scope]);
      const known = calls.get(key);
      calls.set(key, { waiver, sites: known === undefined ? [site] : [...known.sites, site] });
    }
  }
  return [...calls.values()];
}

function confirms({ rule, ticket, match }: LedgerWaiver, { waiver, sites }: WaiveCall): boolean {
  if (rule !== waiver.rule || (waiver.ticket !== undefined && waiver.ticket !== ticket)) return false;
  // Whose finding a fingerprint is does not show here; the waiver grants no more for that.
  return match.startsWith("icp/") || matchesGlob(match, waiver.scope) || sites.some((site) => matchesSite(match, site));
}

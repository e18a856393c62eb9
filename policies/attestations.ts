import type { JudgedSite } from "../lib/engine/judged";
import { matchesSite } from "../lib/engine/matches-site";
import type { Ledger, LedgerAttestation } from "../lib/filing/ledger";
import { type UncoveredServer, uncoveredServers } from "./carried";

/** What an attestation may speak of: never a record or a binding, whose names are what they are for. */
export function attestedSites({ match }: LedgerAttestation, sites: readonly JudgedSite[]): readonly JudgedSite[] {
  return sites.filter((site) => !site.publishes && matchesSite(match, site));
}

/** Public servers that nothing covers any more since the review of their attestation is too long ago. */
export function lapsedServers(attestation: LedgerAttestation, sites: readonly JudgedSite[]): readonly UncoveredServer[] {
  return attestation.outdated ? uncoveredServers(sites).filter((server) => isMeant(attestation, server)) : [];
}

/** True where `attestation-void` speaks of the server. */
export function hasLapsed(server: UncoveredServer, { attestations }: Ledger): boolean {
  return attestations.some((attestation) => attestation.outdated && isMeant(attestation, server));
}

function isMeant({ match }: LedgerAttestation, { site, others }: UncoveredServer): boolean {
  return site.carried.length === 0 && [site, ...others].some((each) => matchesSite(match, each));
}

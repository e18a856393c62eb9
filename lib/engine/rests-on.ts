import { registrableDomain } from "../filing/build-ledger";
import type { Hostname } from "../filing/hostname";
import type { Ledger, LedgerService } from "../filing/ledger";
import { findListedDomain } from "../filing/permission";
import { text } from "../text";
import type { Facts, JudgedSite } from "./judged";
import type { LedgerEntry } from "./rule";

/** Says whether a judged resource rests on an entry of the ledger: only there does what is wrong with the entry concern the deployment. */
export type RestsOn = (entry: LedgerEntry) => boolean;

/** Why a finding about the ledger does not block. */
export const restsOnNothing = text(
  "本次判断的堆栈都不依据这一条目；完整内容见 ledger audit",
  "no judged stack rests on this entry; `ledger audit` has it",
);

/**
 * Collects what the judged resources rest on: the services that permit them or are asked for them, the subjects of these, and the
 * domains of their hostnames. Without stacks the ledger itself is judged, and every entry counts; so does one whose link is not known.
 */
export function restsOn({ infrastructure: { sites, stacks }, ledger }: Pick<Facts, "infrastructure" | "ledger">): RestsOn {
  const asking = sites.filter(({ need }) => need.kind === "required" || need.kind === "undecided");
  // A hostname that cannot be read may rest on any entry.
  if (stacks.length === 0 || asking.some(({ nameGaps }) => nameGaps.length > 0)) return () => true;
  const hostnames = asking.flatMap(({ names }) => names.map(({ hostname }) => hostname));
  const services = new Set([...asking.flatMap(carriedServices), ...hostnames.flatMap((name) => servicesAsked(name, ledger))]);
  const subjects = new Set([...services].map(({ subject }) => subject));
  // A server without a hostname serves the domains of the filing that it carries.
  const nameless = asking.filter(({ names }) => names.length === 0).flatMap(carriedServices);
  const named = [...hostnames.map(({ name }) => name), ...nameless.flatMap((service) => service.domains)];
  const domains = new Set(named.map(registrableDomain));
  return ({ about }) => {
    if (about === undefined) return true;
    if (about.kind === "service") return services.has(about.service);
    return about.kind === "subject" ? subjects.has(about.subject) : domains.has(about.domain);
  };
}

function carriedServices({ judgedNames, carried }: JudgedSite): readonly LedgerService[] {
  return [...judgedNames, ...carried].flatMap(({ permission }) => permission?.service ?? []);
}

/** All that list the name; a wildcard also answers the names that are filed apart. */
function servicesAsked(hostname: Hostname, ledger: Ledger): readonly LedgerService[] {
  const listed = findListedDomain(hostname, ledger);
  const narrower = hostname.wildcard
    ? [...ledger.servicesByDomain.keys()].filter((domain) => domain.endsWith(`.${hostname.name}`))
    : [];
  return [...(listed === null ? [] : [listed]), ...narrower].flatMap((domain) => ledger.servicesByDomain.get(domain) ?? []);
}

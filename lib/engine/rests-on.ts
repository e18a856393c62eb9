import { registrableDomain } from "../filing/build-ledger";
import type { Hostname } from "../filing/hostname";
import type { Ledger, LedgerService } from "../filing/ledger";
import { findListedDomain, findServices } from "../filing/permission";
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
  const carried = asking.flatMap((site) => carriedServices(site, ledger));
  const services = new Set([
    ...carried,
    ...asking.flatMap(permittingServices),
    ...hostnames.flatMap((name) => servicesAsked(name, ledger)),
  ]);
  const subjects = new Set([...services].map(({ subject }) => subject));
  // A server that names a filing serves the domains of that filing, whatever other names lead to it or may do so.
  const named = [...hostnames.map(({ name }) => name), ...carried.flatMap((service) => service.domains)];
  const domains = new Set(named.map(registrableDomain));
  return ({ about }) => {
    if (about === undefined) return true;
    if (about.kind === "service") return services.has(about.service);
    return about.kind === "subject" ? subjects.has(about.subject) : domains.has(about.domain);
  };
}

function permittingServices({ judgedNames }: JudgedSite): readonly LedgerService[] {
  return judgedNames.flatMap(({ permission }) => permission.service ?? []);
}

/** All that a reference may mean: the number of a subject stands for any of its services. */
function carriedServices({ carried }: JudgedSite, ledger: Ledger): readonly LedgerService[] {
  return carried.flatMap(({ reference, permission }) => [
    ...(permission?.service == null ? [] : [permission.service]),
    ...findServices({ number: reference }, ledger),
    ...findServices({ id: reference }, ledger),
  ]);
}

/** All that list the name; a wildcard also answers the names that are filed apart. */
function servicesAsked(hostname: Hostname, ledger: Ledger): readonly LedgerService[] {
  const listed = findListedDomain(hostname, ledger);
  const narrower = hostname.wildcard
    ? [...ledger.servicesByDomain.keys()].filter((domain) => domain.endsWith(`.${hostname.name}`))
    : [];
  return [...(listed === null ? [] : [listed]), ...narrower].flatMap((domain) => ledger.servicesByDomain.get(domain) ?? []);
}

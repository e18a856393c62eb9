import { nameOfService } from "../filing/deadlines/names";
import type { AccessProvider, Ledger, LedgerService } from "../filing/ledger";
import { STATES, type FilingState, type StateName } from "../filing/states";
import { text } from "../text";
import { contentWidenings } from "./content-widening";
import { type Widening, widened } from "./widening";

/** What the services of a ledger permit that those of an earlier one did not. */
export function serviceWidenings(before: Ledger, after: Ledger): readonly Widening[] {
  return after.services.flatMap((service) => {
    const former = before.services.find((other) => isSameService(other, service));
    return former === undefined ? [added(service)] : widenedOf(former, service);
  });
}

/** The services of an earlier ledger that are gone: a narrower entry can be what stood in the way. */
export function removedServices(before: Ledger, after: Ledger): readonly LedgerService[] {
  return before.services.filter((service) => !after.services.some((other) => isSameService(service, other)));
}

/** By number or id; a filing that has neither is the one that lists the same domain for the same subject. */
export function isSameService(one: LedgerService, other: LedgerService): boolean {
  if (one.number !== null && other.number !== null) return one.number.canonical === other.number.canonical;
  if (one.id !== null && other.id !== null) return one.id === other.id;
  return one.subject.name === other.subject.name && one.domains.some((domain) => other.domains.includes(domain));
}

function added(service: LedgerService): Widening {
  const name = nameOfService(service);
  const [zh, en] = [service.domains.join("、"), service.domains.join(", ")];
  const of = service.domains.length === 0 ? text("", "") : text(`（${zh}）`, ` (${en})`);
  return widened(text(`新增备案 ${name}${of.zh}`, `the new filing ${name}${of.en}`), concern(service), service);
}

function widenedOf(former: LedgerService, service: LedgerService): readonly Widening[] {
  const name = nameOfService(service);
  const found: Widening[] = [];
  if (isMilder(former.status, service.status)) {
    const what = text(
      `备案 ${name} 的状态由 ${former.status} 改为 ${service.status}`,
      `the status of the filing ${name}, changed from ${former.status} to ${service.status}`,
    );
    found.push(widened(what, concern(service), service, "status"));
  }
  for (const domain of service.domains.filter((each) => !former.domains.includes(each))) {
    const what = text(`备案 ${name} 新增域名 ${domain}`, `the domain ${domain}, new in the filing ${name}`);
    found.push(widened(what, concern(service, { domain }), service, "domains"));
  }
  for (const cloud of new Set(service.accessProviders.map((provider) => provider.cloud))) {
    if (rankOf(service.accessProviders, cloud) <= rankOf(former.accessProviders, cloud)) continue;
    const what = text(
      `备案 ${name} 的接入服务商 ${cloud} 的接入备案`,
      `the access filing at the provider ${cloud} of the filing ${name}`,
    );
    found.push(widened(what, concern(service, { cloud }), service, "accessProviders"));
  }
  for (const match of service.servers.filter((each) => !former.servers.includes(each))) {
    const what = text(`备案 ${name} 的 servers 新增 ${match}`, `the pattern ${match}, new in \`servers\` of the filing ${name}`);
    found.push(widened(what, { kind: "match", match, by: "servers" }, service, "servers"));
  }
  if (former.subject.name !== service.subject.name || former.subject.kind !== service.subject.kind) {
    const what = text(
      `备案 ${name} 的主体由 ${former.subject.name} 改为 ${service.subject.name}（${service.subject.kind}）`,
      `the subject of the filing ${name}, changed from ${former.subject.name} to ${service.subject.name} (${service.subject.kind})`,
    );
    found.push(widened(what, concern(service), service.subject));
  }
  return [...found, ...contentWidenings(former, service, { name, concerns: concern(service) })];
}

function concern(service: LedgerService, only: { readonly domain?: string; readonly cloud?: string } = {}): Widening["concerns"] {
  return { kind: "service", service, domain: only.domain ?? null, cloud: only.cloud ?? null };
}

function isMilder(from: StateName, to: StateName): boolean {
  const server = (state: FilingState): number => (state.server === "allow" ? 1 : 0);
  const hostname = (state: FilingState): number => ["block", "warn", "allow"].indexOf(state.hostname);
  return server(STATES[to]) > server(STATES[from]) || hostname(STATES[to]) > hostname(STATES[from]);
}

/** A cloud that is named twice is what its worse entry says. */
function rankOf(providers: readonly AccessProvider[], cloud: string): number {
  const ranks = providers.filter((provider) => provider.cloud === cloud).map(({ status }) => accessRank[status]);
  return ranks.length === 0 ? 0 : Math.min(...ranks);
}

const accessRank: Readonly<Record<AccessProvider["status"], number>> = { cancelled: 0, pending: 1, granted: 2 };

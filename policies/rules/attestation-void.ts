import type { JudgedSite } from "../../lib/engine/judged";
import { defineRule } from "../../lib/engine/rule";
import { canonicalHostname } from "../../lib/filing/hostname";
import { text } from "../../lib/text";
import { attestedSites, lapsedServers } from "../attestations";
import { ledgerOf, withoutFilings } from "../examples/ledger";
import { hangzhou, hongKong, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order33 } from "../legal-basis";
import { listNames, verbFor } from "../name-list";

interface Void {
  readonly address: string;
  readonly match: string;
  readonly owner: string;
}

const bastion = { alicloud_instance: { bastion: publicServer } };
const named = { ...bastion, alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.bastion.public_ip}") } };
const attested = (reviewedAt: string): string =>
  `attestations:\n  - { match: alicloud_instance.bastion, purpose: non-web, reason: SSH only, owner: ops, reviewedAt: ${reviewedAt} }\n`;
const granted = "{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }";

export const attestationVoid = defineRule({
  id: "attestation-void",
  severity: "error",
  scope: "infrastructure",
  title: text("用途声明已失效", "An attestation is void"),
  rationale: text(
    "用途声明说的是一项长期事实：这台公网服务器不提供网站。一旦有域名通向它，这句话就不再成立；超过一年没有复核，也无法再作为依据。失效的用途声明不能免除备案。",
    "An attestation states a lasting fact: this public server serves no website. As soon as a hostname leads there it is no longer true, and after a year without review nobody knows whether it is. A void attestation exempts nothing.",
  ),
  legalBasis: [order33(5), order33(18)],
  remedy: text(
    "有域名通向它的，为域名办理备案并删去用途声明，或让域名不再指向它；超过一年未复核或复核日期还没有到的，由负责人确认用途后把 reviewedAt 改为确认的日期。",
    "Where a hostname leads there, file it and remove the attestation, or take the hostname away; where the review is more than a year ago or still to come, have its owner confirm the use and set reviewedAt to that day.",
  ),
  messages: {
    hostname: ({ address, match, owner, hostnames }: Void & { readonly hostnames: readonly string[] }) =>
      text(
        `${listNames(hostnames).zh} 通向 ${address}，因此它的用途声明（${match}，负责人 ${owner}）已失效。`,
        `${listNames(hostnames).en} ${verbFor(hostnames, "leads", "lead")} to ${address}, so its attestation (${match}, owner ${owner}) is void.`,
      ),
    mayLead: ({ address, match, owner, hostnames }: Void & { readonly hostnames: readonly string[] }) =>
      text(
        `${listNames(hostnames).zh} 可能通向 ${address}，因此它的用途声明（${match}，负责人 ${owner}）不能作为依据。`,
        `${listNames(hostnames).en} may lead to ${address}, so its attestation (${match}, owner ${owner}) cannot be relied on.`,
      ),
    outdated: ({ address, match, owner, reviewedAt }: Void & { readonly reviewedAt: string }) =>
      text(
        `${address} 的用途声明（${match}，负责人 ${owner}）上次复核于 ${reviewedAt}，已超过一年，因此失效，不能免除备案。`,
        `The attestation of ${address} (${match}, owner ${owner}) was last reviewed on ${reviewedAt}, more than a year ago, so it is void and exempts nothing.`,
      ),
    notReviewed: ({ address, match, owner, reviewedAt }: Void & { readonly reviewedAt: string }) =>
      text(
        `${address} 的用途声明（${match}，负责人 ${owner}）写的复核日期 ${reviewedAt} 还没有到，因此无效，不能免除备案。`,
        `The attestation of ${address} (${match}, owner ${owner}) names a review on ${reviewedAt}, which is still to come, so it is void and exempts nothing.`,
      ),
  },
  *check({ ledger, infrastructure: { sites }, today }) {
    for (const attestation of ledger.attestations) {
      const { match, owner, reviewedAt } = attestation;
      const [site, ...others] = attestedSites(attestation, sites).filter(isNamed);
      if (site !== undefined) {
        const hostnames = namesOf([site, ...others]);
        const data = { address: site.address, match, owner, hostnames };
        const message = [site, ...others].some(({ namesCertain }) => namesCertain) ? "hostname" : "mayLead";
        yield { message, data, site, others, hostnames, cause: match };
      }
      const outdated = reviewedAt > today ? "notReviewed" : "outdated";
      const lapsed = lapsedServers(attestation, sites);
      for (const { site, others } of lapsed) {
        const data = { address: site.address, match, owner, reviewedAt };
        yield { message: outdated, data, site, others };
      }
      const [idle] = attestedSites(attestation, sites).filter(({ need }) => need.kind === "required");
      if (!attestation.outdated || idle === undefined || site !== undefined || lapsed.length > 0) continue;
      // A filing covers the server: the attestation is void, and nothing rests on it.
      const data = { address: idle.address, match, owner, reviewedAt };
      yield { message: outdated, data, severity: "warning", site: idle };
    }
  },
  examples: {
    denied: [
      {
        title: text(
          "已备案的域名通向声明为仅供 SSH 的服务器",
          "A filed hostname leads to the server that is attested for SSH only",
        ),
        stacks: synthesised({ shop: { provider: hangzhou, resource: named } }),
        ledger: ledgerOf(granted, attested("2026-09-01")),
        expects: [{ message: "hostname", address: "alicloud_instance.bastion" }],
      },
      {
        title: text("域名可能指向这台服务器", "A hostname may lead to the server"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            variable: { moved: { type: "bool" } },
            resource: {
              ...bastion,
              alicloud_alidns_record: {
                www: wwwRecord('${var.moved ? "198.51.100.7" : alicloud_instance.bastion.public_ip}'),
              },
            },
          },
        }),
        ledger: ledgerOf(granted, `addresses:\n  - { cidr: 198.51.100.0/24, jurisdiction: overseas }\n${attested("2026-09-01")}`),
        expects: [{ message: "mayLead", address: "alicloud_instance.bastion" }],
      },
      {
        title: text("上次复核已超过一年", "The last review was more than a year ago"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: bastion } }),
        ledger: withoutFilings(attested("2025-11-21")),
        expects: [{ message: "outdated", address: "alicloud_instance.bastion" }],
      },
      {
        title: text("复核已超过一年，但服务器另有备案", "The review is too long ago, but a filing covers the server"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: bastion } }),
        ledger: ledgerOf(granted.replace(" }", ", servers: [alicloud_instance.bastion] }"), attested("2025-11-21")),
        expects: [{ message: "outdated", address: "alicloud_instance.bastion", severity: "warning" }],
      },
      {
        title: text("写的复核日期是明天", "The review that it names is tomorrow"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: bastion } }),
        ledger: withoutFilings(attested("2026-11-23")),
        expects: [{ message: "notReviewed", address: "alicloud_instance.bastion" }],
      },
    ],
    allowed: [
      {
        title: text("今年复核过，没有域名通向它", "It was reviewed this year, and no hostname leads there"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: bastion } }),
        ledger: withoutFilings(attested("2026-09-01")),
      },
      {
        title: text("近似情形：复核满一年的当天", "Near miss: the review was a year ago to the day"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: bastion } }),
        ledger: withoutFilings(attested("2025-11-22")),
      },
      {
        title: text(
          "近似情形：域名通向的服务器在香港，本来就无需备案",
          "Near miss: the hostname leads to a server in Hong Kong, which needs no filing anyway",
        ),
        stacks: synthesised({ shop: { provider: hongKong, resource: named } }),
        ledger: withoutFilings(attested("2026-09-01")),
      },
    ],
  },
});

function isNamed({ need, names }: JudgedSite): boolean {
  return need.kind === "required" && names.length > 0;
}

function namesOf(sites: readonly JudgedSite[]): readonly string[] {
  return [...new Set(sites.flatMap(({ names }) => names.map(({ hostname }) => canonicalHostname(hostname))))];
}

import { defineRule } from "../../lib/engine/rule";
import type { JudgedSite } from "../../lib/engine/judged";
import { canonicalHostname, domainContains } from "../../lib/filing/hostname";
import { text } from "../../lib/text";
import { granted } from "../examples/ledger";
import { hangzhou, hongKong, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { hollowFiling } from "../legal-basis";
import { listNames, verbFor } from "../name-list";

interface Elsewhere {
  readonly filing: string;
  readonly hostnames: readonly string[];
}

const www = (value = "${alicloud_instance.web.public_ip}"): object => wwwRecord(value);

export const filingWithoutMainlandTarget = defineRule({
  id: "filing-without-mainland-target",
  severity: "warning",
  scope: "infrastructure",
  title: text("已备案域名的解析全部在内地以外", "Every hostname of a filed domain leads out of the mainland"),
  rationale: text(
    "备案期间域名应当解析到备案所列的接入服务商。解析全部移到内地以外后，接入服务商会在定期核查中认定备案为空壳，先通知、后取消接入。",
    "A filed domain is expected to resolve to a provider that its filing lists. When all of it resolves outside the mainland, the provider's regular checks take the filing for hollow (空壳), give notice, and then take back the access.",
  ),
  legalBasis: [hollowFiling],
  remedy: text(
    "请至少保留一个解析到已备案接入服务商的名称；不再需要该备案的，请办理注销，并更新台账中的状态。",
    "Keep at least one hostname that resolves to a provider of the filing; where the filing is no longer needed, have it cancelled and enter that in the ledger.",
  ),
  messages: {
    elsewhere: ({ filing, hostnames }: Elsewhere) =>
      text(
        `备案 ${filing} 的 ${listNames(hostnames).zh} ${hostnames.length === 1 ? "" : "都"}解析到内地以外，输入中没有任何名称解析到内地。`,
        `${listNames(hostnames).en} of the filing ${filing} ${verbFor(hostnames, "leads", "lead")} out of the mainland, and no name of it in the input leads there.`,
      ),
  },
  *check({ infrastructure: { sites }, ledger }) {
    for (const service of ledger.services) {
      if (service.status !== "granted" && service.status !== "change_in_progress") continue;
      const publishing = sites.filter((site) => namesUnder(site, service.domains).length > 0);
      const outside = publishing.filter(leadsOut);
      const [site, ...others] = outside;
      // A name that may lead to the mainland, or one of a private server there, keeps the question open.
      if (site === undefined || publishing.some(({ need }) => need.kind === "required" || need.kind === "undecided")) continue;
      const filing = service.number?.canonical ?? service.id ?? "";
      const hostnames = [...new Set(outside.flatMap((each) => namesUnder(each, service.domains)))];
      const domain = service.domains[0] ?? filing;
      yield { message: "elsewhere", data: { filing, hostnames }, site, others, domain, cause: filing };
    }
  },
  examples: {
    denied: [
      {
        title: text("唯一的记录指向香港的服务器", "The only record leads to a server in Hong Kong"),
        stacks: synthesised({
          shop: {
            provider: hongKong,
            resource: { alicloud_instance: { web: publicServer }, alicloud_alidns_record: { www: www() } },
          },
        }),
        ledger: granted,
        expects: [{ message: "elsewhere", address: "alicloud_alidns_record.www" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：另有一个名称解析到内地", "Near miss: another name leads to the mainland"),
        stacks: synthesised({
          shop: {
            provider: { alicloud: [...hangzhou.alicloud, { alias: "hk", region: "cn-hongkong" }] },
            resource: {
              alicloud_instance: { web: publicServer, hk: { ...publicServer, provider: "alicloud.hk" } },
              alicloud_alidns_record: {
                www: www(),
                hk: wwwRecord("${alicloud_instance.hk.public_ip}", { rr: "hk" }),
              },
            },
          },
        }),
        ledger: granted,
      },
      {
        title: text("近似情形：输入中只有验证用的 TXT 记录", "Near miss: the input only has a TXT record for validation"),
        stacks: synthesised({
          shop: { resource: { alicloud_alidns_record: { txt: wwwRecord("v=spf1 -all", { rr: "@", type: "TXT" }) } } },
        }),
        ledger: granted,
      },
    ],
  },
});

/** The site is exempt for where it stands, not for what it is. */
function leadsOut({ need, jurisdictions }: JudgedSite): boolean {
  return (
    need.kind === "exempt" && jurisdictions.length > 0 && !jurisdictions.some((each) => each === "mainland" || each === "unknown")
  );
}

/** The hostnames that a site publishes itself under one of these domains. */
function namesUnder(site: JudgedSite, domains: readonly string[]): readonly string[] {
  return site.names
    .filter(
      ({ holder, hostname }) => holder.address === site.address && domains.some((domain) => domainContains(domain, hostname)),
    )
    .map(({ hostname }) => canonicalHostname(hostname));
}

import { defineRule } from "../../lib/engine/rule";
import type { JudgedSite } from "../../lib/engine/judged";
import { canonicalHostname } from "../../lib/filing/hostname";
import type { Ledger } from "../../lib/filing/ledger";
import { permitHostname } from "../../lib/filing/permission";
import { text } from "../../lib/text";
import { granted } from "../examples/ledger";
import { cdnDomain } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order33, unfiledDomainsAreCutOff } from "../legal-basis";
import { listNames } from "../name-list";

interface Origin {
  readonly hostnames: readonly string[];
  readonly address: string;
  readonly origin: string;
}

const overseas = (name: string, content: string) => ({
  alicloud_cdn_domain_new: { web: cdnDomain(name, { scope: "overseas", sources: [{ type: "oss", content }] }) },
});
const inHangzhou = "xinghai-static.oss-cn-hangzhou.aliyuncs.com";

export const originBehindOverseasEdgeWithoutFiling = defineRule({
  id: "origin-behind-overseas-edge-without-filing",
  severity: "warning",
  scope: "infrastructure",
  title: text(
    "境外加速回源到内地，源站收到的域名没有备案",
    "An edge outside the mainland fetches from inside it under an unfiled hostname",
  ),
  rationale: text(
    "加速范围不含内地的域名无需备案，但回源请求仍带着该域名到达内地的源站。内地的云厂商按域名检查，未备案的域名可能在源站被拦截。",
    "A domain that is accelerated outside the mainland alone needs no filing, but the request to the origin still carries the hostname into the mainland. The clouds there check by domain, and may cut off an unfiled one at the origin.",
  ),
  legalBasis: [unfiledDomainsAreCutOff, order33(5)],
  remedy: text(
    "请把源站移到内地以外；或为该域名备案；或把回源 HOST 设为已备案的域名，并限期豁免这条警告。",
    "Move the origin out of the mainland; or file the domain; or let the edge ask the origin under a filed name, and waive this warning for a time.",
  ),
  messages: {
    origin: ({ hostnames, address, origin }: Origin) =>
      text(
        `${address} 在内地以外为 ${listNames(hostnames).zh} 加速，但回源到内地的 ${origin}，而没有备案允许该域名在那里提供服务。`,
        `${address} serves ${listNames(hostnames).en} outside the mainland, but fetches from ${origin} in the mainland, where no filing permits that name.`,
      ),
  },
  *check({ infrastructure: { sites }, ledger }) {
    const speaking = new Set(sites.filter(({ verdict }) => verdict === "violation").map(keyOf));
    for (const site of sites) {
      const origin = site.mainlandOrigin;
      // An origin of the estate that is in violation speaks for itself.
      if (origin === null || (origin.address !== null && speaking.has(keyOf({ ...site, address: origin.address })))) continue;
      const hostnames = unfiledNames(site, ledger);
      if (hostnames.length === 0) continue;
      const data = { hostnames, address: site.address, origin: origin.value };
      yield { message: "origin", data, site, hostnames };
    }
  },
  examples: {
    denied: [
      {
        title: text(
          "境外加速的未备案域名，源站是杭州的存储桶",
          "An unfiled domain outside the mainland, its origin a bucket in Hangzhou",
        ),
        stacks: synthesised({ shop: { resource: overseas("www.example.com", inHangzhou) } }),
        ledger: granted,
        expects: [{ message: "origin", address: "alicloud_cdn_domain_new.web" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：源站在香港", "Near miss: the origin stands in Hong Kong"),
        stacks: synthesised({
          shop: { resource: overseas("www.example.com", "xinghai-static.oss-cn-hongkong.aliyuncs.com") },
        }),
        ledger: granted,
      },
      {
        title: text("域名已备案", "The domain is filed"),
        stacks: synthesised({ shop: { resource: overseas("www.xinghai-shop.cn", inHangzhou) } }),
        ledger: granted,
      },
    ],
  },
});

function keyOf({ stack, address }: { readonly stack: string; readonly address: string }): string {
  return `${stack} ${address}`;
}

/** The names of an edge that its origin may not serve. */
function unfiledNames(site: JudgedSite, ledger: Ledger): readonly string[] {
  const { mainlandOrigin: origin } = site;
  if (origin === null) return [];
  return site.names
    .filter(({ hostname }) => {
      const ask = { hostname, cloud: origin.cloud ?? "", filingClass: origin.filingClass };
      return permitHostname(ask, ledger).problems.length > 0;
    })
    .map(({ hostname }) => canonicalHostname(hostname));
}

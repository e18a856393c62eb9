import { defineRule } from "../../lib/engine/rule";
import { type Text, text } from "../../lib/text";
import { granted, ledgerOf } from "../examples/ledger";
import { cdnDomain, hangzhou, hongKong, publicServer } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { domainBelongsToProvider, order33, unfiledDomainsAreCutOff } from "../legal-basis";
import { listNames, verbFor } from "../name-list";
import { placeOf } from "../place-words";
import { problemsOfNames } from "../problems";

interface Shared {
  readonly hostnames: readonly string[];
  readonly address: string;
  readonly place: Text;
  readonly suffix: string;
}

const balancer = { web: { address_type: "internet", load_balancer_spec: "slb.s1.small", load_balancer_name: "web" } };
const ruleOf = (domain: string): object => ({
  load_balancer_id: "${alicloud_slb_load_balancer.web.id}",
  frontend_port: 80,
  domain,
  server_group_id: "rsp-xinghai",
});

export const sharedSuffixCannotBeFiled = defineRule({
  id: "shared-suffix-cannot-be-filed",
  severity: "error",
  scope: "infrastructure",
  title: text("该域名后缀由他人持有，无法备案", "The name stands under a domain of somebody else, and cannot be filed"),
  rationale: text(
    "sslip.io、nip.io、github.io 等服务让任何人使用其域名下的名称，但备案要求域名由主办者本人持有，因此这类名称不可能取得备案。解析到内地地址的会被拦截，云厂商还可能封禁整个 IP。",
    "Services such as sslip.io, nip.io or github.io give anyone a name under their own domain. A filing asks that the organiser holds the domain, so such a name can never be filed. On an address in the mainland it is cut off, and a provider may block the whole address.",
  ),
  legalBasis: [domainBelongsToProvider, order33(5), unfiledDomainsAreCutOff],
  remedy: text(
    "请改用自己持有且已备案的域名；或把服务移到香港等无需备案的地域。",
    "Use a domain of your own that is filed; or move the service to a region that needs no filing, such as Hong Kong.",
  ),
  messages: {
    shared: ({ hostnames, address, place, suffix }: Shared) =>
      text(
        `${listNames(hostnames).zh} 经 ${address} 在内地提供服务（${place.zh}），但 ${suffix} 由他人持有，其下的名称无法备案。`,
        `${listNames(hostnames).en} ${verbFor(hostnames, "is", "are")} served through ${address} (${place.en}), but ${suffix} belongs to somebody else, and no name under it can be filed.`,
      ),
  },
  *check({ infrastructure }) {
    for (const { site, others, hostnames, domain, problem } of problemsOfNames(infrastructure.sites, "shared-suffix")) {
      const data = { hostnames, address: site.address, place: placeOf(site), suffix: problem.suffix };
      yield { message: "shared", data, site, others, domain, hostnames };
    }
  },
  examples: {
    denied: [
      {
        title: text("转发规则使用 nip.io 的名称", "A forwarding rule answers a name of nip.io"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_slb_load_balancer: balancer,
              alicloud_slb_rule: { web: ruleOf("shop.203-0-113-7.nip.io") },
            },
          },
        }),
        ledger: granted,
        expects: [{ message: "shared", address: "alicloud_slb_rule.web" }],
      },
      {
        title: text("内地 CDN 加速 github.io 的名称", "A CDN in the mainland serves a name of github.io"),
        stacks: synthesised({ shop: { resource: { alicloud_cdn_domain_new: { web: cdnDomain("xinghai.github.io") } } } }),
        ledger: granted,
        expects: [{ message: "shared", address: "alicloud_cdn_domain_new.web" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：服务器在香港", "Near miss: the server stands in Hong Kong"),
        stacks: synthesised({
          shop: {
            provider: hongKong,
            resource: {
              alicloud_instance: { web: publicServer },
              alicloud_slb_load_balancer: balancer,
              alicloud_slb_rule: { web: ruleOf("shop.203-0-113-7.nip.io") },
            },
          },
        }),
        ledger: granted,
      },
      {
        title: text(
          "近似情形：自己持有的域名，只是以相同的字母结尾",
          "Near miss: a domain of one's own that only ends in the same letters",
        ),
        stacks: synthesised({ shop: { resource: { alicloud_cdn_domain_new: { web: cdnDomain("www.xinghai-nip.io") } } } }),
        ledger: ledgerOf(
          "{ number: 浙ICP备2021999901号-1, domains: [xinghai-nip.io], accessProviders: [alicloud], registrant: subject }",
        ),
      },
    ],
  },
});

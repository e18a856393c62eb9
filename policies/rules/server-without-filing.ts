import { defineRule } from "../../lib/engine/rule";
import { type Text, text } from "../../lib/text";
import { hasLapsed } from "../attestations";
import { carriesUnknownFiling, uncoveredServers } from "../carried";
import { granted, ledgerOf, withoutFilings } from "../examples/ledger";
import { hangzhou, hongKong, privateServer, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order292, order33 } from "../legal-basis";
import { listNames, verbFor } from "../name-list";
import { placeOf } from "../place-words";
import { problemsOfReached } from "../problems";
import { noFilingLists } from "../unfiled-words";

interface Uncovered {
  readonly address: string;
  readonly place: Text;
}

interface Reached extends Uncovered {
  readonly hostnames: readonly string[];
  readonly domain: string;
}

export const serverWithoutFiling = defineRule({
  id: "server-without-filing",
  severity: "error",
  scope: "infrastructure",
  title: text("中国内地的公网服务器没有备案", "A public server in mainland China has no filing"),
  rationale: text(
    "在中国内地对公网提供网站，无论用域名访问还是只用 IP 地址访问，都属于备案范围。没有域名指向的公网服务器也要说明它为哪项备案服务；确实不提供网站的（只用于 SSH、内部使用），由台账作出声明。",
    "A website that the public reaches in mainland China needs a filing, whether by a domain or by its IP address alone. A public server that no hostname leads to has to say which filing it serves; one that truly serves no web (SSH only, internal use) is attested in the ledger.",
  ),
  legalBasis: [order292(4), order33(5), order33(18), order33(22)],
  remedy: text(
    "若它提供网站：用 Filed… 构造或 declareFiling() 声明备案，或在 filings.yaml 的 servers 中写明；尚未备案的，先在该云办理备案。若不提供网站：在 attestations 中声明用途。也可以去掉公网入口，或改到香港等无需备案的地域。",
    "If it serves a website, declare its filing with a Filed… construct or declareFiling(), or name it under servers: in filings.yaml; without a filing yet, file at that cloud first. If it serves no web, attest its use under attestations:. Or take away its public address, or move it to a region that needs no filing, such as Hong Kong.",
  ),
  messages: {
    uncovered: ({ address, place }: Uncovered) =>
      text(
        `${address} 可从公网访问（${place.zh}），没有已知的域名指向它，也没有声明备案。`,
        `${address} is reachable from the internet (${place.en}), no hostname is known to lead to it, and no filing is declared for it.`,
      ),
    reached: ({ address, place, hostnames, domain }: Reached) =>
      text(
        `${listNames(hostnames).zh} 通向 ${address}（${place.zh}），但${noFilingLists(domain).zh}。`,
        `${listNames(hostnames).en} ${verbFor(hostnames, "leads", "lead")} to ${address} (${place.en}), but ${noFilingLists(domain).en}.`,
      ),
  },
  *check({ infrastructure: { sites }, ledger }) {
    for (const server of uncoveredServers(sites)) {
      const { site, others } = server;
      if (site.carried.length > 0 || hasLapsed(server, ledger)) continue;
      yield { message: "uncovered", data: { address: site.address, place: placeOf(site) }, site, others };
    }
    for (const { site, others, hostnames, domain } of problemsOfReached(sites, "no-filing")) {
      if (carriesUnknownFiling(site)) continue;
      const data = { address: site.address, place: placeOf(site), hostnames, domain };
      yield { message: "reached", data, site, others, domain, hostnames };
    }
  },
  examples: {
    denied: [
      {
        title: text("杭州的服务器有公网带宽", "A server in Hangzhou has public bandwidth"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_instance: { web: publicServer } } } }),
        ledger: granted,
        expects: [{ message: "uncovered", address: "alicloud_instance.web" }],
      },
      {
        title: text("没有设置地域：provider 默认使用广州", "No region is set: the provider's default is Guangzhou"),
        stacks: synthesised({
          shop: {
            provider: { tencentcloud: [{}] },
            resource: {
              tencentcloud_instance: {
                web: { image_id: "img-l8og963d", allocate_public_ip: true, internet_max_bandwidth_out: 10 },
              },
            },
          },
        }),
        expects: [{ message: "uncovered", address: "tencentcloud_instance.web" }],
      },
      {
        title: text(
          "服务器通过弹性公网 IP 对外，弹性公网 IP 并入同一条发现",
          "A server behind an elastic IP: the address is named in the server's finding",
        ),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_instance: { web: privateServer },
              alicloud_eip_address: { web: { bandwidth: "10" } },
              alicloud_eip_association: {
                web: { allocation_id: "${alicloud_eip_address.web.id}", instance_id: "${alicloud_instance.web.id}" },
              },
            },
          },
        }),
        expects: [{ message: "uncovered", address: "alicloud_instance.web" }],
      },
      {
        title: text("加速域名只覆盖海外，源站却在内地", "The CDN domain is overseas only, but its origin stands in the mainland"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_instance: { origin: publicServer },
              alicloud_cdn_domain_new: {
                static: {
                  domain_name: "static.example.com",
                  cdn_type: "web",
                  scope: "overseas",
                  sources: [{ type: "ipaddr", content: "${alicloud_instance.origin.public_ip}" }],
                },
              },
            },
          },
        }),
        ledger: granted,
        expects: [{ message: "reached", address: "alicloud_instance.origin" }],
      },
    ],
    allowed: [
      {
        title: text("台账用 servers 指明服务器属于哪项备案", "The ledger says under servers: which filing the server is for"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_instance: { web: publicServer } } } }),
        ledger: ledgerOf(
          '{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, servers: ["alicloud_instance.web*"] }',
        ),
      },
      {
        title: text("通向服务器的域名都已备案", "Every hostname that leads to the server is filed"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_instance: { web: publicServer },
              alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") },
            },
          },
        }),
        ledger: granted,
      },
      {
        title: text("台账声明服务器只用于 SSH", "The ledger attests that the server is for SSH only"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_instance: { bastion: publicServer } } } }),
        ledger: withoutFilings(
          "attestations:\n  - { match: alicloud_instance.bastion, purpose: non-web, reason: SSH only, owner: ops, reviewedAt: 2026-09-01 }\n",
        ),
      },
      {
        title: text(
          "近似情形：provider 没有地域，可用区 cn-hongkong-b 以 cn- 开头却在香港",
          "Near miss: the provider has no region, and the zone cn-hongkong-b begins with cn- but is in Hong Kong",
        ),
        stacks: synthesised({
          shop: {
            provider: { alicloud: [{}] },
            resource: { alicloud_instance: { web: { ...publicServer, availability_zone: "cn-hongkong-b" } } },
          },
        }),
      },
      {
        title: text("近似情形：服务器没有公网入口", "Near miss: the server has no public address"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_instance: { web: privateServer } } } }),
      },
      {
        title: text("近似情形：同样的服务器在香港", "Near miss: the same server in Hong Kong"),
        stacks: synthesised({ shop: { provider: hongKong, resource: { alicloud_instance: { web: publicServer } } } }),
      },
    ],
  },
});

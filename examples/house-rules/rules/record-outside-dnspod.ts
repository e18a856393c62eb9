import { defineRule, text } from "beian-guard/policies";

const zone = { domain_name: "xinghai-shop.cn", rr: "www", type: "A", value: "192.0.2.10" };
const dnspod = { domain: "xinghai-shop.cn", sub_domain: "www", record_type: "A", value: "192.0.2.10", record_line: "默认" };

/** What operations watch is DNSPod: a record that stands elsewhere outlives the website that it was made for. */
export const recordOutsideDnspod = defineRule({
  id: "acme/record-outside-dnspod",
  severity: "error",
  scope: "infrastructure",
  title: text("解析记录不在 DNSPod", "A DNS record stands outside DNSPod"),
  rationale: text(
    "公司只监控 DNSPod；其他地方的记录会在网站下线后继续解析，备案的变更也到不了它们。",
    "Operations watch DNSPod alone: a record elsewhere goes on resolving when its website is gone, and no change of a filing reaches it.",
  ),
  remedy: text("请把记录移到 DNSPod，或在台账中写明豁免。", "Move the record to DNSPod, or write a waiver into the ledger."),
  legalBasis: [
    {
      name: text("星海公司《域名管理制度》", "Xinghai: rules on domains"),
      article: text("第四条", "section 4"),
      asOf: "2026-10-01",
      link: null,
      confidence: "high",
    },
  ],
  messages: {
    elsewhere: ({ hostname, address }: { readonly hostname: string; readonly address: string }) =>
      text(`${hostname} 的记录 ${address} 不在 DNSPod。`, `The record ${address} of ${hostname} stands outside DNSPod.`),
  },
  *check({ infrastructure }) {
    for (const site of infrastructure.sites) {
      if (site.role !== "record" || site.cloud === "tencentcloud") continue;
      const [name] = site.names;
      const hostname = name?.hostname.name ?? site.address;
      yield {
        message: "elsewhere",
        data: { hostname, address: site.address },
        site,
        hostnames: [hostname],
        // What a finding is about besides its resource: two domains are two findings.
        ...(name?.hostname.registrableDomain == null ? {} : { domain: name.hostname.registrableDomain }),
      };
    }
  },
  examples: {
    denied: [
      {
        title: text("记录在阿里云", "The record stands at Alibaba Cloud"),
        stacks: { dns: { resource: { alicloud_alidns_record: { www: zone } } } },
        expects: [{ message: "elsewhere", address: "alicloud_alidns_record.www" }],
      },
    ],
    allowed: [
      {
        title: text("记录在 DNSPod", "The record stands at DNSPod"),
        stacks: { dns: { resource: { tencentcloud_dnspod_record: { www: dnspod } } } },
      },
    ],
  },
});

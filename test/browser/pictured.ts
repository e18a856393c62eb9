import { check } from "../../lib/check";
import type { Report } from "../../lib/engine/report";
import type { Json } from "../../lib/terraform/body";
import { unitOfJson } from "../../lib/terraform/unit-of-json";
import { rules } from "../../policies/index";
import { ledgerWith } from "../infrastructure/verdict-of";

/** A real report that holds every verdict, a waiver, an attestation and two stacks. */
export function pictured(): Report {
  const units = Object.entries(stacks).map(([stack, document]) => unitOfJson(stack, document, `${stack}/cdk.tf.json`));
  const report = check({
    units,
    ledger: ledgerWith(exceptions),
    rules,
    today: "2026-11-25",
    door: "check",
    inputs: ["cdktf.out"],
  });
  return {
    ...report,
    ledgerDigest: "5c1f0d6f4b0a1e6b5f7b0f3e1d2c3b4a59687786a5b4c3d2e1f00112233445566".slice(0, 64),
  };
}

const exceptions = `addresses:
  - { cidr: 203.0.113.0/24, jurisdiction: overseas }
attestations:
  - { match: alicloud_instance.bastion, purpose: non-web, reason: SSH only, owner: ops, reviewedAt: 2026-09-01 }
waivers:
  - { rule: record-without-filing, match: alicloud_alidns_record.legacy, reason: moving to Hong Kong, owner: wang, ticket: OPS-12, expires: 2026-12-31 }
`;

function server(zone: string, more: Readonly<Record<string, Json>> = {}): Json {
  return { availability_zone: zone, internet_max_bandwidth_out: 20, ...more };
}

function record(domain: string, name: string, value: string): Json {
  return { domain_name: domain, rr: name, type: "A", value };
}

const stacks: Readonly<Record<string, Json>> = {
  shop: {
    provider: {
      alicloud: [{ region: "cn-hangzhou" }, { alias: "hongkong", region: "cn-hongkong" }],
      tencentcloud: { region: "ap-guangzhou" },
    },
    resource: {
      alicloud_instance: {
        web: server("cn-hangzhou-h"),
        bastion: server("cn-hangzhou-h"),
        global: server("cn-hongkong-b", { provider: "alicloud.hongkong" }),
      },
      alicloud_alidns_record: {
        www: record("xinghai-shop.cn", "www", "${alicloud_instance.web.public_ip}"),
        help: record("xinghai-help.cn", "www", "${alicloud_instance.web.public_ip}"),
        legacy: record("xinghai-old.cn", "www", "${alicloud_instance.web.public_ip}"),
        global: record("xinghai-global.com", "www", "${alicloud_instance.global.public_ip}"),
        status: record("xinghai-shop.cn", "status", "203.0.113.7"),
      },
    },
  },
  trial: {
    variable: { region: {} },
    provider: { alicloud: { region: "${var.region}" } },
    resource: {
      alicloud_instance: { next: { internet_max_bandwidth_out: 20 } },
      alicloud_alidns_record: { next: record("xinghai-shop.cn", "next", "${alicloud_instance.next.public_ip}") },
    },
  },
  media: {
    provider: { tencentcloud: { region: "ap-guangzhou" } },
    resource: {
      tencentcloud_clb_instance: { entry: { network_type: "OPEN", clb_name: "entry" } },
      tencentcloud_clb_listener_rule: {
        video: {
          clb_id: "${tencentcloud_clb_instance.entry.id}",
          listener_id: "lbl-1",
          domain: "video.xinghai-shop.cn",
          url: "/",
        },
      },
      tencentcloud_dnspod_record: {
        video: {
          domain: "xinghai-shop.cn",
          sub_domain: "video",
          record_type: "A",
          record_line: "默认",
          value: "${tencentcloud_clb_instance.entry.clb_vips[0]}",
        },
      },
      tencentcloud_vpc: { network: { name: "network", cidr_block: "10.0.0.0/16" } },
    },
  },
};

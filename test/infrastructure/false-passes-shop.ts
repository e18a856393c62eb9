import type { Json } from "../../lib/terraform/body";
import { ledgerWith, rowsOf } from "./verdict-of";

/** Documents that once passed wrongly, or nearly so. Each is small, and its verdict comes from Terraform's own semantics or the facts. */

const providers: Json = {
  alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }],
  tencentcloud: { region: "ap-guangzhou" },
};

export const hk = { alicloud_instance: { hk: { provider: "alicloud.hk", internet_max_bandwidth_out: 10 } } } as const;
export const variable = { x: {}, ips: {}, m: {}, bind: {} };

export function verdictsOf(
  resource: Readonly<Record<string, Json>>,
  more: Readonly<Record<string, Json>> = {},
  ledger = ledgerWith(),
): Record<string, string> {
  const rows = rowsOf({ shop: { provider: providers, variable, resource, ...more } }, ledger);
  return Object.fromEntries(
    [...rows].filter(([, row]) => row.verdict !== "neutral").map(([address, row]) => [address, row.verdict]),
  );
}

export function recordVerdict(value: string, more: Readonly<Record<string, Json>> = {}, type = "A"): string | undefined {
  const record = { alicloud_alidns_record: { r: { domain_name: "other-shop.cn", rr: "www", type, value } } };
  return verdictsOf({ ...hk, ...more, ...record })["alicloud_alidns_record.r"];
}

export const ip = "alicloud_instance.hk.public_ip";

import type { ReportedResource } from "../../lib/engine/report";
import type { Json } from "../../lib/terraform/body";
import { ledgerWith, rowsOf } from "../infrastructure/verdict-of";

/** Small estates at Tencent Cloud and its neighbours; their verdicts come from the facts of 2026-08-21. */

export type Resources = Readonly<Record<string, Json>>;

/** Beside xinghai-shop.cn at Alibaba Cloud: both-shop.cn, filed at every cloud that these estates name. */
export const ledger = ledgerWith(
  "      - { number: 浙ICP备2021999901号-2, domains: [both-shop.cn], accessProviders: [alicloud, tencentcloud, huaweicloud, volcengine, aws, azurerm], registrant: subject }\n",
);

/** Guangzhou, and Hong Kong under the alias hk; the same at Alibaba Cloud. */
export const providers = {
  tencentcloud: [{ region: "ap-guangzhou" }, { alias: "hk", region: "ap-hongkong" }],
  alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }],
};

export const hk = { provider: "tencentcloud.hk" };

export function rowsIn(
  resource: Resources,
  provider: Json = providers,
  more: Resources = {},
  book = ledger,
): ReadonlyMap<string, ReportedResource> {
  return rowsOf({ shop: { provider, variable: { x: {} }, resource, ...more } }, book);
}

/** The verdict of one resource. */
export function verdictAt(
  address: string,
  resource: Resources,
  provider: Json = providers,
  more: Resources = {},
  book = ledger,
): string | undefined {
  return rowsIn(resource, provider, more, book).get(address)?.verdict;
}

/** The verdict on a public server at Tencent Cloud with these arguments, under this provider block. */
export function serverVerdict(
  provider: Json,
  argument: Resources = {},
  more: Resources = {},
  others: Resources = {},
): string | undefined {
  const web = { allocate_public_ip: true, ...argument };
  return verdictAt("tencentcloud_instance.web", { tencentcloud_instance: { web }, ...others }, { tencentcloud: provider }, more);
}

/** The verdict on a DNSPod record of www.other-shop.cn beside these resources. */
export function recordVerdict(
  record: Resources,
  resource: Resources = {},
  provider: Json = providers,
  more: Resources = {},
  book = ledger,
): string | undefined {
  const r = { domain: "other-shop.cn", sub_domain: "www", record_type: "A", record_line: "默认", ...record };
  return verdictAt("tencentcloud_dnspod_record.r", { ...resource, tencentcloud_dnspod_record: { r } }, provider, more, book);
}

import { check } from "../../lib/check";
import type { ReportedResource } from "../../lib/engine/report";
import { parseLedger } from "../../lib/filing/ledger-file";
import type { Json } from "../../lib/terraform/body";
import { unitOfJson } from "../../lib/terraform/unit-of-json";

/** A ledger with one granted filing for xinghai-shop.cn at Alibaba Cloud, and more YAML when given. */
export function ledgerWith(more = ""): ReturnType<typeof parseLedger> {
  const yaml = `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }
${more}`;
  return parseLedger(new TextEncoder().encode(yaml), "filings.yaml");
}

/** Judges stacks of Terraform JSON and gives the rows by address. */
export function rowsOf(
  stacks: Readonly<Record<string, Json>>,
  ledger: ReturnType<typeof parseLedger> | null = ledgerWith(),
): ReadonlyMap<string, ReportedResource> {
  const units = Object.entries(stacks).map(([stack, document]) => unitOfJson(stack, document, `${stack}.tf.json`));
  const report = check({ units, ledger, rules: [], today: "2026-11-25", door: "check", inputs: [] });
  return new Map(report.resources.map((row) => [row.address, row]));
}

/** The verdict of one resource in one stack that holds only these resources, in cn-hangzhou and ap-guangzhou unless a provider says otherwise. */
export function verdictOf(
  address: string,
  resources: Json,
  provider: Json = { alicloud: { region: "cn-hangzhou" }, tencentcloud: { region: "ap-guangzhou" } },
  more: Readonly<Record<string, Json>> = {},
): string | undefined {
  return rowsOf({ shop: { provider, resource: resources, ...more } }).get(address)?.verdict;
}

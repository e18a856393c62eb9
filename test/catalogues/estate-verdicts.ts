import type { Json } from "../../lib/terraform/body";
import { ledgerWith, rowsOf } from "../infrastructure/verdict-of";

/** A filing for filed.cn at Huawei Cloud and Volcengine, beside the one for xinghai-shop.cn at Alibaba Cloud. */
const ledger = ledgerWith(
  "      - { number: 浙ICP备2021999901号-2, domains: [filed.cn], accessProviders: [huaweicloud, volcengine], registrant: subject }\n",
);

export type Resources = Readonly<Record<string, Json>>;

function rowsAt(
  cloud: string,
  region: string | null,
  resource: Resources,
  more: Readonly<Record<string, Json>> = {},
): ReturnType<typeof rowsOf> {
  const provider = { [cloud]: region === null ? {} : { region } };
  return rowsOf({ shop: { provider, variable: { x: {} }, resource, ...more } }, ledger);
}

/** Whether the internet reaches a resource of a small estate at one cloud. */
export function isReached(cloud: string, address: string, resource: Resources, region: string): string | undefined {
  return rowsAt(cloud, region, resource).get(address)?.public;
}

/** The verdict on every resource of a small estate at one cloud that is not neutral; null: no region is configured anywhere. */
export function estateVerdicts(
  cloud: string,
  region: string | null,
  resource: Resources,
  more: Readonly<Record<string, Json>> = {},
): Readonly<Record<string, string>> {
  const rows = rowsAt(cloud, region, resource, more);
  return Object.fromEntries(
    [...rows].filter(([, { verdict }]) => verdict !== "neutral").map(([address, { verdict }]) => [address, verdict]),
  );
}

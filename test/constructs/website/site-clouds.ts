import type { Construct } from "constructs";
import * as alicloud from "../../../constructs/alicloud";
import * as tencentcloud from "../../../constructs/tencentcloud";
import type { FilingRef } from "../../../lib/filing/filing-ref";
import { alicloudServings } from "./alicloud-sites";
import { tencentcloudServings } from "./tencentcloud-sites";

export const kinds = ["server", "scaling-group", "light-server", "bucket", "function"] as const;
export type Kind = (typeof kinds)[number];

export interface MadeSite {
  readonly records: readonly object[];
  readonly cdn: readonly object[];
  readonly certificates: readonly object[];
}

export interface SiteCloud {
  readonly cloud: string;
  readonly region: string;
  /** Makes the website `site` of xinghai-shop.cn. */
  readonly filed: (scope: Construct, kind: Kind, filing: FilingRef) => MadeSite;
  readonly hongKong: (scope: Construct, kind: Kind) => MadeSite;
}

const domain = "xinghai-shop.cn";
const contactIds = [1234567] as const;

export const siteClouds: readonly SiteCloud[] = [
  {
    cloud: "alicloud",
    region: "cn-hangzhou",
    filed: (scope, kind, filing) => {
      const place = { domain, filing, region: "cn-hangzhou" };
      if (kind === "function") return new alicloud.FiledWebsite(scope, "site", { ...place, serving: alicloudServings.function });
      return new alicloud.FiledWebsite(scope, "site", { ...place, serving: alicloudServings[kind], certificate: { contactIds } });
    },
    hongKong: (scope, kind) => {
      if (kind === "function") return new alicloud.HongKongWebsite(scope, "site", { domain, serving: alicloudServings.function });
      return new alicloud.HongKongWebsite(scope, "site", {
        domain,
        serving: alicloudServings[kind],
        certificate: { contactIds },
      });
    },
  },
  {
    cloud: "tencentcloud",
    region: "ap-guangzhou",
    filed: (scope, kind, filing) =>
      new tencentcloud.FiledWebsite(scope, "site", {
        domain,
        filing,
        region: "ap-guangzhou",
        serving: tencentcloudServings("ap-guangzhou")[kind],
        certificate: {},
      }),
    hongKong: (scope, kind) =>
      new tencentcloud.HongKongWebsite(scope, "site", {
        domain,
        serving: tencentcloudServings("ap-hongkong")[kind],
        certificate: {},
      }),
  },
];

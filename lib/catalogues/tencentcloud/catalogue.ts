import type { Catalogue } from "../catalogue";
import { cities } from "./cities";
import { hostnames } from "./hostnames";
import neutral from "./neutral.json";
import { regions } from "./regions";
import { resources } from "./resources";
import { review } from "./review";

/** Tencent Cloud: what every resource type of its provider exposes, its regions and its own hostnames. */
export const tencentcloud: Catalogue = {
  cloud: "tencentcloud",
  name: { zh: "腾讯云", en: "Tencent Cloud" },
  typePrefix: "tencentcloud_",
  providers: ["tencentcloudstack/tencentcloud", "hashicorp/tencentcloud"],
  providerVersion: "1.83.25",
  coverage: "all",
  asOf: "2026-08-21",
  sources: [
    "https://github.com/tencentcloudstack/terraform-provider-tencentcloud (source and documents at f6970a90, 2026-08-21)",
    "https://cloud.tencent.com/document/product/239/4106 (regions and zones)",
  ],
  defaultRegion: {
    id: "ap-guangzhou",
    evidence: {
      basis: "source",
      confidence: "high",
      note: "traps 2, 3: DEFAULT_REGION, also behind an implicit empty provider block",
    },
  },
  regionEnvironment: ["TENCENTCLOUD_REGION"],
  filingTerms: {
    minimumMonths: 3,
    services: 5,
    asOf: "2026-11-22",
    source: "https://github.com/tencentyun/qcloud-documents, 网站备案: 备案云服务.md and 备案授权码.md",
    confidence: "high",
  },
  regions,
  unlistedRegions: [],
  zoneSuffix: "-\\d+|-ecm-[a-z]{2}\\d+",
  cities,
  aliases: {},
  entries: resources,
  neutral,
  review,
  hostnames,
};

import { addAliases } from "../add-aliases";
import type { Catalogue } from "../catalogue";
import { aliases } from "./aliases";
import { hostnames } from "./hostnames";
import neutral from "./neutral.json";
import { regions } from "./regions";
import { resources } from "./resources";
import { review } from "./review";

/** Alibaba Cloud: what every resource type of its provider exposes, its regions and its own hostnames. */
export const alicloud: Catalogue = {
  cloud: "alicloud",
  name: { zh: "阿里云", en: "Alibaba Cloud" },
  typePrefix: "alicloud_",
  providers: ["aliyun/alicloud", "hashicorp/alicloud"],
  providerVersion: "1.289.0",
  coverage: "all",
  asOf: "2026-08-21",
  sources: [
    "https://github.com/aliyun/terraform-provider-alicloud (source and documents at 81c43b6, 2026-08-21)",
    "https://www.alibabacloud.com/help (product documents and endpoint lists)",
  ],
  defaultRegion: {
    id: "cn-beijing",
    evidence: {
      basis: "source",
      confidence: "high",
      note: "trap 2: DEFAULT_REGION where neither block, environment nor profile gives one",
    },
  },
  regionEnvironment: ["ALICLOUD_REGION", "ALIBABA_CLOUD_REGION"],
  filingTerms: {
    minimumMonths: 3,
    services: 5,
    asOf: "2026-11-22",
    source: "https://help.aliyun.com/document_detail/143224.htm (ProductBindBsn); the number of services per server from memory",
    confidence: "medium",
  },
  regions,
  unlistedRegions: [
    { pattern: "^cn-hongkong(-|$)", jurisdiction: "hong-kong" },
    { pattern: "^cn-", jurisdiction: "mainland" },
  ],
  nodeIds: [
    { pattern: "^cn-hongkong([-_]|$)", jurisdiction: "hong-kong" },
    { pattern: "^cn-", jurisdiction: "mainland" },
    { pattern: "^(ap|ch|sg|tr)-", jurisdiction: "overseas" },
  ],
  zoneSuffix: "-?[a-z]|-?maz[0-9]+(\\([a-z](,[a-z])*\\))?|-?[a-z]{2,5}-aliyun",
  aliases,
  entries: addAliases(resources, aliases),
  neutral,
  review,
  hostnames,
};

import { addAliases } from "../add-aliases";
import type { Catalogue } from "../catalogue";
import { aliases } from "./aliases";
import { hostnames } from "./hostnames";
import neutral from "./neutral.json";
import { regions } from "./regions";
import { resources } from "./resources";

/** Huawei Cloud: the resource types that serve websites, its regions and its own hostnames. */
export const huaweicloud: Catalogue = {
  cloud: "huaweicloud",
  name: { zh: "华为云", en: "Huawei Cloud" },
  typePrefix: "huaweicloud_",
  providers: ["huaweicloud/huaweicloud"],
  providerVersion: null,
  coverage: "main",
  asOf: "2026-08-21",
  sources: [
    "https://github.com/huaweicloud/terraform-provider-huaweicloud (documents at a0345b8d, 2026-08-21)",
    "https://support.huaweicloud.com/intl/en-us (product documents and endpoint lists)",
  ],
  defaultRegion: null,
  regionAttribute: "region",
  regionEnvironment: ["HW_REGION_NAME", "OS_REGION_NAME"],
  filingTerms: {
    minimumMonths: 3,
    services: 5,
    asOf: "2026-11-22",
    source: "https://github.com/huaweicloud/huaweicloud-skills, filing knowledge base: 备案前准备咨询.md",
    confidence: "high",
  },
  regions,
  unlistedRegions: [{ pattern: "^cn-", jurisdiction: "mainland" }],
  zoneSuffix: "[a-z]",
  aliases,
  entries: addAliases(resources, aliases),
  neutral,
  review: [],
  hostnames,
};

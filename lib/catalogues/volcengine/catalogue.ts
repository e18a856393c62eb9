import type { Catalogue } from "../catalogue";
import { hostnames } from "./hostnames";
import neutral from "./neutral.json";
import { regions } from "./regions";
import { resources } from "./resources";

/** Volcengine: the resource types that serve websites, its regions and its own hostnames. */
export const volcengine: Catalogue = {
  cloud: "volcengine",
  name: { zh: "火山引擎", en: "Volcengine" },
  typePrefix: "volcengine_",
  otherPrefixes: ["volcenginecc_"],
  providers: ["volcengine/volcengine"],
  providerVersion: null,
  coverage: "main",
  asOf: "2026-08-21",
  sources: [
    "https://github.com/volcengine/terraform-provider-volcengine (documents, 2026-08-21)",
    "https://www.volcengine.com/docs (product documents) and the region white list of the official SDK",
  ],
  defaultRegion: null,
  regionEnvironment: ["VOLCENGINE_REGION"],
  filingTerms: {
    minimumMonths: 3,
    services: 5,
    asOf: "2026-11-22",
    source: "from memory",
    confidence: "low",
  },
  regions,
  unlistedRegions: [{ pattern: "^cn-(?!hongkong|hk|macao|macau|taiwan|taipei)", jurisdiction: "mainland" }],
  zoneSuffix: "-?[a-z]",
  aliases: {},
  entries: resources,
  neutral,
  review: [],
  hostnames,
};

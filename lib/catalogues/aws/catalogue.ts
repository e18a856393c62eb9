import { addAliases } from "../add-aliases";
import type { Catalogue } from "../catalogue";
import { aliases } from "./aliases";
import { hostnames } from "./hostnames";
import neutral from "./neutral.json";
import { regions } from "./regions";
import { resources } from "./resources";

/** AWS: what serves websites. Only its China regions are in the mainland; the global partition has no edge there either. */
export const aws: Catalogue = {
  cloud: "aws",
  name: { zh: "亚马逊云科技", en: "AWS" },
  typePrefix: "aws_",
  otherPrefixes: ["awscc_"],
  providers: ["hashicorp/aws"],
  providerVersion: null,
  coverage: "main",
  asOf: "2026-08-21",
  sources: [
    "stored documents of hashicorp/aws (eip, lb, route53_record, cloudfront_distribution)",
    "https://docs.amazonaws.cn/en_us/aws/latest/userguide/cloudfront.html",
    "https://docs.amazonaws.cn/aws/latest/userguide/api-gateway.html",
    "aws-samples/web-hosting-architecture-examples-for-china-region-terraform (README)",
    "memory, for the rest",
  ],
  defaultRegion: null,
  regionAttribute: "region",
  regionEnvironment: ["AWS_REGION", "AWS_DEFAULT_REGION"],
  // In the China partition alone: every rule about them asks for the mainland first.
  shutPorts: {
    ports: [80, 8080, 443],
    asOf: "2026-08-21",
    source: "aws-samples/web-hosting-architecture-examples-for-china-region-terraform (README)",
    confidence: "high",
  },
  regions,
  // Whatever else AWS opens in its China partition is in the mainland.
  unlistedRegions: [{ pattern: "^cn-[a-z0-9-]+$", jurisdiction: "mainland" }],
  zoneSuffix: "[a-z]|-[a-z0-9-]+",
  aliases,
  entries: addAliases(resources, aliases),
  neutral,
  review: [],
  hostnames,
};

import type { HostnamePattern } from "./catalogue";

/** A cloud whose hostnames are known although its resources are not judged yet. */
export interface OtherCloud {
  readonly cloud: string;
  readonly hostnames: readonly HostnamePattern[];
}

/**
 * Hostnames of further clouds, as of 2026-08-21: a record at one of the judged clouds may lead there. Region ids mean
 * different places at different clouds: ap-southeast-1 is Hong Kong at Huawei and Johor at Volcengine.
 */
export const otherClouds: readonly OtherCloud[] = [
  {
    cloud: "aws",
    hostnames: [
      {
        pattern: "\\.(amazonaws\\.com\\.cn|cloudfront\\.cn)$",
        place: { jurisdiction: "mainland" },
        product: "AWS China",
        evidence: "memory",
      },
    ],
  },
  {
    cloud: "azure",
    hostnames: [
      {
        pattern: "\\.(chinacloudapi|chinacloudsites|trafficmanager|azure)\\.cn$",
        place: { jurisdiction: "mainland" },
        product: "Azure China",
        evidence: "memory",
      },
    ],
  },
  {
    cloud: "huaweicloud",
    hostnames: [
      {
        pattern: "(^|\\.)obs\\.cn-[a-z0-9-]+\\.myhuaweicloud\\.com$",
        place: { jurisdiction: "mainland" },
        product: "OBS",
        evidence: "docs",
      },
      {
        pattern: "(^|\\.)obs\\.ap-southeast-1\\.myhuaweicloud\\.com$",
        place: { jurisdiction: "hong-kong" },
        product: "OBS",
        evidence: "docs",
      },
      {
        pattern:
          "(^|\\.)obs\\.(ap-southeast-[2-5]|my-kualalumpur-1|af-(south|north)-1|la-(south|north)-2|na-mexico-1|sa-brazil-1|tr-west-1|me-east-1|ae-ad-1|eu-west-(0|101))\\.myhuaweicloud\\.com$",
        place: { jurisdiction: "overseas" },
        product: "OBS",
        evidence: "docs",
      },
      { pattern: "\\.vip1\\.huaweicloudwaf\\.com$", place: { undecided: "edge" }, product: "WAF", evidence: "docs" },
    ],
  },
  {
    cloud: "volcengine",
    hostnames: [
      {
        pattern: "(^|\\.)tos(-s3)?-cn-hongkong(-pop)?\\.i?volces\\.com$",
        place: { jurisdiction: "hong-kong" },
        product: "TOS",
        evidence: "memory",
      },
      {
        pattern: "(^|\\.)tos(-s3)?-cn-(beijing2?|shanghai|guangzhou|chengdu|hangzhou|wuhan|datong|wulanchabu)\\.i?volces\\.com$",
        place: { jurisdiction: "mainland" },
        product: "TOS",
        evidence: "memory",
      },
      {
        pattern: "(^|\\.)tos(-s3)?-ap-southeast-[1-3]\\.i?volces\\.com$",
        place: { jurisdiction: "overseas" },
        product: "TOS",
        evidence: "memory",
      },
      { pattern: "\\.i?volces\\.com$", place: { undecided: "edge" }, product: "Volcengine", evidence: "memory" },
    ],
  },
];

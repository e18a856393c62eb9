import type { HostnamePattern } from "./catalogue";

/** A cloud whose hostnames are known although its resources are not judged yet. */
export interface OtherCloud {
  readonly cloud: string;
  readonly hostnames: readonly HostnamePattern[];
}

/** Hostnames of further clouds, as of 2026-08-21: a record at one of the judged clouds may lead there. */
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
];

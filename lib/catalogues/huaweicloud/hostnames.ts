import type { HostnamePattern } from "../catalogue";

/** What Huawei Cloud's own hostnames tell about the place behind them; the first match wins. */
export const hostnames: readonly HostnamePattern[] = [
  {
    pattern: "(^|\\.)obs(?:-website)?\\.([a-z0-9-]+)\\.myhuaweicloud\\.(?:com|cn)$",
    place: { regionGroup: 2 },
    product: "OBS",
    filingClass: "this_provider",
    evidence: "docs",
  },
  {
    pattern: "\\.(?:apig|apic)\\.([a-z0-9-]+)\\.huaweicloudapis\\.com$",
    place: { regionGroup: 1 },
    product: "API Gateway, debugging names",
    filingClass: "this_provider",
    evidence: "memory",
  },
  { pattern: "\\.vip1\\.huaweicloudwaf\\.com$", place: { undecided: "edge" }, product: "WAF", evidence: "docs" },
  { pattern: "\\.cdnhwc\\d*\\.(com|cn)$", place: { undecided: "edge" }, product: "CDN", evidence: "memory" },
];

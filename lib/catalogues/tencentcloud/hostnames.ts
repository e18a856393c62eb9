import type { HostnamePattern } from "../catalogue";

/** What Tencent Cloud's own hostnames tell about the place behind them; the first match wins. */
export const hostnames: readonly HostnamePattern[] = [
  {
    // Acceleration asks for a filing wherever the bucket stands.
    pattern: "(^|\\.)cos\\.accelerate\\.myqcloud\\.com$",
    place: { jurisdiction: "mainland" },
    product: "COS global acceleration",
    filingClass: "any_provider",
    evidence: "memory",
  },
  {
    pattern: "(^|\\.)cos(?:-website)?\\.([a-z0-9-]+)\\.myqcloud\\.com$",
    place: { regionGroup: 2 },
    product: "COS",
    filingClass: "any_provider",
    evidence: "source",
  },
  {
    pattern: "(^|\\.)cos\\.([a-z0-9-]+)\\.tencentcos\\.cn$",
    place: { regionGroup: 2 },
    product: "COS",
    filingClass: "any_provider",
    evidence: "source",
  },
  {
    pattern: "\\.([a-z0-9-]+)\\.tencentclb\\.com$",
    place: { regionGroup: 1 },
    product: "CLB",
    filingClass: "this_provider",
    evidence: "memory",
  },
  { pattern: "\\.(cdn|dsa)\\.dnsv1\\.com(\\.cn)?$", place: { undecided: "edge" }, product: "CDN and ECDN", evidence: "source" },
  { pattern: "\\.(eo|share)\\.dnse\\d+\\.com$", place: { undecided: "edge" }, product: "EdgeOne", evidence: "source" },
  {
    pattern: "\\.([a-z0-9]+)\\.apigw\\.tencentcs\\.com$",
    place: { regionGroup: 1, spelling: "short" },
    product: "API Gateway",
    filingClass: "any_provider",
    evidence: "source",
  },
  {
    pattern: "(^|\\.)([a-z0-9-]+)\\.tencentscf\\.com$",
    place: { regionGroup: 2 },
    product: "SCF",
    filingClass: "any_provider",
    evidence: "memory",
  },
  { pattern: "\\.gaapqcloud\\.com(\\.cn)?$", place: { undecided: "edge" }, product: "GAAP", evidence: "memory" },
  { pattern: "\\.qcloud(wzgj|cjgj)\\.com$", place: { undecided: "edge" }, product: "WAF", evidence: "memory" },
  {
    pattern: "\\.(tcloudbaseapp|app\\.tcloudbase)\\.com$",
    place: { undecided: "edge" },
    product: "CloudBase",
    evidence: "memory",
  },
  { pattern: "\\.liveplay\\.myqcloud\\.com$", place: { undecided: "edge" }, product: "CSS", evidence: "source" },
  { pattern: "\\.tencentcloudcr\\.com$", place: { undecided: "edge" }, product: "TCR", evidence: "source" },
  { pattern: "\\.sql\\.tencentcdb\\.com$", place: { neutral: true }, product: "TencentDB", evidence: "source" },
];

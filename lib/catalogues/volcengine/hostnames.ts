import type { HostnamePattern } from "../catalogue";

/** What Volcengine's own hostnames tell about the place behind them; the first match wins. */
export const hostnames: readonly HostnamePattern[] = [
  {
    pattern: "(^|\\.)tos(?:-s3)?-([a-z0-9-]+)\\.i?volces\\.com$",
    place: { regionGroup: 2 },
    product: "TOS",
    filingClass: "any_provider",
    evidence: "memory",
  },
  { pattern: "\\.i?volces\\.com$", place: { undecided: "edge" }, product: "Volcengine", evidence: "memory" },
];

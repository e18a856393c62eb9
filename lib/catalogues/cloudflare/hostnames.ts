import type { HostnamePattern } from "../catalogue";

/** What Cloudflare's own hostnames tell. */
export const hostnames: readonly HostnamePattern[] = [
  { pattern: "\\.(pages|workers)\\.dev$", place: { jurisdiction: "outside" }, product: "Pages and Workers", evidence: "memory" },
  // The far end of a tunnel may be a mainland server that nobody sees.
  { pattern: "\\.cfargotunnel\\.com$", place: { undecided: "edge" }, product: "tunnels", evidence: "memory" },
  { pattern: "\\.cdn\\.cloudflare\\.net$", place: { undecided: "edge" }, product: "zones set up by CNAME", evidence: "memory" },
];

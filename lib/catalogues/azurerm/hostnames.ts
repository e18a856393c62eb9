import type { HostnamePattern } from "../catalogue";

/** What Azure's own hostnames tell: the China environment ends in .cn throughout, all else is outside the mainland. */
export const hostnames: readonly HostnamePattern[] = [
  {
    pattern: "\\.(azureedge|azurefd|mschcdn)\\.cn$",
    place: { jurisdiction: "mainland" },
    product: "Front Door and CDN of Azure China",
    filingClass: "any_provider",
    evidence: "memory",
  },
  {
    pattern: "\\.(database|mysql\\.database|postgres\\.database|redis\\.cache)\\.chinacloudapi\\.cn$",
    place: { neutral: true },
    product: "databases of Azure China",
    evidence: "memory",
  },
  {
    pattern: "\\.(chinacloudapi|chinacloudsites|trafficmanager|azure|azure-api)\\.cn$",
    place: { jurisdiction: "mainland" },
    product: "Azure China",
    filingClass: "this_provider",
    evidence: "memory",
  },
  { pattern: "\\.trafficmanager\\.net$", place: { undecided: "edge" }, product: "Traffic Manager", evidence: "memory" },
  {
    pattern: "\\.(azurewebsites|azureedge|azurefd|azurestaticapps|azure-api)\\.net$",
    place: { jurisdiction: "outside" },
    product: "Azure outside of China",
    evidence: "memory",
  },
  {
    pattern: "\\.([a-z0-9]+)\\.cloudapp\\.azure\\.com$",
    place: { regionGroup: 1 },
    product: "public addresses of Azure",
    filingClass: "this_provider",
    evidence: "memory",
  },
  {
    pattern: "\\.(core\\.windows\\.net|azurecontainer\\.io|azurecontainerapps\\.io|azure\\.com)$",
    place: { jurisdiction: "outside" },
    product: "Azure outside of China",
    evidence: "memory",
  },
];

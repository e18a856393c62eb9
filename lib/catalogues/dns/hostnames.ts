import type { HostnamePattern } from "../catalogue";

/** Names of hosts without servers in the mainland, and of an edge that may have some. */
export const hostnames: readonly HostnamePattern[] = [
  {
    pattern: "\\.(run\\.app|web\\.app|firebaseapp\\.com|appspot\\.com|googlehosted\\.com)$",
    place: { jurisdiction: "outside" },
    product: "Google Cloud",
    evidence: "memory",
  },
  {
    pattern: "\\.(vercel-dns\\.com|vercel-dns-\\d+\\.com|vercel\\.app)$",
    place: { jurisdiction: "outside" },
    product: "Vercel",
    evidence: "memory",
  },
  {
    pattern: "\\.(ondigitalocean\\.app|digitaloceanspaces\\.com)$",
    place: { jurisdiction: "outside" },
    product: "DigitalOcean",
    evidence: "memory",
  },
  {
    pattern: "\\.(edgekey|edgesuite|akamaiedge|akamaized)\\.net$",
    place: { undecided: "edge" },
    product: "Akamai",
    evidence: "memory",
  },
];

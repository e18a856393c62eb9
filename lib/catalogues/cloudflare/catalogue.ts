import type { Catalogue } from "../catalogue";
import { hostnames } from "./hostnames";
import { resources } from "./resources";

/** Cloudflare: its records and load balancers lead anywhere; its own network is in the mainland only where the China Network was bought. */
export const cloudflare: Catalogue = {
  cloud: "cloudflare",
  name: { zh: "Cloudflare", en: "Cloudflare" },
  typePrefix: "cloudflare_",
  providers: ["cloudflare/cloudflare"],
  providerVersion: null,
  coverage: "listed",
  asOf: "2026-08-21",
  sources: [
    "documents of cloudflare/cloudflare, version 5 (dns_record)",
    "cloudflare-docs: china-network/concepts/icp.mdx, load-balancing-china.mdx",
    "memory, for the rest",
  ],
  defaultRegion: null,
  regionEnvironment: [],
  regions: [],
  unlistedRegions: [],
  zoneSuffix: "",
  aliases: {},
  entries: resources,
  neutral: [],
  review: [],
  hostnames,
};

import type { Catalogue } from "../catalogue";
import { hostnames } from "./hostnames";
import { resources } from "./resources";

/** DNS providers that are no cloud of the mainland: their records may lead there. The last of the catalogues, since it claims no prefix. */
export const dns: Catalogue = {
  cloud: "dns",
  name: { zh: "其他 DNS 服务商", en: "other DNS providers" },
  typePrefix: "",
  providers: [
    "hashicorp/google",
    "digitalocean/digitalocean",
    "ns1-terraform/ns1",
    "dnsimple/dnsimple",
    "go-gandi/gandi",
    "ovh/ovh",
    "vercel/vercel",
    "linode/linode",
    "akamai/akamai",
    "timohirt/hetznerdns",
    "hashicorp/dns",
    "oracle/oci",
  ],
  providerVersion: null,
  coverage: "listed",
  asOf: "2026-08-21",
  sources: ["memory"],
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

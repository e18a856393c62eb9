import { fillEntries } from "../../fill-entries";

export const cdn = fillEntries([
  {
    type: "tencentcloud_cdn_domain",
    role: "edge",
    filingClass: "any_provider",
    location: [{ scope: "area", mainland: ["mainland", "global"], exempt: ["overseas"], omitted: "mainland" }],
    public: "always",
    hostnames: [{ attribute: "domain", wildcard: "star", kind: "served" }],
    targets: [
      { attribute: "origin.origin_list", kind: "origin" },
      { attribute: "origin.backup_origin_list", kind: "origin" },
    ],
    publishes: ["cname"],
    names: ["domain", "cname"],
    links: [
      { from: "self", to: "origin.origin_list", meaning: "origin" },
      { from: "self", to: "origin.backup_origin_list", meaning: "origin" },
    ],
    defaults: { area: "mainland" },
    evidence: {
      basis: "memory",
      confidence: "high",
      note: "traps 26, 27, 36, 46: an area left out is not sent and no text gives the default: taken as the mainland. ECDN is a service_type; origin.server_name is a header; an origin by name in the mainland needs its own filing",
    },
  },
  {
    type: "tencentcloud_css_domain",
    role: "edge",
    filingClass: "any_provider",
    location: [
      { scope: "domain_type", mainland: [0], exempt: [] },
      { scope: "play_type", mainland: [1, 2], exempt: [3], omitted: "mainland" },
    ],
    public: { not: { attribute: "enable", is: [false], omitted: true } },
    hostnames: [{ attribute: "domain_name", kind: "served" }],
    names: ["domain_name"],
    defaults: { play_type: 1, enable: true },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 32: numbers; play_type left out is 1 and counts for playing names only; a pushing name (0) needs a filing too (memory), so domain_type is asked first",
    },
  },
  {
    type: "tencentcloud_css_play_domain_cert_attachment",
    role: "binding",
    filingClass: "any_provider",
    location: [{ via: "domain_info.domain_name" }],
    public: "always",
    hostnames: [{ attribute: "domain_info.domain_name", kind: "served" }],
    evidence: { basis: "docs", confidence: "medium", note: "the name of a css_domain: as a literal it cannot be placed" },
  },
  {
    type: "tencentcloud_vod_sub_application",
    role: "neutral",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "trap 50: the provider does not manage VOD domains" },
  },
  {
    type: "tencentcloud_vod_super_player_config",
    role: "edge",
    filingClass: "any_provider",
    location: [],
    public: { not: { attribute: "domain", is: ["Default"], omitted: "Default" } },
    hostnames: [{ attribute: "domain", kind: "served", when: { not: { attribute: "domain", is: ["Default"] } } }],
    evidence: {
      basis: "source",
      confidence: "low",
      note: "Default is a name of VOD itself; the area of a VOD domain does not stand in Terraform",
    },
  },
]);

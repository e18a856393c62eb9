import { fillEntries } from "../../fill-entries";

export const media = fillEntries([
  {
    type: "alicloud_live_domain",
    role: "edge",
    filingClass: "any_provider",
    location: [{ scope: "scope", mainland: ["domestic", "global"], exempt: ["overseas"], omitted: "mainland" }],
    public: { not: { attribute: "status", is: ["offline"], omitted: "online" } },
    hostnames: [{ attribute: "domain_name", wildcard: "none", kind: "served" }],
    names: ["domain_name"],
    defaults: { scope: "domestic" },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 12, 23, 25, 26, 33: region is the live centre, scope decides, left out it is domestic; playing and pushing names both need a filing",
    },
  },
  {
    type: "alicloud_vod_domain",
    role: "edge",
    filingClass: "any_provider",
    location: [{ scope: "scope", mainland: ["domestic", "global"], exempt: ["overseas"], omitted: "mainland" }],
    public: "always",
    hostnames: [{ attribute: "domain_name", wildcard: "dot", kind: "served" }],
    targets: [{ attribute: "sources.source_content", kind: "origin" }],
    publishes: ["cname"],
    names: ["domain_name", "cname"],
    links: [{ from: "self", to: "sources.source_content", meaning: "origin" }],
    defaults: { scope: "domestic" },
    evidence: {
      basis: "source",
      confidence: "high",
      note: "traps 25, 33: the schema itself defaults scope to domestic; .example.com is the wildcard and a trailing dot is seen",
    },
  },
  {
    type: "alicloud_live_caster",
    role: "binding",
    filingClass: "any_provider",
    location: [{ via: "domain_name" }],
    public: { reachedThrough: "domain_name" },
    hostnames: [{ attribute: "domain_name", wildcard: "none", kind: "served" }],
    links: [{ from: "domain_name", to: "self", meaning: "part" }],
    billing: { chargeType: "payment_type", always: "postpaid" },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "a part of the live domain: a literal name without it cannot be placed",
    },
  },
  {
    type: "alicloud_video_surveillance_system_group",
    role: "edge",
    filingClass: "any_provider",
    location: [{ fixed: "mainland" }],
    public: { not: { attribute: "enabled", is: [false], omitted: true } },
    hostnames: [
      { attribute: "play_domain", wildcard: "none", kind: "served" },
      { attribute: "push_domain", wildcard: "none", kind: "served" },
    ],
    evidence: {
      basis: "memory",
      confidence: "low",
      note: "the product exists in mainland regions only; enabled left out counts as on",
    },
  },
]);

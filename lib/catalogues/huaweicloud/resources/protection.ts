import { fillEntries } from "../../fill-entries";

export const protection = fillEntries([
  {
    type: "huaweicloud_waf_domain",
    role: "edge",
    filingClass: "this_provider",
    location: [{ region: "region" }, "provider"],
    public: "always",
    hostnames: [{ attribute: "domain", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "server.address", kind: "origin" }],
    publishes: ["access_code"],
    names: ["domain"],
    links: [{ from: "self", to: "server.address", meaning: "origin" }],
    billing: { chargeType: "charging_mode", prepaid: ["prePaid"], omitted: "prePaid" },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 45: a domain with a port is no name for us, so undecided. Its CNAME is access_code.vip1.huaweicloudwaf.com. Whose filing depends on the origin: the stricter one",
    },
  },
  {
    type: "huaweicloud_waf_dedicated_domain",
    role: "edge",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "loadbalancer_id" }, "provider"],
    public: {
      any: [
        { all: [{ attribute: "loadbalancer_id", present: true }, { sameAs: "loadbalancer_id" }] },
        { all: [{ not: { attribute: "loadbalancer_id", present: true } }, "unknown"] },
      ],
    },
    hostnames: [{ attribute: "domain", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "server.address", kind: "origin" }],
    names: ["domain"],
    links: [
      { from: "loadbalancer_id", to: "self", when: { attribute: "loadbalancer_id", present: true }, meaning: "hostname" },
      { from: "self", to: "server.address", meaning: "origin" },
    ],
    evidence: { basis: "docs", confidence: "medium", note: "without loadbalancer_id what stands before it is not seen: unknown" },
  },
  {
    type: "huaweicloud_aad_domain",
    role: "edge",
    filingClass: "any_provider",
    location: [],
    public: "always",
    hostnames: [{ attribute: "domain_name", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "real_server", kind: "origin", list: "comma" }],
    publishes: ["cname", "vips"],
    names: ["domain_name", "cname"],
    links: [{ from: "self", to: "real_server", meaning: "origin" }],
    evidence: {
      basis: "docs",
      confidence: "low",
      note: "refuses a name without a filing, by its page; where the instance stands is not in Terraform: unknown",
    },
  },
]);

import { fillEntries } from "../../fill-entries";

export const protection = fillEntries([
  {
    type: "volcengine_waf_domain",
    role: "edge",
    filingClass: "this_provider",
    location: [{ via: "cloud_access_config.instance_id" }, "provider"],
    public: "always",
    hostnames: [{ attribute: "domain", wildcard: "star", kind: "served" }],
    targets: [
      { attribute: "backend_groups.backends.ip", kind: "origin" },
      { attribute: "cloud_access_config.instance_id", kind: "backend" },
    ],
    publishes: ["cname", "server_ips", "advanced_defense_ip", "advanced_defense_ipv6"],
    names: ["domain", "cname"],
    links: [
      { from: "self", to: "backend_groups.backends.ip", meaning: "origin" },
      { from: "self", to: "cloud_access_config.instance_id", meaning: "hostname" },
    ],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "stands in the provider's region, or on the load balancer that it guards. Filing class from memory, the stricter one",
    },
  },
]);

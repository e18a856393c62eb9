import { fillEntries } from "../../fill-entries";

export const cdn = fillEntries([
  {
    type: "huaweicloud_cdn_domain",
    role: "edge",
    filingClass: "any_provider",
    location: [
      {
        scope: "service_area",
        mainland: ["mainland_china", "global"],
        exempt: ["outside_mainland_china"],
        omitted: "mainland",
      },
    ],
    public: { not: { attribute: "status", is: ["offline"], omitted: "online" } },
    hostnames: [{ attribute: "name", wildcard: "star", kind: "served" }],
    targets: [
      { attribute: "sources.origin", kind: "origin" },
      { attribute: "configs.flexible_origin.back_sources.ip_or_domain", kind: "origin" },
    ],
    publishes: ["cname"],
    names: ["name", "cname"],
    links: [
      { from: "self", to: "sources.origin", meaning: "origin" },
      { from: "self", to: "configs.flexible_origin.back_sources.ip_or_domain", meaning: "origin" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 56: service_area is required now and had a default before, so left out it is the mainland; retrieval_host is a header. flexible_origin from memory",
    },
  },
  {
    type: "huaweicloud_live_domain",
    role: "edge",
    filingClass: "any_provider",
    location: [
      {
        scope: "service_area",
        mainland: ["mainland_china", "global"],
        exempt: ["outside_mainland_china"],
        omitted: "mainland",
      },
    ],
    public: { not: { attribute: "status", is: ["off"], omitted: "on" } },
    hostnames: [{ attribute: "name", kind: "served" }],
    publishes: ["cname"],
    names: ["name", "cname"],
    defaults: { service_area: "mainland_china" },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 56: the mainland by default; names to push to count as well (memory)",
    },
  },
]);

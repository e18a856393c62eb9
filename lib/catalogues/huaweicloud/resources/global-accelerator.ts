import { fillEntries } from "../../fill-entries";

export const globalAccelerator = fillEntries([
  {
    type: "huaweicloud_ga_accelerator",
    role: "edge",
    filingClass: "this_provider",
    location: [{ scope: "ip_sets.area", mainland: ["CM"], exempt: ["OUTOFCM"], omitted: "unknown" }],
    public: "always",
    publishes: ["ip_sets.ip_address"],
    names: ["ip_sets.ip_address"],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 56: CM is the mainland. Filing class from memory, the stricter one",
    },
  },
  {
    type: "huaweicloud_ga_listener",
    role: "link",
    filingClass: "none",
    location: [{ via: "accelerator_id" }],
    public: { sameAs: "accelerator_id" },
    links: [{ from: "accelerator_id", to: "self", meaning: "part" }],
    evidence: { basis: "docs", confidence: "high" },
  },
  {
    type: "huaweicloud_ga_endpoint_group",
    role: "link",
    filingClass: "none",
    location: [{ region: "region_id" }],
    public: { sameAs: "listeners.id" },
    links: [{ from: "listeners.id", to: "self", meaning: "forwarding" }],
    evidence: { basis: "docs", confidence: "high", note: "region_id is where the endpoints stand, not where visitors enter" },
  },
  {
    type: "huaweicloud_ga_endpoint",
    role: "link",
    filingClass: "none",
    location: [{ via: "endpoint_group_id" }],
    public: { sameAs: "endpoint_group_id" },
    targets: [
      { attribute: "resource_id", kind: "origin" },
      { attribute: "ip_address", kind: "origin" },
    ],
    links: [
      { from: "endpoint_group_id", to: "resource_id", meaning: "origin" },
      { from: "endpoint_group_id", to: "ip_address", meaning: "origin" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "resource_id is the id of an EIP, ip_address its address" },
  },
]);

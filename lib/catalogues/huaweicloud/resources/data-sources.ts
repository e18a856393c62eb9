import { type EntryFacts, fillEntries } from "../../fill-entries";

export const dataSources = fillEntries([
  ...["huaweicloud_vpc", "huaweicloud_vpc_subnet", "huaweicloud_availability_zones"].map((type): EntryFacts => ({
    type,
    kind: "data",
    role: "network",
    filingClass: "none",
    location: [{ region: "region" }, "provider"],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "trap 55: found in its own region, or in the provider's" },
  })),
  {
    type: "huaweicloud_vpc_eip",
    kind: "data",
    role: "address",
    filingClass: "this_provider",
    location: [{ region: "region" }, "provider"],
    public: "always",
    publishes: ["public_ip", "ipv6_address"],
    private: ["private_ip"],
    names: ["public_ip"],
    evidence: { basis: "docs", confidence: "high", note: "found, not made: a record on it leads where it stands" },
  },
]);

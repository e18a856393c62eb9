import { fillEntries } from "../../fill-entries";

export const network = fillEntries([
  {
    type: "alicloud_vpc",
    role: "network",
    filingClass: "none",
    location: [{ region: "region_id" }, "provider"],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "stands where the provider does" },
  },
  {
    type: "alicloud_vswitch",
    role: "network",
    filingClass: "none",
    location: [{ zone: "zone_id" }, { zone: "availability_zone" }, { via: "vpc_id" }, "provider"],
    public: "never",
    targets: [{ attribute: "vpc_id", kind: "network" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 6, 7: a zone that comes from a data source falls back to the provider of the vswitch itself; availability_zone is the old spelling",
    },
  },
  {
    type: "alicloud_ecs_dedicated_host",
    role: "network",
    filingClass: "none",
    location: [{ zone: "zone_id" }, "provider"],
    public: "never",
    billing: { chargeType: "payment_type", prepaid: ["PrePaid"] },
    evidence: { basis: "docs", confidence: "high", note: "says where its servers stand" },
  },
]);

import { fillEntries } from "../../fill-entries";

export const network = fillEntries([
  {
    type: "huaweicloud_vpc",
    role: "network",
    filingClass: "none",
    location: [{ region: "region" }, "provider"],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "trap 55: a region of its own beats the provider's" },
  },
  {
    type: "huaweicloud_vpc_subnet",
    role: "network",
    filingClass: "none",
    location: [{ region: "region" }, { zone: "availability_zone" }, { via: "vpc_id" }, "provider"],
    public: "never",
    targets: [{ attribute: "vpc_id", kind: "network" }],
    evidence: { basis: "docs", confidence: "high", note: "trap 55: a region of its own beats the provider's" },
  },
]);

import { fillEntries } from "../../fill-entries";

export const network = fillEntries([
  {
    type: "tencentcloud_vpc",
    role: "network",
    filingClass: "none",
    location: ["provider"],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "trap 10: has no zone, stands where the provider does" },
  },
  {
    type: "tencentcloud_subnet",
    role: "network",
    filingClass: "none",
    location: [{ zone: "availability_zone" }, { via: "availability_zone" }, { via: "vpc_id" }, "provider"],
    public: "never",
    targets: [{ attribute: "vpc_id", kind: "network" }],
    evidence: { basis: "docs", confidence: "high", note: "trap 10: the best evidence for whatever names a subnet" },
  },
]);

import { fillEntries } from "../../fill-entries";

export const network = fillEntries([
  {
    type: "volcengine_vpc",
    role: "network",
    filingClass: "none",
    location: ["provider"],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "stands where the provider does" },
  },
  {
    type: "volcengine_subnet",
    role: "network",
    filingClass: "none",
    location: [{ zone: "zone_id" }, { via: "vpc_id" }, "provider"],
    public: "never",
    targets: [{ attribute: "vpc_id", kind: "network" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "zones are cn-beijing-a in the mainland and ap-southeast-1a elsewhere",
    },
  },
]);

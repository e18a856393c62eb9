import { type EntryFacts, fillEntries } from "../../fill-entries";

export const edgeNodes = fillEntries(
  ["volcengine_veenedge_cloud_server", "volcengine_veenedge_instance"].map((type): EntryFacts => ({
    type,
    role: "server",
    filingClass: "this_provider",
    location: [{ fixed: "mainland" }],
    public: "always",
    evidence: {
      basis: "memory",
      confidence: "low",
      note: "edge nodes of the carriers in the mainland, with public bandwidth: the provider's region says nothing",
    },
  })),
);

import { type EntryFacts, fillEntries } from "../../fill-entries";
import { recordTargets, servesWeb } from "../../record-conditions";

export const dns = fillEntries([
  {
    type: "volcengine_dns_zone",
    role: "zone",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [{ attribute: "zone_name", wildcard: "none", kind: "source" }],
    evidence: { basis: "docs", confidence: "high", note: "hosting a zone needs no filing" },
  },
  {
    type: "volcengine_dns_record",
    role: "record",
    filingClass: "any_provider",
    location: [{ via: "value" }],
    public: servesWeb({ type: "type", name: "host" }),
    hostnames: [{ join: ["host", "zid"], wildcard: "star", kind: "served" }],
    targets: recordTargets({ type: "type", value: "value" }),
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "zid is the zone's number: its name is known where zid refers to the id of a zone of the estate. enable is only read",
    },
  },
  ...["volcengine_private_zone", "volcengine_private_zone_record"].map((type): EntryFacts => ({
    type,
    role: "private",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "answers inside VPCs only" },
  })),
]);

import type { Condition } from "../../catalogue";
import { type EntryFacts, fillEntries } from "../../fill-entries";
import { recordTargets, servesWeb } from "../../record-conditions";
import { provesControl, targetsWhen } from "../../record-names";

const inPrivateZone: Condition = {
  attribute: "managed_zone",
  refersTo: ["google_dns_managed_zone"],
  if: { attribute: "visibility", is: ["private"], omitted: "public" },
};

const policyAttributes: readonly string[] = ["routing_policy.wrr.rrdatas", "routing_policy.geo.rrdatas"];

export const recordSets = fillEntries([
  {
    type: "google_dns_record_set",
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: { all: [servesWeb({ type: "type", name: "name" }), { not: inPrivateZone }] },
    hostnames: [{ attribute: "name", wildcard: "star", kind: "served" }],
    targets: [
      ...targetsWhen({ attribute: "rrdatas", present: true }, recordTargets({ type: "type", value: "rrdatas" })),
      ...policyAttributes.flatMap((value) =>
        targetsWhen({ attribute: value, present: true }, recordTargets({ type: "type", value })),
      ),
    ],
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "the name is full and ends in a dot; a private zone is seen inside networks only; failover policies are not read",
    },
  },
  {
    type: "oci_dns_rrset",
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: {
      all: [servesWeb({ type: "rtype", name: "domain" }), { not: { attribute: "scope", is: ["PRIVATE"], omitted: "GLOBAL" } }],
    },
    hostnames: [{ attribute: "domain", wildcard: "star", kind: "served" }],
    targets: recordTargets({ type: "rtype", value: "items.rdata" }),
    evidence: { basis: "memory", confidence: "medium", note: "domain is the full name" },
  },
  ...["dns_a_record_set", "dns_aaaa_record_set"].map((type): EntryFacts => ({
    type,
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: "always",
    hostnames: [{ join: ["name", "zone"], wildcard: "star", kind: "served" }],
    targets: [{ attribute: "addresses", kind: "record-value" }],
    evidence: { basis: "memory", confidence: "medium", note: "a server of the user's own; without a name it is the zone itself" },
  })),
  {
    type: "dns_cname_record",
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: { not: provesControl("name") },
    hostnames: [{ join: ["name", "zone"], wildcard: "star", kind: "served" }],
    targets: [{ attribute: "cname", kind: "record-value" }],
    evidence: { basis: "memory", confidence: "medium", note: "a server of the user's own" },
  },
]);

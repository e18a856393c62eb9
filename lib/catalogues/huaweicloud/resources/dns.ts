import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";
import { recordTargets, servesWeb } from "../../record-conditions";

const answersNobody: Condition = {
  any: [
    { attribute: "zone_type", is: ["private"], omitted: "public" },
    { attribute: "status", is: ["DISABLE"], omitted: "ENABLE" },
  ],
};

/** A zone that is known by its id alone may be a private one. */
const inPublicZone: Condition = {
  all: [
    { not: { attribute: "zone_type", is: ["private"], omitted: "public" } },
    { not: { attribute: "zone_id", refersTo: ["huaweicloud_dns_zone"], if: answersNobody } },
    {
      any: [
        { attribute: "zone_type", is: ["public"], omitted: "private" },
        { attribute: "zone_id", refersTo: ["huaweicloud_dns_zone"] },
        "unknown",
      ],
    },
  ],
};

export const dns = fillEntries([
  {
    type: "huaweicloud_dns_zone",
    role: "zone",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [{ attribute: "name", wildcard: "none", kind: "source" }],
    defaults: { zone_type: "public", status: "ENABLE" },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 56: public by default, the name ends with a dot; hosting a zone needs no filing",
    },
  },
  {
    type: "huaweicloud_dns_recordset",
    role: "record",
    filingClass: "any_provider",
    location: [{ via: "records" }],
    public: {
      all: [
        { not: { attribute: "status", is: ["DISABLE"], omitted: "ENABLE" } },
        servesWeb({ type: "type", name: "name" }),
        inPublicZone,
      ],
    },
    hostnames: [{ attribute: "name", wildcard: "star", kind: "served" }],
    targets: recordTargets({ type: "type", value: "records" }),
    defaults: { status: "ENABLE" },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "the name is whole and ends with a dot; whether the zone is public stands in the zone, so a literal id is unknown; line_id says where visitors are and exempts nothing",
    },
  },
]);

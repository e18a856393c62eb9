import type { Condition } from "../../catalogue";
import { type EntryFacts, fillEntries } from "../../fill-entries";
import { recordTargets, servesWeb } from "../../record-conditions";
import { namesUnderZone, targetsWhen } from "../../record-names";

const inPrivateZone: Condition = {
  any: [
    { attribute: "zone_id", refersTo: ["aws_route53_zone"], if: { attribute: "private_zone", is: [true], omitted: false } },
    { attribute: "zone_id", refersTo: ["aws_route53_zone"], if: { attribute: "vpc.vpc_id", present: true } },
  ],
};

/** Whatever its type turns out to be: a certificate waits for it as a proof of control. */
const provesControl: Condition = { boundBy: "aws_acm_certificate_validation", through: "validation_record_fqdns" };

const isAlias: Condition = { attribute: "alias.name", present: true };

export const dns = fillEntries([
  {
    type: "aws_route53_zone",
    role: "zone",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [{ attribute: "name", wildcard: "none", kind: "source" }],
    names: ["zone_id"],
    evidence: { basis: "memory", confidence: "high", note: "hosting a zone needs no filing; a vpc block makes it private" },
  },
  {
    type: "aws_route53_record",
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: { all: [servesWeb({ type: "type", name: "name" }), { not: inPrivateZone }, { not: provesControl }] },
    hostnames: namesUnderZone({ name: "name", zone: "zone_id", whole: "fqdn", mayBeFull: true }),
    targets: [
      { attribute: "alias.name", kind: "record-value", when: isAlias },
      ...targetsWhen({ not: isAlias }, recordTargets({ type: "type", value: "records" })),
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "the target decides, in either partition; an alias block stands for records; name is full or relative to the zone; routing policies change nothing",
    },
  },
  ...["aws_route53_traffic_policy_instance", "aws_route53_records_exclusive"].map((type): EntryFacts => ({
    type,
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: "always",
    evidence: {
      basis: "memory",
      confidence: "low",
      note: "several targets, in a document or in blocks that belong together: not read",
    },
  })),
  {
    type: "aws_lightsail_domain_entry",
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: servesWeb({ type: "type", name: "name" }),
    hostnames: [{ join: ["name", "domain_name"], wildcard: "star", kind: "served" }],
    targets: recordTargets({ type: "type", value: "target" }),
    evidence: { basis: "memory", confidence: "medium", note: "the target decides" },
  },
]);

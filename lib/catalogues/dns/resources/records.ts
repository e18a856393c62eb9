import { type EntryFacts, fillEntries } from "../../fill-entries";
import { recordTargets, servesWeb } from "../../record-conditions";
import { namesUnderZone } from "../../record-names";

/** Records whose name is relative to a zone, by the attributes with name, zone, type and value. */
const relative: readonly (readonly [resource: string, name: string, zone: string, type: string, value: string])[] = [
  ["digitalocean_record", "name", "domain", "type", "value"],
  ["dnsimple_zone_record", "name", "zone_name", "type", "value"],
  ["gandi_livedns_record", "name", "zone", "type", "values"],
  ["ovh_domain_zone_record", "subdomain", "zone", "fieldtype", "target"],
  ["vercel_dns_record", "name", "domain", "type", "value"],
];

/** The same, where the zone is known by an id. */
const underId: typeof relative = [
  ["linode_domain_record", "name", "domain_id", "record_type", "target"],
  ["hetznerdns_record", "name", "zone_id", "type", "value"],
];

/** Records whose name is full, by the attributes with name, type and value. */
const full: readonly (readonly [resource: string, name: string, type: string, value: string])[] = [
  ["ns1_record", "domain", "type", "answers.answer"],
  ["akamai_dns_record", "name", "recordtype", "target"],
];

export const records = fillEntries([
  ...relative.map(([resource, name, zone, type, value]): EntryFacts => ({
    type: resource,
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: servesWeb({ type, name }),
    hostnames: [{ join: [name, zone], wildcard: "star", kind: "served" }],
    targets: recordTargets({ type, value }),
    evidence: { basis: "memory", confidence: "medium", note: "the target decides" },
  })),
  ...underId.map(([resource, name, zone, type, value]): EntryFacts => ({
    type: resource,
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: servesWeb({ type, name }),
    hostnames: namesUnderZone({ name, zone, whole: "fqdn", mayBeFull: false }),
    targets: recordTargets({ type, value }),
    evidence: { basis: "memory", confidence: "medium", note: "the target decides; a written id shows no domain" },
  })),
  ...full.map(([resource, name, type, value]): EntryFacts => ({
    type: resource,
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: servesWeb({ type, name }),
    hostnames: [{ attribute: name, wildcard: "star", kind: "served" }],
    targets: recordTargets({ type, value }),
    evidence: { basis: "memory", confidence: "medium", note: "the target decides" },
  })),
]);

import { type EntryFacts, fillEntries } from "../../fill-entries";
import { recordTargets, servesWeb } from "../../record-conditions";

/** Explicit and framed URL forwarding: DNSPod answers them over HTTP itself and asks for the name's filing wherever they lead. */
const urlForwarding: readonly string[] = ["显性URL", "隐性URL"];

export const dns = fillEntries([
  {
    type: "tencentcloud_dnspod_domain_instance",
    role: "zone",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [{ attribute: "domain", kind: "source" }],
    defaults: { status: "enable" },
    evidence: { basis: "docs", confidence: "high", note: "trap 39: hosting a zone needs no filing; status is lower case here" },
  },
  {
    type: "tencentcloud_dnspod_record",
    role: "record",
    filingClass: "any_provider",
    location: [{ scope: "record_type", mainland: urlForwarding, exempt: [] }, { via: "value" }],
    public: {
      all: [
        { not: { attribute: "status", is: ["DISABLE"], omitted: "ENABLE" } },
        servesWeb({ type: "record_type", name: "sub_domain", forwarding: urlForwarding }),
      ],
    },
    hostnames: [{ join: ["sub_domain", "domain"], wildcard: "star", kind: "served" }],
    targets: recordTargets({ type: "record_type", value: "value", forwarding: urlForwarding }),
    defaults: { sub_domain: "@", status: "ENABLE" },
    evidence: {
      basis: "source",
      confidence: "high",
      note: "traps 37-40, 44: the value decides on every line; record_type is a free string; 显性URL and 隐性URL need a filed domain wherever they lead (memory). weight 0 is not sent and switches nothing off",
    },
  },
  {
    type: "tencentcloud_dnspod_domain_alias",
    role: "zone",
    filingClass: "any_provider",
    location: [],
    public: "always",
    hostnames: [
      { attribute: "domain_alias", kind: "alias" },
      { attribute: "domain", kind: "source" },
    ],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 30: answers for every record of domain under a second name, so where it leads is unknown",
    },
  },
  {
    type: "tencentcloud_igtm_instance",
    role: "record",
    filingClass: "any_provider",
    location: [{ viaReverse: { type: "tencentcloud_igtm_strategy", through: "instance_id" } }],
    public: "always",
    hostnames: [
      { attribute: "domain", wildcard: "star", kind: "served" },
      { join: ["access_sub_domain", "access_domain"], wildcard: "star", kind: "served" },
    ],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 42: leads to pools by way of strategies; with access_type CUSTOM the access domain is the user's",
    },
  },
  {
    type: "tencentcloud_igtm_strategy",
    role: "link",
    filingClass: "none",
    location: [
      { via: "main_address_pool_set.address_pools.pool_id" },
      { via: "fallback_address_pool_set.address_pools.pool_id" },
    ],
    public: "always",
    links: [
      { from: "instance_id", to: "main_address_pool_set.address_pools.pool_id", meaning: "resolution" },
      { from: "instance_id", to: "fallback_address_pool_set.address_pools.pool_id", meaning: "resolution" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "trap 42: a fallback pool counts as the main one does" },
  },
  {
    type: "tencentcloud_igtm_address_pool",
    role: "record",
    filingClass: "any_provider",
    location: [{ via: "address_set.addr" }],
    public: { attribute: "address_set.is_enable", is: ["ENABLED"] },
    targets: [{ attribute: "address_set.addr", kind: "record-value" }],
    evidence: { basis: "docs", confidence: "medium", note: "traps 39, 42: holds no name, strategies tie it to one" },
  },
  ...["tencentcloud_private_dns_zone", "tencentcloud_private_dns_record", "tencentcloud_private_dns_zone_vpc_attachment"].map(
    (type): EntryFacts => ({
      type,
      role: "private",
      filingClass: "none",
      location: [{ fixed: "none" }],
      public: "never",
      evidence: { basis: "docs", confidence: "high", note: "trap 41: answers inside VPCs only" },
    }),
  ),
]);

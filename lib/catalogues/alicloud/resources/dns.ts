import { fillEntries } from "../../fill-entries";
import { recordTargets, servesWeb } from "../../record-conditions";

/** Alibaba answers these over HTTP itself and asks for the name's filing wherever they lead; the second is its own spelling. */
const urlForwarding: readonly string[] = ["REDIRECT_URL", "FORWORD_URL"];

export const dns = fillEntries([
  {
    type: "alicloud_alidns_domain",
    role: "zone",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [{ attribute: "domain_name", wildcard: "none", kind: "source" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 37, 42, 46: hosting a zone needs no filing; the zone may be a subdomain or an IDN",
    },
  },
  {
    type: "alicloud_dns",
    role: "zone",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [{ attribute: "name", wildcard: "none", kind: "source" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 37, 42, 46: hosting a zone needs no filing; the older type calls it name",
    },
  },
  {
    type: "alicloud_alidns_record",
    role: "record",
    filingClass: "any_provider",
    location: [{ scope: "type", mainland: urlForwarding, exempt: [], omitted: "unknown" }, { via: "value" }],
    public: {
      all: [
        { not: { attribute: "status", is: ["DISABLE"], omitted: "ENABLE" } },
        servesWeb({ type: "type", name: "rr", forwarding: urlForwarding }),
      ],
    },
    hostnames: [{ join: ["rr", "domain_name"], wildcard: "star", kind: "served" }],
    targets: recordTargets({ type: "type", value: "value", forwarding: urlForwarding }),
    defaults: { status: "ENABLE", line: "default" },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 35-41, 45: the target decides on every line, and its filing class wins; URL forwarding needs a filing wherever it leads; a disabled record answers nothing. SVCB and HTTPS from memory",
    },
  },
  {
    type: "alicloud_dns_record",
    role: "record",
    filingClass: "any_provider",
    location: [{ scope: "type", mainland: urlForwarding, exempt: [], omitted: "unknown" }, { via: "value" }],
    public: servesWeb({ type: "type", name: "host_record", forwarding: urlForwarding }),
    hostnames: [{ join: ["host_record", "name"], wildcard: "star", kind: "served" }],
    targets: recordTargets({ type: "type", value: "value", forwarding: urlForwarding }),
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 35, 38, 39: name is the zone, host_record the name in it, routing the line; status is only read",
    },
  },
  {
    type: "alicloud_alidns_domain_attachment",
    role: "neutral",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "trap 46: hosting a zone needs no filing" },
  },
  {
    type: "alicloud_alidns_instance",
    role: "neutral",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    billing: { chargeType: "payment_type", prepaid: ["Subscription"], period: "period" },
    evidence: { basis: "docs", confidence: "high", note: "trap 46: hosting a zone needs no filing" },
  },
  {
    type: "alicloud_alidns_custom_line",
    role: "neutral",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "trap 40: a line says where visitors are, never where a server is" },
  },
  {
    type: "alicloud_pvtz_zone",
    role: "private",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [
      { attribute: "zone_name", wildcard: "none", kind: "source" },
      { attribute: "name", wildcard: "none", kind: "source" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 35: answers inside VPCs only, also where it shadows a public name",
    },
  },
  {
    type: "alicloud_pvtz_zone_record",
    role: "private",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    targets: [{ attribute: "value", kind: "record-value" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 35: answers inside VPCs only, also where it shadows a public name",
    },
  },
]);

import { type EntryFacts, fillEntries } from "../../fill-entries";

export const nat = fillEntries([
  {
    type: "alicloud_nat_gateway",
    role: "entry",
    filingClass: "this_provider",
    location: [{ via: "vswitch_id" }, { via: "vpc_id" }, "provider"],
    public: {
      all: [
        { not: { attribute: "network_type", is: ["intranet"], omitted: "internet" } },
        { boundBy: "alicloud_forward_entry", through: "forward_table_id" },
      ],
    },
    targets: [
      { attribute: "vpc_id", kind: "network" },
      { attribute: "vswitch_id", kind: "network" },
    ],
    publishes: ["bandwidth_packages.public_ip_addresses"],
    defaults: { network_type: "internet" },
    billing: {
      chargeType: "payment_type",
      legacyChargeType: "instance_charge_type",
      prepaid: ["Subscription"],
      period: "period",
      carriesFiling: true,
    },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 19, 51: nothing comes in through it but DNAT; SNAT uses the same EIPs. Can carry a filing",
    },
  },
  {
    type: "alicloud_forward_entry",
    role: "link",
    filingClass: "none",
    location: [{ via: "forward_table_id" }, { via: "external_ip" }, "provider"],
    public: { reachedThrough: "forward_table_id" },
    targets: [
      { attribute: "external_ip", kind: "address" },
      { attribute: "internal_ip", kind: "backend" },
    ],
    links: [
      { from: "external_ip", to: "internal_ip", meaning: "forwarding" },
      { from: "external_ip", to: "forward_table_id", meaning: "opening" },
      { from: "forward_table_id", to: "internal_ip", meaning: "forwarding" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 15, 19: DNAT publishes a server without bandwidth of its own; external_port may be a range. The NAT gateway decides, and the link from external_ip stays when forward_table_id cannot be read",
    },
  },
  ...["alicloud_vpc_ipv4_gateway", "alicloud_vpc_ipv6_gateway"].map((type): EntryFacts => ({
    type,
    role: "network",
    filingClass: "none",
    location: [{ via: "vpc_id" }, "provider"],
    public: "never",
    targets: [{ attribute: "vpc_id", kind: "network" }],
    evidence: { basis: "docs", confidence: "medium", note: "trap 19: neither its presence nor its absence proves a thing" },
  })),
  {
    type: "alicloud_sag_dnat_entry",
    role: "link",
    filingClass: "none",
    location: ["provider"],
    public: { not: { attribute: "type", is: ["Intranet"] } },
    targets: [
      { attribute: "external_ip", kind: "address" },
      { attribute: "internal_ip", kind: "backend" },
    ],
    links: [
      { from: "external_ip", to: "internal_ip", when: { not: { attribute: "type", is: ["Intranet"] } }, meaning: "forwarding" },
      { from: "self", to: "internal_ip", when: { not: { attribute: "type", is: ["Intranet"] } }, meaning: "forwarding" },
    ],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "a box on the user's own premises; every type but Intranet counts as public",
    },
  },
]);

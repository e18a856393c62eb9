import type { Condition } from "../../catalogue";
import { type EntryFacts, fillEntries } from "../../fill-entries";

/** An EIP on a NAT gateway only carries traffic out. The provider reads the kind from the id where instance_type is left out. */
const boundToNat: Condition = {
  any: [
    { attribute: "instance_type", is: ["Nat"], omitted: "EcsInstance" },
    {
      all: [
        { not: { attribute: "instance_type", present: true } },
        {
          any: [
            { attribute: "instance_id", refersTo: ["alicloud_nat_gateway"] },
            { attribute: "instance_id", matches: "^ngw-" },
          ],
        },
      ],
    },
  ],
};

export const addresses = fillEntries([
  {
    type: "alicloud_eip_address",
    role: "address",
    filingClass: "this_provider",
    location: [
      { zone: "zone" },
      { viaReverse: { type: "alicloud_eip_association", through: "allocation_id" } },
      { via: "public_ip_address_pool_id" },
      "provider",
    ],
    public: {
      any: [
        { not: { boundBy: "alicloud_eip_association", through: "allocation_id", if: boundToNat } },
        { boundBy: "alicloud_forward_entry", through: "external_ip" },
        { all: [{ namedBy: "record" }, "unknown"] },
      ],
    },
    publishes: ["ip_address"],
    names: ["ip_address"],
    defaults: { payment_type: "PayAsYouGo", pricing_cycle: "Month" },
    billing: {
      chargeType: "payment_type",
      legacyChargeType: "instance_charge_type",
      prepaid: ["Subscription", "PrePaid"],
      omitted: "PayAsYouGo",
      period: "period",
      periodUnit: { attribute: "pricing_cycle", omitted: "Month" },
    },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 16, 19, 51: a public address of its own, and an A record on it is already a target. On a NAT gateway it only carries traffic out: public there behind a DNAT entry, undecided behind a record",
    },
  },
  {
    type: "alicloud_eip_association",
    role: "link",
    filingClass: "none",
    location: [{ via: "instance_id" }, "provider"],
    public: "always",
    targets: [
      { attribute: "instance_id", kind: "backend" },
      { attribute: "private_ip_address", kind: "backend" },
    ],
    links: [{ from: "allocation_id", to: "instance_id", when: { not: boundToNat }, meaning: "address" }],
    defaults: { instance_type: "EcsInstance" },
    evidence: {
      basis: "source",
      confidence: "high",
      note: "trap 16: instance_type left out is EcsInstance, but the provider reads Nat from an id that begins with ngw- and SlbInstance from lb-. Not located by allocation_id: that would run in a circle with the EIP",
    },
  },
  {
    type: "alicloud_eip_segment_address",
    role: "address",
    filingClass: "this_provider",
    location: [{ zone: "zone" }, "provider"],
    public: "always",
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "the addresses of the block are not exported; bound ones show up as literals or through data sources",
    },
  },
  {
    type: "alicloud_common_bandwidth_package",
    role: "neutral",
    filingClass: "none",
    location: [{ region: "region_id" }, { zone: "zone" }, "provider"],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "trap 19: a price, without an address" },
  },
  {
    type: "alicloud_common_bandwidth_package_attachment",
    role: "link",
    filingClass: "none",
    location: [{ via: "instance_id" }, "provider"],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "trap 19: a price, without an address" },
  },
  ...[
    "alicloud_alb_load_balancer_common_bandwidth_package_attachment",
    "alicloud_nlb_loadbalancer_common_bandwidth_package_attachment",
  ].map((type): EntryFacts => ({
    type,
    role: "link",
    filingClass: "none",
    location: [{ via: "load_balancer_id" }, "provider"],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "trap 19: a price, without an address" },
  })),
  {
    type: "alicloud_vpc_ipv6_address",
    role: "address",
    filingClass: "this_provider",
    location: [{ via: "vswitch_id" }, "provider"],
    public: {
      boundBy: "alicloud_vpc_ipv6_internet_bandwidth",
      through: "ipv6_address_id",
      if: { attribute: "bandwidth", over: 0 },
    },
    targets: [{ attribute: "vswitch_id", kind: "network" }],
    publishes: ["ipv6_address"],
    names: ["ipv6_address"],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 15: an AAAA record needs a filing as an A record does; reachable once bandwidth is bought",
    },
  },
  {
    type: "alicloud_vpc_ipv6_internet_bandwidth",
    role: "address",
    filingClass: "this_provider",
    location: [{ via: "ipv6_gateway_id" }, "provider"],
    public: { attribute: "bandwidth", over: 0 },
    targets: [{ attribute: "ipv6_address_id", kind: "address" }],
    links: [{ from: "self", to: "ipv6_address_id", when: { attribute: "bandwidth", over: 0 }, meaning: "address" }],
    evidence: { basis: "docs", confidence: "high", note: "trap 15: bandwidth is at least 1 wherever this exists" },
  },
  {
    type: "alicloud_vpc_public_ip_address_pool",
    role: "network",
    filingClass: "none",
    location: ["provider"],
    public: "never",
    evidence: { basis: "docs", confidence: "medium", note: "says where its addresses stand, serves nothing" },
  },
  {
    type: "alicloud_vpc_public_ip_address_pool_cidr_block",
    role: "network",
    filingClass: "none",
    location: [{ via: "public_ip_address_pool_id" }, "provider"],
    public: "never",
    publishes: ["cidr_block"],
    evidence: { basis: "docs", confidence: "medium", note: "public addresses of one region, as a literal block" },
  },
  {
    type: "alicloud_eipanycast_anycast_eip_address",
    role: "address",
    filingClass: "this_provider",
    location: [
      {
        scope: "service_location",
        mainland: ["ChineseMainland", "domestic", "global"],
        exempt: ["international"],
        omitted: "mainland",
      },
    ],
    public: "always",
    billing: { chargeType: "payment_type", always: "postpaid" },
    evidence: {
      basis: "source",
      confidence: "medium",
      note: "trap 31: the docs list international, provider tests also ChineseMainland; everything but international is the mainland. Filing class from memory, the stricter one",
    },
  },
  {
    type: "alicloud_eipanycast_anycast_eip_address_attachment",
    role: "link",
    filingClass: "none",
    location: [{ region: "bind_instance_region_id", spelling: "region" }, { via: "anycast_id" }],
    public: "always",
    targets: [
      { attribute: "bind_instance_id", kind: "backend" },
      { attribute: "private_ip_address", kind: "backend" },
    ],
    links: [{ from: "anycast_id", to: "bind_instance_id", meaning: "address" }],
    evidence: { basis: "source", confidence: "medium", note: "trap 31: the region of what is bound is written beside it" },
  },
]);

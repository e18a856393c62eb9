import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";
import { boundAddresses } from "./bound-addresses";

const byHostname: Condition = { attribute: "type", is: ["HOST_NAME"] };

export const loadBalancers = fillEntries([
  {
    type: "huaweicloud_elb_loadbalancer",
    role: "entry",
    filingClass: "this_provider",
    location: [
      { region: "region" },
      { zone: "availability_zone" },
      { via: "ipv4_subnet_id" },
      { via: "ipv6_network_id" },
      { via: "vpc_id" },
      "provider",
    ],
    public: {
      any: [
        { attribute: "ipv4_eip_id", present: true },
        { attribute: "iptype", present: true },
        { attribute: "ipv6_bandwidth_id", present: true },
        ...boundAddresses,
      ],
    },
    targets: [
      { attribute: "vpc_id", kind: "network" },
      { attribute: "ipv4_subnet_id", kind: "network" },
    ],
    publishes: ["ipv4_eip", "ipv6_eip", "ipv6_address"],
    private: ["ipv4_address"],
    names: ["ipv4_eip", "ipv6_eip", "ipv4_address"],
    links: [{ from: "ipv4_eip_id", to: "self", when: { attribute: "ipv4_eip_id", present: true }, meaning: "address" }],
    billing: {
      chargeType: "charging_mode",
      prepaid: ["prePaid"],
      omitted: "postPaid",
      period: "period",
      periodUnit: { attribute: "period_unit" },
    },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 55: private without an EIP, iptype or IPv6 bandwidth; an EIP may also be bound to its port",
    },
  },
  {
    type: "huaweicloud_elb_listener",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "loadbalancer_id" }, "provider"],
    public: { sameAs: "loadbalancer_id" },
    targets: [{ attribute: "default_pool_id", kind: "backend" }],
    links: [
      { from: "loadbalancer_id", to: "self", meaning: "part" },
      { from: "self", to: "default_pool_id", meaning: "forwarding" },
    ],
    evidence: { basis: "docs", confidence: "high" },
  },
  {
    type: "huaweicloud_elb_l7policy",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "listener_id" }, "provider"],
    public: { sameAs: "listener_id" },
    targets: [
      { attribute: "redirect_pool_id", kind: "backend" },
      { attribute: "redirect_pools_config.pool_id", kind: "backend" },
    ],
    links: [
      { from: "listener_id", to: "self", meaning: "part" },
      { from: "self", to: "redirect_pool_id", meaning: "forwarding" },
      { from: "self", to: "redirect_pools_config.pool_id", meaning: "forwarding" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "redirect_url_config only sends visitors elsewhere" },
  },
  {
    type: "huaweicloud_elb_l7rule",
    role: "binding",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "l7policy_id" }, "provider"],
    public: { all: [byHostname, { sameAs: "l7policy_id" }] },
    hostnames: [
      {
        attribute: "value",
        wildcard: "star",
        kind: "served",
        when: { all: [byHostname, { not: { attribute: "conditions.value", present: true } }] },
      },
      { attribute: "conditions.value", wildcard: "star", kind: "served", when: byHostname },
    ],
    links: [
      { from: "l7policy_id", to: "self", when: byHostname, meaning: "hostname" },
      { from: "self", to: "l7policy_id", when: byHostname, meaning: "forwarding" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "a name only with type HOST_NAME; beside conditions blocks value is ignored. A regular expression is no name: undecided",
    },
  },
  {
    type: "huaweicloud_elb_pool",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "listener_id" }, { via: "loadbalancer_id" }, { via: "vpc_id" }, "provider"],
    public: {
      any: [
        { all: [{ attribute: "listener_id", present: true }, { sameAs: "listener_id" }] },
        { all: [{ attribute: "loadbalancer_id", present: true }, { sameAs: "loadbalancer_id" }] },
      ],
    },
    links: [
      { from: "listener_id", to: "self", when: { attribute: "listener_id", present: true }, meaning: "part" },
      { from: "loadbalancer_id", to: "self", when: { attribute: "loadbalancer_id", present: true }, meaning: "part" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "may belong to neither, and be named by a listener or a policy" },
  },
  {
    type: "huaweicloud_elb_member",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "pool_id" }, "provider"],
    public: "never",
    targets: [{ attribute: "address", kind: "address" }],
    links: [{ from: "pool_id", to: "address", meaning: "membership" }],
    evidence: { basis: "docs", confidence: "high", note: "address is the private address of a server" },
  },
]);

import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";
import { boundAddresses } from "./bound-addresses";

const byHostname: Condition = { attribute: "type", is: ["HOST_NAME"] };

export const classicLoadBalancer = fillEntries([
  {
    type: "huaweicloud_lb_loadbalancer",
    role: "entry",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "vip_subnet_id" }, "provider"],
    public: { any: [...boundAddresses] },
    targets: [{ attribute: "vip_subnet_id", kind: "network" }],
    publishes: ["public_ip"],
    private: ["vip_address"],
    names: ["vip_address", "public_ip"],
    billing: {
      chargeType: "charging_mode",
      prepaid: ["prePaid"],
      omitted: "postPaid",
      period: "period",
      periodUnit: { attribute: "period_unit" },
    },
    evidence: { basis: "docs", confidence: "high", note: "trap 55: private until an EIP is bound to vip_port_id" },
  },
  {
    type: "huaweicloud_lb_listener",
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
    type: "huaweicloud_lb_l7policy",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "listener_id" }, "provider"],
    public: { sameAs: "listener_id" },
    targets: [{ attribute: "redirect_pool_id", kind: "backend" }],
    links: [
      { from: "listener_id", to: "self", meaning: "part" },
      { from: "self", to: "redirect_pool_id", meaning: "forwarding" },
    ],
    evidence: { basis: "docs", confidence: "high" },
  },
  {
    type: "huaweicloud_lb_l7rule",
    role: "binding",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "l7policy_id" }, "provider"],
    public: { all: [byHostname, { sameAs: "l7policy_id" }] },
    hostnames: [{ attribute: "value", wildcard: "star", kind: "served", when: byHostname }],
    links: [
      { from: "l7policy_id", to: "self", when: byHostname, meaning: "hostname" },
      { from: "self", to: "l7policy_id", when: byHostname, meaning: "forwarding" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "a name only with type HOST_NAME" },
  },
  {
    type: "huaweicloud_lb_pool",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "listener_id" }, { via: "loadbalancer_id" }, "provider"],
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
    evidence: { basis: "docs", confidence: "high" },
  },
  {
    type: "huaweicloud_lb_member",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "pool_id" }, "provider"],
    public: "never",
    targets: [{ attribute: "address", kind: "address" }],
    links: [{ from: "pool_id", to: "address", meaning: "membership" }],
    evidence: { basis: "docs", confidence: "high", note: "address is the private address of a server" },
  },
]);

import { fillEntries } from "../../fill-entries";

export const classicLoadBalancer = fillEntries([
  {
    type: "volcengine_clb",
    role: "entry",
    filingClass: "this_provider",
    location: [
      { region: "region_id" },
      { zone: "master_zone_id" },
      { zone: "slave_zone_id" },
      { via: "subnet_id" },
      { via: "vpc_id" },
      "provider",
    ],
    public: {
      any: [{ not: { attribute: "type", is: ["private"] } }, { boundBy: "volcengine_eip_associate", through: "instance_id" }],
    },
    targets: [
      { attribute: "subnet_id", kind: "network" },
      { attribute: "vpc_id", kind: "network" },
    ],
    publishes: ["eip_address"],
    private: ["eni_address"],
    names: ["eip_address", "eni_address"],
    billing: {
      chargeType: "load_balancer_billing_type",
      prepaid: ["PrePaid"],
      omitted: "PostPaid",
      period: "period",
      periodUnit: "month",
    },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "type is required; an EIP opens a private one; region_id beats the provider's region",
    },
  },
  {
    type: "volcengine_listener",
    role: "link",
    filingClass: "none",
    location: [{ via: "load_balancer_id" }, "provider"],
    public: { sameAs: "load_balancer_id" },
    targets: [{ attribute: "server_group_id", kind: "backend" }],
    links: [
      { from: "load_balancer_id", to: "self", meaning: "part" },
      { from: "self", to: "server_group_id", meaning: "forwarding" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "health_check.domain is a probe" },
  },
  {
    type: "volcengine_clb_rule",
    role: "binding",
    filingClass: "this_provider",
    location: [{ via: "listener_id" }, "provider"],
    public: { sameAs: "listener_id" },
    hostnames: [{ attribute: "domain", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "server_group_id", kind: "backend" }],
    links: [
      { from: "listener_id", to: "self", meaning: "hostname" },
      { from: "self", to: "server_group_id", meaning: "forwarding" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "redirect_config.host is where visitors are sent, no name of ours" },
  },
  {
    type: "volcengine_server_group",
    role: "link",
    filingClass: "none",
    location: [{ via: "load_balancer_id" }, "provider"],
    public: { reachedThrough: "load_balancer_id" },
    links: [{ from: "load_balancer_id", to: "self", meaning: "part" }],
    evidence: { basis: "docs", confidence: "high", note: "exposed as soon as its load balancer is, before any listener uses it" },
  },
  {
    type: "volcengine_server_group_server",
    role: "link",
    filingClass: "none",
    location: [{ via: "server_group_id" }, "provider"],
    public: { reachedThrough: "server_group_id" },
    targets: [
      { attribute: "instance_id", kind: "backend" },
      { attribute: "ip", kind: "address" },
    ],
    links: [
      { from: "server_group_id", to: "instance_id", meaning: "membership" },
      { from: "server_group_id", to: "ip", meaning: "membership" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "a server or its interface, with its private address" },
  },
]);

import { fillEntries } from "../../fill-entries";

export const loadBalancers = fillEntries([
  {
    type: "alicloud_alb_load_balancer",
    role: "entry",
    filingClass: "this_provider",
    location: [{ zone: "zone_mappings.zone_id" }, { via: "zone_mappings.vswitch_id" }, { via: "vpc_id" }, "provider"],
    public: {
      any: [
        { not: { attribute: "address_type", is: ["Intranet"] } },
        { attribute: "ipv6_address_type", is: ["Internet"], omitted: "Intranet" },
        { attribute: "zone_mappings.allocation_id", present: true },
      ],
    },
    targets: [
      { attribute: "vpc_id", kind: "network" },
      { attribute: "zone_mappings.vswitch_id", kind: "network" },
      { attribute: "zone_mappings.allocation_id", kind: "address" },
    ],
    publishes: ["dns_name", "zone_mappings.address", "zone_mappings.ipv6_address"],
    private: ["zone_mappings.intranet_address"],
    names: ["dns_name"],
    links: [{ from: "zone_mappings.allocation_id", to: "self", meaning: "address" }],
    defaults: { ipv6_address_type: "Intranet" },
    billing: { chargeType: "load_balancer_billing_config.pay_type", always: "postpaid", carriesFiling: false },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 16, 18, 51: whatever is not Intranet is public; public and private ones share a name suffix; IPv6 left out is Intranet, and one opened outside Terraform is not seen. Pay-as-you-go only",
    },
  },
  {
    type: "alicloud_alb_listener",
    role: "link",
    filingClass: "none",
    location: [{ via: "load_balancer_id" }, "provider"],
    public: { reachedThrough: "load_balancer_id" },
    targets: [{ attribute: "default_actions.forward_group_config.server_group_tuples.server_group_id", kind: "backend" }],
    links: [
      { from: "load_balancer_id", to: "self", meaning: "part" },
      { from: "self", to: "default_actions.forward_group_config.server_group_tuples.server_group_id", meaning: "forwarding" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "trap 15: an edge of the graph" },
  },
  {
    type: "alicloud_alb_rule",
    role: "binding",
    filingClass: "this_provider",
    location: [{ via: "listener_id" }, "provider"],
    public: { reachedThrough: "listener_id" },
    hostnames: [{ attribute: "rule_conditions.host_config.values", wildcard: "star", kind: "served" }],
    targets: [
      { attribute: "rule_actions.forward_group_config.server_group_tuples.server_group_id", kind: "backend" },
      {
        attribute: "rule_actions.traffic_mirror_config.mirror_group_config.server_group_tuples.server_group_id",
        kind: "backend",
      },
    ],
    links: [
      { from: "listener_id", to: "self", meaning: "part" },
      { from: "self", to: "rule_actions.forward_group_config.server_group_tuples.server_group_id", meaning: "forwarding" },
      {
        from: "self",
        to: "rule_actions.traffic_mirror_config.mirror_group_config.server_group_tuples.server_group_id",
        meaning: "forwarding",
      },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 33, 49: only Host conditions hold served names, with * and ? as wildcards; hosts of redirects and rewrites are not served",
    },
  },
  {
    type: "alicloud_alb_server_group",
    role: "link",
    filingClass: "none",
    location: [{ via: "vpc_id" }, "provider"],
    public: {
      any: [
        {
          boundBy: "alicloud_alb_listener",
          through: "default_actions.forward_group_config.server_group_tuples.server_group_id",
          if: { reachedThrough: "load_balancer_id" },
        },
        {
          boundBy: "alicloud_alb_rule",
          through: "rule_actions.forward_group_config.server_group_tuples.server_group_id",
          if: { reachedThrough: "listener_id" },
        },
        {
          boundBy: "alicloud_alb_rule",
          through: "rule_actions.traffic_mirror_config.mirror_group_config.server_group_tuples.server_group_id",
          if: { reachedThrough: "listener_id" },
        },
      ],
    },
    targets: [
      { attribute: "servers.server_id", kind: "backend" },
      { attribute: "servers.server_ip", kind: "backend" },
      { attribute: "vpc_id", kind: "network" },
    ],
    links: [
      { from: "self", to: "servers.server_id", meaning: "forwarding" },
      { from: "self", to: "servers.server_ip", meaning: "forwarding" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 15: an edge of the graph; members by IP may stand in another region",
    },
  },
  {
    type: "alicloud_nlb_load_balancer",
    role: "entry",
    filingClass: "this_provider",
    location: [{ zone: "zone_mappings.zone_id" }, { via: "zone_mappings.vswitch_id" }, { via: "vpc_id" }, "provider"],
    public: {
      any: [
        { not: { attribute: "address_type", is: ["Intranet"] } },
        { attribute: "ipv6_address_type", is: ["Internet"], omitted: "Intranet" },
        { attribute: "zone_mappings.allocation_id", present: true },
      ],
    },
    targets: [
      { attribute: "vpc_id", kind: "network" },
      { attribute: "zone_mappings.vswitch_id", kind: "network" },
      { attribute: "zone_mappings.allocation_id", kind: "address" },
    ],
    publishes: ["dns_name", "zone_mappings.public_ipv4_address", "zone_mappings.ipv6_address"],
    private: ["zone_mappings.private_ipv4_address"],
    names: ["dns_name"],
    links: [{ from: "zone_mappings.allocation_id", to: "self", meaning: "address" }],
    defaults: { ipv6_address_type: "Intranet" },
    billing: { chargeType: "payment_type", prepaid: ["Subscription"] },
    evidence: {
      basis: "source",
      confidence: "high",
      note: "trap 18: the schema lists no values, so whatever is not intranet is public; layer 4. IPv6 left out is Intranet",
    },
  },
  {
    type: "alicloud_nlb_listener",
    role: "link",
    filingClass: "none",
    location: [{ via: "load_balancer_id" }, "provider"],
    public: { reachedThrough: "load_balancer_id" },
    targets: [{ attribute: "server_group_id", kind: "backend" }],
    links: [
      { from: "load_balancer_id", to: "self", meaning: "part" },
      { from: "self", to: "server_group_id", meaning: "forwarding" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "trap 15: an edge of the graph" },
  },
  {
    type: "alicloud_nlb_server_group",
    role: "link",
    filingClass: "none",
    location: [{ via: "vpc_id" }, "provider"],
    public: { boundBy: "alicloud_nlb_listener", through: "server_group_id", if: { reachedThrough: "load_balancer_id" } },
    targets: [{ attribute: "vpc_id", kind: "network" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 15: an edge of the graph; members by IP may stand in another region",
    },
  },
  {
    type: "alicloud_nlb_server_group_server_attachment",
    role: "link",
    filingClass: "none",
    location: [{ via: "server_id" }, { zone: "zone_id" }, { via: "server_group_id" }, "provider"],
    public: { reachedThrough: "server_group_id" },
    targets: [
      { attribute: "server_id", kind: "backend" },
      { attribute: "server_ip", kind: "backend" },
    ],
    links: [
      { from: "server_group_id", to: "server_id", meaning: "forwarding" },
      { from: "server_group_id", to: "server_ip", meaning: "forwarding" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 15: an edge of the graph; members by IP may stand in another region",
    },
  },
]);

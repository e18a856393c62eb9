import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";

const publicBandwidth: Condition = { attribute: "internet_max_bandwidth_out", over: 0, omitted: 0 };

/** The primary interface that a server gets by itself has an id in the state, and is no way in of its own. */
const namedInterface: Condition = {
  any: [
    { attribute: "network_interface_id", written: true },
    { attribute: "network_interface_id", refersTo: ["alicloud_ecs_network_interface"] },
  ],
};

export const servers = fillEntries([
  {
    type: "alicloud_instance",
    role: "server",
    filingClass: "this_provider",
    location: [
      { zone: "availability_zone" },
      { via: "vswitch_id" },
      { via: "subnet_id" },
      { via: "network_interfaces.vswitch_id" },
      { via: "network_interface_id" },
      "provider",
    ],
    public: {
      any: [
        publicBandwidth,
        { all: [{ attribute: "launch_template_id", present: true }, { sameAs: "launch_template_id" }] },
        { all: [{ attribute: "launch_template_name", present: true }, { sameAs: "launch_template_name" }] },
        { boundBy: "alicloud_eip_association", through: "instance_id" },
        { boundBy: "alicloud_forward_entry", through: "internal_ip", if: { reachedThrough: "forward_table_id" } },
        { boundBy: "alicloud_vpc_ipv6_internet_bandwidth", through: "ipv6_address_id", if: { attribute: "bandwidth", over: 0 } },
        {
          boundBy: "alicloud_ecs_network_interface_attachment",
          through: "instance_id",
          if: { reachedThrough: "network_interface_id" },
        },
        {
          boundBy: "alicloud_havip_attachment",
          through: "instance_id",
          if: {
            any: [
              { all: [{ attribute: "ha_vip_id", present: true }, { reachedThrough: "ha_vip_id" }] },
              { all: [{ attribute: "havip_id", present: true }, { reachedThrough: "havip_id" }] },
            ],
          },
        },
        { all: [namedInterface, { reachedThrough: "network_interface_id" }] },
        {
          all: [
            { attribute: "network_interfaces.network_interface_id", present: true },
            { reachedThrough: "network_interfaces.network_interface_id" },
          ],
        },
        {
          all: [
            {
              any: [
                { attribute: "ipv6_addresses", present: true },
                { attribute: "ipv6_address_count", over: 0, omitted: 0 },
              ],
            },
            "unknown",
          ],
        },
      ],
    },
    targets: [
      { attribute: "vswitch_id", kind: "network" },
      { attribute: "subnet_id", kind: "network" },
      { attribute: "network_interface_id", kind: "network" },
      { attribute: "network_interfaces.network_interface_id", kind: "network" },
    ],
    publishes: ["public_ip", "ipv6_addresses"],
    private: ["private_ip", "primary_ip_address", "secondary_private_ips"],
    names: ["private_ip", "primary_ip_address", "secondary_private_ips", "public_ip"],
    links: [
      { from: "network_interface_id", to: "self", when: namedInterface, meaning: "attachment" },
      { from: "network_interfaces.network_interface_id", to: "self", meaning: "attachment" },
      { from: "ipv6_addresses", to: "self", meaning: "address" },
    ],
    defaults: { period_unit: "Month", instance_charge_type: "PostPaid" },
    billing: {
      chargeType: "instance_charge_type",
      prepaid: ["PrePaid"],
      omitted: "PostPaid",
      period: "period",
      periodUnit: { attribute: "period_unit", omitted: "Month" },
      carriesFiling: true,
    },
    evidence: {
      basis: "source",
      confidence: "high",
      note: "traps 14, 15, 51, 52: bandwidth left out is 0 unless the launch template grants some; an explicit 0 is not sent, so a public template wins over it; allocate_public_ip does nothing. An IPv6 address whose bandwidth is bought elsewhere cannot be decided",
    },
  },
  {
    type: "alicloud_ecs_instance_set",
    role: "server",
    filingClass: "this_provider",
    location: [{ zone: "zone_id" }, { via: "vswitch_id" }, "provider"],
    public: {
      any: [
        publicBandwidth,
        { all: [{ attribute: "launch_template_id", present: true }, { sameAs: "launch_template_id" }] },
        { all: [{ attribute: "launch_template_name", present: true }, { sameAs: "launch_template_name" }] },
        { boundBy: "alicloud_eip_association", through: "instance_id" },
      ],
    },
    targets: [
      { attribute: "vswitch_id", kind: "network" },
      { attribute: "network_interfaces.vswitch_id", kind: "network" },
    ],
    billing: {
      chargeType: "instance_charge_type",
      prepaid: ["PrePaid"],
      period: "period",
      periodUnit: { attribute: "period_unit" },
      carriesFiling: true,
    },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 14, 23: up to 100 servers in one resource, none of their addresses exported",
    },
  },
  {
    type: "alicloud_ecs_launch_template",
    role: "link",
    filingClass: "none",
    location: [{ zone: "zone_id" }, { via: "vswitch_id" }, { via: "vpc_id" }, "provider"],
    public: publicBandwidth,
    targets: [
      { attribute: "vswitch_id", kind: "network" },
      { attribute: "vpc_id", kind: "network" },
      { attribute: "network_interfaces.vswitch_id", kind: "network" },
    ],
    names: ["launch_template_name", "name"],
    defaults: { internet_max_bandwidth_out: 0 },
    billing: {
      chargeType: "instance_charge_type",
      prepaid: ["PrePaid"],
      period: "period",
      periodUnit: { attribute: "period_unit" },
    },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 14: creates no server; those who use it read it through sameAs. A later default version may switch the public side on",
    },
  },
  {
    type: "alicloud_auto_provisioning_group",
    role: "server",
    filingClass: "this_provider",
    location: [{ via: "launch_template_config.vswitch_id" }, "provider"],
    public: { sameAs: "launch_template_id" },
    targets: [{ attribute: "launch_template_config.vswitch_id", kind: "network" }],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "traps 14, 51: the launch template alone decides; pay-as-you-go or spot, so no carrier of a filing",
    },
  },
  {
    type: "alicloud_simple_application_server_instance",
    role: "server",
    filingClass: "this_provider",
    location: ["provider"],
    public: "always",
    billing: {
      chargeType: "payment_type",
      prepaid: ["Subscription"],
      always: "prepaid",
      period: "period",
      periodUnit: "month",
      carriesFiling: true,
    },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 8, 23: no zone, only the provider's region; every one has a public address and is prepaid; only the data source exports the address",
    },
  },
  {
    type: "alicloud_simple_application_server_firewall_rule",
    role: "link",
    filingClass: "none",
    location: [{ via: "instance_id" }, "provider"],
    public: "never",
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "only a sign: application images open 80 and 443 by themselves, so a missing rule proves nothing",
    },
  },
  {
    type: "alicloud_rds_custom",
    role: "server",
    filingClass: "this_provider",
    location: [{ zone: "zone_id" }, { via: "vswitch_id" }, "provider"],
    public: { any: [publicBandwidth, { boundBy: "alicloud_eip_association", through: "instance_id" }] },
    targets: [{ attribute: "vswitch_id", kind: "network" }],
    private: ["private_ip_address"],
    names: ["private_ip_address"],
    defaults: { internet_max_bandwidth_out: 0 },
    billing: {
      chargeType: "instance_charge_type",
      prepaid: ["PrePaid"],
      period: "period",
      periodUnit: { attribute: "period_unit" },
    },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "database host with access to the operating system, so it can serve web; bandwidth counts on the SQL Server edition",
    },
  },
  {
    type: "alicloud_emrv2_cluster",
    role: "server",
    filingClass: "this_provider",
    location: [{ zone: "node_attributes.zone_id" }, { via: "node_groups.vswitch_ids" }, "provider"],
    public: { attribute: "node_groups.with_public_ip", is: [true], omitted: false },
    targets: [{ attribute: "node_groups.vswitch_ids", kind: "network" }],
    billing: {
      chargeType: "payment_type",
      prepaid: ["Subscription"],
      period: "subscription_config.payment_duration",
      periodUnit: { attribute: "subscription_config.payment_duration_unit" },
    },
    evidence: { basis: "docs", confidence: "medium", note: "its pages are consoles for operators until a domain points at them" },
  },
  {
    type: "alicloud_emr_cluster",
    role: "server",
    filingClass: "this_provider",
    location: [{ zone: "zone_id" }, { via: "vswitch_id" }, "provider"],
    public: { attribute: "is_open_public_ip", is: [true], omitted: false },
    targets: [{ attribute: "vswitch_id", kind: "network" }],
    defaults: { is_open_public_ip: false },
    billing: { chargeType: "charge_type", prepaid: ["PrePaid"], period: "period" },
    evidence: { basis: "docs", confidence: "medium", note: "its pages are consoles for operators until a domain points at them" },
  },
]);

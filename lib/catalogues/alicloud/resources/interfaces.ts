import { fillEntries } from "../../fill-entries";

export const interfaces = fillEntries([
  {
    type: "alicloud_ecs_network_interface",
    role: "link",
    filingClass: "none",
    location: [{ via: "vswitch_id" }, "provider"],
    public: {
      any: [
        { boundBy: "alicloud_eip_association", through: "instance_id" },
        { boundBy: "alicloud_eipanycast_anycast_eip_address_attachment", through: "bind_instance_id" },
        { boundBy: "alicloud_forward_entry", through: "internal_ip", if: { reachedThrough: "forward_table_id" } },
        { boundBy: "alicloud_vpc_ipv6_internet_bandwidth", through: "ipv6_address_id", if: { attribute: "bandwidth", over: 0 } },
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
    targets: [{ attribute: "vswitch_id", kind: "network" }],
    publishes: ["ipv6_addresses"],
    private: ["private_ip", "primary_ip_address", "private_ips", "private_ip_addresses"],
    names: ["private_ip", "primary_ip_address", "private_ips", "private_ip_addresses"],
    links: [{ from: "ipv6_addresses", to: "self", meaning: "address" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 15: public behind an EIP (instance_type NetworkInterface), a DNAT entry or IPv6 bandwidth",
    },
  },
  {
    type: "alicloud_ecs_network_interface_attachment",
    role: "link",
    filingClass: "none",
    location: [{ via: "instance_id" }, "provider"],
    public: { reachedThrough: "network_interface_id" },
    targets: [{ attribute: "instance_id", kind: "backend" }],
    links: [{ from: "network_interface_id", to: "instance_id", meaning: "attachment" }],
    evidence: { basis: "docs", confidence: "high", note: "trap 15: edge from the interface to the server" },
  },
  {
    type: "alicloud_vpc_ha_vip",
    role: "link",
    filingClass: "none",
    location: [{ via: "vswitch_id" }, "provider"],
    public: {
      any: [
        { boundBy: "alicloud_eip_association", through: "instance_id" },
        { boundBy: "alicloud_forward_entry", through: "internal_ip", if: { reachedThrough: "forward_table_id" } },
      ],
    },
    targets: [{ attribute: "vswitch_id", kind: "network" }],
    publishes: ["associated_eip_addresses"],
    private: ["ip_address"],
    names: ["ip_address"],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 15: public behind an EIP (instance_type HaVip); associated_eip_addresses shows up in plan and state only",
    },
  },
  {
    type: "alicloud_havip_attachment",
    role: "link",
    filingClass: "none",
    location: [{ via: "instance_id" }, { via: "ha_vip_id" }, { via: "havip_id" }, "provider"],
    public: {
      any: [
        { all: [{ attribute: "ha_vip_id", present: true }, { reachedThrough: "ha_vip_id" }] },
        { all: [{ attribute: "havip_id", present: true }, { reachedThrough: "havip_id" }] },
      ],
    },
    targets: [{ attribute: "instance_id", kind: "backend" }],
    links: [
      { from: "ha_vip_id", to: "instance_id", meaning: "attachment" },
      { from: "havip_id", to: "instance_id", meaning: "attachment" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 15: only an edge; located by the instance, since both stand in one VPC",
    },
  },
]);

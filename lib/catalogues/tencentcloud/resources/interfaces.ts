import { fillEntries } from "../../fill-entries";

export const interfaces = fillEntries([
  {
    type: "tencentcloud_eni",
    role: "network",
    filingClass: "none",
    location: [{ via: "subnet_id" }, { via: "vpc_id" }, "provider"],
    public: {
      any: [
        { boundBy: "tencentcloud_eip_association", through: "network_interface_id" },
        {
          boundBy: "tencentcloud_eni_ipv4_address",
          through: "network_interface_id",
          if: {
            any: [
              { attribute: "private_ip_addresses.address_id", present: true },
              { attribute: "private_ip_addresses.public_ip_address", present: true },
            ],
          },
        },
        { boundBy: "tencentcloud_elastic_public_ipv6_attachment", through: "network_interface_id" },
        { boundBy: "tencentcloud_ha_vip_instance_attachment", through: "instance_id", if: { sameAs: "ha_vip_id" } },
      ],
    },
    targets: [
      { attribute: "vpc_id", kind: "network" },
      { attribute: "subnet_id", kind: "network" },
    ],
    private: ["ipv4s.ip"],
    names: ["ipv4s.ip"],
    evidence: { basis: "docs", confidence: "high", note: "trap 19: an EIP on it opens the server that it is attached to" },
  },
  {
    type: "tencentcloud_eni_attachment",
    role: "link",
    filingClass: "none",
    location: [{ via: "instance_id" }, { via: "eni_id" }, "provider"],
    public: { sameAs: "eni_id" },
    targets: [{ attribute: "instance_id", kind: "backend" }],
    links: [{ from: "eni_id", to: "instance_id", meaning: "attachment" }],
    evidence: { basis: "docs", confidence: "high" },
  },
  {
    type: "tencentcloud_eni_ipv4_address",
    role: "link",
    filingClass: "this_provider",
    location: [{ via: "network_interface_id" }, "provider"],
    public: {
      any: [
        { attribute: "private_ip_addresses.address_id", present: true },
        { attribute: "private_ip_addresses.public_ip_address", present: true },
      ],
    },
    targets: [{ attribute: "network_interface_id", kind: "backend" }],
    publishes: ["private_ip_addresses.public_ip_address"],
    links: [
      {
        from: "private_ip_addresses.address_id",
        to: "network_interface_id",
        when: { attribute: "private_ip_addresses.address_id", present: true },
        meaning: "address",
      },
      {
        from: "private_ip_addresses.public_ip_address",
        to: "network_interface_id",
        when: { attribute: "private_ip_addresses.public_ip_address", present: true },
        meaning: "address",
      },
    ],
    evidence: { basis: "docs", confidence: "high" },
  },
  {
    type: "tencentcloud_eni_ipv6_address",
    role: "address",
    filingClass: "this_provider",
    location: [{ via: "network_interface_id" }, "provider"],
    public: {
      any: [
        { boundBy: "tencentcloud_ipv6_address_bandwidth", through: "ipv6_address" },
        { boundBy: "tencentcloud_classic_elastic_public_ipv6", through: "ip6_address" },
        { boundBy: "tencentcloud_elastic_public_ipv6_attachment", through: "private_ipv6_address" },
      ],
    },
    targets: [{ attribute: "network_interface_id", kind: "backend" }],
    publishes: ["ipv6_addresses.address"],
    names: ["ipv6_addresses.address"],
    links: [{ from: "self", to: "network_interface_id", meaning: "address" }],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 21: nothing reaches an IPv6 address before bandwidth is opened",
    },
  },
  {
    type: "tencentcloud_vpc_ipv6_eni_address",
    role: "address",
    filingClass: "this_provider",
    location: [{ via: "vpc_id" }, { via: "network_interface_id" }, "provider"],
    public: {
      any: [
        { boundBy: "tencentcloud_ipv6_address_bandwidth", through: "ipv6_address" },
        { boundBy: "tencentcloud_classic_elastic_public_ipv6", through: "ip6_address" },
        { boundBy: "tencentcloud_elastic_public_ipv6_attachment", through: "private_ipv6_address" },
      ],
    },
    targets: [{ attribute: "network_interface_id", kind: "backend" }],
    publishes: ["ipv6_addresses.address"],
    links: [{ from: "self", to: "network_interface_id", meaning: "address" }],
    evidence: { basis: "source", confidence: "medium", note: "trap 21: older type without a page in the docs" },
  },
]);

import { fillEntries } from "../../fill-entries";

export const servers = fillEntries([
  {
    type: "volcengine_ecs_instance",
    role: "server",
    filingClass: "this_provider",
    location: [{ zone: "zone_id" }, { via: "subnet_id" }, "provider"],
    public: {
      any: [
        { attribute: "eip_address", present: true },
        { attribute: "eip_id", present: true },
        { boundBy: "volcengine_eip_associate", through: "instance_id" },
        { boundBy: "volcengine_dnat_entry", through: "internal_ip" },
        {
          boundBy: "volcengine_network_interface_attach",
          through: "instance_id",
          if: { sameAs: "network_interface_id" },
        },
        { boundBy: "volcengine_ha_vip_associate", through: "instance_id", if: { sameAs: "ha_vip_id" } },
        { boundBy: "volcengine_vpc_ipv6_address_bandwidth", through: "ipv6_address" },
        { all: [{ attribute: "ipv6_address_count", over: 0, omitted: 0 }, "unknown"] },
        { all: [{ attribute: "ipv6_addresses", present: true }, "unknown"] },
      ],
    },
    targets: [{ attribute: "subnet_id", kind: "network" }],
    publishes: ["ipv6_addresses"],
    private: ["primary_ip_address", "secondary_network_interfaces.primary_ip_address"],
    names: ["primary_ip_address", "secondary_network_interfaces.primary_ip_address"],
    links: [{ from: "eip_id", to: "self", when: { attribute: "eip_id", present: true }, meaning: "address" }],
    billing: {
      chargeType: "instance_charge_type",
      prepaid: ["PrePaid"],
      period: "period",
      periodUnit: "month",
      carriesFiling: true,
    },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "shows no public address itself: records name the EIP. IPv6 is public once it has bandwidth. That a prepaid one carries a filing is from memory, as is the filing class",
    },
  },
]);

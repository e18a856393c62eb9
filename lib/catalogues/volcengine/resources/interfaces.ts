import { fillEntries } from "../../fill-entries";

export const interfaces = fillEntries([
  {
    type: "volcengine_network_interface",
    role: "network",
    filingClass: "none",
    location: [{ via: "subnet_id" }, "provider"],
    public: {
      any: [
        { boundBy: "volcengine_eip_associate", through: "instance_id" },
        { boundBy: "volcengine_dnat_entry", through: "internal_ip" },
        { boundBy: "volcengine_ha_vip_associate", through: "instance_id", if: { sameAs: "ha_vip_id" } },
        { boundBy: "volcengine_vpc_ipv6_address_bandwidth", through: "ipv6_address" },
      ],
    },
    targets: [{ attribute: "subnet_id", kind: "network" }],
    publishes: ["ipv6_addresses"],
    private: ["primary_ip_address", "private_ip_address"],
    names: ["primary_ip_address", "private_ip_address", "ipv6_addresses"],
    evidence: { basis: "docs", confidence: "high", note: "an EIP on it opens the server that it is attached to" },
  },
  {
    type: "volcengine_network_interface_attach",
    role: "link",
    filingClass: "none",
    location: [{ via: "instance_id" }, { via: "network_interface_id" }, "provider"],
    public: { sameAs: "network_interface_id" },
    targets: [{ attribute: "instance_id", kind: "backend" }],
    links: [{ from: "network_interface_id", to: "instance_id", meaning: "attachment" }],
    evidence: { basis: "docs", confidence: "high" },
  },
  {
    type: "volcengine_ha_vip_associate",
    role: "link",
    filingClass: "none",
    location: [{ via: "instance_id" }, { via: "ha_vip_id" }, "provider"],
    public: { reachedThrough: "ha_vip_id" },
    targets: [{ attribute: "instance_id", kind: "backend" }],
    links: [{ from: "ha_vip_id", to: "instance_id", meaning: "attachment" }],
    evidence: { basis: "docs", confidence: "high" },
  },
]);

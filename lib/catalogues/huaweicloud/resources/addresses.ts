import { fillEntries } from "../../fill-entries";

export const addresses = fillEntries([
  {
    type: "huaweicloud_vpc_eip",
    role: "address",
    filingClass: "this_provider",
    location: [{ region: "region" }, "provider"],
    public: {
      any: [
        { not: { boundBy: "huaweicloud_nat_snat_rule", through: "floating_ip_id" } },
        { boundBy: "huaweicloud_nat_dnat_rule", through: "floating_ip_id" },
        { all: [{ namedBy: "record" }, "unknown"] },
      ],
    },
    publishes: ["address", "ipv6_address", "publicip.ip_address"],
    private: ["private_ip"],
    names: ["address", "publicip.ip_address"],
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
      note: "trap 55: a public address of its own. Under an SNAT rule it only carries traffic out: public there behind a DNAT rule, undecided behind a record",
    },
  },
  {
    type: "huaweicloud_compute_eip_associate",
    role: "link",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "instance_id" }, "provider"],
    public: "always",
    targets: [
      { attribute: "instance_id", kind: "backend" },
      { attribute: "fixed_ip", kind: "address" },
    ],
    links: [
      { from: "public_ip", to: "instance_id", when: { attribute: "public_ip", present: true }, meaning: "address" },
      { from: "bandwidth_id", to: "instance_id", when: { attribute: "bandwidth_id", present: true }, meaning: "address" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "public_ip is an address, not an id; shared bandwidth opens the IPv6 address of the server",
    },
  },
  {
    type: "huaweicloud_vpc_eip_associate",
    role: "link",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "port_id" }, { via: "network_id" }, "provider"],
    public: "always",
    targets: [
      { attribute: "port_id", kind: "backend" },
      { attribute: "fixed_ip", kind: "address" },
      { attribute: "network_id", kind: "network" },
    ],
    links: [
      { from: "public_ip", to: "port_id", when: { attribute: "port_id", present: true }, meaning: "address" },
      { from: "public_ip", to: "fixed_ip", when: { attribute: "fixed_ip", present: true }, meaning: "address" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "public_ip is an address; load balancers are bound by vip_port_id and ipv4_port_id. What stands behind a port that a data source found is not seen",
    },
  },
  {
    type: "huaweicloud_vpc_eipv3_associate",
    role: "link",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "associate_instance_id" }, "provider"],
    public: "always",
    targets: [{ attribute: "associate_instance_id", kind: "backend" }],
    links: [
      {
        from: "publicip_id",
        to: "associate_instance_id",
        when: { not: { attribute: "associate_instance_type", is: ["NATGW", "VPN"] } },
        meaning: "address",
      },
    ],
    evidence: { basis: "docs", confidence: "high", note: "by ids: a port, a load balancer, a NAT or VPN gateway" },
  },
]);

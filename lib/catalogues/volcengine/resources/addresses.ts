import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";

/** An EIP on a NAT gateway only carries traffic out. */
const boundToNat: Condition = { attribute: "instance_type", is: ["Nat"] };

export const addresses = fillEntries([
  {
    type: "volcengine_eip_address",
    role: "address",
    filingClass: "this_provider",
    location: [{ viaReverse: { type: "volcengine_eip_associate", through: "allocation_id" } }, "provider"],
    public: {
      any: [
        { not: { boundBy: "volcengine_eip_associate", through: "allocation_id", if: boundToNat } },
        { boundBy: "volcengine_dnat_entry", through: "external_ip" },
        { all: [{ namedBy: "record" }, "unknown"] },
      ],
    },
    publishes: ["eip_address"],
    names: ["eip_address"],
    billing: { chargeType: "billing_type", prepaid: ["PrePaid"], period: "period", periodUnit: "month" },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "a public address of its own. On a NAT gateway it only carries traffic out: public there behind a DNAT entry, undecided behind a record. Filing class from memory",
    },
  },
  {
    type: "volcengine_eip_associate",
    role: "link",
    filingClass: "this_provider",
    location: [{ via: "instance_id" }, "provider"],
    public: "always",
    targets: [
      { attribute: "instance_id", kind: "backend" },
      { attribute: "private_ip_address", kind: "address" },
    ],
    links: [{ from: "allocation_id", to: "instance_id", when: { not: boundToNat }, meaning: "address" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "a private CLB becomes public here. Not located by allocation_id: that would run in a circle with the EIP",
    },
  },
  {
    type: "volcengine_vpc_ipv6_address_bandwidth",
    role: "address",
    filingClass: "this_provider",
    location: [{ via: "ipv6_address" }, "provider"],
    public: "always",
    targets: [{ attribute: "ipv6_address", kind: "address" }],
    links: [{ from: "self", to: "ipv6_address", meaning: "address" }],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "opens an IPv6 address; an AAAA record needs a filing as an A record does",
    },
  },
  {
    type: "volcengine_ha_vip",
    role: "address",
    filingClass: "this_provider",
    location: [{ via: "subnet_id" }, "provider"],
    public: {
      any: [
        { boundBy: "volcengine_eip_associate", through: "instance_id" },
        { boundBy: "volcengine_dnat_entry", through: "internal_ip" },
      ],
    },
    targets: [{ attribute: "subnet_id", kind: "network" }],
    publishes: ["associated_eip_address"],
    private: ["ip_address"],
    names: ["ip_address", "associated_eip_address"],
    evidence: { basis: "docs", confidence: "high", note: "private until an EIP is bound to it" },
  },
]);

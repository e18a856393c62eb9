import { fillEntries } from "../../fill-entries";

export const nat = fillEntries([
  {
    type: "tencentcloud_nat_gateway",
    role: "entry",
    filingClass: "this_provider",
    location: [{ zone: "zone" }, { via: "zone" }, { via: "subnet_id" }, { via: "vpc_id" }, "provider"],
    public: { boundBy: "tencentcloud_dnat", through: "nat_id" },
    targets: [
      { attribute: "vpc_id", kind: "network" },
      { attribute: "subnet_id", kind: "network" },
    ],
    links: [
      { from: "assigned_eip_set", to: "self", when: { boundBy: "tencentcloud_dnat", through: "nat_id" }, meaning: "address" },
    ],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 20: carries traffic out; a dnat opens it, one with a literal id elsewhere is not seen. assigned_eip_set holds addresses, not ids",
    },
  },
  {
    type: "tencentcloud_dnat",
    role: "link",
    filingClass: "this_provider",
    location: [{ via: "vpc_id" }, { via: "nat_id" }, { via: "elastic_ip" }, "provider"],
    public: "always",
    targets: [{ attribute: "private_ip", kind: "address" }],
    links: [
      { from: "elastic_ip", to: "private_ip", meaning: "forwarding" },
      { from: "nat_id", to: "private_ip", meaning: "forwarding" },
      { from: "elastic_ip", to: "nat_id", meaning: "address" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 20: elastic_ip is an address, ports are strings and may be ranges",
    },
  },
]);

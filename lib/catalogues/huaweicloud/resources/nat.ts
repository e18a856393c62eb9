import { fillEntries } from "../../fill-entries";

export const nat = fillEntries([
  {
    type: "huaweicloud_nat_gateway",
    role: "entry",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "subnet_id" }, { via: "vpc_id" }, "provider"],
    public: { boundBy: "huaweicloud_nat_dnat_rule", through: "nat_gateway_id" },
    targets: [
      { attribute: "subnet_id", kind: "network" },
      { attribute: "vpc_id", kind: "network" },
    ],
    evidence: { basis: "docs", confidence: "medium", note: "carries traffic out; nothing comes in but by a DNAT rule" },
  },
  {
    type: "huaweicloud_nat_dnat_rule",
    role: "link",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "nat_gateway_id" }, { via: "floating_ip_id" }, "provider"],
    public: "always",
    targets: [
      { attribute: "port_id", kind: "backend" },
      { attribute: "private_ip", kind: "address" },
    ],
    publishes: ["floating_ip_address", "global_eip_address"],
    links: [
      { from: "floating_ip_id", to: "port_id", meaning: "forwarding" },
      { from: "floating_ip_id", to: "private_ip", meaning: "forwarding" },
      { from: "global_eip_id", to: "port_id", meaning: "forwarding" },
      { from: "global_eip_id", to: "private_ip", meaning: "forwarding" },
      { from: "nat_gateway_id", to: "port_id", meaning: "forwarding" },
      { from: "nat_gateway_id", to: "private_ip", meaning: "forwarding" },
      { from: "floating_ip_id", to: "nat_gateway_id", meaning: "address" },
      { from: "global_eip_id", to: "nat_gateway_id", meaning: "address" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 55: to a port inside the VPC, to a private address outside of it",
    },
  },
  {
    type: "huaweicloud_nat_snat_rule",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "nat_gateway_id" }, "provider"],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "carries traffic out, lets nothing in" },
  },
]);

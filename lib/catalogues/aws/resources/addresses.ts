import { fillEntries } from "../../fill-entries";
import { regional } from "../places";

export const addresses = fillEntries([
  {
    type: "aws_eip",
    role: "address",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "instance" }, { via: "network_interface" }, "provider"],
    public: {
      any: [{ not: { boundBy: "aws_nat_gateway", through: "allocation_id" } }, { all: [{ namedBy: "record" }, "unknown"] }],
    },
    targets: [
      { attribute: "instance", kind: "backend" },
      { attribute: "network_interface", kind: "backend" },
    ],
    publishes: ["public_ip", "public_dns"],
    private: ["private_ip", "private_dns", "associate_with_private_ip"],
    names: ["public_ip", "allocation_id"],
    links: [
      { from: "self", to: "instance", meaning: "address" },
      { from: "self", to: "network_interface", meaning: "address" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "may be bound elsewhere, so it counts by itself; on a NAT gateway it only carries traffic out",
    },
  },
  {
    type: "aws_eip_association",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "instance_id" }, { via: "network_interface_id" }, "provider"],
    public: "always",
    targets: [
      { attribute: "instance_id", kind: "backend" },
      { attribute: "network_interface_id", kind: "backend" },
    ],
    links: [
      { from: "allocation_id", to: "instance_id", meaning: "address" },
      { from: "allocation_id", to: "network_interface_id", meaning: "address" },
      { from: "public_ip", to: "instance_id", meaning: "address" },
      { from: "public_ip", to: "network_interface_id", meaning: "address" },
    ],
    evidence: { basis: "memory", confidence: "medium", note: "an edge from the address to what answers there" },
  },
  {
    type: "aws_nat_gateway",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "subnet_id" }, "provider"],
    public: "never",
    private: ["private_ip"],
    evidence: { basis: "memory", confidence: "high", note: "outbound only: it has no inbound rules" },
  },
  {
    type: "aws_lightsail_static_ip",
    role: "address",
    filingClass: "this_provider",
    location: regional,
    public: "always",
    publishes: ["ip_address"],
    names: ["name"],
    evidence: { basis: "memory", confidence: "medium", note: "not offered in China" },
  },
  {
    type: "aws_globalaccelerator_accelerator",
    role: "edge",
    filingClass: "this_provider",
    location: ["provider"],
    public: { not: { attribute: "enabled", is: [false], omitted: true } },
    publishes: ["dns_name", "dual_stack_dns_name", "ip_sets.ip_addresses"],
    evidence: { basis: "memory", confidence: "medium", note: "global partition only; its endpoints stand in the same partition" },
  },
]);

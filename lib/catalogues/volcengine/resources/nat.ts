import { fillEntries } from "../../fill-entries";

export const nat = fillEntries([
  {
    type: "volcengine_nat_gateway",
    role: "entry",
    filingClass: "this_provider",
    location: [{ via: "subnet_id" }, { via: "vpc_id" }, "provider"],
    public: { boundBy: "volcengine_dnat_entry", through: "nat_gateway_id" },
    targets: [
      { attribute: "subnet_id", kind: "network" },
      { attribute: "vpc_id", kind: "network" },
    ],
    evidence: { basis: "docs", confidence: "medium", note: "carries traffic out; nothing comes in but by a DNAT entry" },
  },
  {
    type: "volcengine_dnat_entry",
    role: "link",
    filingClass: "this_provider",
    location: [{ via: "nat_gateway_id" }, { via: "external_ip" }, "provider"],
    public: "always",
    targets: [{ attribute: "internal_ip", kind: "address" }],
    links: [
      { from: "external_ip", to: "internal_ip", meaning: "forwarding" },
      { from: "nat_gateway_id", to: "internal_ip", meaning: "forwarding" },
      { from: "external_ip", to: "nat_gateway_id", meaning: "address" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "external_ip is an address, not an id" },
  },
]);

import { type EntryFacts, fillEntries } from "../../fill-entries";
import { located } from "../places";

export const interfaces = fillEntries([
  {
    type: "azurerm_network_interface",
    role: "link",
    filingClass: "none",
    location: located,
    public: { attribute: "ip_configuration.public_ip_address_id", present: true },
    targets: [
      { attribute: "ip_configuration.public_ip_address_id", kind: "address" },
      { attribute: "ip_configuration.subnet_id", kind: "network" },
    ],
    private: ["private_ip_address", "private_ip_addresses", "ip_configuration.private_ip_address"],
    names: ["private_ip_address", "private_ip_addresses", "ip_configuration.private_ip_address"],
    links: [{ from: "ip_configuration.public_ip_address_id", to: "self", meaning: "address" }],
    evidence: { basis: "memory", confidence: "medium", note: "carries a public address to its machine" },
  },
  ...[
    "azurerm_network_interface_backend_address_pool_association",
    "azurerm_network_interface_application_gateway_backend_address_pool_association",
  ].map((type): EntryFacts => ({
    type,
    role: "link",
    filingClass: "none",
    location: [{ via: "network_interface_id" }],
    public: "never",
    targets: [{ attribute: "network_interface_id", kind: "backend" }],
    links: [{ from: "backend_address_pool_id", to: "network_interface_id", meaning: "forwarding" }],
    evidence: { basis: "memory", confidence: "medium", note: "an edge from the pool to the interface" },
  })),
  {
    type: "azurerm_network_interface_nat_rule_association",
    role: "link",
    filingClass: "none",
    location: [{ via: "network_interface_id" }],
    public: "never",
    targets: [{ attribute: "network_interface_id", kind: "backend" }],
    links: [{ from: "nat_rule_id", to: "network_interface_id", meaning: "forwarding" }],
    evidence: { basis: "memory", confidence: "medium", note: "an edge from a port of the load balancer to the interface" },
  },
]);

import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";
import { located } from "../places";

/** Gateways that carry traffic out, or administrators in. */
const servesNoVisitor: Condition = {
  any: [
    { boundBy: "azurerm_nat_gateway_public_ip_association", through: "public_ip_address_id" },
    { boundBy: "azurerm_virtual_network_gateway", through: "ip_configuration.public_ip_address_id" },
    { boundBy: "azurerm_bastion_host", through: "ip_configuration.public_ip_address_id" },
  ],
};

export const addresses = fillEntries([
  {
    type: "azurerm_public_ip",
    role: "address",
    filingClass: "this_provider",
    location: located,
    public: { any: [{ not: servesNoVisitor }, { all: [{ namedBy: "record" }, "unknown"] }] },
    publishes: ["ip_address", "fqdn", "id"],
    names: ["ip_address"],
    evidence: { basis: "docs", confidence: "high", note: "may be bound elsewhere, so it counts by itself" },
  },
  {
    type: "azurerm_nat_gateway_public_ip_association",
    role: "link",
    filingClass: "none",
    location: [{ via: "public_ip_address_id" }],
    public: "never",
    evidence: { basis: "memory", confidence: "high", note: "outbound only" },
  },
  {
    type: "azurerm_virtual_network_gateway",
    role: "link",
    filingClass: "none",
    location: located,
    public: "never",
    evidence: { basis: "memory", confidence: "high", note: "private networks only" },
  },
  {
    type: "azurerm_bastion_host",
    role: "link",
    filingClass: "none",
    location: located,
    public: "never",
    evidence: { basis: "memory", confidence: "high", note: "administrators only, under Azure's own name" },
  },
  {
    type: "azurerm_firewall",
    role: "entry",
    filingClass: "this_provider",
    location: located,
    public: { attribute: "ip_configuration.public_ip_address_id", present: true },
    links: [{ from: "ip_configuration.public_ip_address_id", to: "self", meaning: "address" }],
    evidence: { basis: "memory", confidence: "medium", note: "its translation rules may lead visitors in" },
  },
]);

import { fillEntries } from "../../fill-entries";
import { located } from "../places";

export const applicationGateways = fillEntries([
  {
    type: "azurerm_application_gateway",
    role: "entry",
    filingClass: "this_provider",
    location: located,
    public: { attribute: "frontend_ip_configuration.public_ip_address_id", present: true },
    hostnames: [
      { attribute: "http_listener.host_name", wildcard: "star", kind: "served" },
      { attribute: "http_listener.host_names", wildcard: "star", kind: "served" },
    ],
    targets: [
      { attribute: "frontend_ip_configuration.public_ip_address_id", kind: "address" },
      { attribute: "backend_address_pool.fqdns", kind: "backend" },
      { attribute: "backend_address_pool.ip_addresses", kind: "backend" },
    ],
    private: ["frontend_ip_configuration.private_ip_address"],
    links: [
      { from: "frontend_ip_configuration.public_ip_address_id", to: "self", meaning: "address" },
      { from: "self", to: "backend_address_pool.fqdns", meaning: "forwarding" },
      { from: "self", to: "backend_address_pool.ip_addresses", meaning: "forwarding" },
    ],
    evidence: { basis: "memory", confidence: "medium", note: "which listener leads to which pool is not joined" },
  },
]);

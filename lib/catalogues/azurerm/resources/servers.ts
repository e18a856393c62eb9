import { type EntryFacts, fillEntries } from "../../fill-entries";
import { group, located, location } from "../places";

const scaleSets: readonly (readonly [type: string, configuration: string])[] = [
  ["azurerm_linux_virtual_machine_scale_set", "network_interface.ip_configuration"],
  ["azurerm_windows_virtual_machine_scale_set", "network_interface.ip_configuration"],
  ["azurerm_orchestrated_virtual_machine_scale_set", "network_interface.ip_configuration"],
  ["azurerm_virtual_machine_scale_set", "network_profile.ip_configuration"],
];

export const servers = fillEntries([
  ...["azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine", "azurerm_virtual_machine"].map((type): EntryFacts => ({
    type,
    role: "server",
    filingClass: "this_provider",
    location: [location, { via: "network_interface_ids" }, group],
    public: {
      all: [{ attribute: "network_interface_ids", present: true }, { reachedThrough: "network_interface_ids" }],
    },
    targets: [{ attribute: "network_interface_ids", kind: "network" }],
    publishes: ["public_ip_address", "public_ip_addresses"],
    private: ["private_ip_address", "private_ip_addresses"],
    names: ["private_ip_address", "private_ip_addresses"],
    links: [{ from: "network_interface_ids", to: "self", meaning: "attachment" }],
    evidence: { basis: "memory", confidence: "medium", note: "public where one of its interfaces has a public address" },
  })),
  ...scaleSets.map(([type, configuration]): EntryFacts => ({
    type,
    role: "server",
    filingClass: "this_provider",
    location: located,
    public: {
      any: [
        { attribute: `${configuration}.public_ip_address.name`, present: true },
        { attribute: `${configuration}.public_ip_address_configuration.name`, present: true },
      ],
    },
    links: [
      { from: `${configuration}.load_balancer_backend_address_pool_ids`, to: "self", meaning: "forwarding" },
      { from: `${configuration}.application_gateway_backend_address_pool_ids`, to: "self", meaning: "forwarding" },
    ],
    evidence: { basis: "memory", confidence: "medium", note: "members with public addresses, or behind a load balancer" },
  })),
]);

import { type EntryFacts, fillEntries } from "../../fill-entries";
import { group, located } from "../places";

export const dataSources = fillEntries([
  ...["azurerm_virtual_network", "azurerm_subnet", "azurerm_resource_group"].map((type): EntryFacts => ({
    type,
    kind: "data",
    role: "network",
    filingClass: "none",
    location: located,
    public: "never",
    evidence: { basis: "memory", confidence: "medium", note: "found, not made: where it stands shows up in a plan only" },
  })),
  ...["azurerm_public_ip", "azurerm_linux_web_app", "azurerm_windows_web_app", "azurerm_storage_account"].map(
    (type): EntryFacts => ({
      type,
      kind: "data",
      role: type === "azurerm_public_ip" ? "address" : type === "azurerm_storage_account" ? "storage" : "function",
      filingClass: "this_provider",
      location: located,
      public: "always",
      publishes: ["ip_address", "fqdn", "default_hostname", "primary_web_host", "primary_blob_host", "id"],
      evidence: { basis: "memory", confidence: "medium", note: "found, not made: its group tells the environment" },
    }),
  ),
  {
    type: "azurerm_dns_zone",
    kind: "data",
    role: "zone",
    filingClass: "none",
    location: [group],
    public: "never",
    hostnames: [{ attribute: "name", wildcard: "none", kind: "source" }],
    evidence: { basis: "memory", confidence: "high", note: "hosting a zone needs no filing" },
  },
]);

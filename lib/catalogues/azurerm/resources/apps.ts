import type { Condition } from "../../catalogue";
import { type EntryFacts, fillEntries } from "../../fill-entries";
import { group, located } from "../places";

const onTheInternet: Condition = { not: { attribute: "public_network_access_enabled", is: [false], omitted: true } };

export const apps = fillEntries([
  ...[
    "azurerm_linux_web_app",
    "azurerm_windows_web_app",
    "azurerm_linux_function_app",
    "azurerm_windows_function_app",
    "azurerm_function_app_flex_consumption",
    "azurerm_logic_app_standard",
    "azurerm_app_service",
    "azurerm_function_app",
  ].map((type): EntryFacts => ({
    type,
    role: "function",
    filingClass: "this_provider",
    location: located,
    public: onTheInternet,
    publishes: ["default_hostname", "default_site_hostname", "id"],
    names: ["name"],
    defaults: { public_network_access_enabled: true },
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "alone it has Azure's own name; a custom hostname asks for a filing",
    },
  })),
  ...[
    "azurerm_linux_web_app_slot",
    "azurerm_windows_web_app_slot",
    "azurerm_linux_function_app_slot",
    "azurerm_windows_function_app_slot",
  ].map((type): EntryFacts => ({
    type,
    role: "function",
    filingClass: "this_provider",
    location: [{ via: "app_service_id" }, { via: "function_app_id" }],
    public: onTheInternet,
    publishes: ["default_hostname", "id"],
    evidence: { basis: "memory", confidence: "medium", note: "stands beside its app" },
  })),
  ...["azurerm_static_web_app", "azurerm_static_site"].map((type): EntryFacts => ({
    type,
    role: "function",
    filingClass: "this_provider",
    location: located,
    public: onTheInternet,
    publishes: ["default_host_name", "id"],
    evidence: { basis: "memory", confidence: "medium", note: "alone it has Azure's own name" },
  })),
  {
    type: "azurerm_api_management",
    role: "entry",
    filingClass: "this_provider",
    location: located,
    public: { not: { attribute: "virtual_network_type", is: ["Internal"], omitted: "None" } },
    hostnames: [
      { attribute: "hostname_configuration.proxy.host_name", wildcard: "none", kind: "served" },
      { attribute: "hostname_configuration.portal.host_name", wildcard: "none", kind: "served" },
      { attribute: "hostname_configuration.developer_portal.host_name", wildcard: "none", kind: "served" },
    ],
    publishes: ["gateway_url", "gateway_regional_url", "developer_portal_url", "public_ip_addresses"],
    private: ["private_ip_addresses"],
    evidence: { basis: "memory", confidence: "medium", note: "on the internet unless it stands inside a network" },
  },
  {
    type: "azurerm_api_management_custom_domain",
    role: "binding",
    filingClass: "this_provider",
    location: [{ via: "api_management_id" }, group],
    public: { reachedThrough: "api_management_id" },
    hostnames: [
      { attribute: "gateway.host_name", wildcard: "none", kind: "served" },
      { attribute: "portal.host_name", wildcard: "none", kind: "served" },
      { attribute: "developer_portal.host_name", wildcard: "none", kind: "served" },
    ],
    links: [{ from: "api_management_id", to: "self", meaning: "hostname" }],
    evidence: { basis: "memory", confidence: "medium", note: "names of the gateway and its portals" },
  },
]);

import { fillEntries } from "../../fill-entries";
import { group } from "../places";

export const hostnameBindings = fillEntries([
  {
    type: "azurerm_app_service_custom_hostname_binding",
    role: "binding",
    filingClass: "this_provider",
    location: [{ via: "app_service_name" }, group],
    public: "always",
    hostnames: [{ attribute: "hostname", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "app_service_name", kind: "backend" }],
    links: [{ from: "self", to: "app_service_name", meaning: "opening" }],
    evidence: { basis: "docs", confidence: "medium", note: "stands where its app does" },
  },
  {
    type: "azurerm_app_service_slot_custom_hostname_binding",
    role: "binding",
    filingClass: "this_provider",
    location: [{ via: "app_service_slot_id" }],
    public: "always",
    hostnames: [{ attribute: "hostname", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "app_service_slot_id", kind: "backend" }],
    links: [{ from: "self", to: "app_service_slot_id", meaning: "opening" }],
    evidence: { basis: "memory", confidence: "medium", note: "stands where its slot does" },
  },
  {
    type: "azurerm_static_web_app_custom_domain",
    role: "binding",
    filingClass: "this_provider",
    location: [{ via: "static_web_app_id" }],
    public: "always",
    hostnames: [{ attribute: "domain_name", wildcard: "none", kind: "served" }],
    targets: [{ attribute: "static_web_app_id", kind: "backend" }],
    links: [{ from: "self", to: "static_web_app_id", meaning: "opening" }],
    evidence: { basis: "memory", confidence: "medium", note: "stands where its app does" },
  },
  {
    type: "azurerm_container_app_custom_domain",
    role: "binding",
    filingClass: "this_provider",
    location: [{ via: "container_app_id" }],
    public: "always",
    hostnames: [{ attribute: "name", wildcard: "none", kind: "served" }],
    targets: [{ attribute: "container_app_id", kind: "backend" }],
    links: [{ from: "self", to: "container_app_id", meaning: "opening" }],
    evidence: { basis: "memory", confidence: "medium", note: "stands where its app does" },
  },
]);

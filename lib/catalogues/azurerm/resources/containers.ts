import { fillEntries } from "../../fill-entries";
import { group, located } from "../places";

export const containers = fillEntries([
  {
    type: "azurerm_kubernetes_cluster",
    role: "server",
    hidesWorkloads: true,
    filingClass: "this_provider",
    location: located,
    public: "unknown",
    private: ["private_fqdn"],
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "private_cluster_enabled speaks of the API server only; load balancers made inside the cluster are not shown",
    },
  },
  {
    type: "azurerm_container_group",
    role: "server",
    filingClass: "this_provider",
    location: located,
    public: { attribute: "ip_address_type", is: ["Public"], omitted: "Public" },
    publishes: ["ip_address", "fqdn"],
    defaults: { ip_address_type: "Public" },
    evidence: { basis: "memory", confidence: "medium", note: "public is the default" },
  },
  {
    type: "azurerm_container_app_environment",
    role: "network",
    filingClass: "none",
    location: located,
    public: { not: { attribute: "internal_load_balancer_enabled", is: [true], omitted: false } },
    evidence: { basis: "memory", confidence: "medium", note: "says whether its apps can be reached" },
  },
  {
    type: "azurerm_container_app",
    role: "function",
    filingClass: "this_provider",
    location: [{ via: "container_app_environment_id" }, group],
    public: { attribute: "ingress.external_enabled", is: [true], omitted: false },
    hostnames: [{ attribute: "ingress.custom_domain.name", wildcard: "none", kind: "served" }],
    publishes: ["ingress.fqdn", "latest_revision_fqdn"],
    evidence: { basis: "memory", confidence: "medium", note: "alone it has Azure's own name" },
  },
]);

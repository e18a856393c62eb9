import { fillEntries } from "../../fill-entries";
import { located } from "../places";

export const loadBalancers = fillEntries([
  {
    type: "azurerm_lb",
    role: "entry",
    filingClass: "this_provider",
    location: located,
    public: { attribute: "frontend_ip_configuration.public_ip_address_id", present: true },
    targets: [{ attribute: "frontend_ip_configuration.public_ip_address_id", kind: "address" }],
    private: ["private_ip_address", "private_ip_addresses", "frontend_ip_configuration.private_ip_address"],
    links: [{ from: "frontend_ip_configuration.public_ip_address_id", to: "self", meaning: "address" }],
    evidence: { basis: "memory", confidence: "medium", note: "public by the address of a frontend" },
  },
  {
    type: "azurerm_lb_backend_address_pool",
    role: "link",
    filingClass: "none",
    location: [{ via: "loadbalancer_id" }],
    public: { reachedThrough: "loadbalancer_id" },
    links: [{ from: "loadbalancer_id", to: "self", meaning: "part" }],
    evidence: { basis: "memory", confidence: "medium", note: "an edge of the graph" },
  },
  {
    type: "azurerm_lb_backend_address_pool_address",
    role: "link",
    filingClass: "none",
    location: [{ via: "backend_address_pool_id" }],
    public: { reachedThrough: "backend_address_pool_id" },
    targets: [{ attribute: "ip_address", kind: "backend" }],
    links: [{ from: "backend_address_pool_id", to: "ip_address", meaning: "forwarding" }],
    evidence: { basis: "memory", confidence: "medium", note: "a member by its private address" },
  },
  {
    type: "azurerm_lb_nat_rule",
    role: "link",
    filingClass: "none",
    location: [{ via: "loadbalancer_id" }],
    public: { reachedThrough: "loadbalancer_id" },
    links: [
      { from: "loadbalancer_id", to: "self", meaning: "part" },
      { from: "loadbalancer_id", to: "backend_address_pool_id", meaning: "forwarding" },
    ],
    evidence: { basis: "memory", confidence: "medium", note: "an edge of the graph" },
  },
]);

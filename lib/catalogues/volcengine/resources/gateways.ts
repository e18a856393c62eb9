import { fillEntries } from "../../fill-entries";

export const gateways = fillEntries([
  {
    type: "volcengine_apig_gateway",
    role: "entry",
    filingClass: "this_provider",
    location: [{ via: "network_spec.subnet_ids" }, { via: "network_spec.vpc_id" }, "provider"],
    public: { not: { attribute: "resource_spec.network_type.enable_public_network", is: [false], omitted: true } },
    targets: [
      { attribute: "network_spec.subnet_ids", kind: "network" },
      { attribute: "network_spec.vpc_id", kind: "network" },
    ],
    defaults: { "resource_spec.network_type.enable_public_network": true },
    evidence: { basis: "docs", confidence: "high", note: "public unless switched off. Filing class from memory" },
  },
  {
    type: "volcengine_apig_gateway_service",
    role: "link",
    filingClass: "none",
    location: [{ via: "gateway_id" }, "provider"],
    public: { sameAs: "gateway_id" },
    links: [{ from: "gateway_id", to: "self", meaning: "part" }],
    evidence: { basis: "docs", confidence: "high" },
  },
  {
    type: "volcengine_apig_custom_domain",
    role: "binding",
    filingClass: "this_provider",
    location: [{ via: "service_id" }, "provider"],
    public: { sameAs: "service_id" },
    hostnames: [{ attribute: "domain", wildcard: "star", kind: "served" }],
    links: [{ from: "service_id", to: "self", meaning: "hostname" }],
    evidence: { basis: "docs", confidence: "high", note: "filing class from memory" },
  },
  {
    type: "volcengine_apig_upstream",
    role: "link",
    filingClass: "none",
    location: [{ via: "gateway_id" }, "provider"],
    public: { sameAs: "gateway_id" },
    targets: [
      { attribute: "upstream_spec.ecs_list.ecs_id", kind: "backend" },
      { attribute: "upstream_spec.ecs_list.ip", kind: "address" },
      { attribute: "upstream_spec.fixed_ip_list.ip", kind: "address" },
      { attribute: "upstream_spec.ve_faas.function_id", kind: "backend" },
      { attribute: "upstream_spec.domain.domain_list.domain", kind: "origin" },
    ],
    links: [
      { from: "gateway_id", to: "upstream_spec.ecs_list.ecs_id", meaning: "forwarding" },
      { from: "gateway_id", to: "upstream_spec.ecs_list.ip", meaning: "forwarding" },
      { from: "gateway_id", to: "upstream_spec.fixed_ip_list.ip", meaning: "forwarding" },
      { from: "gateway_id", to: "upstream_spec.ve_faas.function_id", meaning: "opening" },
      { from: "gateway_id", to: "upstream_spec.domain.domain_list.domain", meaning: "origin" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "servers, functions and hosts behind the gateway" },
  },
]);

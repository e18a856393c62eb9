import { fillEntries } from "../../fill-entries";

export const functions = fillEntries([
  {
    type: "alicloud_fcv3_custom_domain",
    role: "binding",
    filingClass: "this_provider",
    location: ["provider"],
    public: "always",
    hostnames: [{ attribute: "custom_domain_name", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "route_config.routes.function_name", kind: "backend" }],
    links: [{ from: "self", to: "route_config.routes.function_name", meaning: "opening" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 33, 42, 47, 50: asks for a filing or an access filing with Alibaba; *. is the wildcard; no Chinese names",
    },
  },
  {
    type: "alicloud_fc_custom_domain",
    role: "binding",
    filingClass: "this_provider",
    location: ["provider"],
    public: "always",
    hostnames: [{ attribute: "domain_name", wildcard: "star", kind: "served" }],
    targets: [
      { attribute: "route_config.service_name", kind: "backend" },
      { attribute: "route_config.function_name", kind: "backend" },
    ],
    links: [
      { from: "self", to: "route_config.function_name", meaning: "opening" },
      { from: "self", to: "route_config.service_name", meaning: "opening" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 33, 42, 47, 50: asks for a filing or an access filing with Alibaba",
    },
  },
  {
    type: "alicloud_fcv3_trigger",
    role: "function",
    filingClass: "this_provider",
    location: [{ via: "function_name" }, "provider"],
    public: {
      all: [
        { attribute: "trigger_type", is: ["http"] },
        { any: [{ not: { attribute: "trigger_config", present: true } }, "unknown"] },
      ],
    },
    targets: [{ attribute: "function_name", kind: "backend" }],
    publishes: ["http_trigger"],
    links: [{ from: "self", to: "function_name", when: { attribute: "trigger_type", is: ["http"] }, meaning: "opening" }],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 48: the default name is Alibaba's own. trigger_config is JSON and may close the public side: unknown where present",
    },
  },
  {
    type: "alicloud_fc_trigger",
    role: "function",
    filingClass: "this_provider",
    location: [{ via: "service" }, { via: "function" }, "provider"],
    public: { attribute: "type", is: ["http"] },
    targets: [
      { attribute: "service", kind: "backend" },
      { attribute: "function", kind: "backend" },
    ],
    links: [{ from: "self", to: "function", when: { attribute: "type", is: ["http"] }, meaning: "opening" }],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 48: the default name is Alibaba's own and is not exported; config is JSON",
    },
  },
  {
    type: "alicloud_fcv3_function",
    role: "function",
    filingClass: "this_provider",
    location: [{ via: "vpc_config.vswitch_ids" }, "provider"],
    public: {
      any: [
        {
          boundBy: "alicloud_fcv3_trigger",
          through: "function_name",
          if: {
            all: [
              { attribute: "trigger_type", is: ["http"] },
              { any: [{ not: { attribute: "trigger_config", present: true } }, "unknown"] },
            ],
          },
        },
        { boundBy: "alicloud_fcv3_custom_domain", through: "route_config.routes.function_name" },
      ],
    },
    targets: [{ attribute: "vpc_config.vswitch_ids", kind: "network" }],
    names: ["function_name"],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 19: internet_access is the way out; public through an HTTP trigger or a custom domain",
    },
  },
  {
    type: "alicloud_fcv2_function",
    role: "function",
    filingClass: "this_provider",
    location: [{ via: "service_name" }, "provider"],
    public: {
      any: [
        { boundBy: "alicloud_fc_trigger", through: "function", if: { attribute: "type", is: ["http"] } },
        { boundBy: "alicloud_fc_custom_domain", through: "route_config.function_name" },
      ],
    },
    names: ["function_name"],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 19: internet_access is the way out; public through an HTTP trigger or a custom domain",
    },
  },
  {
    type: "alicloud_fc_function",
    role: "function",
    filingClass: "this_provider",
    location: [{ via: "service" }, "provider"],
    public: {
      any: [
        { boundBy: "alicloud_fc_trigger", through: "function", if: { attribute: "type", is: ["http"] } },
        { boundBy: "alicloud_fc_custom_domain", through: "route_config.function_name" },
      ],
    },
    names: ["name"],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 19: internet_access is the way out; public through an HTTP trigger or a custom domain",
    },
  },
  {
    type: "alicloud_fc_service",
    role: "network",
    filingClass: "none",
    location: [{ via: "vpc_config.vswitch_ids" }, "provider"],
    public: "never",
    names: ["name"],
    defaults: { internet_access: true },
    evidence: { basis: "docs", confidence: "high", note: "trap 19: internet_access, true by default, is the way out" },
  },
  {
    type: "alicloud_pai_service",
    role: "function",
    filingClass: "this_provider",
    location: [{ region: "region_id" }, "provider"],
    public: "unknown",
    evidence: {
      basis: "memory",
      confidence: "low",
      note: "service_config is JSON and cannot be read; the default name is Alibaba's own",
    },
  },
]);

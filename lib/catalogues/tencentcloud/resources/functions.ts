import type { Condition } from "../../catalogue";
import { type EntryFacts, fillEntries } from "../../fill-entries";

const openHttpTrigger: Condition = {
  all: [{ attribute: "type", is: ["http"] }, { not: { attribute: "enable", is: ["CLOSE"], omitted: "OPEN" } }],
};

export const functions = fillEntries([
  {
    type: "tencentcloud_scf_function",
    role: "function",
    filingClass: "any_provider",
    location: [{ via: "subnet_id" }, { via: "vpc_id" }, "provider"],
    public: {
      any: [
        { attribute: "func_type", is: ["HTTP"], omitted: "Event" },
        { attribute: "triggers.type", is: ["http", "apigw", "clb"], omitted: "none" },
        { boundBy: "tencentcloud_scf_trigger", through: "function_name", if: openHttpTrigger },
        { boundBy: "tencentcloud_scf_trigger_config", through: "function_name", if: openHttpTrigger },
        { boundBy: "tencentcloud_scf_custom_domain", through: "endpoints_config.function_name" },
        {
          boundBy: "tencentcloud_clb_function_targets_attachment",
          through: "function_targets.function.function_name",
          if: { reachedThrough: "load_balancer_id" },
        },
        {
          boundBy: "tencentcloud_api_gateway_api",
          through: "service_config_scf_function_name",
          if: { reachedThrough: "service_id" },
        },
      ],
    },
    targets: [
      { attribute: "vpc_id", kind: "network" },
      { attribute: "subnet_id", kind: "network" },
    ],
    publishes: ["host", "vip"],
    private: ["intranet_config.ip_address"],
    names: ["name"],
    defaults: { func_type: "Event" },
    billing: { services: 2 },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 52: enable_public_net and eips are the way out; the default name is Tencent's own",
    },
  },
  {
    type: "tencentcloud_scf_custom_domain",
    role: "binding",
    filingClass: "any_provider",
    location: [{ via: "endpoints_config.function_name" }, "provider"],
    public: "always",
    hostnames: [{ attribute: "domain", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "endpoints_config.function_name", kind: "backend" }],
    links: [{ from: "self", to: "endpoints_config.function_name", meaning: "opening" }],
    evidence: { basis: "docs", confidence: "high", note: "trap 4: the name has to resolve by CNAME before it can be bound" },
  },
  ...["tencentcloud_scf_trigger", "tencentcloud_scf_trigger_config"].map((type): EntryFacts => ({
    type,
    role: "link",
    filingClass: "none",
    location: [{ via: "function_name" }, "provider"],
    public: openHttpTrigger,
    targets: [{ attribute: "function_name", kind: "backend" }],
    links: [{ from: "self", to: "function_name", when: { attribute: "type", is: ["http"] }, meaning: "opening" }],
    defaults: { enable: "OPEN" },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "enable left out counts as OPEN; trigger_desc is JSON and may close the public side: taken as public",
    },
  })),
  {
    type: "tencentcloud_tem_gateway",
    role: "entry",
    filingClass: "this_provider",
    location: [{ via: "ingress.clb_id" }, "provider"],
    public: "always",
    hostnames: [
      { attribute: "ingress.rules.host", wildcard: "star", kind: "served" },
      { attribute: "ingress.tls.hosts", wildcard: "star", kind: "served" },
    ],
    publishes: ["ingress.vip"],
    links: [{ from: "ingress.clb_id", to: "self", when: { attribute: "ingress.clb_id", present: true }, meaning: "part" }],
    evidence: { basis: "docs", confidence: "medium", note: "makes or binds a load balancer. Filing class from memory" },
  },
  {
    type: "tencentcloud_tem_application_service",
    role: "function",
    filingClass: "this_provider",
    location: [{ via: "service.subnet_id" }, { via: "service.vpc_id" }, "provider"],
    public: { attribute: "service.type", is: ["EXTERNAL"] },
    targets: [
      { attribute: "service.vpc_id", kind: "network" },
      { attribute: "service.subnet_id", kind: "network" },
    ],
    publishes: ["service.ip"],
    evidence: { basis: "docs", confidence: "medium" },
  },
  {
    type: "tencentcloud_tsf_deploy_container_group",
    role: "server",
    filingClass: "this_provider",
    location: [{ via: "service_setting.subnet_id" }, "provider"],
    public: { attribute: "service_setting.access_type", is: [0] },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "access_type 0 buys a public load balancer that Terraform does not show; left out is unknown",
    },
  },
]);

import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";

/** Plan and state show ports as numbers, the code sometimes as text. */
const webPorts = [80, 8080, 443, "80", "8080", "443"];
const onWebPort = (attribute: string): Condition => ({ attribute, is: webPorts });

export const loadBalancers = fillEntries([
  {
    type: "aws_lb",
    role: "entry",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "subnets" }, { via: "subnet_mapping.subnet_id" }, "provider"],
    public: {
      all: [
        { not: { attribute: "internal", is: [true], omitted: false } },
        { not: { attribute: "load_balancer_type", is: ["gateway"], omitted: "application" } },
      ],
    },
    targets: [
      { attribute: "subnets", kind: "network" },
      { attribute: "subnet_mapping.subnet_id", kind: "network" },
      { attribute: "subnet_mapping.allocation_id", kind: "address" },
    ],
    publishes: ["dns_name"],
    private: ["subnet_mapping.private_ipv4_address"],
    names: ["arn"],
    links: [{ from: "subnet_mapping.allocation_id", to: "self", meaning: "address" }],
    defaults: { internal: false },
    webPort: { boundBy: "aws_lb_listener", through: "load_balancer_arn", if: onWebPort("port") },
    evidence: { basis: "docs", confidence: "high", note: "facing the internet is the default; a gateway one never does" },
  },
  {
    type: "aws_lb_listener",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "load_balancer_arn" }, "provider"],
    public: { reachedThrough: "load_balancer_arn" },
    targets: [
      { attribute: "default_action.target_group_arn", kind: "backend" },
      { attribute: "default_action.forward.target_group.arn", kind: "backend" },
    ],
    links: [
      { from: "load_balancer_arn", to: "self", meaning: "part" },
      { from: "self", to: "default_action.target_group_arn", meaning: "forwarding" },
      { from: "self", to: "default_action.forward.target_group.arn", meaning: "forwarding" },
    ],
    evidence: { basis: "memory", confidence: "high", note: "an edge of the graph" },
  },
  {
    type: "aws_lb_listener_rule",
    role: "binding",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "listener_arn" }, "provider"],
    public: { reachedThrough: "listener_arn" },
    hostnames: [{ attribute: "condition.host_header.values", wildcard: "star", kind: "served" }],
    targets: [
      { attribute: "action.target_group_arn", kind: "backend" },
      { attribute: "action.forward.target_group.arn", kind: "backend" },
    ],
    links: [
      { from: "listener_arn", to: "self", meaning: "part" },
      { from: "self", to: "action.target_group_arn", meaning: "forwarding" },
      { from: "self", to: "action.forward.target_group.arn", meaning: "forwarding" },
    ],
    evidence: {
      basis: "memory",
      confidence: "high",
      note: "only host headers are served names; regular expressions for hosts are not read",
    },
  },
  {
    type: "aws_elb",
    role: "entry",
    filingClass: "this_provider",
    location: [{ region: "region" }, { zone: "availability_zones" }, { via: "subnets" }, "provider"],
    public: { not: { attribute: "internal", is: [true], omitted: false } },
    targets: [
      { attribute: "subnets", kind: "network" },
      { attribute: "instances", kind: "backend" },
    ],
    publishes: ["dns_name"],
    names: ["name"],
    links: [{ from: "self", to: "instances", meaning: "forwarding" }],
    defaults: { internal: false },
    webPort: onWebPort("listener.lb_port"),
    evidence: { basis: "memory", confidence: "high", note: "facing the internet is the default" },
  },
  {
    type: "aws_elb_attachment",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "instance" }, "provider"],
    public: { reachedThrough: "elb" },
    targets: [{ attribute: "instance", kind: "backend" }],
    links: [{ from: "elb", to: "instance", meaning: "forwarding" }],
    evidence: { basis: "memory", confidence: "high", note: "an edge of the graph" },
  },
]);

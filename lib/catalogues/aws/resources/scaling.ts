import type { Condition } from "../../catalogue";
import { type EntryFacts, fillEntries } from "../../fill-entries";
import { regional } from "../places";

const handsOutAddresses: Condition = {
  attribute: "network_interfaces.associate_public_ip_address",
  is: [true],
  omitted: false,
};

const mixedTemplate = "mixed_instances_policy.launch_template.launch_template_specification.launch_template_id";

export const scaling = fillEntries([
  {
    type: "aws_launch_template",
    role: "server",
    filingClass: "this_provider",
    location: [
      { region: "region" },
      { zone: "placement.availability_zone" },
      { via: "network_interfaces.subnet_id" },
      "provider",
    ],
    public: handsOutAddresses,
    names: ["name"],
    evidence: { basis: "memory", confidence: "medium", note: "what is launched from it gets a public address where it says so" },
  },
  {
    type: "aws_launch_configuration",
    role: "server",
    filingClass: "this_provider",
    location: [{ region: "region" }, "provider"],
    public: { attribute: "associate_public_ip_address", is: [true], omitted: false },
    names: ["name"],
    evidence: { basis: "memory", confidence: "medium", note: "older form of a launch template" },
  },
  {
    type: "aws_autoscaling_group",
    role: "server",
    filingClass: "this_provider",
    location: [{ region: "region" }, { zone: "availability_zones" }, { via: "vpc_zone_identifier" }, "provider"],
    public: {
      any: [
        { all: [{ attribute: "launch_template.id", present: true }, { sameAs: "launch_template.id" }] },
        { all: [{ attribute: "launch_template.name", present: true }, { sameAs: "launch_template.name" }] },
        { all: [{ attribute: "launch_configuration", present: true }, { sameAs: "launch_configuration" }] },
        { all: [{ attribute: mixedTemplate, present: true }, { sameAs: mixedTemplate }] },
        // The template may say no where the subnet says yes.
        { all: [{ attribute: "vpc_zone_identifier", present: true }, { sameAs: "vpc_zone_identifier" }, "unknown"] },
        { all: [{ not: { attribute: "vpc_zone_identifier", present: true } }, "unknown"] },
      ],
    },
    targets: [{ attribute: "vpc_zone_identifier", kind: "network" }],
    names: ["name"],
    links: [
      { from: "target_group_arns", to: "self", meaning: "forwarding" },
      { from: "load_balancers", to: "self", meaning: "forwarding" },
      { from: "traffic_source.identifier", to: "self", meaning: "forwarding" },
    ],
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "members come and go; the template decides on addresses, then the subnet",
    },
  },
  {
    type: "aws_autoscaling_attachment",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "autoscaling_group_name" }, "provider"],
    public: "never",
    targets: [{ attribute: "autoscaling_group_name", kind: "backend" }],
    links: [
      { from: "lb_target_group_arn", to: "autoscaling_group_name", meaning: "forwarding" },
      { from: "alb_target_group_arn", to: "autoscaling_group_name", meaning: "forwarding" },
      { from: "elb", to: "autoscaling_group_name", meaning: "forwarding" },
    ],
    evidence: { basis: "memory", confidence: "medium", note: "only an edge of the graph" },
  },
  ...["aws_spot_fleet_request", "aws_ec2_fleet"].map((type): EntryFacts => ({
    type,
    role: "server",
    filingClass: "this_provider",
    location: regional,
    public: "unknown",
    evidence: { basis: "memory", confidence: "low", note: "several templates, each with a subnet and an address of its own" },
  })),
]);

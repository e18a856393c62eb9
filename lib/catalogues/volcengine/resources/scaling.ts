import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";

const handsOutAddresses: Condition = { attribute: "eip_bandwidth", over: 0, omitted: 0 };

export const scaling = fillEntries([
  {
    type: "volcengine_ecs_launch_template",
    role: "server",
    filingClass: "this_provider",
    location: [{ zone: "zone_id" }, { via: "network_interfaces.subnet_id" }, { via: "vpc_id" }, "provider"],
    public: handsOutAddresses,
    targets: [
      { attribute: "network_interfaces.subnet_id", kind: "network" },
      { attribute: "vpc_id", kind: "network" },
    ],
    evidence: { basis: "docs", confidence: "medium", note: "with eip_bandwidth what is made from it gets an EIP" },
  },
  {
    type: "volcengine_scaling_group",
    role: "server",
    filingClass: "this_provider",
    location: [{ via: "subnet_ids" }, "provider"],
    public: {
      any: [
        { boundBy: "volcengine_scaling_configuration", through: "scaling_group_id", if: handsOutAddresses },
        { all: [{ attribute: "launch_template_id", present: true }, { sameAs: "launch_template_id" }] },
      ],
    },
    targets: [{ attribute: "subnet_ids", kind: "network" }],
    links: [{ from: "server_group_attributes.server_group_id", to: "self", meaning: "forwarding" }],
    evidence: { basis: "docs", confidence: "high", note: "public as its configuration or launch template says" },
  },
  {
    type: "volcengine_scaling_configuration",
    role: "link",
    filingClass: "none",
    location: [{ via: "scaling_group_id" }, "provider"],
    public: handsOutAddresses,
    links: [{ from: "self", to: "scaling_group_id", when: handsOutAddresses, meaning: "address" }],
    evidence: { basis: "docs", confidence: "high", note: "hands public addresses to the members of its group" },
  },
  {
    type: "volcengine_scaling_instance_attachment",
    role: "link",
    filingClass: "none",
    location: [{ via: "scaling_group_id" }, "provider"],
    public: { reachedThrough: "scaling_group_id" },
    targets: [{ attribute: "instance_id", kind: "backend" }],
    links: [{ from: "scaling_group_id", to: "instance_id", meaning: "forwarding" }],
    evidence: { basis: "docs", confidence: "medium" },
  },
]);

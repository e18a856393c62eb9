import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";

const publicBandwidth: Condition = { attribute: "internet_max_bandwidth_out", over: 0, omitted: 0 };

export const scaling = fillEntries([
  {
    type: "alicloud_ess_scaling_group",
    role: "server",
    filingClass: "this_provider",
    location: [{ via: "vswitch_ids" }, { via: "vswitch_id" }, "provider"],
    public: {
      any: [
        { boundBy: "alicloud_ess_scaling_configuration", through: "scaling_group_id", if: publicBandwidth },
        {
          boundBy: "alicloud_ess_eci_scaling_configuration",
          through: "scaling_group_id",
          if: { attribute: "auto_create_eip", is: [true], omitted: false },
        },
        { all: [{ attribute: "launch_template_id", present: true }, { sameAs: "launch_template_id" }] },
        { all: [{ attribute: "instance_id", present: true }, { sameAs: "instance_id" }] },
        { all: [{ attribute: "loadbalancer_ids", present: true }, { reachedThrough: "loadbalancer_ids" }] },
        {
          all: [
            { attribute: "alb_server_group.alb_server_group_id", present: true },
            { reachedThrough: "alb_server_group.alb_server_group_id" },
          ],
        },
        {
          boundBy: "alicloud_ess_alb_server_group_attachment",
          through: "scaling_group_id",
          if: { reachedThrough: "alb_server_group_id" },
        },
        {
          boundBy: "alicloud_ess_server_group_attachment",
          through: "scaling_group_id",
          if: { reachedThrough: "server_group_id" },
        },
        {
          boundBy: "alicloud_ess_scalinggroup_vserver_groups",
          through: "scaling_group_id",
          if: { reachedThrough: "vserver_groups.loadbalancer_id" },
        },
      ],
    },
    targets: [
      { attribute: "vswitch_ids", kind: "network" },
      { attribute: "vswitch_id", kind: "network" },
    ],
    links: [
      { from: "loadbalancer_ids", to: "self", meaning: "forwarding" },
      { from: "alb_server_group.alb_server_group_id", to: "self", meaning: "forwarding" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 15, 51: members come and go, none can carry a filing; instance_id names the server that the configuration is copied from",
    },
  },
  {
    type: "alicloud_ess_scaling_configuration",
    role: "link",
    filingClass: "none",
    location: [{ via: "scaling_group_id" }, "provider"],
    public: publicBandwidth,
    links: [{ from: "self", to: "scaling_group_id", when: publicBandwidth, meaning: "address" }],
    defaults: { internet_max_bandwidth_out: 0 },
    evidence: { basis: "docs", confidence: "high", note: "trap 15: hands public addresses to the members of its group" },
  },
  {
    type: "alicloud_ess_eci_scaling_configuration",
    role: "link",
    filingClass: "none",
    location: [{ via: "scaling_group_id" }, "provider"],
    public: { attribute: "auto_create_eip", is: [true], omitted: false },
    links: [
      {
        from: "self",
        to: "scaling_group_id",
        when: { attribute: "auto_create_eip", is: [true], omitted: false },
        meaning: "address",
      },
    ],
    defaults: { auto_create_eip: false },
    evidence: { basis: "docs", confidence: "high", note: "trap 15: hands public addresses to the members of its group" },
  },
  {
    type: "alicloud_ess_attachment",
    role: "link",
    filingClass: "none",
    location: [{ via: "scaling_group_id" }, { via: "instance_ids" }, "provider"],
    public: { reachedThrough: "scaling_group_id" },
    targets: [{ attribute: "instance_ids", kind: "backend" }],
    links: [{ from: "scaling_group_id", to: "instance_ids", meaning: "membership" }],
    evidence: { basis: "docs", confidence: "high", note: "trap 15: only an edge of the graph" },
  },
  {
    type: "alicloud_ess_alb_server_group_attachment",
    role: "link",
    filingClass: "none",
    location: [{ via: "scaling_group_id" }, "provider"],
    public: { reachedThrough: "alb_server_group_id" },
    targets: [{ attribute: "scaling_group_id", kind: "backend" }],
    links: [{ from: "alb_server_group_id", to: "scaling_group_id", meaning: "forwarding" }],
    evidence: { basis: "docs", confidence: "high", note: "trap 15: only an edge of the graph" },
  },
  {
    type: "alicloud_ess_server_group_attachment",
    role: "link",
    filingClass: "none",
    location: [{ via: "scaling_group_id" }, "provider"],
    public: { reachedThrough: "server_group_id" },
    targets: [{ attribute: "scaling_group_id", kind: "backend" }],
    links: [
      {
        from: "server_group_id",
        to: "scaling_group_id",
        when: { not: { attribute: "type", is: ["GWLB"] } },
        meaning: "forwarding",
      },
    ],
    evidence: { basis: "docs", confidence: "high", note: "trap 15: only an edge of the graph" },
  },
  {
    type: "alicloud_ess_scalinggroup_vserver_groups",
    role: "link",
    filingClass: "none",
    location: [{ via: "scaling_group_id" }, "provider"],
    public: { reachedThrough: "vserver_groups.loadbalancer_id" },
    targets: [{ attribute: "scaling_group_id", kind: "backend" }],
    links: [
      { from: "vserver_groups.loadbalancer_id", to: "scaling_group_id", meaning: "forwarding" },
      { from: "vserver_groups.vserver_attributes.vserver_group_id", to: "scaling_group_id", meaning: "forwarding" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "trap 15: only an edge of the graph" },
  },
]);

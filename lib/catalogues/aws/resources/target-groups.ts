import { fillEntries } from "../../fill-entries";

export const targetGroups = fillEntries([
  {
    type: "aws_lb_target_group",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "vpc_id" }, "provider"],
    public: {
      any: [
        { boundBy: "aws_lb_listener", through: "default_action.target_group_arn", if: { reachedThrough: "load_balancer_arn" } },
        {
          boundBy: "aws_lb_listener",
          through: "default_action.forward.target_group.arn",
          if: { reachedThrough: "load_balancer_arn" },
        },
        { boundBy: "aws_lb_listener_rule", through: "action.target_group_arn", if: { reachedThrough: "listener_arn" } },
        { boundBy: "aws_lb_listener_rule", through: "action.forward.target_group.arn", if: { reachedThrough: "listener_arn" } },
      ],
    },
    targets: [{ attribute: "vpc_id", kind: "network" }],
    names: ["arn"],
    evidence: { basis: "memory", confidence: "high", note: "an edge of the graph" },
  },
  {
    type: "aws_lb_target_group_attachment",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "target_id" }, "provider"],
    public: { reachedThrough: "target_group_arn" },
    targets: [{ attribute: "target_id", kind: "backend" }],
    links: [{ from: "target_group_arn", to: "target_id", meaning: "forwarding" }],
    evidence: { basis: "memory", confidence: "high", note: "an instance, an address, a function or another load balancer" },
  },
]);

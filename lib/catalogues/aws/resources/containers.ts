import { fillEntries } from "../../fill-entries";

export const containers = fillEntries([
  {
    type: "aws_eks_cluster",
    role: "server",
    hidesWorkloads: true,
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "vpc_config.subnet_ids" }, "provider"],
    public: "unknown",
    targets: [{ attribute: "vpc_config.subnet_ids", kind: "network" }],
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "endpoint_public_access opens the API server only; load balancers made inside the cluster are not shown",
    },
  },
  {
    type: "aws_eks_node_group",
    role: "server",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "subnet_ids" }, "provider"],
    public: { all: [{ sameAs: "subnet_ids" }, "unknown"] },
    targets: [{ attribute: "subnet_ids", kind: "network" }],
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "nodes in public subnets have addresses; what answers there is not shown",
    },
  },
  {
    type: "aws_ecs_service",
    role: "server",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "network_configuration.subnets" }, "provider"],
    public: { attribute: "network_configuration.assign_public_ip", is: [true], omitted: false },
    targets: [{ attribute: "network_configuration.subnets", kind: "network" }],
    links: [
      { from: "load_balancer.target_group_arn", to: "self", meaning: "forwarding" },
      { from: "load_balancer.elb_name", to: "self", meaning: "forwarding" },
    ],
    evidence: { basis: "memory", confidence: "medium", note: "tasks with a public address, or behind a load balancer" },
  },
]);

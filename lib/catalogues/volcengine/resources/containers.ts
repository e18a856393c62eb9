import { fillEntries } from "../../fill-entries";

export const containers = fillEntries([
  {
    type: "volcengine_vke_cluster",
    role: "server",
    hidesWorkloads: true,
    filingClass: "this_provider",
    location: [{ via: "cluster_config.subnet_ids" }, "provider"],
    public: {
      all: [
        {
          any: [
            { attribute: "cluster_config.api_server_public_access_enabled", is: [true], omitted: false },
            { attribute: "cluster_config.resource_public_access_default_enabled", is: [true], omitted: false },
          ],
        },
        "unknown",
      ],
    },
    targets: [{ attribute: "cluster_config.subnet_ids", kind: "network" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "the API server is no website: undecided, never a violation. What Services of type LoadBalancer make is in no resource",
    },
  },
  {
    type: "volcengine_vke_addon",
    role: "opaque",
    filingClass: "this_provider",
    location: [{ via: "cluster_id" }, "provider"],
    public: { all: [{ attribute: "name", matches: "ingress|gateway|istio|mesh" }, "unknown"] },
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "an ingress controller makes a load balancer, which its config places in or out of the internet",
    },
  },
]);

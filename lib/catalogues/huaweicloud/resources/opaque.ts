import { type EntryFacts, fillEntries } from "../../fill-entries";

export const opaque = fillEntries([
  ...["huaweicloud_rf_stack", "huaweicloud_rfs_stack"].map((type): EntryFacts => ({
    type,
    role: "opaque",
    filingClass: "this_provider",
    location: [{ region: "region" }, "provider"],
    public: "unknown",
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "makes things from a template of its own that Terraform does not show",
    },
  })),
  {
    type: "huaweicloud_cce_addon",
    role: "opaque",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "cluster_id" }, "provider"],
    public: { all: [{ attribute: "template_name", matches: "ingress|gateway|istio|asm" }, "unknown"] },
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "an ingress controller makes a load balancer, which its values place in or out of the internet",
    },
  },
]);

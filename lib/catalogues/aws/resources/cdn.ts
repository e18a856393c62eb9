import { fillEntries } from "../../fill-entries";
import { partition } from "../places";

export const cdn = fillEntries([
  {
    type: "aws_cloudfront_distribution",
    role: "edge",
    filingClass: "any_provider",
    location: partition,
    public: { not: { attribute: "enabled", is: [false], omitted: true } },
    hostnames: [{ attribute: "aliases", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "origin.domain_name", kind: "origin" }],
    publishes: ["domain_name"],
    names: ["domain_name"],
    links: [{ from: "self", to: "origin.domain_name", meaning: "origin" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "no region of its own: the provider's tells the partition. In China nothing is served without a filed alias; elsewhere it has no edge in the mainland, but a mainland origin still sees the name",
    },
  },
]);

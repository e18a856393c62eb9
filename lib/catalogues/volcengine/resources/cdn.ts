import { fillEntries } from "../../fill-entries";

export const cdn = fillEntries([
  {
    type: "volcengine_cdn_domain",
    role: "edge",
    filingClass: "any_provider",
    location: [
      {
        scope: "service_region",
        mainland: ["chinese_mainland", "global"],
        exempt: ["outside_chinese_mainland"],
        omitted: "mainland",
      },
    ],
    public: "always",
    hostnames: [{ attribute: "domain", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "domain_config", kind: "origin" }],
    publishes: ["shared_cname.cname"],
    names: ["domain", "shared_cname.cname"],
    links: [{ from: "self", to: "domain_config", meaning: "origin" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "no page gives the default of service_region: the mainland (memory). Origins stand in the JSON of domain_config: references in it are followed, addresses written there are not",
    },
  },
]);

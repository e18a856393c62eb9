import { fillEntries } from "../../fill-entries";

export const storage = fillEntries([
  {
    type: "tencentcloud_cos_bucket",
    role: "storage",
    filingClass: "any_provider",
    location: ["provider"],
    public: {
      any: [
        { attribute: "origin_domain_rules.domain", present: true },
        { attribute: "website", present: true },
        { attribute: "acl", is: ["public-read", "public-read-write"], omitted: "private" },
        { boundBy: "tencentcloud_cos_bucket_domain_certificate_attachment", through: "bucket" },
        { all: [{ attribute: "acl_body", present: true }, "unknown"] },
        { boundBy: "tencentcloud_cos_bucket_policy", through: "bucket", if: "unknown" },
        { namedBy: "record" },
      ],
    },
    hostnames: [{ attribute: "origin_domain_rules.domain", kind: "served" }],
    targets: [{ attribute: "origin_pull_rules.host", kind: "origin" }],
    publishes: ["cos_bucket_url", "website.endpoint", "bucket", "id"],
    names: ["bucket", "cos_bucket_url"],
    links: [{ from: "self", to: "origin_pull_rules.host", meaning: "origin" }],
    defaults: { acl: "private", "origin_domain_rules.status": "ENABLED" },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "traps 4, 25, 52: stands in the provider's region; website.endpoint may be named by a CNAME. acl_body and a policy may open it: unknown. A disabled domain rule still counts. Acceleration asks for a filing too (memory). Filing class from memory",
    },
  },
  {
    type: "tencentcloud_cos_bucket_policy",
    role: "link",
    filingClass: "none",
    location: [{ via: "bucket" }, "provider"],
    public: "unknown",
    evidence: { basis: "docs", confidence: "medium", note: "JSON: whether everyone is allowed cannot be read" },
  },
  {
    type: "tencentcloud_cos_bucket_domain_certificate_attachment",
    role: "binding",
    filingClass: "any_provider",
    location: [{ via: "bucket" }, "provider"],
    public: "always",
    hostnames: [{ attribute: "domain_certificate.domain", kind: "served" }],
    links: [{ from: "self", to: "bucket", meaning: "opening" }],
    evidence: { basis: "docs", confidence: "medium", note: "filing class from memory" },
  },
]);

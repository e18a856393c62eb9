import { fillEntries } from "../../fill-entries";

export const storage = fillEntries([
  {
    type: "volcengine_tos_bucket",
    role: "storage",
    filingClass: "any_provider",
    location: [{ region: "location" }, "provider"],
    public: {
      any: [
        { attribute: "public_acl", is: ["public-read", "public-read-write"], omitted: "private" },
        { boundBy: "volcengine_tos_bucket_customdomain", through: "bucket_name" },
        { boundBy: "volcengine_tos_bucket_website", through: "bucket_name" },
        { boundBy: "volcengine_tos_bucket_policy", through: "bucket_name", if: "unknown" },
        { namedBy: "record" },
      ],
    },
    publishes: ["extranet_endpoint", "bucket_name", "id"],
    private: ["intranet_endpoint"],
    names: ["bucket_name"],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "location is read back and is the region; a policy is JSON and cannot be read, a record that names the bucket opens it. That no public_acl is private is from memory",
    },
  },
  {
    type: "volcengine_tos_bucket_customdomain",
    role: "binding",
    filingClass: "any_provider",
    location: [{ via: "bucket_name" }, "provider"],
    public: "always",
    hostnames: [{ attribute: "custom_domain_rule.domain", kind: "served" }],
    targets: [{ attribute: "bucket_name", kind: "origin" }],
    links: [{ from: "self", to: "bucket_name", meaning: "opening" }],
    evidence: { basis: "docs", confidence: "high", note: "names of mainland buckets need a filing first" },
  },
  {
    type: "volcengine_tos_bucket_website",
    role: "storage",
    filingClass: "any_provider",
    location: [{ via: "bucket_name" }, "provider"],
    public: "always",
    links: [{ from: "self", to: "bucket_name", meaning: "opening" }],
    evidence: { basis: "docs", confidence: "medium", note: "a switch of the bucket; its redirects send visitors elsewhere" },
  },
  {
    type: "volcengine_tos_bucket_policy",
    role: "link",
    filingClass: "none",
    location: [{ via: "bucket_name" }, "provider"],
    public: "unknown",
    evidence: { basis: "docs", confidence: "medium", note: "JSON: whether everyone is allowed cannot be read" },
  },
]);

import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";

const everyone: Condition = { attribute: "public_permission.access_to_bucket", is: ["READ", "WRITE"], omitted: "" };

export const storage = fillEntries([
  {
    type: "huaweicloud_obs_bucket",
    role: "storage",
    filingClass: "this_provider",
    location: [{ region: "region" }, "provider"],
    public: {
      any: [
        { attribute: "user_domain_names", present: true },
        { attribute: "website", present: true },
        { attribute: "acl", is: ["public-read", "public-read-write"], omitted: "private" },
        { boundBy: "huaweicloud_obs_bucket_acl", through: "bucket", if: everyone },
        { all: [{ attribute: "policy", present: true }, "unknown"] },
        { boundBy: "huaweicloud_obs_bucket_policy", through: "bucket", if: "unknown" },
        { namedBy: "record" },
      ],
    },
    hostnames: [{ attribute: "user_domain_names", kind: "served" }],
    publishes: ["bucket_domain_name", "bucket", "id"],
    names: ["bucket", "bucket_domain_name"],
    defaults: { acl: "private" },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 55: the documents ask for a licensed name in user_domain_names; a policy is JSON and cannot be read, a record that names the bucket opens it",
    },
  },
  {
    type: "huaweicloud_obs_bucket_acl",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "bucket" }, "provider"],
    public: everyone,
    links: [{ from: "self", to: "bucket", when: everyone, meaning: "opening" }],
    evidence: { basis: "docs", confidence: "medium", note: "a switch of the bucket" },
  },
  {
    type: "huaweicloud_obs_bucket_policy",
    role: "link",
    filingClass: "none",
    location: [{ via: "bucket" }, "provider"],
    public: "unknown",
    evidence: { basis: "docs", confidence: "medium", note: "JSON: whether everyone is allowed cannot be read" },
  },
]);

import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";
import { regional } from "../places";

const openAcl: Condition = {
  attribute: "acl",
  is: ["public-read", "public-read-write", "authenticated-read"],
  omitted: "private",
};

export const storage = fillEntries([
  {
    type: "aws_s3_bucket",
    role: "storage",
    filingClass: "this_provider",
    location: regional,
    public: {
      any: [
        openAcl,
        { attribute: "website.index_document", present: true },
        { boundBy: "aws_s3_bucket_website_configuration", through: "bucket" },
        { boundBy: "aws_s3_bucket_acl", through: "bucket", if: openAcl },
        { all: [{ attribute: "policy", present: true }, "unknown"] },
        { boundBy: "aws_s3_bucket_policy", through: "bucket", if: "unknown" },
        { namedBy: "record" },
      ],
    },
    publishes: ["bucket", "id", "bucket_domain_name", "bucket_regional_domain_name", "website_endpoint", "website_domain"],
    names: ["bucket"],
    defaults: { acl: "private" },
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "served under a custom domain it needs a filing, and cannot be the server of one; a policy is JSON and cannot be read; a block on public access is not subtracted",
    },
  },
  {
    type: "aws_s3_bucket_website_configuration",
    role: "storage",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "bucket" }, "provider"],
    public: "always",
    publishes: ["website_endpoint", "website_domain"],
    links: [{ from: "self", to: "bucket", meaning: "opening" }],
    evidence: { basis: "memory", confidence: "high", note: "a static website on the bucket" },
  },
  {
    type: "aws_s3_bucket_acl",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "bucket" }, "provider"],
    public: openAcl,
    links: [{ from: "self", to: "bucket", when: openAcl, meaning: "opening" }],
    evidence: { basis: "memory", confidence: "medium", note: "a switch of the bucket" },
  },
  {
    type: "aws_s3_bucket_policy",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "bucket" }, "provider"],
    public: "unknown",
    evidence: { basis: "memory", confidence: "medium", note: "JSON: whether everyone is allowed cannot be read" },
  },
]);

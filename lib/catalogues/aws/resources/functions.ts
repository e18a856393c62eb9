import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";

const anonymous: Condition = { attribute: "authorization_type", is: ["NONE"] };

export const functions = fillEntries([
  {
    type: "aws_lambda_function",
    role: "function",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "vpc_config.subnet_ids" }, "provider"],
    public: { boundBy: "aws_lambda_function_url", through: "function_name", if: anonymous },
    names: ["function_name", "arn"],
    evidence: { basis: "memory", confidence: "medium", note: "reached through a URL, a gateway or a load balancer" },
  },
  {
    type: "aws_lambda_alias",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "function_name" }, "provider"],
    public: "never",
    links: [{ from: "self", to: "function_name", meaning: "part" }],
    evidence: { basis: "memory", confidence: "medium", note: "stands for a version of its function" },
  },
  {
    type: "aws_lambda_function_url",
    role: "function",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "function_name" }, "provider"],
    public: anonymous,
    targets: [{ attribute: "function_name", kind: "backend" }],
    publishes: ["function_url"],
    links: [{ from: "self", to: "function_name", when: anonymous, meaning: "opening" }],
    evidence: { basis: "memory", confidence: "medium", note: "AWS's own name; with IAM nobody gets in unsigned" },
  },
]);

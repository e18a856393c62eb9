import type { Condition } from "../../catalogue";
import { type EntryFacts, fillEntries } from "../../fill-entries";
import { regional } from "../places";

const unsignedMethod: Condition = { not: { attribute: "authorization", is: ["AWS_IAM"] } };
const unsignedRoute: Condition = { not: { attribute: "authorization_type", is: ["AWS_IAM"], omitted: "NONE" } };

/** A document in `body` may define methods that the code does not show. */
const documented: Condition = { all: [{ attribute: "body", present: true }, "unknown"] };
const unsignedRestCalls: Condition = {
  any: [{ boundBy: "aws_api_gateway_method", through: "rest_api_id", if: unsignedMethod }, documented],
};
const unsignedHttpCalls: Condition = {
  any: [
    { boundBy: "aws_apigatewayv2_route", through: "api_id", if: unsignedRoute },
    { attribute: "target", present: true },
    documented,
  ],
};

export const gateways = fillEntries([
  {
    type: "aws_api_gateway_rest_api",
    role: "entry",
    filingClass: "this_provider",
    location: regional,
    public: {
      all: [{ not: { attribute: "endpoint_configuration.types", is: ["PRIVATE"], omitted: "EDGE" } }, unsignedRestCalls],
    },
    unsignedCalls: unsignedRestCalls,
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "in China unsigned calls, also to AWS's own name, are refused until a filing is recorded for that region",
    },
  },
  {
    type: "aws_apigatewayv2_api",
    role: "entry",
    filingClass: "this_provider",
    location: regional,
    public: {
      all: [{ not: { attribute: "disable_execute_api_endpoint", is: [true], omitted: false } }, unsignedHttpCalls],
    },
    unsignedCalls: unsignedHttpCalls,
    publishes: ["api_endpoint"],
    links: [{ from: "self", to: "target", meaning: "forwarding" }],
    evidence: { basis: "docs", confidence: "medium", note: "as the older kind; target makes a route that nobody signs" },
  },
  ...["aws_api_gateway_method", "aws_apigatewayv2_route"].map((type): EntryFacts => ({
    type,
    role: "link",
    filingClass: "none",
    location: regional,
    public: "never",
    evidence: { basis: "docs", confidence: "medium", note: "says whether calls must be signed" },
  })),
  {
    type: "aws_api_gateway_domain_name",
    role: "entry",
    filingClass: "this_provider",
    location: regional,
    public: { not: { attribute: "endpoint_configuration.types", is: ["PRIVATE"], omitted: "EDGE" } },
    hostnames: [{ attribute: "domain_name", wildcard: "star", kind: "served" }],
    publishes: ["regional_domain_name", "cloudfront_domain_name"],
    names: ["domain_name"],
    evidence: { basis: "docs", confidence: "medium", note: "every custom domain asks for a filing; regional in China" },
  },
  {
    type: "aws_apigatewayv2_domain_name",
    role: "entry",
    filingClass: "this_provider",
    location: regional,
    public: "always",
    hostnames: [{ attribute: "domain_name", wildcard: "star", kind: "served" }],
    publishes: ["domain_name_configuration.target_domain_name"],
    names: ["domain_name"],
    evidence: { basis: "docs", confidence: "medium", note: "every custom domain asks for a filing" },
  },
  ...["aws_api_gateway_base_path_mapping", "aws_apigatewayv2_api_mapping"].map((type): EntryFacts => ({
    type,
    role: "link",
    filingClass: "none",
    location: regional,
    public: { reachedThrough: "domain_name" },
    links: [{ from: "domain_name", to: "api_id", meaning: "forwarding" }],
    evidence: { basis: "memory", confidence: "medium", note: "an edge from the custom domain to the API" },
  })),
  {
    type: "aws_api_gateway_integration",
    role: "link",
    filingClass: "none",
    location: regional,
    public: { reachedThrough: "rest_api_id" },
    links: [{ from: "rest_api_id", to: "uri", meaning: "forwarding" }],
    evidence: { basis: "memory", confidence: "medium", note: "an edge from the API to what it calls" },
  },
  {
    type: "aws_apigatewayv2_integration",
    role: "link",
    filingClass: "none",
    location: regional,
    public: { reachedThrough: "api_id" },
    links: [{ from: "api_id", to: "integration_uri", meaning: "forwarding" }],
    evidence: { basis: "memory", confidence: "medium", note: "an edge from the API to what it calls" },
  },
]);

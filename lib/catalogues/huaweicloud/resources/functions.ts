import type { Condition } from "../../catalogue";
import { type EntryFacts, fillEntries } from "../../fill-entries";

const byHttp: Condition = { attribute: "type", is: ["APIG", "APIC", "APIGW", "DEDICATEDGATEWAY"] };

export const functions = fillEntries([
  {
    type: "huaweicloud_fgs_function",
    role: "function",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "network_id" }, { via: "vpc_id" }, "provider"],
    public: {
      any: [
        { boundBy: "huaweicloud_fgs_trigger", through: "function_urn", if: byHttp },
        { boundBy: "huaweicloud_fgs_function_trigger", through: "function_urn", if: byHttp },
      ],
    },
    targets: [
      { attribute: "network_id", kind: "network" },
      { attribute: "vpc_id", kind: "network" },
    ],
    names: ["urn"],
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "a trigger of API Gateway answers HTTP; a dedicated gateway may be private, which its JSON does not show: counted as public. Filing class: icp facts",
    },
  },
  ...["huaweicloud_fgs_trigger", "huaweicloud_fgs_function_trigger"].map((type): EntryFacts => ({
    type,
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "function_urn" }, "provider"],
    public: byHttp,
    links: [{ from: "self", to: "function_urn", when: byHttp, meaning: "opening" }],
    evidence: { basis: "docs", confidence: "medium", note: "HTTP comes by way of API Gateway" },
  })),
]);

import { fillEntries } from "../../fill-entries";

export const functions = fillEntries([
  {
    type: "volcengine_vefaas_function",
    role: "function",
    filingClass: "any_provider",
    location: [{ via: "vpc_config.subnet_ids" }, { via: "vpc_config.vpc_id" }, "provider"],
    public: "never",
    targets: [
      { attribute: "vpc_config.subnet_ids", kind: "network" },
      { attribute: "vpc_config.vpc_id", kind: "network" },
    ],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "answers HTTP by way of API Gateway alone, whose upstream names it; enable_shared_internet_access only lets it out",
    },
  },
]);

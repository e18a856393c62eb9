import { fillEntries } from "../../fill-entries";
import { boundAddresses, forwardedTo } from "./bound-addresses";

export const containers = fillEntries([
  {
    type: "huaweicloud_cce_cluster",
    role: "server",
    hidesWorkloads: true,
    filingClass: "none",
    location: [{ region: "region" }, { via: "subnet_id" }, { via: "vpc_id" }, "provider"],
    public: { all: [{ attribute: "eip", present: true }, "unknown"] },
    targets: [
      { attribute: "subnet_id", kind: "network" },
      { attribute: "vpc_id", kind: "network" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "eip is the address of the API server, which is no website: undecided, never a violation. Services of type LoadBalancer make load balancers that no resource shows",
    },
  },
  {
    type: "huaweicloud_cce_node",
    role: "server",
    filingClass: "this_provider",
    location: [{ region: "region" }, { zone: "availability_zone" }, { via: "subnet_id" }, { via: "cluster_id" }, "provider"],
    public: {
      any: [
        { attribute: "eip_id", present: true },
        { attribute: "iptype", present: true },
        { boundBy: "huaweicloud_compute_eip_associate", through: "instance_id" },
        ...boundAddresses,
        ...forwardedTo,
      ],
    },
    targets: [{ attribute: "subnet_id", kind: "network" }],
    publishes: ["public_ip"],
    private: ["private_ip", "fixed_ip"],
    names: ["private_ip", "fixed_ip", "public_ip"],
    links: [{ from: "eip_id", to: "self", when: { attribute: "eip_id", present: true }, meaning: "address" }],
    billing: {
      chargeType: "charging_mode",
      prepaid: ["prePaid"],
      omitted: "postPaid",
      period: "period",
      periodUnit: { attribute: "period_unit" },
    },
    evidence: { basis: "docs", confidence: "high", note: "trap 55" },
  },
]);

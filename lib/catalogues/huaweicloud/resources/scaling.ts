import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";

const handsOutAddresses: Condition = { attribute: "instance_config.public_ip", present: true };

export const scaling = fillEntries([
  {
    type: "huaweicloud_as_group",
    role: "server",
    filingClass: "this_provider",
    location: [
      { region: "region" },
      { zone: "available_zones" },
      { zone: "availability_zones" },
      { via: "networks.id" },
      { via: "vpc_id" },
      "provider",
    ],
    public: { all: [{ attribute: "scaling_configuration_id", present: true }, { sameAs: "scaling_configuration_id" }] },
    targets: [
      { attribute: "networks.id", kind: "network" },
      { attribute: "vpc_id", kind: "network" },
    ],
    links: [{ from: "lbaas_listeners.pool_id", to: "self", meaning: "forwarding" }],
    evidence: { basis: "docs", confidence: "high", note: "public as its configuration says; load balancers reach it by links" },
  },
  {
    type: "huaweicloud_as_configuration",
    role: "server",
    filingClass: "this_provider",
    location: [
      { region: "region" },
      { viaReverse: { type: "huaweicloud_as_group", through: "scaling_configuration_id" } },
      "provider",
    ],
    public: handsOutAddresses,
    evidence: { basis: "docs", confidence: "medium", note: "the block public_ip gives every member an EIP of its own" },
  },
]);

import { fillEntries } from "../../fill-entries";

export const gateways = fillEntries([
  {
    type: "huaweicloud_apig_instance",
    role: "entry",
    filingClass: "this_provider",
    location: [
      { region: "region" },
      { zone: "availability_zones" },
      { zone: "available_zones" },
      { via: "subnet_id" },
      { via: "vpc_id" },
      "provider",
    ],
    public: {
      any: [
        { attribute: "ingress_bandwidth_size", over: 0, omitted: 0 },
        { attribute: "ipv6_enable", is: [true], omitted: false },
        { attribute: "eip_id", present: true },
        { boundBy: "huaweicloud_compute_eip_associate", through: "instance_id" },
      ],
    },
    targets: [
      { attribute: "subnet_id", kind: "network" },
      { attribute: "vpc_id", kind: "network" },
    ],
    publishes: ["ingress_address"],
    private: ["vpc_ingress_address"],
    names: ["ingress_address", "vpc_ingress_address"],
    links: [{ from: "eip_id", to: "self", when: { attribute: "eip_id", present: true }, meaning: "address" }],
    defaults: { ipv6_enable: false },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "ingress_address is its EIP; eip_id of older releases binds one. Filing class from memory",
    },
  },
  {
    type: "huaweicloud_apig_group",
    role: "binding",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "instance_id" }, "provider"],
    public: {
      all: [
        {
          any: [
            { attribute: "url_domains", present: true },
            { boundBy: "huaweicloud_apig_group_domain_associate", through: "group_id" },
          ],
        },
        { sameAs: "instance_id" },
      ],
    },
    hostnames: [{ attribute: "url_domains.name", wildcard: "star", kind: "served" }],
    links: [{ from: "instance_id", to: "self", meaning: "hostname" }],
    evidence: { basis: "docs", confidence: "medium", note: "url_domains are independent domain names; filing class from memory" },
  },
  {
    type: "huaweicloud_apig_group_domain_associate",
    role: "binding",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "instance_id" }, "provider"],
    public: { sameAs: "instance_id" },
    hostnames: [{ attribute: "url_domain", wildcard: "star", kind: "served" }],
    links: [{ from: "instance_id", to: "self", meaning: "hostname" }],
    evidence: { basis: "docs", confidence: "medium", note: "filing class from memory" },
  },
  {
    type: "huaweicloud_cae_domain",
    role: "binding",
    filingClass: "this_provider",
    location: [{ region: "region" }, "provider"],
    public: "always",
    hostnames: [{ attribute: "name", wildcard: "star", kind: "served" }],
    evidence: { basis: "docs", confidence: "medium", note: "filing class from memory, the stricter one" },
  },
]);

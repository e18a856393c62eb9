import { fillEntries } from "../../fill-entries";

export const trafficManagement = fillEntries([
  {
    type: "alicloud_alidns_gtm_instance",
    role: "record",
    filingClass: "any_provider",
    location: [{ viaReverse: { type: "alicloud_alidns_address_pool", through: "instance_id" } }],
    public: "always",
    hostnames: [
      { attribute: "public_user_domain_name", wildcard: "none", kind: "served" },
      {
        join: ["public_rr", "public_zone_name"],
        wildcard: "none",
        kind: "alias",
        when: { attribute: "public_zone_name", written: true },
      },
    ],
    billing: { chargeType: "payment_type", prepaid: ["Subscription"], period: "period", periodUnit: "month" },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 44: a name that leads to the addresses of its pools; one in the mainland is enough. A second name that the code does not set is the cloud's own",
    },
  },
  {
    type: "alicloud_alidns_address_pool",
    role: "record",
    filingClass: "any_provider",
    location: [{ via: "address.address" }],
    public: { attribute: "address.mode", is: ["SMART", "ONLINE"] },
    targets: [{ attribute: "address.address", kind: "record-value" }],
    links: [{ from: "instance_id", to: "self", meaning: "resolution" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 44: addresses that a GTM name leads to; one in the mainland is enough",
    },
  },
  {
    type: "alicloud_alidns_access_strategy",
    role: "link",
    filingClass: "none",
    location: [{ via: "default_addr_pools.addr_pool_id" }, { via: "failover_addr_pools.addr_pool_id" }],
    public: "always",
    targets: [
      { attribute: "default_addr_pools.addr_pool_id", kind: "backend" },
      { attribute: "failover_addr_pools.addr_pool_id", kind: "backend" },
    ],
    links: [
      { from: "instance_id", to: "default_addr_pools.addr_pool_id", meaning: "resolution" },
      { from: "instance_id", to: "failover_addr_pools.addr_pool_id", meaning: "resolution" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "trap 44: a failover pool counts while it is idle" },
  },
  {
    type: "alicloud_alidns_cloud_gtm_instance_config",
    role: "record",
    filingClass: "any_provider",
    location: [],
    public: { not: { attribute: "enable_status", is: ["disable"] } },
    hostnames: [{ join: ["schedule_host_name", "schedule_zone_name"], wildcard: "none", kind: "alias" }],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 44: nothing ties the instance to its pools, so where it leads is unknown",
    },
  },
  {
    type: "alicloud_alidns_cloud_gtm_address",
    role: "record",
    filingClass: "any_provider",
    location: [{ via: "address" }],
    public: { not: { attribute: "enable_status", is: ["disable"] } },
    targets: [{ attribute: "address", kind: "record-value" }],
    evidence: { basis: "docs", confidence: "medium", note: "trap 44: an address that some GTM name leads to" },
  },
  {
    type: "alicloud_alidns_cloud_gtm_address_pool",
    role: "link",
    filingClass: "none",
    location: [],
    public: { not: { attribute: "enable_status", is: ["disable"], omitted: "enable" } },
    evidence: { basis: "docs", confidence: "medium", note: "trap 44: nothing ties the pool to its addresses" },
  },
]);

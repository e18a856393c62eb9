import { type EntryFacts, fillEntries } from "../../fill-entries";

export const opaque = fillEntries([
  ...["tencentcloud_kubernetes_cluster_release", "tencentcloud_kubernetes_addon", "tencentcloud_kubernetes_addon_config"].map(
    (type): EntryFacts => ({
      type,
      role: "opaque",
      filingClass: "this_provider",
      location: [{ via: "cluster_id" }, "provider"],
      public: "unknown",
      evidence: { basis: "docs", confidence: "medium", note: "trap 24: its values may make ingresses and public load balancers" },
    }),
  ),
  {
    type: "tencentcloud_billing_instance",
    role: "opaque",
    filingClass: "this_provider",
    location: [{ zone: "zone_code" }, { via: "zone_code" }, { region: "region_code" }, "provider"],
    public: "unknown",
    billing: { chargeType: "pay_mode", prepaid: ["PrePay"], period: "period", periodUnit: { attribute: "period_unit" } },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "buys any prepaid product by its code: what comes of it does not show",
    },
  },
]);

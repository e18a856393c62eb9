import { fillEntries } from "../../fill-entries";

export const globalAddresses = fillEntries([
  {
    type: "huaweicloud_global_eip",
    role: "address",
    filingClass: "this_provider",
    location: [
      { viaReverse: { type: "huaweicloud_global_eip_associate", through: "global_eip_id" } },
      { viaReverse: { type: "huaweicloud_nat_dnat_rule", through: "global_eip_id" } },
    ],
    public: "always",
    publishes: ["ip_address"],
    names: ["ip_address"],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "stands where what it is bound to stands; unbound it is undecided, since access_site, its entry, is written in no documented way",
    },
  },
  {
    type: "huaweicloud_global_eip_associate",
    role: "link",
    filingClass: "this_provider",
    location: [{ region: "associate_instance.region" }, { via: "associate_instance.instance_id" }],
    public: "always",
    targets: [{ attribute: "associate_instance.instance_id", kind: "backend" }],
    links: [
      {
        from: "global_eip_id",
        to: "associate_instance.instance_id",
        when: { not: { attribute: "associate_instance.instance_type", is: ["NATGW"] } },
        meaning: "address",
      },
    ],
    evidence: { basis: "docs", confidence: "high", note: "binds a server, a port, a load balancer or a NAT gateway" },
  },
]);

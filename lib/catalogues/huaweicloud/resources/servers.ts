import { fillEntries } from "../../fill-entries";
import { boundAddresses, forwardedTo } from "./bound-addresses";

export const servers = fillEntries([
  {
    type: "huaweicloud_compute_instance",
    role: "server",
    filingClass: "this_provider",
    location: [{ region: "region" }, { zone: "availability_zone" }, { via: "network.uuid" }, "provider"],
    public: {
      any: [
        { attribute: "eip_id", present: true },
        { attribute: "eip_type", present: true },
        { boundBy: "huaweicloud_compute_eip_associate", through: "instance_id" },
        ...boundAddresses,
        ...forwardedTo,
        { boundBy: "huaweicloud_compute_interface_attach", through: "instance_id", if: { sameAs: "port_id" } },
        { boundBy: "huaweicloud_networking_vip_associate", through: "port_ids", if: { sameAs: "vip_id" } },
      ],
    },
    targets: [{ attribute: "network.uuid", kind: "network" }],
    publishes: ["public_ip", "access_ip_v4", "access_ip_v6", "network.fixed_ip_v6"],
    private: ["network.fixed_ip_v4"],
    names: ["network.fixed_ip_v4", "access_ip_v4", "public_ip"],
    links: [{ from: "eip_id", to: "self", when: { attribute: "eip_id", present: true }, meaning: "address" }],
    billing: {
      chargeType: "charging_mode",
      prepaid: ["prePaid"],
      omitted: "postPaid",
      period: "period",
      periodUnit: { attribute: "period_unit" },
      carriesFiling: true,
    },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 55: a region of its own beats the provider's, and the provider has no default; zones are the region and a letter. eip_type makes an EIP. access_ip_v4 may be the private address: counted as public",
    },
  },
  {
    type: "huaweicloud_bms_instance",
    role: "server",
    filingClass: "this_provider",
    location: [{ region: "region" }, { zone: "availability_zone" }, { via: "nics.subnet_id" }, { via: "vpc_id" }, "provider"],
    public: {
      any: [
        { attribute: "eip_id", present: true },
        { attribute: "iptype", present: true },
        { boundBy: "huaweicloud_compute_eip_associate", through: "instance_id" },
        ...boundAddresses,
        ...forwardedTo,
        { boundBy: "huaweicloud_networking_vip_associate", through: "port_ids", if: { sameAs: "vip_id" } },
      ],
    },
    targets: [
      { attribute: "nics.subnet_id", kind: "network" },
      { attribute: "vpc_id", kind: "network" },
    ],
    publishes: ["public_ip"],
    private: ["nics.ip_address"],
    names: ["nics.ip_address", "public_ip"],
    links: [{ from: "eip_id", to: "self", when: { attribute: "eip_id", present: true }, meaning: "address" }],
    billing: {
      chargeType: "charging_mode",
      prepaid: ["prePaid"],
      period: "period",
      periodUnit: { attribute: "period_unit" },
    },
    evidence: { basis: "docs", confidence: "medium", note: "trap 55: bare metal; public as compute_instance is" },
  },
]);

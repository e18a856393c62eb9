import { fillEntries } from "../../fill-entries";
import { boundAddresses, forwardedTo } from "./bound-addresses";

export const interfaces = fillEntries([
  {
    type: "huaweicloud_vpc_network_interface",
    role: "network",
    filingClass: "none",
    location: [{ region: "region" }, { via: "subnet_id" }, "provider"],
    public: { any: [...boundAddresses, ...forwardedTo] },
    targets: [{ attribute: "subnet_id", kind: "network" }],
    private: ["fixed_ip_v4"],
    names: ["fixed_ip_v4"],
    evidence: { basis: "docs", confidence: "high", note: "an EIP on it opens the server that it is attached to" },
  },
  {
    type: "huaweicloud_compute_interface_attach",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "instance_id" }, "provider"],
    public: { any: [...boundAddresses, ...forwardedTo] },
    targets: [
      { attribute: "instance_id", kind: "backend" },
      { attribute: "network_id", kind: "network" },
    ],
    private: ["fixed_ip"],
    names: ["fixed_ip"],
    links: [
      { from: "port_id", to: "instance_id", when: { attribute: "port_id", present: true }, meaning: "attachment" },
      { from: "self", to: "instance_id", meaning: "attachment" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "attaches a port, or makes one in network_id" },
  },
  {
    type: "huaweicloud_networking_vip",
    role: "address",
    filingClass: "this_provider",
    location: [{ region: "region" }, { via: "network_id" }, { via: "subnet_id" }, "provider"],
    public: { any: [...boundAddresses, ...forwardedTo] },
    targets: [
      { attribute: "network_id", kind: "network" },
      { attribute: "subnet_id", kind: "network" },
    ],
    private: ["ip_address"],
    names: ["ip_address"],
    evidence: { basis: "docs", confidence: "high", note: "private until an EIP is bound to it" },
  },
  {
    type: "huaweicloud_networking_vip_associate",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "port_ids" }, { via: "vip_id" }, "provider"],
    public: { reachedThrough: "vip_id" },
    targets: [{ attribute: "port_ids", kind: "backend" }],
    links: [{ from: "vip_id", to: "port_ids", meaning: "attachment" }],
    evidence: { basis: "docs", confidence: "high" },
  },
]);

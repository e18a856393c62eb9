import { fillEntries } from "../../fill-entries";

export const interfaces = fillEntries([
  {
    type: "aws_network_interface",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "subnet_id" }, "provider"],
    public: {
      any: [
        { boundBy: "aws_eip", through: "network_interface" },
        { boundBy: "aws_eip_association", through: "network_interface_id" },
        { attribute: "ipv6_addresses", present: true },
        { attribute: "ipv6_address_count", over: 0, omitted: 0 },
      ],
    },
    targets: [{ attribute: "subnet_id", kind: "network" }],
    publishes: ["ipv6_addresses"],
    private: ["private_ip", "private_ips", "private_dns_name"],
    names: ["private_ip", "private_ips"],
    links: [{ from: "self", to: "attachment.instance", meaning: "attachment" }],
    evidence: { basis: "memory", confidence: "medium", note: "public behind an EIP or with an IPv6 address" },
  },
  {
    type: "aws_network_interface_attachment",
    role: "link",
    filingClass: "none",
    location: [{ region: "region" }, { via: "instance_id" }, "provider"],
    public: { reachedThrough: "network_interface_id" },
    targets: [{ attribute: "instance_id", kind: "backend" }],
    links: [{ from: "network_interface_id", to: "instance_id", meaning: "attachment" }],
    evidence: { basis: "memory", confidence: "medium", note: "an edge from the interface to the server" },
  },
]);

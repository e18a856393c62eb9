import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";
import { openedByGroups } from "./security-groups";

const launchTemplate: Condition = {
  any: [
    { attribute: "launch_template.id", present: true },
    { attribute: "launch_template.name", present: true },
  ],
};

/** What decides where associate_public_ip_address is left out: the subnet, and without one the default subnet, which is public. */
const bySubnet: Condition = {
  any: [
    { all: [{ attribute: "subnet_id", present: true }, { sameAs: "subnet_id" }] },
    {
      all: [
        { not: { attribute: "subnet_id", present: true } },
        { not: { attribute: "network_interface.network_interface_id", present: true } },
        { not: { attribute: "primary_network_interface.network_interface_id", present: true } },
        { any: [{ not: launchTemplate }, "unknown"] },
      ],
    },
  ],
};

export const servers = fillEntries([
  {
    type: "aws_instance",
    role: "server",
    filingClass: "this_provider",
    location: [{ region: "region" }, { zone: "availability_zone" }, { via: "subnet_id" }, "provider"],
    public: {
      any: [
        { attribute: "associate_public_ip_address", is: [true], omitted: false },
        { all: [{ not: { attribute: "associate_public_ip_address", is: [false], omitted: true } }, bySubnet] },
        { all: [{ attribute: "launch_template.id", present: true }, { sameAs: "launch_template.id" }] },
        { all: [{ attribute: "launch_template.name", present: true }, { sameAs: "launch_template.name" }] },
        { boundBy: "aws_eip", through: "instance" },
        { boundBy: "aws_eip_association", through: "instance_id" },
        { attribute: "ipv6_address_count", over: 0, omitted: 0 },
        { attribute: "ipv6_addresses", present: true },
      ],
    },
    targets: [{ attribute: "subnet_id", kind: "network" }],
    publishes: ["public_ip", "public_dns", "ipv6_addresses"],
    private: ["private_ip", "private_dns", "secondary_private_ips"],
    names: ["private_ip", "secondary_private_ips", "public_ip"],
    links: [
      { from: "network_interface.network_interface_id", to: "self", meaning: "attachment" },
      { from: "primary_network_interface.network_interface_id", to: "self", meaning: "attachment" },
    ],
    webPort: openedByGroups,
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "a public address that is left out is the subnet's choice; ports 80, 443 and 8080 stay closed for the whole account until a filing is recorded",
    },
  },
  {
    type: "aws_spot_instance_request",
    role: "server",
    filingClass: "this_provider",
    location: [{ region: "region" }, { zone: "availability_zone" }, { via: "subnet_id" }, "provider"],
    public: {
      any: [
        { attribute: "associate_public_ip_address", is: [true], omitted: false },
        { all: [{ not: { attribute: "associate_public_ip_address", is: [false], omitted: true } }, bySubnet] },
        { boundBy: "aws_eip", through: "instance" },
        { boundBy: "aws_eip_association", through: "instance_id" },
      ],
    },
    publishes: ["public_ip", "public_dns"],
    private: ["private_ip", "private_dns"],
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "an instance that is bid for; its address ids refer to spot_instance_id",
    },
  },
  {
    type: "aws_lightsail_instance",
    role: "server",
    filingClass: "this_provider",
    location: [{ region: "region" }, { zone: "availability_zone" }, "provider"],
    public: "always",
    publishes: ["public_ip_address", "ipv6_addresses"],
    private: ["private_ip_address"],
    evidence: { basis: "memory", confidence: "medium", note: "not offered in China; always has a public address" },
  },
]);

import { type EntryFacts, fillEntries } from "../../fill-entries";

/** Servers and addresses of providers without a region in the mainland, which records of theirs lead to. */
const addressesOf: Readonly<Record<string, readonly string[]>> = {
  google_compute_address: ["address"],
  google_compute_global_address: ["address"],
  google_compute_forwarding_rule: ["ip_address"],
  google_compute_global_forwarding_rule: ["ip_address"],
  google_compute_instance: ["network_interface.access_config.nat_ip"],
  digitalocean_droplet: ["ipv4_address", "ipv6_address"],
  digitalocean_loadbalancer: ["ip", "ipv6"],
  digitalocean_reserved_ip: ["ip_address"],
  linode_instance: ["ip_address", "ipv4", "ipv6"],
  linode_nodebalancer: ["hostname", "ipv4", "ipv6"],
  hcloud_server: ["ipv4_address", "ipv6_address"],
  hcloud_load_balancer: ["ipv4", "ipv6"],
  hcloud_floating_ip: ["ip_address"],
  hcloud_primary_ip: ["ip_address"],
};

export const hosts = fillEntries(
  Object.entries(addressesOf).map(([type, publishes]): EntryFacts => ({
    type,
    role: "address",
    filingClass: "this_provider",
    location: [{ fixed: "outside" }],
    public: "always",
    publishes,
    evidence: { basis: "memory", confidence: "high", note: "the provider has no region in the mainland" },
  })),
);

import { type EntryFacts, fillEntries } from "../../fill-entries";

/** Zones by the attribute with their name, so that a record that refers to one has a domain. */
const nameAttributes: Readonly<Record<string, string>> = {
  google_dns_managed_zone: "dns_name",
  digitalocean_domain: "name",
  dnsimple_zone: "name",
  linode_domain: "domain",
  hetznerdns_zone: "name",
  ns1_zone: "zone",
  akamai_dns_zone: "zone",
  oci_dns_zone: "name",
};

export const zones = fillEntries(
  Object.entries(nameAttributes).flatMap(([type, attribute]) =>
    (["resource", "data"] as const).map((kind): EntryFacts => ({
      type,
      kind,
      role: "zone",
      filingClass: "none",
      location: [{ fixed: "none" }],
      public: "never",
      hostnames: [{ attribute, wildcard: "none", kind: "source" }],
      names: ["name"],
      evidence: { basis: "memory", confidence: "medium", note: "hosting a zone needs no filing" },
    })),
  ),
);

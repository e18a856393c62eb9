import type { Condition } from "../../catalogue";
import { type EntryFacts, fillEntries } from "../../fill-entries";
import { provesControl } from "../../record-names";

const isAlias: Condition = { attribute: "target_resource_id", present: true };

const privateTypes: readonly string[] = ["a", "aaaa", "cname", "mx", "ptr", "srv", "txt"];

const otherTypes: readonly string[] = ["caa", "mx", "ns", "ptr", "srv", "txt"];

export const dns = fillEntries([
  {
    type: "azurerm_dns_zone",
    role: "zone",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [{ attribute: "name", wildcard: "none", kind: "source" }],
    names: ["name"],
    evidence: { basis: "memory", confidence: "high", note: "hosting a zone needs no filing" },
  },
  ...["azurerm_dns_a_record", "azurerm_dns_aaaa_record"].map((type): EntryFacts => ({
    type,
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: "always",
    hostnames: [{ join: ["name", "zone_name"], wildcard: "star", kind: "served" }],
    targets: [
      { attribute: "records", kind: "record-value", when: { not: isAlias } },
      { attribute: "target_resource_id", kind: "record-value", when: isAlias },
    ],
    evidence: { basis: "docs", confidence: "high", note: "the target decides; a resource may stand in place of addresses" },
  })),
  {
    type: "azurerm_dns_cname_record",
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: { not: provesControl("name") },
    hostnames: [{ join: ["name", "zone_name"], wildcard: "star", kind: "served" }],
    targets: [
      { attribute: "record", kind: "record-value", when: { not: isAlias } },
      { attribute: "target_resource_id", kind: "record-value", when: isAlias },
    ],
    evidence: { basis: "docs", confidence: "high", note: "the target decides; a resource may stand in place of a name" },
  },
  ...otherTypes.map((kind): EntryFacts => ({
    type: `azurerm_dns_${kind}_record`,
    role: "neutral",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    evidence: { basis: "memory", confidence: "high", note: "leads no browser to a server" },
  })),
  {
    type: "azurerm_private_dns_zone",
    role: "private",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [{ attribute: "name", wildcard: "none", kind: "source" }],
    evidence: { basis: "memory", confidence: "high", note: "answers inside networks only" },
  },
  ...privateTypes.map((kind): EntryFacts => ({
    type: `azurerm_private_dns_${kind}_record`,
    role: "private",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    evidence: { basis: "memory", confidence: "high", note: "answers inside networks only" },
  })),
]);

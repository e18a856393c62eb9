import type { Condition } from "../../catalogue";
import { type EntryFacts, fillEntries } from "../../fill-entries";

/** All kinds of endpoints count together: where there may be one of a later kind, an earlier one is not the whole answer. */
const noExternal: Condition = {
  any: [{ not: { boundBy: "azurerm_traffic_manager_external_endpoint", through: "profile_id" } }, "unknown"],
};
const noNested: Condition = {
  any: [{ not: { boundBy: "azurerm_traffic_manager_nested_endpoint", through: "profile_id" } }, "unknown"],
};

const endpoints: readonly (readonly [type: string, target: string, note: string])[] = [
  ["azurerm_traffic_manager_azure_endpoint", "target_resource_id", "a thing at Azure"],
  ["azurerm_traffic_manager_external_endpoint", "target", "anything anywhere; a written hostname leaves it undecided"],
  ["azurerm_traffic_manager_nested_endpoint", "target_resource_id", "another profile"],
];

export const trafficManager = fillEntries([
  {
    type: "azurerm_traffic_manager_profile",
    role: "entry",
    filingClass: "any_provider",
    location: [
      {
        viaReverse: { type: "azurerm_traffic_manager_azure_endpoint", through: "profile_id" },
        when: { all: [noExternal, noNested] },
      },
      { viaReverse: { type: "azurerm_traffic_manager_external_endpoint", through: "profile_id" }, when: noNested },
      { viaReverse: { type: "azurerm_traffic_manager_nested_endpoint", through: "profile_id" } },
    ],
    public: { not: { attribute: "profile_status", is: ["Disabled"], omitted: "Enabled" } },
    publishes: ["fqdn", "id"],
    evidence: { basis: "memory", confidence: "medium", note: "answers with its endpoints, which decide" },
  },
  ...endpoints.map(([type, target, note]): EntryFacts => ({
    type,
    role: "link",
    filingClass: "none",
    location: [{ via: target }],
    public: "never",
    targets: [{ attribute: target, kind: "backend" }],
    links: [{ from: "profile_id", to: target, meaning: "resolution" }],
    evidence: { basis: "memory", confidence: "medium", note },
  })),
]);

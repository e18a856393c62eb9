import { type EntryFacts, fillEntries } from "../../fill-entries";
import { located } from "../places";

export const opaque = fillEntries(
  ["azurerm_resource_group_template_deployment", "azurerm_template_deployment", "azurerm_managed_application"].map(
    (type): EntryFacts => ({
      type,
      role: "opaque",
      filingClass: "this_provider",
      location: located,
      public: "unknown",
      evidence: { basis: "memory", confidence: "high", note: "makes resources that Terraform does not show" },
    }),
  ),
);

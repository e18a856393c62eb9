import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";
import { located } from "../places";

const openContainer: Condition = { attribute: "container_access_type", is: ["blob", "container"], omitted: "private" };

export const storage = fillEntries([
  {
    type: "azurerm_storage_account",
    role: "storage",
    filingClass: "this_provider",
    location: located,
    public: {
      any: [
        { attribute: "static_website.index_document", present: true },
        { attribute: "custom_domain.name", present: true },
        { boundBy: "azurerm_storage_account_static_website", through: "storage_account_id" },
        { boundBy: "azurerm_storage_container", through: "storage_account_id", if: openContainer },
        { boundBy: "azurerm_storage_container", through: "storage_account_name", if: openContainer },
        { namedBy: "record" },
      ],
    },
    hostnames: [{ attribute: "custom_domain.name", wildcard: "none", kind: "served" }],
    publishes: ["primary_web_host", "primary_web_endpoint", "primary_blob_host", "primary_blob_endpoint", "id"],
    names: ["name"],
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "a static site, a custom domain or an open container makes it public",
    },
  },
  {
    type: "azurerm_storage_account_static_website",
    role: "link",
    filingClass: "none",
    location: [{ via: "storage_account_id" }],
    public: "always",
    links: [{ from: "self", to: "storage_account_id", meaning: "opening" }],
    evidence: { basis: "memory", confidence: "medium", note: "a switch of the account" },
  },
  {
    type: "azurerm_storage_container",
    role: "link",
    filingClass: "none",
    location: [{ via: "storage_account_id" }, { via: "storage_account_name" }],
    public: openContainer,
    links: [
      { from: "self", to: "storage_account_id", when: openContainer, meaning: "opening" },
      { from: "self", to: "storage_account_name", when: openContainer, meaning: "opening" },
    ],
    evidence: { basis: "memory", confidence: "medium", note: "opens its blobs to everyone" },
  },
]);

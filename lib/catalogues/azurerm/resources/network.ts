import { fillEntries } from "../../fill-entries";
import { group, located, location } from "../places";

export const network = fillEntries([
  {
    type: "azurerm_resource_group",
    role: "network",
    filingClass: "none",
    location: [location],
    public: "never",
    names: ["name"],
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "its members may stand elsewhere, but in the same environment: used only where they do not say",
    },
  },
  {
    type: "azurerm_virtual_network",
    role: "network",
    filingClass: "none",
    location: located,
    public: "never",
    names: ["name"],
    evidence: { basis: "memory", confidence: "high" },
  },
  {
    type: "azurerm_subnet",
    role: "network",
    filingClass: "none",
    location: [{ via: "virtual_network_name" }, group],
    public: "never",
    evidence: { basis: "memory", confidence: "high" },
  },
]);

import { fillEntries } from "../../fill-entries";

export const pages = fillEntries([
  {
    type: "cloudflare_pages_project",
    role: "function",
    filingClass: "any_provider",
    location: [{ fixed: "outside" }],
    public: "always",
    publishes: ["subdomain", "domains"],
    evidence: { basis: "memory", confidence: "medium", note: "served by the global network" },
  },
]);

import { defineResource } from "beian-guard/policies";

/** The company's module: a server with a public address that answers `domain`. Terraform fetches it, so a check of the code cannot read it. */
export const websiteModule = defineResource({
  module: "acme/website/alicloud",
  cloud: "alicloud",
  asOf: "2026-11-01",
  role: "server",
  filingClass: "this_provider",
  // `region` of the call, else that of the provider that the call hands over.
  location: [{ region: "region" }, "provider"],
  // `internal = true` leaves the address out; the module's own default is false.
  public: { not: { attribute: "internal", is: [true], omitted: false } },
  hostnames: [{ attribute: "domain" }],
  publishes: ["public_ip"],
  evidence: { basis: "source", confidence: "high", note: "main.tf of version 2" },
});

import type { Catalogue } from "../catalogue";
import { hostnames } from "./hostnames";
import neutral from "./neutral.json";
import { regions } from "./regions";
import { resources } from "./resources";

/** Azure: what serves websites. Azure China (21Vianet) is an environment of its own, and the mainland as a whole. */
export const azurerm: Catalogue = {
  cloud: "azurerm",
  name: { zh: "微软 Azure", en: "Azure" },
  typePrefix: "azurerm_",
  otherPrefixes: ["azapi_"],
  providers: ["hashicorp/azurerm"],
  providerVersion: null,
  coverage: "main",
  asOf: "2026-08-21",
  sources: [
    "stored documents of hashicorp/azurerm (public_ip, dns_a_record, dns_cname_record, cdn_profile, app_service_custom_hostname_binding)",
    "https://docs.azure.cn/en-us/frontdoor/standard-premium/how-to-add-custom-domain",
    "memory, for the rest",
  ],
  defaultRegion: null,
  regionAttribute: "location",
  regionEnvironment: [],
  regions,
  // Whatever else opens under these names belongs to the China environment.
  unlistedRegions: [{ pattern: "^china(east|north|south|west|central)\\d*$", jurisdiction: "mainland" }],
  zoneSuffix: "",
  aliases: {},
  entries: resources,
  neutral,
  review: [],
  hostnames,
};

import { leadToCdn } from "../website/lead";
import type { AlidnsRecord } from "./classes";
import { makeCdn, type Origin, type SiteCdn } from "./cdn";
import type { SiteCertificate } from "./certificates";
import { makeRecords } from "./records";
import type { Site } from "./site";

/** What makes a website known; empty while its hostnames may not be published. */
export interface Published {
  readonly records: readonly AlidnsRecord[];
  readonly cdn: readonly SiteCdn[];
}

/** Options of what is reached by an address. */
export interface FrontOptions {
  /** Serve through Alibaba Cloud CDN, with the server as its origin on port 80; by default records lead to the server. */
  readonly cdn?: boolean;
}

/** Leads the hostnames to an address, through a CDN where one is wanted. */
export function publishAddress(
  site: Site,
  address: string,
  { cdn: wanted = false }: FrontOptions,
  certificates: readonly SiteCertificate[],
): Published {
  const cdn = wanted ? makeCdn(site, { type: "ipaddr", content: address }, certificates) : [];
  return { cdn, records: makeRecords(site, (host) => leadToCdn(cdn, host) ?? { type: "A", value: address }) };
}

/** Leads the hostnames to a CDN that fetches from an origin without an address. */
export function publishOrigin(site: Site, origin: Origin, certificates: readonly SiteCertificate[]): Published {
  const cdn = makeCdn(site, origin, certificates);
  return { cdn, records: makeRecords(site, (host) => leadToCdn(cdn, host) ?? { type: "CNAME", value: origin.content }) };
}

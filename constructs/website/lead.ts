import type { SiteHost } from "./site-names";

/** What the record of a hostname leads to: an address, or a name of the cloud's. */
export interface Lead {
  readonly type: "A" | "CNAME";
  readonly value: string;
}

/** To the CDN domain of a hostname; undefined where it has none. */
export function leadToCdn(
  cdn: readonly { readonly host: SiteHost; readonly domain: { readonly cname: string } }[],
  host: SiteHost,
): Lead | undefined {
  const served = ofHost(cdn, host);
  return served === undefined ? undefined : { type: "CNAME", value: served.domain.cname };
}

/** The one that was made for a hostname, of certificates and CDN domains. */
export function ofHost<T extends { readonly host: SiteHost }>(made: readonly T[], host: SiteHost): T | undefined {
  return made.find((one) => one.host.id === host.id);
}

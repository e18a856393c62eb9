import type { FilingRef } from "../../lib/filing/filing-ref";
import { footerOf } from "./footer-delivery";
import { assertFiling, assertFilingFits, mayPublish } from "./site-filing";
import { readSiteNames, type SiteHost, type SiteNames, type WebsiteHost } from "./site-names";
import { readSiteRegion } from "./site-region";

/** What is settled of a website before its first resource is made. */
export interface SitePlan {
  /** The path of its construct. */
  readonly path: string;
  readonly cloud: string;
  /** The registrable domain, which is also its DNS zone. */
  readonly domain: string;
  readonly hosts: readonly SiteHost[];
  /** The hostnames that may be published today; all or none. */
  readonly published: readonly SiteHost[];
  readonly region: string;
  /** Null in Hong Kong. */
  readonly filing: FilingRef | null;
  /** Null while there is no number to show. */
  readonly footer: string | null;
  /** A name for what has to have one: the domain with hyphens. */
  readonly name: string;
}

export interface SiteInput {
  readonly path: string;
  readonly cloud: string;
  readonly domain: string;
  readonly hosts?: readonly WebsiteHost[] | undefined;
  /** Undefined where no compiler asked for it. */
  readonly region: string | undefined;
  /** The resource type that serves: whose filing its cloud asks for stands in the catalogue. */
  readonly type: string;
}

/** Checks what a website in the mainland is asked for. Throws GuardError with the construct path and the cure. */
export function planFiledSite({ filing, ...input }: SiteInput & { readonly filing: unknown }): SitePlan {
  const { path, cloud, type } = input;
  assertFiling(path, filing);
  const region = readSiteRegion(path, cloud, input.region, "mainland").id;
  const names = readSiteNames(path, input.domain, input.hosts);
  assertFilingFits(path, filing, names.hosts, cloud, type);
  return planOf({ path, cloud, region }, names, mayPublish(filing, cloud, type) ? names.hosts : [], filing);
}

/** The same for a website in Hong Kong, which needs no filing. */
export function planHongKongSite({ path, cloud, ...input }: SiteInput): SitePlan {
  const region = readSiteRegion(path, cloud, input.region, "hong-kong").id;
  const names = readSiteNames(path, input.domain, input.hosts);
  return planOf({ path, cloud, region }, names, names.hosts, null);
}

function planOf(
  place: Pick<SitePlan, "path" | "cloud" | "region">,
  { domain, hosts }: SiteNames,
  published: readonly SiteHost[],
  filing: FilingRef | null,
): SitePlan {
  return { ...place, domain, hosts, published, filing, footer: footerOf(filing), name: domain.replaceAll(".", "-") };
}

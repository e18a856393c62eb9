import { Annotations } from "cdktf";
import { Construct } from "constructs";
import type { FilingRef } from "../../lib/filing/filing-ref";
import type { WebsiteHost } from "../website/site-names";
import { withheldNotice } from "../website/notices";
import { readSiteInput } from "../website/site-input";
import { planFiledSite, planHongKongSite, type SiteInput, type SitePlan } from "../website/site-plan";
import { hongKongRegion } from "../website/site-region";
import type { AlicloudProvider, AlidnsRecord } from "./classes";
import type { SiteCdn } from "./cdn";
import { type DnsCertificate, makeCertificates, type SiteCertificate } from "./certificates";
import { type Parts, serve, type ServingKind, type Servings, servingTypes } from "./serving";
import { placed } from "./site";

/** What a website is, wherever it stands. */
export interface WebsiteProps<K extends ServingKind> {
  /** The domain as it was registered, such as `xinghai-shop.cn`; its DNS zone is at Alibaba Cloud DNS. */
  readonly domain: string;
  /**
   * The hostnames: `@` for the domain itself, and `www`. Both by default. Where records lead to a CDN or a function, that of `@` is a
   * CNAME, which no mail record can stand beside: choose `["www"]` for a domain that receives mail.
   */
  readonly hosts?: readonly [WebsiteHost, ...WebsiteHost[]];
  /** What serves it, by `kind`. */
  readonly serving: { readonly kind: K } & Servings[K];
  /**
   * A certificate for each hostname, by a DNS record that proves the domain; none by default. Load balancer and CDN show it; on a
   * server it has to be installed. A function takes its own, in PEM.
   */
  readonly certificate?: K extends "function" ? never : DnsCertificate;
  /** A provider for the region of the website; by default one of its own, with the credentials of the environment. */
  readonly provider?: AlicloudProvider;
}

export interface FiledWebsiteProps<K extends ServingKind> extends WebsiteProps<K> {
  /** The filing that permits the hostnames, from the ledger or `defineFiling()`. */
  readonly filing: FilingRef;
  /** A region in mainland China, as a literal. */
  readonly region: string;
}

export interface HongKongWebsiteProps<K extends ServingKind> extends WebsiteProps<K> {
  /** `cn-hongkong`, which is also what it is without. */
  readonly region?: string;
}

/** A website with its servers, records, certificates and CDN; each is a member, to be refined. */
abstract class Website<K extends ServingKind> extends Construct {
  /** What serves it. */
  readonly parts: Parts[K];
  /** The records of the hostnames; none while these may not be published. */
  readonly records: readonly AlidnsRecord[];
  readonly certificates: readonly SiteCertificate[];
  /** A CDN domain for each hostname; none without a CDN, and while the hostnames may not be published. */
  readonly cdn: readonly SiteCdn[];
  readonly provider: AlicloudProvider;

  constructor(scope: Construct, id: string, props: WebsiteProps<K>, planOf: (input: Omit<SiteInput, "region">) => SitePlan) {
    super(scope, id);
    const plan = planOf(readSiteInput(this.node.path, "alicloud", props, servingTypes));
    const notice = withheldNotice(plan);
    if (notice !== null) Annotations.of(this).addInfo(notice);
    const site = placed(this, plan, props.provider);
    this.provider = site.provider;
    this.certificates = props.certificate === undefined ? [] : makeCertificates(site, props.certificate);
    const made = serve(site, props.serving.kind, props.serving, this.certificates);
    this.parts = made.parts;
    this.records = made.records;
    this.cdn = made.cdn;
  }
}

/**
 * A website in mainland China, with the filing that permits it. While the filing is in progress the servers are made, since clouds
 * file for running ones only, and nothing that publishes a hostname; that is added the day the ledger says granted.
 *
 * The footer comes to a server as user data, so Alibaba Cloud reboots it the day the filing is granted, and to a function, a bucket
 * or an output as it is.
 *
 * Throws GuardError, with the construct path and the cure, for a domain that the filing does not list, for a filing without Alibaba
 * Cloud on its access list where the product asks for that, for a region outside the mainland or unknown, and for tokens in either.
 * Sources: product 8; Order 33 articles 5 and 18.
 *
 * ```ts
 * new FiledWebsite(this, "site", {
 *   domain: "xinghai-shop.cn",
 *   filing: ledger.filingFor("xinghai-shop.cn"),
 *   region: "cn-hangzhou",
 *   serving: { kind: "server", imageId, instanceType: "ecs.c7.large", network: { zone: "h" }, securityGroupIds },
 * });
 * ```
 */
export class FiledWebsite<K extends ServingKind> extends Website<K> {
  constructor(scope: Construct, id: string, props: FiledWebsiteProps<K>) {
    super(scope, id, props, (input) => planFiledSite({ ...input, region: props.region, filing: props.filing }));
  }
}

/**
 * The same website in Hong Kong, where it needs no filing; a CDN leaves the mainland out. Moving across is this one word: the props
 * are those of `FiledWebsite` without `filing`. Throws GuardError as `FiledWebsite` does, and for a region that is not in Hong Kong.
 */
export class HongKongWebsite<K extends ServingKind> extends Website<K> {
  constructor(scope: Construct, id: string, props: HongKongWebsiteProps<K>) {
    super(scope, id, props, (input) => planHongKongSite({ ...input, region: props.region ?? hongKongRegion("alicloud") }));
  }
}

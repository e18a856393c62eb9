import { Construct } from "constructs";
import type { FilingRef } from "../../lib/filing/filing-ref";
import { planAnchor } from "../website/anchor-plan";
import { assertKnownKind } from "../website/serving-kind";
import type { InstanceConfig, TencentcloudProvider, LighthouseInstance, LighthouseInstanceConfig } from "./classes";
import { type LightServerOptions, makeLightServer } from "./light-server";
import { makeServer, type ServerOptions, type ServerParts } from "./server";
import { servingTypes } from "./serving";
import { placed } from "./site";

/** The servers of Tencent Cloud that can carry a filing, by their names. */
export interface Anchors {
  readonly server: ServerOptions & {
    readonly override?: Omit<
      Partial<InstanceConfig>,
      "instanceChargeType" | "instanceChargeTypePrepaidPeriod" | "allocatePublicIp" | "internetMaxBandwidthOut"
    >;
  };
  readonly "light-server": LightServerOptions & {
    readonly override?: Omit<Partial<LighthouseInstanceConfig>, "period" | "dryRun">;
  };
}

export interface AnchorParts {
  readonly server: ServerParts;
  readonly "light-server": { readonly server: LighthouseInstance };
}

export type AnchorKind = keyof Anchors;

export interface FilingAnchorProps<K extends AnchorKind> {
  /** The filing that it carries, from the ledger or `defineFiling()`; as a rule one in progress. */
  readonly filing: FilingRef;
  /** A region in mainland China, as a literal. */
  readonly region: string;
  /** The server, by `kind`. It is paid for in advance, for `months` of 3 and more. */
  readonly anchor: { readonly kind: K } & Anchors[K];
  /** A provider for the region; by default one of its own, with the credentials of the environment. */
  readonly provider?: TencentcloudProvider;
}

/**
 * A server for which Tencent Cloud gives out filing service numbers: in the mainland, paid for in advance for 3 months or more, with a
 * public address that stays. A website that is served by what carries no filing (a bucket, a function, a scaling group) needs one
 * beside it for as long as the filing lives.
 *
 * Throws GuardError, with the construct path and the cure, for a region outside the mainland, for fewer months, and for a filing
 * that does not name Tencent Cloud among its access providers. Source: lib/catalogues/anchors.ts.
 *
 * ```ts
 * new FilingAnchor(this, "anchor", {
 *   filing: ledger.filingFor("xinghai-shop.cn"),
 *   region: "ap-guangzhou",
 *   anchor: { kind: "light-server", months: 12, blueprintId, bundleId },
 * });
 * ```
 */
export class FilingAnchor<K extends AnchorKind> extends Construct {
  /** The server that carries the filing, and what was made with it. */
  readonly parts: AnchorParts[K];
  readonly provider: TencentcloudProvider;

  constructor(scope: Construct, id: string, props: FilingAnchorProps<K>) {
    super(scope, id);
    const { kind, months } = props.anchor;
    assertKnownKind(this.node.path, kind, Object.keys(makeAnchor));
    const { region, filing } = props;
    const cloud = "tencentcloud";
    const plan = planAnchor({ path: this.node.path, cloud, region, filing, months, type: servingTypes[kind], name: id });
    const site = placed(this, plan, props.provider);
    this.provider = site.provider;
    this.parts = makeAnchor[kind](site, props.anchor);
  }
}

const makeAnchor: {
  readonly [K in AnchorKind]: (site: Parameters<typeof makeServer>[0], anchor: Anchors[K]) => AnchorParts[K];
} = {
  server: (site, anchor) => makeServer(site, anchor, anchor.override),
  "light-server": (site, anchor) => ({ server: makeLightServer(site, anchor, anchor.override) }),
};

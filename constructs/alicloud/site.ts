import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { assertProviderRegion, assertSameFramework } from "../website/site";
import type { SitePlan } from "../website/site-plan";
import { AlicloudProvider } from "./classes";

/** Where the resources of a website are made, and with what. */
export interface Site extends SitePlan {
  readonly scope: Construct;
  readonly provider: AlicloudProvider;
}

/** What a server needs to know of where it is made; a filing anchor is such a place without a website. */
export type ServerSite = Pick<Site, "scope" | "provider" | "region" | "filing" | "footer" | "name">;

/** Places a plan in a construct. A provider that is given has to be configured for the same region. */
export function placed<P extends { readonly path: string; readonly region: string }>(
  scope: Construct,
  plan: P,
  given: AlicloudProvider | undefined,
): P & Pick<Site, "scope" | "provider"> {
  assertSameFramework(plan.path, AlicloudProvider, scope);
  if (given !== undefined) assertProviderRegion(plan.path, plan.region, given.region);
  return { ...plan, scope, provider: given ?? providerOf(scope, plan.region) };
}

/** A provider of the site's own, by an alias: the default one of the stack stays the user's. */
function providerOf(scope: Construct, region: string): AlicloudProvider {
  const alias = `site_${TerraformStack.of(scope).getLogicalId(scope.node).replace(/\W/g, "_")}`;
  return new AlicloudProvider(scope, "provider", { alias, region });
}

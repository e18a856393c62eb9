import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { text } from "../../../lib/text";
import { declareFiling, type DeclarableResource } from "../../declare-filing";
import { refusal } from "../../website/refusal";
import type { SitePlan } from "../../website/site-plan";
import { AlicloudProvider } from "../classes";

/** Where the resources of a website are made, and with what. */
export interface Site extends SitePlan {
  readonly scope: Construct;
  readonly provider: AlicloudProvider;
}

/** The site of a construct. A provider that is given has to be configured for the same region as the site. */
export function siteIn(scope: Construct, plan: SitePlan, given: AlicloudProvider | undefined): Site {
  if (given !== undefined && given.region !== plan.region) throw otherRegion(plan, given.region);
  return { ...plan, scope, provider: given ?? providerOf(scope, plan.region) };
}

/** Declares the filing of the site on a resource, where there is one, and returns the resource. */
export function permitted<T extends DeclarableResource>(site: Pick<Site, "filing">, resource: T): T {
  if (site.filing !== null) declareFiling(resource, site.filing);
  return resource;
}

/** A provider of the site's own, by an alias: the default one of the stack stays the user's. */
function providerOf(scope: Construct, region: string): AlicloudProvider {
  const stack = TerraformStack.of(scope);
  const alias = `site_${stack.getLogicalId(scope.node).replace(/[^A-Za-z0-9_]/g, "_")}`;
  return new AlicloudProvider(scope, "provider", { alias, region });
}

function otherRegion({ path, region }: SitePlan, given: string | undefined): Error {
  return refusal(
    text(
      `${path} 的 region 是 ${region}，而给出的 provider 的地域是 ${given ?? "（未写）"}。`,
      `The region of ${path} is ${region}, but the provider that it is given is configured for ${given ?? "none"}.`,
    ),
    text("请给出同一地域的 provider，或不给。", "Pass a provider of that region, or none."),
  );
}

import { propertyAccess, TerraformOutput } from "cdktf";
import { permitted } from "../website/site";
import { LighthouseInstance, type LighthouseInstanceConfig } from "./classes";
import type { SiteCertificate } from "./certificates";
import type { LightMonths } from "./months";
import { type FrontOptions, publishAddress } from "./publish";
import type { ServerSite, Site } from "./site";

/** One Lighthouse server, which brings its own public address. */
export interface LightServerOptions {
  readonly blueprintId: string;
  readonly bundleId: string;
  /** The number of the zone within the region, 3 for ap-guangzhou-3; by default the cloud chooses one. */
  readonly zone?: number;
  /** How long it is paid for in advance; 3 by default, the shortest with which a filing can rest on it. */
  readonly months?: LightMonths;
}

export interface LightServerServing extends LightServerOptions, FrontOptions {
  readonly kind: "light-server";
  /** Attributes of the server that shall be others. */
  readonly override?: Partial<LighthouseInstanceConfig>;
}

export interface LightServerParts {
  readonly server: LighthouseInstance;
  /** The footer, to be put on the site by hand: this product takes no user data. */
  readonly footer: TerraformOutput | undefined;
}

export function makeLightServer(
  site: ServerSite,
  options: LightServerOptions,
  override: Partial<LighthouseInstanceConfig> = {},
): LighthouseInstance {
  return permitted(
    site,
    new LighthouseInstance(site.scope, "server", {
      provider: site.provider,
      instanceName: site.name,
      blueprintId: options.blueprintId,
      bundleId: options.bundleId,
      period: options.months ?? 3,
      renewFlag: "NOTIFY_AND_MANUAL_RENEW",
      ...(options.zone === undefined ? {} : { zone: `${site.region}-${options.zone}` }),
      ...override,
    }),
  );
}

export function serveByLightServer(site: Site, serving: LightServerServing, certificates: readonly SiteCertificate[]) {
  const server = makeLightServer(site, serving, serving.override);
  const footer = site.footer === null ? undefined : new TerraformOutput(site.scope, "footer", { value: site.footer });
  const parts: LightServerParts = { server, footer };
  // Not by a function of Terraform's, which would hide from a reader of the JSON whose address it is.
  const address = String(propertyAccess(server.publicAddresses, [0]));
  return { parts, ...publishAddress(site, address, serving, certificates) };
}

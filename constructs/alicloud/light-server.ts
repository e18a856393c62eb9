import { Annotations, TerraformOutput } from "cdktf";
import { addressMissingNotice } from "../website/notices";
import { permitted } from "../website/site";
import { SimpleApplicationServerInstance, type SimpleApplicationServerInstanceConfig } from "./classes";
import type { SiteCertificate } from "./certificates";
import type { LightMonths } from "./months";
import { type FrontOptions, publishAddress, type Published } from "./publish";
import type { ServerSite, Site } from "./site";

/** One simple application server, which brings its own public address. */
export interface LightServerOptions {
  readonly imageId: string;
  readonly planId: string;
  /** How long it is paid for in advance; 3 by default, the shortest with which a filing can rest on it. */
  readonly months?: LightMonths;
}

export interface LightServerServing extends LightServerOptions, FrontOptions {
  readonly kind: "light-server";
  /**
   * Its public address, as the console shows it once the server is there: the provider does not export it. No hostname is published
   * without one. The ledger has to say under `addresses:` where it is, or the guard cannot decide the records.
   */
  readonly address?: string;
  /** Attributes of the server that shall be others. */
  readonly override?: Partial<SimpleApplicationServerInstanceConfig>;
}

export interface LightServerParts {
  readonly server: SimpleApplicationServerInstance;
  /** The footer, to be put on the site by hand: this product takes no user data. */
  readonly footer: TerraformOutput | undefined;
}

export function makeLightServer(
  site: ServerSite,
  options: LightServerOptions,
  override: Partial<SimpleApplicationServerInstanceConfig> = {},
): SimpleApplicationServerInstance {
  return permitted(
    site,
    new SimpleApplicationServerInstance(site.scope, "server", {
      provider: site.provider,
      instanceName: site.name,
      imageId: options.imageId,
      planId: options.planId,
      paymentType: "Subscription",
      period: options.months ?? 3,
      ...override,
    }),
  );
}

export function serveByLightServer(site: Site, serving: LightServerServing, certificates: readonly SiteCertificate[]) {
  const server = makeLightServer(site, serving, serving.override);
  const footer = site.footer === null ? undefined : new TerraformOutput(site.scope, "footer", { value: site.footer });
  const parts: LightServerParts = { server, footer };
  if (serving.address === undefined && site.published.length > 0) {
    Annotations.of(site.scope).addWarning(addressMissingNotice());
  }
  const unpublished: Published = { records: [], cdn: [] };
  return {
    parts,
    ...(serving.address === undefined ? unpublished : publishAddress(site, serving.address, serving, certificates)),
  };
}

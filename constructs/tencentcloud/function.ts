import { footerVariable } from "../website/footer-delivery";
import { ofHost } from "../website/lead";
import { permitted } from "../website/site";
import { ScfCustomDomain, ScfFunction, type ScfFunctionConfig } from "./classes";
import type { SiteCertificate } from "./certificates";
import { publishLead } from "./publish";
import type { Site } from "./site";

/** A web function of SCF. Without a filing package it carries no filing: a mainland server has to, such as a `FilingAnchor`. */
export interface FunctionServing {
  readonly kind: "function";
  /** The hostname that SCF tells to lead custom domains to; it ends in `.<region>.tencentscf.com`. */
  readonly endpoint: string;
  /** The function: its runtime, handler and code. */
  readonly function: Omit<ScfFunctionConfig, "provider" | "name"> & { readonly name?: string };
}

export interface FunctionParts {
  readonly function: ScfFunction;
  /** Empty while the hostnames may not be published. */
  readonly domains: readonly ScfCustomDomain[];
}

export function serveByFunction(site: Site, serving: FunctionServing, certificates: readonly SiteCertificate[]) {
  const { scope, provider } = site;
  const environment = {
    ...serving.function.environment,
    ...(site.footer === null ? {} : { [footerVariable]: site.footer }),
  };
  const made = permitted(
    site,
    new ScfFunction(scope, "function", { name: site.name, funcType: "HTTP", ...serving.function, environment, provider }),
  );
  const published = publishLead(site, { type: "CNAME", value: serving.endpoint });
  const domains = site.published.map((host) => {
    const certificate = ofHost(certificates, host);
    return permitted(
      site,
      new ScfCustomDomain(scope, `domain-${host.id}`, {
        provider,
        domain: host.name,
        protocol: certificate === undefined ? "HTTP" : "HTTP&HTTPS",
        endpointsConfig: [{ namespace: "default", functionName: made.name, qualifier: "$LATEST", pathMatch: "/*" }],
        ...(certificate === undefined ? {} : { certConfig: { certificateId: certificate.certificateId } }),
        // It is refused until the name leads there.
        dependsOn: [...published.records],
      }),
    );
  });
  const parts: FunctionParts = { function: made, domains };
  return { parts, ...published };
}

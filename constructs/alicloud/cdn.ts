import { ofHost } from "../website/lead";
import { permitted } from "../website/site";
import { CdnDomainConfigA, CdnDomainNew } from "./classes";
import { certificateRegion, type SiteCertificate } from "./certificates";
import type { Site } from "./site";

/** The CDN of one hostname. */
export interface SiteCdn {
  readonly host: Site["published"][number];
  readonly domain: CdnDomainNew;
  /** The redirect from HTTP to HTTPS; undefined without a certificate. */
  readonly redirect: CdnDomainConfigA | undefined;
}

export interface Origin {
  readonly type: "ipaddr" | "oss" | "domain";
  readonly content: string;
}

/**
 * A CDN domain for each hostname that may be published. In the mainland its nodes are those of the mainland; in Hong Kong those
 * outside it, which need no filing.
 */
export function makeCdn(site: Site, origin: Origin, certificates: readonly SiteCertificate[]): readonly SiteCdn[] {
  const { scope, provider } = site;
  return site.published.map((host) => {
    const certificate = ofHost(certificates, host);
    const domain = permitted(
      site,
      new CdnDomainNew(scope, `cdn-${host.id}`, {
        provider,
        domainName: host.name,
        cdnType: "web",
        scope: site.filing === null ? "overseas" : "domestic",
        sources: [{ ...origin, port: 80 }],
        ...(certificate === undefined ? {} : { certificateConfig: certificateConfig(certificate) }),
      }),
    );
    return { host, domain, redirect: certificate === undefined ? undefined : makeRedirect(site, host, domain) };
  });
}

function certificateConfig({ certificateId }: SiteCertificate) {
  return { serverCertificateStatus: "on", certType: "cas", certId: certificateId, certRegion: certificateRegion };
}

function makeRedirect(site: Site, host: SiteCdn["host"], domain: CdnDomainNew): CdnDomainConfigA {
  return permitted(
    site,
    new CdnDomainConfigA(site.scope, `cdn-${host.id}-https`, {
      provider: site.provider,
      domainName: domain.domainName,
      functionName: "https_force",
      functionArgs: [{ argName: "enable", argValue: "on" }],
    }),
  );
}

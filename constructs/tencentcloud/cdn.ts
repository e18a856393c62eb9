import { ofHost } from "../website/lead";
import { permitted } from "../website/site";
import { CdnDomain, type CdnDomainHttpsConfig } from "./classes";
import { type SiteCertificate } from "./certificates";
import type { Site } from "./site";

/** The CDN of one hostname. */
export interface SiteCdn {
  readonly host: Site["published"][number];
  readonly domain: CdnDomain;
}

export interface Origin {
  readonly type: "ip" | "cos";
  /** An address, or the hostname of a bucket. */
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
      new CdnDomain(scope, `cdn-${host.id}`, {
        provider,
        domain: host.name,
        serviceType: "web",
        area: site.filing === null ? "overseas" : "mainland",
        origin: {
          originType: origin.type,
          originList: [origin.content],
          // A bucket answers under its own name alone.
          serverName: origin.type === "cos" ? origin.content : host.name,
          originPullProtocol: "http",
        },
        ...(certificate === undefined ? {} : { httpsConfig: httpsBy(certificate) }),
      }),
    );
    return { host, domain };
  });
}

/** HTTPS, with a redirect from HTTP. */
function httpsBy({ certificateId }: SiteCertificate): CdnDomainHttpsConfig {
  return {
    httpsSwitch: "on",
    http2Switch: "on",
    serverCertificateConfig: { certificateId },
    forceRedirect: { switch: "on", redirectType: "https", redirectStatusCode: 301 },
  };
}

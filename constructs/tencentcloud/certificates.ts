import type { SiteHost } from "../website/site-names";
import { SslCheckCertificateDomainVerificationOperation, SslFreeCertificate } from "./classes";
import type { Site } from "./site";

/**
 * A free certificate for each hostname, issued once a DNS record has proved whose the domain is. The certificate service writes that
 * record into the DNSPod zone of the same account by itself, so none is made here.
 */
export interface DnsCertificate {
  readonly contactEmail?: string;
  readonly contactPhone?: string;
}

/** The certificate of one hostname. */
export interface SiteCertificate {
  readonly host: SiteHost;
  readonly certificate: SslFreeCertificate;
  /** Has the proof of the domain checked; what uses the certificate is made after it. */
  readonly verification: SslCheckCertificateDomainVerificationOperation;
  readonly certificateId: string;
}

export function makeCertificates(site: Site, contact: DnsCertificate): readonly SiteCertificate[] {
  const { scope, provider } = site;
  return site.hosts.map((host) => {
    const certificate = new SslFreeCertificate(scope, `certificate-${host.id}`, {
      provider,
      alias: `${site.name}-${host.id}`,
      domain: host.name,
      dvAuthMethod: "DNS_AUTO",
      ...contact,
    });
    const verification = new SslCheckCertificateDomainVerificationOperation(scope, `certificate-${host.id}-verification`, {
      provider,
      certificateId: certificate.id,
    });
    return { host, certificate, verification, certificateId: verification.certificateId };
  });
}

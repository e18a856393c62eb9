import { TerraformResource } from "cdktf";
import type { SiteHost } from "../website/site-names";
import { AlidnsRecord, SslCertificatesServiceCertificateApply, SslCertificatesServiceInstance } from "./classes";
import type { Site } from "./site";

/** A certificate for each hostname, issued once a DNS record has proved whose the domain is. It is bought for a year when it is made. */
export interface DnsCertificate {
  /** Contacts of the certificate service; without one it accepts no application. */
  readonly contactIds: readonly [number, ...number[]];
  /** The kind of certificate that is bought; by default `ws.dv.f`, domain-validated by WoSign. */
  readonly specification?: string;
}

/** The certificate of one hostname. */
export interface SiteCertificate {
  readonly host: SiteHost;
  /** The order. */
  readonly order: SslCertificatesServiceInstance;
  readonly application: SslCertificatesServiceCertificateApply;
  /** The TXT record that proves the domain; it serves no web, so it is made while the filing is still in progress. */
  readonly proof: AlidnsRecord;
  /** `alicloud_ssl_certificates_service_certificate_validation`, which waits until the certificate is issued. */
  readonly issued: TerraformResource;
  /** The id of the issued certificate. */
  readonly certificateId: string;
}

/** The region in which the certificate service of an account of China keeps its certificates, wherever they are used. */
export const certificateRegion = "cn-hangzhou";

export function makeCertificates(
  site: Site,
  { contactIds, specification = "ws.dv.f" }: DnsCertificate,
): readonly SiteCertificate[] {
  const { scope, provider } = site;
  return site.hosts.map((host) => {
    const order = new SslCertificatesServiceInstance(scope, `certificate-${host.id}`, {
      provider,
      instanceName: `${site.name}-${host.id}`,
      productType: "cas",
      period: 12,
      pricingCycle: 2,
      domain: host.name,
      generateCsrMethod: "online",
      validationMethod: "DNS",
      contactIdList: [...contactIds],
      parameter: [
        { code: "fullSpec", value: specification },
        { code: "fullDomainCount", value: "1" },
      ],
    });
    const application = new SslCertificatesServiceCertificateApply(scope, `certificate-${host.id}-application`, {
      provider,
      instanceId: order.id,
      domain: order.domain,
      validationMethod: order.validationMethod,
    });
    const { validationKey, validationValue } = application.domainValidationList.get(0);
    const proof = new AlidnsRecord(scope, `certificate-${host.id}-proof`, {
      provider,
      domainName: site.domain,
      rr: validationKey,
      type: "TXT",
      value: validationValue,
    });
    const issued = waitFor(site, host, application, proof);
    return { host, order, application, proof, issued, certificateId: issued.getStringAttribute("certificate_id") };
  });
}

/** The provider has had this type since 1.287; the bindings that come with this package do not. */
function waitFor(
  { scope, provider }: Site,
  host: SiteHost,
  application: SslCertificatesServiceCertificateApply,
  proof: AlidnsRecord,
): TerraformResource {
  const issued = new TerraformResource(scope, `certificate-${host.id}-issued`, {
    terraformResourceType: "alicloud_ssl_certificates_service_certificate_validation",
    provider,
  });
  issued.addOverride("instance_id", application.instanceId);
  issued.addOverride("validation_record_ids", [proof.id]);
  return issued;
}

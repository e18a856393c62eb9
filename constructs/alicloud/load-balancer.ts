import { ofHost } from "../website/lead";
import { permitted } from "../website/site";
import {
  SlbDomainExtension,
  SlbListener,
  SlbLoadBalancer,
  type SlbLoadBalancerConfig,
  SlbServerCertificate,
  SlbServerGroup,
} from "./classes";
import { certificateRegion, type SiteCertificate } from "./certificates";
import type { BalancerMonths } from "./months";
import type { Site } from "./site";

/** A classic load balancer: of those of Alibaba Cloud the one that can carry a filing, since it can be paid for in advance. */
export interface BalancerOptions {
  /** How long it is paid for in advance; 3 by default, the shortest with which a filing can rest on it. */
  readonly balancerMonths?: BalancerMonths;
  /** Its specification; `slb.s2.small` by default. */
  readonly balancerSpec?: string;
  /** The port of the servers behind it; 80 by default. */
  readonly port?: number;
  /** Attributes of the load balancer that shall be others, for instance how it is paid for. */
  readonly balancerOverride?: Partial<SlbLoadBalancerConfig>;
}

export interface BalancerParts {
  readonly loadBalancer: SlbLoadBalancer;
  readonly serverGroup: SlbServerGroup;
  readonly http: SlbListener;
  /** Undefined without a certificate. */
  readonly https: SlbListener | undefined;
}

export function makeLoadBalancer(
  site: Site,
  { balancerMonths = 3, balancerSpec = "slb.s2.small", port = 80, balancerOverride = {} }: BalancerOptions,
  certificates: readonly SiteCertificate[],
): BalancerParts {
  const { scope, provider } = site;
  const loadBalancer = permitted(
    site,
    new SlbLoadBalancer(scope, "load-balancer", {
      provider,
      loadBalancerName: site.name,
      addressType: "internet",
      loadBalancerSpec: balancerSpec,
      internetChargeType: "PayByTraffic",
      paymentType: "Subscription",
      period: balancerMonths,
      ...balancerOverride,
    }),
  );
  const serverGroup = new SlbServerGroup(scope, "server-group", { provider, loadBalancerId: loadBalancer.id, name: site.name });
  const forward = { provider, loadBalancerId: loadBalancer.id, serverGroupId: serverGroup.id, bandwidth: -1 };
  const uploaded = certificates.map((certificate) => upload(site, certificate));
  const [first] = uploaded;
  if (first === undefined) {
    const http = new SlbListener(scope, "http", { ...forward, frontendPort: 80, backendPort: port, protocol: "http" });
    return { loadBalancer, serverGroup, http, https: undefined };
  }
  const https = new SlbListener(scope, "https", {
    ...forward,
    frontendPort: 443,
    backendPort: port,
    protocol: "https",
    serverCertificateId: first.certificate.id,
  });
  const http = new SlbListener(scope, "http", {
    provider,
    loadBalancerId: loadBalancer.id,
    frontendPort: 80,
    protocol: "http",
    listenerForward: "on",
    forwardPort: 443,
    dependsOn: [https],
  });
  for (const host of site.published) extend(site, host, loadBalancer, https, uploaded);
  return { loadBalancer, serverGroup, http, https };
}

interface Uploaded {
  readonly host: SiteCertificate["host"];
  readonly certificate: SlbServerCertificate;
}

/** Hands a certificate of the certificate service to the load balancers of the region. */
function upload({ scope, provider }: Site, of: SiteCertificate): Uploaded {
  const certificate = new SlbServerCertificate(scope, `certificate-${of.host.id}-uploaded`, {
    provider,
    name: of.order.instanceName,
    alicloudCertificateId: of.certificateId,
    alicloudCertificateName: of.order.instanceName,
    alicloudCertificateRegionId: certificateRegion,
  });
  return { host: of.host, certificate };
}

/** The listener shows its own certificate for the first hostname; every other has its own by an extension. */
function extend(
  site: Site,
  host: Site["published"][number],
  loadBalancer: SlbLoadBalancer,
  https: SlbListener,
  uploaded: readonly Uploaded[],
): void {
  const own = ofHost(uploaded, host);
  if (own === undefined || own === uploaded[0]) return;
  permitted(
    site,
    new SlbDomainExtension(site.scope, `https-${host.id}`, {
      provider: site.provider,
      loadBalancerId: loadBalancer.id,
      frontendPort: https.frontendPort,
      domain: host.name,
      serverCertificateId: own.certificate.id,
    }),
  );
}

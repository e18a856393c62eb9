import { ofHost } from "../website/lead";
import { permitted } from "../website/site";
import type { SiteHost } from "../website/site-names";
import { ClbInstance, type ClbInstanceConfig, ClbListener, ClbListenerRule, ClbRedirection } from "./classes";
import { type SiteCertificate } from "./certificates";
import type { Site } from "./site";

/** What answers one hostname at the load balancer. */
export interface BalancedHost {
  readonly host: SiteHost;
  readonly http: ClbListenerRule;
  /** Undefined without a certificate. */
  readonly https: ClbListenerRule | undefined;
  /** From HTTP to HTTPS. */
  readonly redirect: ClbRedirection | undefined;
}

export interface BalancerParts {
  readonly loadBalancer: ClbInstance;
  readonly http: ClbListener;
  /** Undefined without a certificate. */
  readonly https: ClbListener | undefined;
  /** Empty while the hostnames may not be published: a rule of this product names one. */
  readonly hosts: readonly BalancedHost[];
}

export function makeLoadBalancer(
  site: Site,
  vpcId: string,
  certificates: readonly SiteCertificate[],
  override: Partial<ClbInstanceConfig> = {},
): BalancerParts {
  const { scope, provider } = site;
  const loadBalancer = permitted(
    site,
    new ClbInstance(scope, "load-balancer", {
      provider,
      clbName: site.name,
      networkType: "OPEN",
      vpcId,
      // The security groups of the servers then judge the visitors alone.
      loadBalancerPassToTarget: true,
      ...override,
    }),
  );
  const clbId = loadBalancer.id;
  const http = new ClbListener(scope, "http", { provider, clbId, listenerName: "http", port: 80, protocol: "HTTP" });
  const https =
    certificates.length === 0
      ? undefined
      : new ClbListener(scope, "https", {
          provider,
          clbId,
          listenerName: "https",
          port: 443,
          protocol: "HTTPS",
          // Each hostname shows its own certificate.
          sniSwitch: true,
        });
  const hosts = site.published.map((host) => balance(site, host, clbId, http, https, ofHost(certificates, host)));
  return { loadBalancer, http, https, hosts };
}

function balance(
  site: Site,
  host: SiteHost,
  clbId: string,
  httpListener: ClbListener,
  httpsListener: ClbListener | undefined,
  certificate: SiteCertificate | undefined,
): BalancedHost {
  const { scope, provider } = site;
  const rule = (id: string, listener: ClbListener, more: { certificateSslMode?: string; certificateId?: string } = {}) =>
    permitted(
      site,
      new ClbListenerRule(scope, `${id}-${host.id}`, {
        provider,
        clbId,
        listenerId: listener.listenerId,
        domain: host.name,
        url: "/",
        ...more,
      }),
    );
  const http = rule("http", httpListener);
  if (httpsListener === undefined || certificate === undefined) return { host, http, https: undefined, redirect: undefined };
  const https = rule("https", httpsListener, {
    certificateSslMode: "UNIDIRECTIONAL",
    certificateId: certificate.certificateId,
  });
  const redirect = permitted(
    site,
    new ClbRedirection(scope, `redirect-${host.id}`, {
      provider,
      clbId,
      sourceListenerId: httpListener.listenerId,
      sourceRuleId: http.ruleId,
      targetListenerId: httpsListener.listenerId,
      targetRuleId: https.ruleId,
    }),
  );
  return { host, http, https, redirect };
}

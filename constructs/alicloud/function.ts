import { footerVariable } from "../website/footer-delivery";
import { permitted } from "../website/site";
import { Fcv3CustomDomain, Fcv3Function, type Fcv3FunctionConfig, Fcv3Trigger } from "./classes";
import { makeRecords } from "./records";
import type { Site } from "./site";

/** A function of Function Compute 3.0. It carries no filing: a mainland server has to, such as a `FilingAnchor`. */
export interface FunctionServing {
  readonly kind: "function";
  /** The id of the account, a number: the records lead to `<accountId>.<region>.fc.aliyuncs.com`. */
  readonly accountId: string;
  /** The function: its runtime, handler and code. */
  readonly function: Omit<Fcv3FunctionConfig, "provider">;
  /** The certificate for HTTPS in PEM: the product takes none from the certificate service. */
  readonly certificate?: { readonly name: string; readonly certificate: string; readonly privateKey: string };
}

export interface FunctionParts {
  readonly function: Fcv3Function;
  readonly trigger: Fcv3Trigger;
  /** Empty while the hostnames may not be published. */
  readonly domains: readonly Fcv3CustomDomain[];
}

export function serveByFunction(site: Site, serving: FunctionServing) {
  const { scope, provider } = site;
  const environmentVariables = {
    ...serving.function.environmentVariables,
    ...(site.footer === null ? {} : { [footerVariable]: site.footer }),
  };
  const made = permitted(
    site,
    new Fcv3Function(scope, "function", { functionName: site.name, ...serving.function, environmentVariables, provider }),
  );
  const trigger = permitted(
    site,
    new Fcv3Trigger(scope, "trigger", {
      provider,
      functionName: made.functionName,
      triggerName: "http",
      triggerType: "http",
      qualifier: "LATEST",
      triggerConfig: JSON.stringify({ authType: "anonymous", methods: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] }),
    }),
  );
  const endpoint = `${serving.accountId}.${site.region}.fc.aliyuncs.com`;
  const records = makeRecords(site, () => ({ type: "CNAME", value: endpoint }));
  const { certificate } = serving;
  const domains = site.published.map((host) =>
    permitted(
      site,
      new Fcv3CustomDomain(scope, `domain-${host.id}`, {
        provider,
        customDomainName: host.name,
        protocol: certificate === undefined ? "HTTP" : "HTTP,HTTPS",
        routeConfig: { routes: [{ functionName: made.functionName, path: "/*", qualifier: "LATEST" }] },
        ...(certificate === undefined
          ? {}
          : {
              certConfig: {
                certName: certificate.name,
                certificate: certificate.certificate,
                privateKey: certificate.privateKey,
              },
            }),
        // It is refused until the name leads there.
        dependsOn: [...records],
      }),
    ),
  );
  const parts: FunctionParts = { function: made, trigger, domains };
  return { parts, records, cdn: [] };
}

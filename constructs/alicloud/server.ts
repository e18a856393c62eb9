import { userDataOf } from "../website/footer-delivery";
import type { SecurityGroups } from "../website/security-groups";
import { permitted } from "../website/site";
import { EipAddress, EipAssociation, Instance, type InstanceConfig, type Vpc, type Vswitch } from "./classes";
import type { SiteCertificate } from "./certificates";
import type { ServerMonths } from "./months";
import { type Network, placeNetwork } from "./network";
import { type FrontOptions, publishAddress } from "./publish";
import type { ServerSite, Site } from "./site";

/** One ECS server with an elastic address. */
export interface ServerOptions {
  readonly imageId: string;
  readonly instanceType: string;
  readonly network: Network;
  readonly securityGroupIds: SecurityGroups;
  /** How long it is paid for in advance; 3 by default, the shortest with which a filing can rest on it. */
  readonly months?: ServerMonths;
  /** Bandwidth of the address in Mbit/s, 5 by default; paid by traffic. */
  readonly bandwidth?: number;
  /** Run by cloud-init at the first boot, by sh; Terraform expands `${…}` in it. */
  readonly script?: string;
}

export interface ServerServing extends ServerOptions, FrontOptions {
  readonly kind: "server";
  /** Attributes of the server that shall be others, for instance how it is paid for. */
  readonly override?: Partial<InstanceConfig>;
}

export interface ServerParts {
  readonly vpc: Vpc | undefined;
  readonly vswitch: Vswitch | undefined;
  readonly server: Instance;
  readonly address: EipAddress;
}

/** A server that can carry a filing: prepaid, and with an address that stays. */
export function makeServer(site: ServerSite, options: ServerOptions, override: Partial<InstanceConfig> = {}): ServerParts {
  const { scope, provider } = site;
  const { vpc, vswitch, vswitchId, securityGroupIds } = placeNetwork(site, options.network, options.securityGroupIds);
  const userData = userDataOf(site.footer, options.script);
  const server = permitted(
    site,
    new Instance(scope, "server", {
      provider,
      instanceName: site.name,
      imageId: options.imageId,
      instanceType: options.instanceType,
      instanceChargeType: "PrePaid",
      period: options.months ?? 3,
      periodUnit: "Month",
      vswitchId,
      securityGroups: securityGroupIds,
      ...(userData === null ? {} : { userData }),
      ...override,
    }),
  );
  const address = permitted(
    site,
    new EipAddress(scope, "address", {
      provider,
      addressName: site.name,
      bandwidth: String(options.bandwidth ?? 5),
      internetChargeType: "PayByTraffic",
    }),
  );
  new EipAssociation(scope, "address-of-server", { provider, allocationId: address.id, instanceId: server.id });
  return { vpc, vswitch, server, address };
}

export function serveByServer(site: Site, serving: ServerServing, certificates: readonly SiteCertificate[]) {
  const parts = makeServer(site, serving, serving.override);
  return { parts, ...publishAddress(site, parts.address.ipAddress, serving, certificates) };
}

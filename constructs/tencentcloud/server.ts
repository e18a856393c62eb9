import { userDataOf } from "../website/footer-delivery";
import type { SecurityGroups } from "../website/security-groups";
import { permitted } from "../website/site";
import { Instance, type InstanceConfig, type Subnet, type Vpc } from "./classes";
import type { SiteCertificate } from "./certificates";
import type { ServerMonths } from "./months";
import { type Network, placeNetwork } from "./network";
import { type FrontOptions, publishAddress } from "./publish";
import type { ServerSite, Site } from "./site";

/** One CVM server with a public address of its own. */
export interface ServerOptions {
  readonly imageId: string;
  readonly instanceType: string;
  readonly network: Network;
  readonly securityGroupIds: SecurityGroups;
  /** How long it is paid for in advance; 3 by default, the shortest with which a filing can rest on it. */
  readonly months?: ServerMonths;
  /** Bandwidth of its address in Mbit/s, 5 by default; paid by traffic. */
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
  readonly subnet: Subnet | undefined;
  /** Its address is `publicIp`: for a filing, Tencent Cloud asks for a server whose own bandwidth is above 0. */
  readonly server: Instance;
}

/** A server that can carry a filing: prepaid, and with an address that stays. */
export function makeServer(site: ServerSite, options: ServerOptions, override: Partial<InstanceConfig> = {}): ServerParts {
  const { vpc, subnet, vpcId, subnetId, availabilityZone, securityGroupIds } = placeNetwork(
    site,
    options.network,
    options.securityGroupIds,
  );
  const userDataRaw = userDataOf(site.footer, options.script);
  const server = permitted(
    site,
    new Instance(site.scope, "server", {
      provider: site.provider,
      instanceName: site.name,
      availabilityZone,
      imageId: options.imageId,
      instanceType: options.instanceType,
      instanceChargeType: "PREPAID",
      instanceChargeTypePrepaidPeriod: options.months ?? 3,
      vpcId,
      subnetId,
      orderlySecurityGroups: securityGroupIds,
      allocatePublicIp: true,
      internetChargeType: "TRAFFIC_POSTPAID_BY_HOUR",
      internetMaxBandwidthOut: options.bandwidth ?? 5,
      ...(userDataRaw === null ? {} : { userDataRaw }),
      ...override,
    }),
  );
  return { vpc, subnet, server };
}

export function serveByServer(site: Site, serving: ServerServing, certificates: readonly SiteCertificate[]) {
  const parts = makeServer(site, serving, serving.override);
  return { parts, ...publishAddress(site, parts.server.publicIp, serving, certificates) };
}

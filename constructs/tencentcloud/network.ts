import { type SecurityGroups, securityGroupIdsIn } from "../website/security-groups";
import { assertShape } from "../website/shape";
import { zoneIn } from "../website/zone";
import { Subnet, Vpc } from "./classes";
import type { ServerSite } from "./site";

/** The network of a website's servers: its own, in a zone of the region, or one that is there. */
export type Network =
  | {
      /** The number of the zone within the region: 3 for ap-guangzhou-3. */
      readonly zone: number;
    }
  | {
      /** The number of the zone in which the subnet is. */
      readonly zone: number;
      readonly vpcId: string;
      readonly subnetId: string;
    };

export interface PlacedNetwork {
  /** Undefined where the network was given. */
  readonly vpc: Vpc | undefined;
  /** Undefined where the network was given. */
  readonly subnet: Subnet | undefined;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly availabilityZone: string;
  readonly securityGroupIds: string[];
}

export function placeNetwork(site: ServerSite, network: Network, groups: SecurityGroups): PlacedNetwork {
  assertShape(site.scope.node.path, { network }, { network: "object" });
  const { scope, provider, region, name } = site;
  const availabilityZone = zoneIn(site.scope.node.path, region, network.zone, /^[1-9]\d?$/, "3");
  if ("vpcId" in network) {
    const { vpcId, subnetId } = network;
    const securityGroupIds = securityGroupIdsIn(site.scope.node.path, groups, vpcId);
    return { vpc: undefined, subnet: undefined, vpcId, subnetId, availabilityZone, securityGroupIds };
  }
  const vpc = new Vpc(scope, "vpc", { provider, name, cidrBlock: "10.0.0.0/16" });
  const subnet = new Subnet(scope, "subnet", { provider, name, vpcId: vpc.id, availabilityZone, cidrBlock: "10.0.1.0/24" });
  return {
    vpc,
    subnet,
    vpcId: vpc.id,
    subnetId: subnet.id,
    availabilityZone,
    securityGroupIds: securityGroupIdsIn(site.scope.node.path, groups, vpc.id),
  };
}

import { type SecurityGroups, securityGroupIdsIn } from "../website/security-groups";
import { assertShape } from "../website/shape";
import { zoneIn } from "../website/zone";
import { Vpc, Vswitch } from "./classes";
import type { ServerSite } from "./site";

/** The network of a website's servers: its own, in a zone of the region, or one that is there. */
export type Network =
  | {
      /** The letter of the zone within the region: `h` for cn-hangzhou-h. */
      readonly zone: string;
    }
  | { readonly vpcId: string; readonly vswitchId: string };

export interface PlacedNetwork {
  /** Undefined where the network was given. */
  readonly vpc: Vpc | undefined;
  /** Undefined where the network was given. */
  readonly vswitch: Vswitch | undefined;
  readonly vswitchId: string;
  readonly securityGroupIds: string[];
}

export function placeNetwork(site: ServerSite, network: Network, groups: SecurityGroups): PlacedNetwork {
  assertShape(site.scope.node.path, { network }, { network: "object" });
  if ("vpcId" in network) {
    const { vpcId, vswitchId } = network;
    return {
      vpc: undefined,
      vswitch: undefined,
      vswitchId,
      securityGroupIds: securityGroupIdsIn(site.scope.node.path, groups, vpcId),
    };
  }
  const { scope, provider, region, name } = site;
  const vpc = new Vpc(scope, "vpc", { provider, vpcName: name, cidrBlock: "10.0.0.0/16" });
  const vswitch = new Vswitch(scope, "vswitch", {
    provider,
    vswitchName: name,
    vpcId: vpc.id,
    zoneId: zoneIn(site.scope.node.path, region, network.zone, /^[a-z]$/, "h"),
    cidrBlock: "10.0.1.0/24",
  });
  return { vpc, vswitch, vswitchId: vswitch.id, securityGroupIds: securityGroupIdsIn(site.scope.node.path, groups, vpc.id) };
}

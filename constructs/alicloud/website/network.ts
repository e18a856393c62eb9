import type { ServerSite } from "./site";
import { Vpc, Vswitch } from "../classes";

/** The network of a website's servers: its own, in a zone of the region, or one that is there. */
export type Network =
  | {
      /** The letter of the zone within the region: `h` for cn-hangzhou-h. */
      readonly zone: string;
    }
  | { readonly vpcId: string; readonly vswitchId: string };

/**
 * The security groups of the servers, which decide the open ports: ids, or a function that makes them in the network of the website
 * and returns their ids.
 */
export type SecurityGroups = readonly string[] | ((vpcId: string) => readonly string[]);

export interface PlacedNetwork {
  /** Undefined where the network was given. */
  readonly vpc: Vpc | undefined;
  /** Undefined where the network was given. */
  readonly vswitch: Vswitch | undefined;
  readonly vswitchId: string;
  readonly securityGroupIds: string[];
}

export function placeNetwork(site: ServerSite, network: Network, groups: SecurityGroups): PlacedNetwork {
  if ("vpcId" in network) {
    const { vpcId, vswitchId } = network;
    return { vpc: undefined, vswitch: undefined, vswitchId, securityGroupIds: idsIn(groups, vpcId) };
  }
  const { scope, provider, region, name } = site;
  const vpc = new Vpc(scope, "vpc", { provider, vpcName: name, cidrBlock: "10.0.0.0/16" });
  const vswitch = new Vswitch(scope, "vswitch", {
    provider,
    vswitchName: name,
    vpcId: vpc.id,
    zoneId: `${region}-${network.zone}`,
    cidrBlock: "10.0.1.0/24",
  });
  return { vpc, vswitch, vswitchId: vswitch.id, securityGroupIds: idsIn(groups, vpc.id) };
}

function idsIn(groups: SecurityGroups, vpcId: string): string[] {
  return [...(typeof groups === "function" ? groups(vpcId) : groups)];
}

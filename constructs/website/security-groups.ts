/**
 * The security groups of the servers, which decide the open ports: ids, or a function that makes them for the network of the website
 * and returns their ids. The bindings that come with this package have no class for them.
 */
export type SecurityGroups = readonly string[] | ((vpcId: string) => readonly string[]);

export function securityGroupIdsIn(groups: SecurityGroups, vpcId: string): string[] {
  return [...(typeof groups === "function" ? groups(vpcId) : groups)];
}

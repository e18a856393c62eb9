import { text } from "../../lib/text";
import { refusal } from "../refusal";

/**
 * The security groups of the servers, which decide the open ports: ids, or a function that makes them for the network of the website
 * and returns their ids. The bindings that come with this package have no class for them.
 */
export type SecurityGroups = readonly string[] | ((vpcId: string) => readonly string[]);

/** Their ids. Throws GuardError, with the path of the construct, where there is none: no server can be made without. */
export function securityGroupIdsIn(path: string, groups: SecurityGroups, vpcId: string): string[] {
  const ids: unknown = typeof groups === "function" ? groups(vpcId) : groups;
  if (Array.isArray(ids) && ids.length > 0 && ids.every((id) => typeof id === "string")) return [...ids];
  throw refusal(
    text(`${path} 没有给出安全组。`, `${path} is given no security group.`),
    text('请写 securityGroupIds: ["sg-…"]。', 'Write securityGroupIds: ["sg-…"].'),
  );
}

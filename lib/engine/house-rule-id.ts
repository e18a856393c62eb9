/** The namespace that is ours: nobody else's rule may be taken for one of beian-guard. */
export const reservedNamespace = "beian-guard";

/** True for an id with a namespace of the user's. */
export function isHouseRuleId(id: string): boolean {
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) && !id.startsWith(`${reservedNamespace}/`);
}

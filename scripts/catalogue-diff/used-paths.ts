import type { Condition, Entry } from "../../lib/catalogues/catalogue";

/** An attribute path that an entry uses, of its own type or of the type that a condition asks. */
export interface UsedPath {
  readonly type: string;
  readonly path: string;
}

/** Every attribute path in an entry. */
export function usedPaths(entry: Entry): readonly UsedPath[] {
  const own = (path: string): UsedPath => ({ type: entry.type, path });
  const asked = (condition: Condition | undefined): readonly UsedPath[] => conditionPaths(condition, entry.type);
  return [
    ...asked(entry.public),
    ...entry.location.flatMap((source): readonly UsedPath[] => {
      if (source === "provider" || "fixed" in source) return [];
      if ("viaReverse" in source) return [{ type: source.viaReverse.type, path: source.viaReverse.through }];
      const path =
        "zone" in source ? source.zone : "region" in source ? source.region : "via" in source ? source.via : source.scope;
      return [own(path), ...asked(source.when)];
    }),
    ...entry.hostnames.flatMap((name) => [...("join" in name ? name.join : [name.attribute]).map(own), ...asked(name.when)]),
    ...entry.targets.flatMap((target) => [own(target.attribute), ...asked(target.when)]),
    ...entry.links.flatMap((link) => [own(link.from), own(link.to), ...asked(link.when)]),
    ...[...entry.publishes, ...(entry.private ?? []), ...(entry.names ?? []), ...Object.keys(entry.defaults ?? {})].map(own),
    ...billingPaths(entry).map(own),
    ...asked(entry.webPort),
    ...asked(entry.unsignedCalls),
  ].filter(({ path }) => path !== "self");
}

/** Every type that an entry's conditions and locations name. */
export function namedTypes(entry: Entry): readonly string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if ((key === "boundBy" || key === "type") && typeof inner === "string") found.push(inner);
        else if (key === "refersTo" && Array.isArray(inner)) found.push(...inner.map(String));
        else walk(inner);
      }
    }
  };
  [entry.location, entry.public, entry.hostnames, entry.targets, entry.links].forEach(walk);
  return found;
}

function conditionPaths(condition: Condition | undefined, type: string): readonly UsedPath[] {
  if (condition === undefined || typeof condition === "string" || "namedBy" in condition) return [];
  if ("all" in condition) return condition.all.flatMap((part) => conditionPaths(part, type));
  if ("any" in condition) return condition.any.flatMap((part) => conditionPaths(part, type));
  if ("not" in condition) return conditionPaths(condition.not, type);
  if ("boundBy" in condition) {
    return [{ type: condition.boundBy, path: condition.through }, ...conditionPaths(condition.if, condition.boundBy)];
  }
  if ("reachedThrough" in condition) return [{ type, path: condition.reachedThrough }];
  if ("sameAs" in condition) return [{ type, path: condition.sameAs }];
  const inner = "refersTo" in condition ? condition.refersTo.flatMap((other) => conditionPaths(condition.if, other)) : [];
  return [{ type, path: condition.attribute }, ...inner];
}

function billingPaths({ billing }: Entry): readonly string[] {
  const unit = typeof billing?.periodUnit === "object" ? billing.periodUnit.attribute : undefined;
  return [billing?.chargeType, billing?.legacyChargeType, billing?.period, unit].filter((path) => path !== undefined);
}

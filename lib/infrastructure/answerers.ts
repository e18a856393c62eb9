import { type Hostname, canonicalHostname } from "../filing/hostname";
import type { Conditions } from "./condition";
import type { HeldNames } from "./names";
import type { Survey, Surveyed } from "./survey";
import { no, yes } from "./truth";

/** Who in the estate answers a hostname. */
export interface Answerers {
  /** By its own name, or by the nearest wildcard above it where nothing is sure to have its own. */
  readonly known: readonly Surveyed[];
  /** Those whose name is known in part only, and may turn out to be this one. Empty where one is sure to have it. */
  readonly possible: readonly Surveyed[];
}

const roles = new Set(["record", "edge", "binding"]);

/** Indexes the names of records, edges and bindings for the question who answers a hostname, as DNS would (RFC 4592). */
export function indexAnswerers(
  survey: Survey,
  conditions: Conditions,
  held: (one: Surveyed) => HeldNames,
): (hostname: Hostname) => Answerers {
  const exact = new Map<string, Surveyed[]>();
  const partly = new Map<string, Surveyed[]>();
  for (const one of survey.surveyed) {
    if (one.resource.mode === "data" || !roles.has(one.entry.role)) continue;
    // A record that is switched off or serves no web answers nobody.
    if (one.entry.role === "record" && conditions.test(one.entry.public, one) === no) continue;
    for (const name of held(one).names) {
      const index = name.partly ? partly : exact;
      const key = canonicalHostname(name.hostname);
      const list = index.get(key);
      if (list === undefined) index.set(key, [one]);
      else list.push(one);
    }
  }
  // A choice of names, a switch that is not known, or a record that may not be there leave the name to a wildcard.
  const isSure = (one: Surveyed): boolean =>
    one.resource.onlyIf.length === 0 &&
    (one.entry.role !== "record" || (held(one).names.length === 1 && conditions.test(one.entry.public, one) === yes));

  return (hostname) => {
    const own = exact.get(canonicalHostname(hostname)) ?? [];
    if (own.some(isSure)) return { known: own, possible: [] };
    const above = wildcardsAbove(hostname.name);
    const possible = above.flatMap((wildcard) => partly.get(wildcard) ?? []);
    const known = [...own];
    for (const wildcard of above) {
      const level = exact.get(wildcard) ?? [];
      known.push(...level);
      if (level.some(isSure)) break;
    }
    return { known, possible };
  };
}

/** `*.b.cn` and `*.cn` for a.b.cn, the nearest first. */
function wildcardsAbove(name: string): readonly string[] {
  const wildcards: string[] = [];
  for (let dot = name.indexOf("."); dot !== -1; dot = name.indexOf(".", dot + 1)) wildcards.push(`*${name.slice(dot)}`);
  return wildcards;
}

import type { AnyRule } from "./rule";

/** The rule of that id, or of that former id. */
export function findRule(id: string, rules: readonly AnyRule[]): AnyRule | undefined {
  return rules.find((rule) => rule.id === id || rule.formerIds?.includes(id) === true);
}

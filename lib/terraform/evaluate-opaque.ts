import ipaddr from "ipaddr.js";
import { type Expression, expressionText } from "./expression";
import type { Scope } from "./scope";
import { type Possible, type Values, isKind, isScalar, known, lost, originsOf, unite, withOrigins } from "./value";

/** Names that say where or how often, or are conditions and pieces: beside resources they are not what an expression leads to. */
const pieces = new Set(["var", "each", "count", "path", "terraform", "self"]);

/**
 * The values of an expression of which only the references are left. A single reference is taken to be carried through; of several,
 * each resource is a possibility, and variables beside them are conditions or pieces. Without resources it may be anything.
 */
export function evaluateOpaque(
  { references, text }: Extract<Expression, { kind: "opaque" }>,
  parts: readonly Values[],
  scope: Scope,
): Values {
  // With anything else beside them the key may be worked out of that.
  const simple = references.every((reference) => !pieces.has(rootOf(reference)) || isIteration(reference));
  const keys = references.flatMap((reference) => instanceKey(reference, scope));
  const taken = parts.map((part, at) => {
    const picked = unite(part.map((possible) => pick(possible, keys, simple)));
    return isWholeModule(references[at]) ? known({ kind: "list", items: outputsIn(picked), unordered: true }) : picked;
  });
  const [only] = taken;
  if (taken.length === 1 && only !== undefined) return pieces.has(rootOf(references[0])) ? only : only.flatMap(withoutGuess);
  const leading = taken.filter((part, at) => leadsSomewhere(part) || !pieces.has(rootOf(references[at])) || part.some(isAddress));
  if (!leading.some(leadsSomewhere)) return lost({ kind: "function", subject: text }, originsOf(taken.flat()));
  const [single] = leading;
  if (leading.length === 1 && single !== undefined) return single;
  return withOrigins(unite(leading), [{ kind: "choice", text }]);
}

/** `each.key` or `count.index`: the dynamic index of `x[each.key].y` stands beside `x` in the references. */
function instanceKey(reference: Expression, scope: Scope): readonly string[] {
  if (reference.kind !== "attribute" || reference.of.kind !== "name") return [];
  if (!(reference.of.name === "each" || reference.of.name === "count")) return [];
  const [iteration] = scope.names.get(reference.of.name) ?? [];
  const entry =
    iteration !== undefined && isKind(iteration.value, "map") ? iteration.value.entries.get(reference.name) : undefined;
  return (entry ?? []).flatMap(({ value }) => (isScalar(value) && value !== null ? [String(value)] : []));
}

/** All instances of a block, or the one of the same key where the expression names the key. */
function pick(possible: Possible, keys: readonly string[], simple: boolean): Values {
  const { value, from } = possible;
  if (keys.length === 0 || !(isKind(value, "map") || isKind(value, "list"))) return [possible];
  const members = isKind(value, "map") ? keys.map((key) => value.entries.get(key)) : keys.map((key) => value.items[Number(key)]);
  const same = members.find((member) => member !== undefined);
  if (same !== undefined && simple) return withOrigins(same, from);
  // The key may be worked out of this one, or its instance is not in the plan.
  return [possible, ...lost({ kind: "iteration", subject: keys.join(", ") }, from)];
}

/** A known attribute of a resource: what an expression makes of it is not known, what it leads to is. */
function withoutGuess(possible: Possible): Values {
  const isKnown = isScalar(possible.value) && possible.from.some((origin) => origin.kind === "reference");
  return isKnown ? lost({ kind: "function", subject: String(possible.value) }, possible.from) : [possible];
}

/** A variable that holds an address is a target of its own beside the resources, not a condition. */
function isAddress({ value }: Possible): boolean {
  if (typeof value !== "string") return false;
  return ipaddr.IPv4.isValidFourPartDecimal(value) || (value.includes(":") && ipaddr.IPv6.isValid(value));
}

function isIteration(reference: Expression): boolean {
  return ["each", "count"].includes(rootOf(reference));
}

/** `module.site` of `module.site[each.key].ip`: which output is meant is not shown. */
function isWholeModule(reference: Expression | undefined): boolean {
  const call = reference?.kind === "index" ? reference.of : reference;
  return call?.kind === "attribute" && call.of.kind === "name" && call.of.name === "module";
}

/** Every output of a module, or of all its instances. */
function outputsIn(values: Values): readonly Values[] {
  return values.flatMap(({ value, from }): readonly Values[] => {
    if (isKind(value, "map")) return [...value.entries.values()].flatMap((entry) => outputsIn(withOrigins(entry, from)));
    if (isKind(value, "list")) return value.items.flatMap((item) => outputsIn(withOrigins(item, from)));
    return [[{ value, from }]];
  });
}

function leadsSomewhere(values: Values): boolean {
  return originsOf(values).some((origin) => origin.kind === "reference");
}

function rootOf(reference: Expression | undefined): string {
  let at = reference;
  while (at !== undefined && (at.kind === "attribute" || at.kind === "index" || at.kind === "splat")) at = at.of;
  return at === undefined ? "" : at.kind === "name" ? at.name : expressionText(at);
}

import { type Body, bodyOfObject } from "./body";
import type { Expression } from "./expression";

/** A body with the arguments and blocks of an override: a kind of block that it names replaces that kind, written out or dynamic. */
export function overrideBody(base: Body, change: Body): Body {
  const dynamicBefore = dynamicKinds(base);
  const dynamicAfter = dynamicKinds(change);
  const merged = new Map<string, Expression>();
  for (const [name, expression] of base) if (name !== "dynamic" && !dynamicAfter.has(name)) merged.set(name, expression);
  for (const [name, expression] of change) if (name !== "dynamic") merged.set(name, expression);
  const kept = [...dynamicBefore].filter(([kind]) => !change.has(kind) && !dynamicAfter.has(kind));
  const sections = [...kept, ...dynamicAfter].flatMap(([kind, blocks]) =>
    blocks.map((block): Expression => ({ kind: "object", entries: [{ key: { kind: "literal", value: kind }, value: block }] })),
  );
  if (sections.length > 0) merged.set("dynamic", { kind: "tuple", items: sections });
  return merged;
}

/** The arguments and kinds of blocks that an override sets. */
export function overriddenNames(change: Body): readonly string[] {
  return [...[...change.keys()].filter((name) => name !== "dynamic"), ...dynamicKinds(change).keys()];
}

function dynamicKinds(body: Body): ReadonlyMap<string, readonly Expression[]> {
  const kinds = new Map<string, Expression[]>();
  const dynamic = body.get("dynamic");
  for (const section of dynamic === undefined ? [] : dynamic.kind === "tuple" ? dynamic.items : [dynamic]) {
    for (const [kind, blocks] of bodyOfObject(section) ?? []) {
      kinds.set(kind, [...(kinds.get(kind) ?? []), ...(blocks.kind === "tuple" ? blocks.items : [blocks])]);
    }
  }
  return kinds;
}

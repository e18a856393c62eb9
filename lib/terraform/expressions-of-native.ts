import type { Expression } from "./expression";
import type { NativeBody } from "./native-syntax";

/** The arguments and blocks of a native body as one body; repeated blocks become a tuple of objects. */
export function expressionsOfNative(body: NativeBody): Map<string, Expression> {
  const merged = new Map<string, Expression>(body.attributes);
  const grouped = new Map<string, Expression[]>();
  for (const block of body.blocks) {
    const labels = [...block.labels].reverse();
    const inner = labels.reduce<Expression>(
      (value, label) => objectOf([[label, value]]),
      objectOf(expressionsOfNative(block.body)),
    );
    const list = grouped.get(block.type);
    if (list === undefined) grouped.set(block.type, [inner]);
    else list.push(inner);
  }
  for (const [type, items] of grouped) merged.set(type, { kind: "tuple", items });
  return merged;
}

function objectOf(entries: Iterable<readonly [string, Expression]>): Expression {
  return { kind: "object", entries: [...entries].map(([key, value]) => ({ key: { kind: "literal", value: key }, value })) };
}

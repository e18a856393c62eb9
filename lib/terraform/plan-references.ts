import type { Expression } from "./expression";
import { parseExpressionAt } from "./expression-parser";

/**
 * The leading references of a plan's list, in which each is followed by its prefixes: `x.y[0].ip`, `x.y[0]`, `x.y`. A prefix that
 * stands there once more is a reference of its own, with an attribute or index that the plan does not show.
 */
export function leadingReferences(references: readonly string[]): readonly string[] {
  const leading: string[] = [];
  let last: string | null = null;
  for (const reference of references) {
    if (last !== null && isPrefix(reference, last)) {
      last = reference;
      continue;
    }
    leading.push(reference);
    last = reference;
  }
  return [...new Set(leading)];
}

function isPrefix(reference: string, of: string): boolean {
  if (reference.length >= of.length || !of.startsWith(reference)) return false;
  const next = of[reference.length];
  return next === "." || next === "[";
}

const parsed = new Map<string, Expression>();

/** The expression of one reference; what does not parse evaluates to unknown. */
export function referenceExpression(reference: string): Expression {
  let expression = parsed.get(reference);
  if (expression === undefined) {
    expression = parse(reference);
    if (parsed.size > 100_000) parsed.clear();
    parsed.set(reference, expression);
  }
  return expression;
}

function parse(reference: string): Expression {
  try {
    const cursor = { source: reference, at: 0, depth: 0 };
    const expression = parseExpressionAt(cursor);
    if (cursor.at === reference.length) return expression;
  } catch {
    // Below: a reference that is written in a way of its own leads anywhere.
  }
  return { kind: "invalid", text: reference, parts: [] };
}

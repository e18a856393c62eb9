import type { Expression } from "./expression";

/** The expressions that an expression is made of. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "literal":
    case "name":
      return [];
    case "template":
    case "invalid":
      return expression.parts;
    case "tuple":
      return expression.items;
    case "object":
      return expression.entries.flatMap(({ key, value }) => [key, value]);
    case "attribute":
    case "splat":
      return [expression.of];
    case "index":
      return [expression.of, expression.key];
    case "call":
      return expression.args;
    case "conditional":
      return [expression.condition, expression.yes, expression.no];
    case "operation":
      return expression.operands;
    case "for": {
      const { collection, key, value, condition } = expression;
      return [collection, key, value, condition].filter((part) => part !== null);
    }
    case "opaque":
      return expression.references;
  }
}

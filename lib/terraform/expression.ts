/** A scalar of Terraform's type system. */
export type Scalar = string | number | boolean | null;

/**
 * An expression of the Terraform language, the same for JSON and for native syntax. `text` is the source as the user wrote it,
 * for the reader of a message. `invalid` is what could not be parsed: it evaluates to unknown, never to nothing.
 */
export type Expression =
  | { readonly kind: "literal"; readonly value: Scalar }
  | { readonly kind: "template"; readonly parts: readonly Expression[]; readonly text: string }
  | { readonly kind: "tuple"; readonly items: readonly Expression[] }
  | { readonly kind: "object"; readonly entries: readonly ObjectEntry[] }
  | { readonly kind: "name"; readonly name: string; readonly text: string }
  | { readonly kind: "attribute"; readonly of: Expression; readonly name: string; readonly text: string }
  | { readonly kind: "index"; readonly of: Expression; readonly key: Expression; readonly text: string }
  /** `each`: the attributes and indexes that it takes of each member. */
  | { readonly kind: "splat"; readonly of: Expression; readonly each: readonly (string | number)[]; readonly text: string }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly args: readonly Expression[];
      readonly spread: boolean;
      readonly text: string;
    }
  | {
      readonly kind: "conditional";
      readonly condition: Expression;
      readonly yes: Expression;
      readonly no: Expression;
      readonly text: string;
    }
  | { readonly kind: "operation"; readonly operator: string; readonly operands: readonly Expression[]; readonly text: string }
  | ForExpression
  /** An expression of which only the names are left, as in a plan: what it makes of them is not known. */
  | { readonly kind: "opaque"; readonly text: string; readonly references: readonly Expression[] }
  | { readonly kind: "invalid"; readonly text: string; readonly parts: readonly Expression[] };

export interface ObjectEntry {
  readonly key: Expression;
  readonly value: Expression;
}

export interface ForExpression {
  readonly kind: "for";
  readonly keyName: string | null;
  readonly valueName: string;
  readonly collection: Expression;
  /** Only of object results. */
  readonly key: Expression | null;
  readonly value: Expression;
  readonly condition: Expression | null;
  readonly grouped: boolean;
  readonly text: string;
}

/** The source of an expression, as short as a message needs it. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return JSON.stringify(expression.value);
    case "tuple":
      return "[…]";
    case "object":
      return "{…}";
    case "template":
    case "name":
    case "attribute":
    case "index":
    case "splat":
    case "call":
    case "conditional":
    case "operation":
    case "for":
    case "opaque":
    case "invalid":
      return expression.text;
  }
}

import type { Expression } from "./expression";
import { parseTemplate } from "./template-parser";

/**
 * The arguments and blocks of one block, by name. A block is an object, repeated blocks are a tuple of objects: JSON and native
 * syntax come out alike.
 */
export type Body = ReadonlyMap<string, Expression>;

/** A parsed JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** True for a JSON object. */
export function isJsonObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The expression that a JSON value of a Terraform document stands for: its strings are templates. */
export function expressionOfJson(value: Json): Expression {
  if (typeof value === "string") return parseTemplate(value);
  if (typeof value !== "object" || value === null) return { kind: "literal", value };
  if (Array.isArray(value)) return { kind: "tuple", items: (value as readonly Json[]).map(expressionOfJson) };
  return {
    kind: "object",
    entries: Object.entries(value).map(([key, inner]) => ({ key: parseTemplate(key), value: expressionOfJson(inner) })),
  };
}

/** The body that a JSON object stands for; the comment key `//` is no argument. */
export function bodyOfJson(object: { readonly [key: string]: Json }): Body {
  const body = new Map<string, Expression>();
  for (const [key, value] of Object.entries(object)) if (key !== "//") body.set(key, expressionOfJson(value));
  return body;
}

/** The body inside an object expression with literal keys. */
export function bodyOfObject(expression: Expression): Body | null {
  if (expression.kind !== "object") return null;
  const body = new Map<string, Expression>();
  for (const { key, value } of expression.entries) {
    if (key.kind !== "literal" || key.value === null) return null;
    body.set(String(key.value), value);
  }
  return body;
}

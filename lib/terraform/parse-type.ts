import { TerraformSyntaxError } from "./cursor";
import type { Expression } from "./expression";
import { parseExpressionAt } from "./expression-parser";
import { type AttributeType, type Type, unsure } from "./type";

/** The type that a variable declares, as it is written; unsure where it is none that is known. */
export function parseType(source: string): Type {
  try {
    const written = source.startsWith("${") && source.endsWith("}") ? source.slice(2, -1) : source;
    return typeOfExpression(parseExpressionAt({ source: written, at: 0, depth: 0 }));
  } catch (error) {
    if (error instanceof TerraformSyntaxError) return unsure;
    throw error;
  }
}

function typeOfExpression(expression: Expression | undefined): Type {
  if (expression === undefined) return unsure;
  if (expression.kind === "name") return typeOfName(expression.name);
  // `"string"` in quotes is the old way to write it.
  if (expression.kind === "literal" && typeof expression.value === "string") return typeOfName(expression.value);
  if (expression.kind !== "call") return unsure;
  const [argument] = expression.args;
  switch (expression.name) {
    case "list":
    case "set":
    case "map":
      return { kind: expression.name, of: typeOfExpression(argument) };
    case "tuple":
      return argument?.kind === "tuple" ? { kind: "tuple", items: argument.items.map(typeOfExpression) } : unsure;
    case "object":
      return argument?.kind === "object" ? objectType(argument) : unsure;
    default:
      return unsure;
  }
}

function typeOfName(name: string): Type {
  switch (name) {
    case "string":
    case "number":
    case "bool":
    case "any":
      return { kind: name };
    case "list":
    case "set":
    case "map":
      return { kind: name, of: { kind: "any" } };
    default:
      return unsure;
  }
}

function objectType(expression: Extract<Expression, { kind: "object" }>): Type {
  const attributes = new Map<string, AttributeType>();
  for (const { key, value } of expression.entries) {
    if (key.kind !== "literal") return unsure;
    const optional = value.kind === "call" && value.name === "optional" ? value : null;
    attributes.set(String(key.value), {
      type: typeOfExpression(optional === null ? value : optional.args[0]),
      optional: optional !== null,
      default: optional?.args[1] ?? null,
    });
  }
  return { kind: "object", attributes };
}

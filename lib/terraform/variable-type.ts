import { convert } from "./convert";
import { evaluate } from "./evaluate";
import type { Expression } from "./expression";
import { parseType } from "./parse-type";
import type { Scope } from "./scope";
import type { Type } from "./type";
import { type Values, unknown } from "./value";

/** The values of a variable as Terraform converts them to its declared type, with the defaults of its optional attributes. */
export function convertToType(values: Values, type: string | null): Values {
  if (type === null) return values;
  const declared = typeNamed(type);
  return declared.kind === "any" || declared.kind === "unsure" ? values : convert(values, declared, defaultOf);
}

const types = new Map<string, Type>();

function typeNamed(text: string): Type {
  let type = types.get(text);
  if (type === undefined) {
    type = parseType(text);
    types.set(text, type);
  }
  return type;
}

/** A default in a type is a constant. */
function defaultOf(expression: Expression): Values {
  return evaluate(expression, constants);
}

const nothing = (name: string): Values => unknown({ kind: "missing", subject: name });

const constants: Scope = {
  module: { variable: nothing, local: nothing, resource: () => null, call: () => null },
  names: new Map(),
};

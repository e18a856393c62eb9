import type { Json } from "../../lib/terraform/body";
import { type Estate, resolveEstate } from "../../lib/terraform/estate";
import { unitOfJson } from "../../lib/terraform/unit-of-json";
import { type Value, type Values, isKind, isScalar, isUnknown } from "../../lib/terraform/value";

/** Resolves stacks that are written as Terraform JSON. */
export function estateOf(stacks: Readonly<Record<string, Json>>, variables: Readonly<Record<string, Json>> = {}): Estate {
  return resolveEstate(
    Object.entries(stacks).map(([stack, document]) =>
      unitOfJson(stack, document, `${stack}.tf.json`, new Map(Object.entries(variables))),
    ),
  );
}

/** The possible values of an argument, in a form that reads well in a table: `?subject` is unknown, `a|b` in texts is a gap. */
export function valuesOf(estate: Estate, address: string, argument: string): readonly unknown[] {
  const resource = estate.resources.find((candidate) => candidate.address === address);
  if (resource === undefined) throw new Error(`no ${address} among ${estate.resources.map((one) => one.address).join(", ")}`);
  const values = resource.argument(argument);
  return values === null ? ["absent"] : showValues(values);
}

/** The addresses that an argument's values refer to, with the attribute. */
export function referencesOf(estate: Estate, address: string, argument: string): readonly string[] {
  const resource = estate.resources.find((candidate) => candidate.address === address);
  const found = new Set<string>();
  for (const { from } of resource?.argument(argument) ?? []) {
    for (const origin of from)
      if (origin.kind === "reference") found.add(`${origin.resource.address}.${origin.attribute ?? "*"}`);
  }
  return [...found];
}

/** A set of values in a form that reads well in a table. */
export function showValues(values: Values): readonly unknown[] {
  return values.map(({ value }) => showValue(value));
}

function showValue(value: Value): unknown {
  if (isScalar(value)) return value;
  if (isUnknown(value)) return `?${value.cause.subject}`;
  if (isKind(value, "text")) return value.parts.map((part) => (typeof part === "string" ? part : `\${${part.subject}}`)).join("");
  if (isKind(value, "resource")) return `@${value.resource.address}`;
  if (isKind(value, "list")) return value.items.map(showSet);
  return Object.fromEntries([...value.entries].map(([key, entry]) => [key, showSet(entry)]));
}

function showSet(values: Values): unknown {
  const shown = showValues(values);
  return shown.length === 1 ? shown[0] : { oneOf: shown };
}

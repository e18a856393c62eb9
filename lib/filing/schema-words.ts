import type { Path } from "./place-at";

/** What the JSON Schema says about the value at a path: the keys it may have and an example. */
export interface SchemaWords {
  readonly keys: readonly string[];
  /** In YAML flow style; null when the schema gives none. */
  readonly example: string | null;
}

/** Looks a path up in a JSON Schema; where there are alternatives, those that fit the path count together. */
export function schemaWordsAt(schema: object, path: Path): SchemaWords {
  let nodes = alternatives(schema, schema);
  for (const step of path) nodes = nodes.flatMap((node) => alternatives(child(node, step), schema));
  const examples = nodes.flatMap((node) =>
    "examples" in node && Array.isArray(node.examples) ? (node.examples as unknown[]) : [],
  );
  const keys = nodes.flatMap((node) => ("properties" in node && isObject(node.properties) ? Object.keys(node.properties) : []));
  return { keys: [...new Set(keys)], example: examples.length === 0 ? null : flow(examples[0]) };
}

function alternatives(node: unknown, root: object): readonly object[] {
  if (!isObject(node)) return [];
  const nested = "anyOf" in node && Array.isArray(node.anyOf) ? node.anyOf.flatMap((each) => alternatives(each, root)) : [];
  return [node, ...nested, ...alternatives(definition(node, root), root)];
}

/** What a node refers to: a schema that holds itself is written once, under `$defs`. */
function definition(node: object, root: object): unknown {
  if (!("$ref" in node) || typeof node.$ref !== "string" || !("$defs" in root) || !isObject(root.$defs)) return undefined;
  const name = node.$ref.replace(/^#\/\$defs\//, "");
  return Object.entries(root.$defs).find(([key]) => key === name)?.[1] as unknown;
}

function child(node: object, step: string | number): unknown {
  if (typeof step === "number") return "items" in node ? node.items : undefined;
  const properties = "properties" in node && isObject(node.properties) ? Object.entries(node.properties) : [];
  const named = properties.find(([key]) => key === step);
  return named === undefined && "additionalProperties" in node ? node.additionalProperties : named?.[1];
}

function flow(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(flow).join(", ")}]` : String(value);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

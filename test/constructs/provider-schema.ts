import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What `terraform providers schema -json` says of a type, as far as it is asked here. */
export interface SchemaBlock {
  readonly attributes?: Readonly<Record<string, SchemaAttribute>>;
  readonly block_types?: Readonly<Record<string, NestedBlock>>;
}

export interface SchemaAttribute {
  readonly type: AttributeType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
}

export interface NestedBlock {
  readonly nesting_mode: "list" | "set" | "single";
  readonly min_items?: number;
  readonly max_items?: number;
  readonly block: SchemaBlock;
}

export type AttributeType =
  | "string"
  | "number"
  | "bool"
  | readonly ["list" | "set" | "map", AttributeType]
  | readonly ["object", { readonly [name: string]: AttributeType }];

interface ProviderSchema {
  readonly provider: { readonly block: SchemaBlock };
  readonly resource_schemas: Readonly<Record<string, { readonly block: SchemaBlock }>>;
}

/** The schemas of every provider that cdktf.json pins, by its short name: `alicloud`, `tencentcloud`. */
export const providerSchemas: ReadonlyMap<string, ProviderSchema> = new Map(
  readdirSync(".gen/provider-schemas")
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => {
      const parsed = JSON.parse(readFileSync(join(".gen/provider-schemas", file), "utf8")) as {
        provider_schemas: Record<string, ProviderSchema>;
      };
      return Object.entries(parsed.provider_schemas).map(([source, schema]) => [source.split("/").at(-1) ?? source, schema]);
    }),
);

/** The schema of a resource type, or undefined where no pinned provider has it. */
export function schemaOf(type: string): SchemaBlock | undefined {
  return providerSchemas.get(type.split("_")[0] ?? "")?.resource_schemas[type]?.block;
}

/**
 * Where a synthesised document (`cdk.tf.json`) goes against the schemas of its providers and resources: one line per fault, beginning
 * with the address. Empty: a provider would take every attribute and block as it stands.
 */
export function violationsIn(document: unknown): readonly string[] {
  const { resource = {}, provider = {} } = document as Document;
  return [
    ...Object.entries(resource).flatMap(([type, named]) =>
      Object.entries(named).flatMap(([name, body]) => violationsOf(type, body).map((fault) => `${type}.${name}: ${fault}`)),
    ),
    ...Object.entries(provider).flatMap(([name, bodies]) => {
      const schema = providerSchemas.get(name);
      if (schema === undefined) return [`provider.${name}: no schema of this provider`];
      return bodies.flatMap((body) =>
        ofBody(body, schema.provider.block, "", providerArguments).map((at) => `provider.${name}: ${at}`),
      );
    }),
  ];
}

interface Document {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly provider?: Readonly<Record<string, readonly unknown[]>>;
}

/** Terraform's own words, which stand in every resource and in no schema. */
const metaArguments = ["//", "connection", "count", "depends_on", "for_each", "lifecycle", "provider", "provisioner"];

const providerArguments = ["//", "alias", "version"];

/** Where the body of one resource goes against the schema of its type, attribute by attribute and block by block. */
export function violationsOf(type: string, body: unknown): readonly string[] {
  const schema = schemaOf(type);
  return schema === undefined ? ["no schema of this type"] : ofBody(body, schema, "", metaArguments);
}

function ofBody(body: unknown, schema: SchemaBlock, path: string, beside: readonly string[] = []): readonly string[] {
  if (!isObject(body)) return [`${path === "" ? "the body" : path} is ${show(body)}, not an object`];
  const { attributes = {}, block_types: blocks = {} } = schema;
  const dynamic = isObject(body.dynamic) && !("dynamic" in attributes) ? body.dynamic : {};
  const known = new Set([...Object.keys(attributes), ...Object.keys(blocks), ...beside]);
  const written = Object.keys(body).filter((name) => !(name === "dynamic" && body.dynamic === dynamic));
  const at = (name: string): string => (path === "" ? name : `${path}.${name}`);
  return [
    ...[...written, ...Object.keys(dynamic)].filter((name) => !known.has(name)).map((name) => `${at(name)} is not in the schema`),
    ...Object.entries(attributes).flatMap(([name, attribute]) => ofAttribute(body[name], attribute, at(name))),
    ...Object.entries(blocks).flatMap(([name, block]) => ofBlock(body[name], dynamic[name], block, at(name))),
  ];
}

function ofAttribute(value: unknown, attribute: SchemaAttribute, path: string): readonly string[] {
  if (value === undefined || value === null) return attribute.required === true ? [`${path} is missing`] : [];
  if (attribute.required !== true && attribute.optional !== true) return [`${path} is set by the provider alone`];
  return ofValue(value, attribute.type, path);
}

function ofValue(value: unknown, type: AttributeType, path: string): readonly string[] {
  if (isExpression(value)) return [];
  if (typeof type === "string") {
    return typeof value === (type === "bool" ? "boolean" : type) ? [] : [`${path} is ${show(value)}, not a ${type}`];
  }
  if (type[0] === "object") return ofObject(value, type[1], path);
  const [kind, items] = type;
  if (kind === "map") {
    if (!isObject(value)) return [`${path} is ${show(value)}, not a map`];
    return Object.entries(value).flatMap(([key, item]) => ofValue(item, items, `${path}.${key}`));
  }
  if (!Array.isArray(value)) return [`${path} is ${show(value)}, not a ${kind}`];
  return value.flatMap((item, index) => ofValue(item, items, `${path}[${index}]`));
}

/** What is not given of such an object is null: the provider takes lists of them in the form of blocks. */
function ofObject(value: unknown, parts: { readonly [name: string]: AttributeType }, path: string): readonly string[] {
  if (!isObject(value)) return [`${path} is ${show(value)}, not an object`];
  return Object.entries(value).flatMap(([name, item]) => {
    const part = parts[name];
    if (part === undefined) return [`${path}.${name} is not in the schema`];
    return item === null ? [] : ofValue(item, part, `${path}.${name}`);
  });
}

/** Terraform's JSON takes one object for one block, and a list for any number; never an expression. */
function ofBlock(value: unknown, dynamic: unknown, nested: NestedBlock, path: string): readonly string[] {
  const bodies = value === undefined || value === null ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
  const max = nested.nesting_mode === "single" ? 1 : (nested.max_items ?? Infinity);
  const min = nested.min_items ?? 0;
  return [
    // How many a dynamic block makes is not known before Terraform runs.
    ...(dynamic === undefined && bodies.length < min
      ? [bodies.length === 0 ? `${path} is missing` : `${path} has ${bodies.length} blocks, at least ${min} are needed`]
      : []),
    ...(bodies.length > max ? [`${path} has ${bodies.length} blocks, at most ${max} are taken`] : []),
    ...bodies.flatMap((body, index) => ofBody(body, nested.block, `${path}[${index}]`)),
    ...contentsOf(dynamic).flatMap((body) => ofBody(body, nested.block, `${path}[dynamic]`)),
  ];
}

function contentsOf(dynamic: unknown): readonly unknown[] {
  if (dynamic === undefined) return [];
  return (Array.isArray(dynamic) ? (dynamic as unknown[]) : [dynamic]).map((one) => (isObject(one) ? one.content : one));
}

/** A template with an expression in it may be of any type. */
function isExpression(value: unknown): boolean {
  return typeof value === "string" && /(?<!\$)\$\{/.test(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return value === undefined ? "undefined" : JSON.stringify(value);
}

import { type Body, type Json, isJsonObject } from "./body";
import type { Expression } from "./expression";
import type { ModuleCall, ModuleSource, ProviderBlock, ResourceBlock, VariableBlock } from "./module-source";
import { leadingReferences, referenceExpression } from "./plan-references";

/** The root module of a plan's configuration, with the modules below each call. */
export interface PlannedConfiguration {
  readonly root: ModuleSource;
  readonly modules: ReadonlyMap<ModuleSource, ReadonlyMap<string, ModuleSource>>;
}

type JsonObject = { readonly [key: string]: Json };

/** Reads the `configuration` of a plan: expressions of which only constants and references are left. */
export function readPlanConfiguration(configuration: JsonObject): PlannedConfiguration {
  const providers = Object.entries(objectAt(configuration, "provider_config"));
  const modules = new Map<ModuleSource, ReadonlyMap<string, ModuleSource>>();
  /** A module finds every provider key of the plan: its own blocks by themselves, all others through its caller. */
  const passed: Expression = {
    kind: "object",
    entries: providers.map(([key]) => ({ key: literal(key), value: literal(key) })),
  };

  function readModule(module: JsonObject, address: string): ModuleSource {
    const calls = new Map<string, ModuleCall>();
    const below = new Map<string, ModuleSource>();
    for (const [name, call] of objectsIn(objectAt(module, "module_calls"))) {
      const body = new Map(bodyOf(objectAt(call, "expressions")));
      addRepetition(call, body);
      body.set("providers", passed);
      const source = typeof call.source === "string" ? call.source : "";
      calls.set(name, { name, source, body, constructPath: null });
      const inner = call.module;
      if (isJsonObject(inner)) below.set(name, readModule(inner, `${address === "" ? "" : `${address}.`}module.${name}`));
    }
    const own = providers.filter(([, provider]) => isJsonObject(provider) && (provider.module_address ?? "") === address);
    const source: ModuleSource = {
      resources: arrayAt(module, "resources").flatMap(resourceOf),
      calls,
      variables: new Map(objectsIn(objectAt(module, "variables")).map(([name, block]) => [name, variableOf(name, block)])),
      locals: new Map(),
      outputs: new Map(
        objectsIn(objectAt(module, "outputs")).map(([name, output]) => [name, expressionOf(output.expression ?? {})]),
      ),
      providers: own.map(([key, provider]) => providerOf(key, provider)),
      requiredProviders: new Map(providers.flatMap(([key, provider]) => sourceOf(key, provider))),
      backend: null,
    };
    modules.set(source, below);
    return source;
  }

  const root = readModule(objectAt(configuration, "root_module"), "");
  return { root, modules };
}

function resourceOf(block: Json): readonly ResourceBlock[] {
  if (!isJsonObject(block)) return [];
  const { type, name, mode, provider_config_key: key } = block;
  if (typeof type !== "string" || typeof name !== "string") return [];
  const body = new Map(bodyOf(objectAt(block, "expressions")));
  addRepetition(block, body);
  if (typeof key === "string") body.set("provider", literal(key));
  return [{ mode: mode === "data" ? "data" : "managed", type, name, body, constructPath: null, declaration: undefined }];
}

function addRepetition(block: JsonObject, body: Map<string, Expression>): void {
  if (block.count_expression !== undefined) body.set("count", expressionOf(block.count_expression));
  if (block.for_each_expression !== undefined) body.set("for_each", expressionOf(block.for_each_expression));
}

function variableOf(name: string, block: JsonObject): VariableBlock {
  return {
    name,
    default: block.default === undefined ? null : constant(block.default),
    sensitive: block.sensitive === true,
    type: null,
    nullable: true,
  };
}

/** The key is the name of the block: no two providers of a plan share one, in whatever module they stand. */
function providerOf(key: string, provider: Json): ProviderBlock {
  return { localName: key, alias: null, body: isJsonObject(provider) ? bodyOf(objectAt(provider, "expressions")) : new Map() };
}

/** `registry.terraform.io/aliyun/alicloud` and OpenTofu's registry name one provider: the last two segments count. */
function sourceOf(key: string, provider: Json): readonly (readonly [string, string])[] {
  const full = isJsonObject(provider) ? provider.full_name : undefined;
  return typeof full === "string" ? [[key, full.split("/").slice(-2).join("/")]] : [];
}

function bodyOf(expressions: JsonObject): Body {
  return new Map(Object.entries(expressions).map(([name, value]) => [name, expressionOf(value)]));
}

/** One argument, one block, or a list of blocks: a block has the names of arguments as its keys. */
function expressionOf(value: Json): Expression {
  if (Array.isArray(value)) return { kind: "tuple", items: (value as readonly Json[]).map(expressionOf) };
  if (!isJsonObject(value)) return opaque([]);
  if ("constant_value" in value) return constant(value.constant_value ?? null);
  const { references } = value;
  if (Array.isArray(references) && references.every((reference) => typeof reference === "string")) return opaque(references);
  const keys = Object.entries(value);
  if (keys.length === 0) return opaque([]);
  return { kind: "object", entries: keys.map(([key, inner]) => ({ key: literal(key), value: expressionOf(inner) })) };
}

function opaque(references: readonly string[]): Expression {
  const leading = leadingReferences(references);
  return { kind: "opaque", text: leading.length === 0 ? "…" : leading.join(", "), references: leading.map(referenceExpression) };
}

/** Plain data: its strings are no templates. */
function constant(value: Json): Expression {
  if (Array.isArray(value)) return { kind: "tuple", items: (value as readonly Json[]).map(constant) };
  if (isJsonObject(value))
    return {
      kind: "object",
      entries: Object.entries(value).map(([key, inner]) => ({ key: literal(key), value: constant(inner) })),
    };
  return { kind: "literal", value: value as string | number | boolean | null };
}

function literal(value: string): Expression {
  return { kind: "literal", value };
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isJsonObject(value) ? value : {};
}

function arrayAt(object: JsonObject, key: string): readonly Json[] {
  const value = object[key];
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function objectsIn(object: JsonObject): readonly (readonly [string, JsonObject])[] {
  return Object.entries(object).flatMap(([key, value]) => (isJsonObject(value) ? [[key, value] as const] : []));
}

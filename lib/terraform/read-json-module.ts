import { GuardError } from "../guard-error";
import { text } from "../text";
import { type Json, bodyOfJson, expressionOfJson, isJsonObject } from "./body";
import { declareOnce } from "./declare-once";
import type { Expression } from "./expression";
import type { Backend, ModuleCall, ModuleSource, Move, ProviderBlock, ResourceBlock, VariableBlock } from "./module-source";

type JsonObject = { readonly [key: string]: Json };

/**
 * Reads one document of Terraform's JSON syntax.
 * Throws GuardError where the document does not have the form of one: nothing that looks like a resource may be skipped.
 */
export function readJsonModule(document: Json, file: string): ModuleSource {
  if (!isJsonObject(document)) throw fault(file, "", "the document", "文档");
  const resources: ResourceBlock[] = [];
  const calls = new Map<string, ModuleCall>();
  const variables = new Map<string, VariableBlock>();
  const locals = new Map<string, Expression>();
  const outputs = new Map<string, Expression>();
  const providers: ProviderBlock[] = [];
  for (const [section, mode] of [
    ["resource", "managed"],
    ["data", "data"],
  ] as const) {
    for (const [type, byName] of labelled(document[section], file, section)) {
      for (const [name, body] of labelled(byName, file, `${section}.${type}`))
        resources.push(readResource(mode, type, name, body, file));
    }
  }
  for (const [name, body] of labelled(document.module, file, "module")) {
    const object = onlyObject(body, file, `module.${name}`);
    const source = typeof object.source === "string" ? object.source : "";
    const call = { name, file, source, body: bodyOfJson(object), constructPath: metadataPath(object) };
    declareOnce(calls, "module", name, call, file);
  }
  for (const [name, body] of labelled(document.variable, file, "variable")) {
    const object = onlyObject(body, file, `variable.${name}`);
    const block: VariableBlock = {
      name,
      // A default is a value, not a template.
      default: object.default === undefined ? null : literalOfJson(object.default),
      sensitive: object.sensitive === true,
      type: typeof object.type === "string" ? object.type : null,
      nullable: object.nullable !== false,
    };
    declareOnce(variables, "variable", name, block, file);
  }
  for (const [name, value] of labelled(document.locals, file, "locals"))
    if (name !== "//") declareOnce(locals, "local", name, expressionOfJson(value), file);
  for (const [name, body] of labelled(document.output, file, "output")) {
    const value = expressionOfJson(onlyObject(body, file, `output.${name}`).value ?? null);
    declareOnce(outputs, "output", name, value, file);
  }
  for (const [localName, body] of labelled(document.provider, file, "provider")) {
    for (const block of listOf(body)) {
      if (!isJsonObject(block)) throw fault(file, `provider.${localName}`, "the block", "块");
      providers.push({ localName, alias: typeof block.alias === "string" ? block.alias : null, body: bodyOfJson(block) });
    }
  }
  const moves: Move[] = [];
  for (const block of document.moved === undefined ? [] : listOf(document.moved)) {
    if (isJsonObject(block) && typeof block.from === "string" && typeof block.to === "string")
      moves.push({ from: plainAddress(block.from), to: plainAddress(block.to) });
  }
  const imports = (document.import === undefined ? [] : listOf(document.import)).map((block) =>
    isJsonObject(block) && typeof block.to === "string" ? plainAddress(block.to) : "",
  );
  return {
    resources,
    calls,
    variables,
    locals,
    outputs,
    providers,
    ...readTerraformBlock(document.terraform, file),
    moves,
    imports,
  };
}

function readResource(mode: "managed" | "data", type: string, name: string, body: Json, file: string): ResourceBlock {
  const where = `${mode === "managed" ? "resource" : "data"}.${type}.${name}`;
  const object = onlyObject(body, file, where);
  const comment = isJsonObject(object["//"]) ? object["//"] : undefined;
  return { mode, type, name, body: bodyOfJson(object), file, constructPath: metadataPath(object), declaration: comment?.icp };
}

function metadataPath(object: JsonObject): string | null {
  const comment = object["//"];
  const metadata = isJsonObject(comment) ? comment.metadata : undefined;
  return isJsonObject(metadata) && typeof metadata.path === "string" ? metadata.path : null;
}

function readTerraformBlock(
  section: Json | undefined,
  file: string,
): { requiredProviders: Map<string, string>; backend: Backend | null } {
  const requiredProviders = new Map<string, string>();
  let backend: Backend | null = null;
  for (const block of section === undefined ? [] : listOf(section)) {
    if (!isJsonObject(block)) throw fault(file, "terraform", "the block", "块");
    for (const [name, requirement] of labelled(block.required_providers, file, "terraform.required_providers")) {
      if (isJsonObject(requirement) && typeof requirement.source === "string")
        requiredProviders.set(name, shortSource(requirement.source));
    }
    for (const [type, config] of labelled(block.backend, file, "terraform.backend")) {
      backend = { type, body: isJsonObject(config) ? bodyOfJson(config) : new Map<string, Expression>() };
    }
  }
  return { requiredProviders, backend };
}

/** Some write the address as a template. */
function plainAddress(written: string): string {
  return written.replace(/^\$\{(.*)\}$/, "$1");
}

/** `namespace/name` of a provider source, without the registry. */
export function shortSource(source: string): string {
  return source.split("/").slice(-2).join("/").toLowerCase();
}

/** Every label of a section; a section may be an object or a list of objects. */
function* labelled(section: Json | undefined, file: string, where: string): Generator<readonly [string, Json]> {
  if (section === undefined || section === null) return;
  for (const part of listOf(section)) {
    if (!isJsonObject(part)) throw fault(file, where, "the section", "这一节");
    for (const [label, body] of Object.entries(part)) if (label !== "//") yield [label, body];
  }
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

function onlyObject(body: Json, file: string, where: string): JsonObject {
  const list = listOf(body);
  const [only] = list;
  if (list.length !== 1 || !isJsonObject(only)) throw fault(file, where, "the body", "主体");
  return only;
}

function literalOfJson(value: Json): Expression {
  if (typeof value === "string") return { kind: "literal", value };
  if (Array.isArray(value)) return { kind: "tuple", items: (value as readonly Json[]).map(literalOfJson) };
  if (isJsonObject(value)) {
    return {
      kind: "object",
      entries: Object.entries(value).map(([key, inner]) => ({
        key: { kind: "literal", value: key },
        value: literalOfJson(inner),
      })),
    };
  }
  return expressionOfJson(value);
}

function fault(file: string, where: string, what: string, whatZh: string): GuardError {
  const at = where === "" ? "" : ` ${where}`;
  return new GuardError({
    place: { file },
    message: text(
      `${at.trim()} 的${whatZh}不是一个 JSON 对象。`.trimStart(),
      `${what} of${at === "" ? " this file" : at} is not a JSON object.`,
    ),
    remedy: text(
      "请重新运行 cdktf synth 生成该文件，不要手工修改。",
      "Write the file again with cdktf synth instead of editing it by hand.",
    ),
  });
}

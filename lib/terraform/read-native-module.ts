import { type Body, bodyOfObject } from "./body";
import { TerraformSyntaxError } from "./cursor";
import { type Expression, expressionText } from "./expression";
import type { Backend, ModuleCall, ModuleSource, Move, ProviderBlock, ResourceBlock, VariableBlock } from "./module-source";
import { type NativeBlock, expressionsOfNative, parseNative } from "./native-syntax";
import { shortSource } from "./read-json-module";

/** Reads one document of native syntax. Throws TerraformSyntaxError with the offset of the fault. */
export function readNativeModule(source: string, file: string): ModuleSource {
  const resources: ResourceBlock[] = [];
  const calls = new Map<string, ModuleCall>();
  const variables = new Map<string, VariableBlock>();
  const locals = new Map<string, Expression>();
  const outputs = new Map<string, Expression>();
  const providers: ProviderBlock[] = [];
  const requiredProviders = new Map<string, string>();
  const moves: Move[] = [];
  let backend: Backend | null = null;
  for (const block of parseNative(source).blocks) {
    const body = expressionsOfNative(block.body);
    const [first, second] = block.labels;
    switch (block.type) {
      case "resource":
      case "data":
        resources.push(readResource(block.type === "data" ? "data" : "managed", first ?? "", second ?? "", body, file));
        break;
      case "module":
        declare(calls, block, first, {
          name: first ?? "",
          file,
          source: literalOf(body.get("source")) ?? "",
          body,
          constructPath: null,
        });
        break;
      case "variable":
        declare(variables, block, first, readVariable(first ?? "", body));
        break;
      case "locals":
        for (const [name, value] of body) declare(locals, block, name, value);
        break;
      case "output":
        declare(outputs, block, first, body.get("value") ?? { kind: "literal", value: null });
        break;
      case "provider":
        providers.push({ localName: first ?? "", alias: literalOf(body.get("alias")), body });
        break;
      case "moved": {
        const [from, to] = [body.get("from"), body.get("to")];
        if (from !== undefined && to !== undefined) moves.push({ from: expressionText(from), to: expressionText(to) });
        break;
      }
      case "terraform":
        backend = readTerraformBlock(block, requiredProviders) ?? backend;
        break;
    }
  }
  return { resources, calls, variables, locals, outputs, providers, requiredProviders, backend, moves };
}

/** Throws TerraformSyntaxError for a name that is taken: of two declarations one would go unread. */
function declare<T>(into: Map<string, T>, block: NativeBlock, label: string | undefined, value: T): void {
  const name = label ?? "";
  if (into.has(name)) throw new TerraformSyntaxError(`${block.type} "${name}" is declared twice`, block.offset);
  into.set(name, value);
}

function readVariable(name: string, body: Body): VariableBlock {
  const type = body.get("type");
  const nullable = body.get("nullable");
  return {
    name,
    default: body.get("default") ?? null,
    sensitive: isTrue(body.get("sensitive")),
    type: type === undefined ? null : (literalOf(type) ?? expressionText(type)),
    nullable: !(nullable?.kind === "literal" && nullable.value === false),
  };
}

function readResource(mode: "managed" | "data", type: string, name: string, body: Body, file: string): ResourceBlock {
  return { mode, type, name, body, file, constructPath: null, declaration: undefined };
}

function readTerraformBlock(block: NativeBlock, requiredProviders: Map<string, string>): Backend | null {
  let backend: Backend | null = null;
  for (const inner of block.body.blocks) {
    const body = expressionsOfNative(inner.body);
    if (inner.type === "backend") backend = { type: inner.labels[0] ?? "", body };
    if (inner.type === "required_providers") {
      for (const [name, requirement] of body) {
        const source = literalOf(bodyOfObject(requirement)?.get("source"));
        if (source !== null) requiredProviders.set(name, shortSource(source));
      }
    }
  }
  return backend;
}

function literalOf(expression: Expression | undefined): string | null {
  return expression?.kind === "literal" && typeof expression.value === "string" ? expression.value : null;
}

function isTrue(expression: Expression | undefined): boolean {
  return expression?.kind === "literal" && expression.value === true;
}

import { type Body, bodyOfObject } from "./body";
import { DeclaredTwice, type TerraformSyntaxError } from "./cursor";
import { type Expression, expressionText } from "./expression";
import type { Backend, ModuleCall, ModuleSource, Move, ProviderBlock, ResourceBlock, VariableBlock } from "./module-source";
import { expressionsOfNative } from "./expressions-of-native";
import { type NativeBlock, type NativeBody, type OnSyntaxError, parseNative, reportSyntax } from "./native-syntax";
import { shortSource } from "./read-json-module";
import { declaredTwice } from "./declare-once";
import { unknownParts } from "./top-level";

/**
 * Reads one document of native syntax. Throws TerraformSyntaxError with the offset of the fault, unless `onError` takes it: then what
 * else can be read comes back, marked as incomplete.
 */
export function readNativeModule(source: string, file: string, onError?: OnSyntaxError): ModuleSource {
  if (onError === undefined) return readBody(parseNative(source), file, undefined);
  const errors: TerraformSyntaxError[] = [];
  const take = (error: TerraformSyntaxError): void => void errors.push(error);
  const module = readBody(parseNative(source, take), file, take);
  errors.forEach(onError);
  return errors.length === 0 ? module : { ...module, incomplete: true };
}

function readBody(content: NativeBody, file: string, onError: OnSyntaxError | undefined): ModuleSource {
  for (const part of unknownParts(content)) reportSyntax(part, onError);
  const resources = new Map<string, ResourceBlock>();
  const calls = new Map<string, ModuleCall>();
  const variables = new Map<string, VariableBlock>();
  const locals = new Map<string, Expression>();
  const outputs = new Map<string, Expression>();
  const providers: ProviderBlock[] = [];
  const requiredProviders = new Map<string, string>();
  const moves: Move[] = [];
  const imports: string[] = [];
  let backend: Backend | null = null;
  /** Of two declarations one would go unread. */
  const declare = <T>(into: Map<string, T>, { type, offset }: NativeBlock, name: string, value: T, at = offset): void => {
    if (!into.has(name)) into.set(name, value);
    else reportSyntax(new DeclaredTwice(declaredTwice(type, name), at), onError);
  };
  for (const block of content.blocks) {
    const body = expressionsOfNative(block.body);
    const [first = "", second = ""] = block.labels;
    switch (block.type) {
      case "resource":
      case "data":
        declare(
          resources,
          block,
          `${block.type === "data" ? "data." : ""}${first}.${second}`,
          readResource(block.type === "data" ? "data" : "managed", first, second, body, file),
        );
        break;
      case "module":
        declare(calls, block, first, {
          name: first,
          file,
          source: literalOf(body.get("source")) ?? "",
          body,
          constructPath: null,
        });
        break;
      case "variable":
        declare(variables, block, first, readVariable(first, body));
        break;
      case "locals":
        for (const [name, value] of body) declare(locals, block, name, value, block.body.offsets.get(name));
        break;
      case "output":
        declare(outputs, block, first, body.get("value") ?? { kind: "literal", value: null });
        break;
      case "provider":
        providers.push({ localName: first, alias: literalOf(body.get("alias")), body });
        break;
      case "moved": {
        const [from, to] = [body.get("from"), body.get("to")];
        if (from !== undefined && to !== undefined) moves.push({ from: expressionText(from), to: expressionText(to) });
        break;
      }
      case "import": {
        const to = body.get("to");
        imports.push(to === undefined ? "" : expressionText(to));
        break;
      }
      case "terraform":
        backend = readTerraformBlock(block, requiredProviders) ?? backend;
        break;
    }
  }
  return {
    resources: [...resources.values()],
    calls,
    variables,
    locals,
    outputs,
    providers,
    requiredProviders,
    backend,
    moves,
    imports,
  };
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

import { isGuardError, type Place } from "../../guard-error";
import { type Json, isJsonObject } from "../../terraform/body";
import { TerraformSyntaxError } from "../../terraform/cursor";
import type { Expression } from "../../terraform/expression";
import { type NativeBody, parseNative } from "../../terraform/native-syntax";
import { parseJson, placeAt } from "../../terraform/parse-source";
import { cloudToolIn } from "./cloud-tools";

/** A provisioner that runs the command line of a cloud. */
export interface CloudCommand {
  readonly place: Place;
  readonly tool: string;
}

/** Those of a file of Terraform configuration; null where it does not parse. */
export function cloudCommandsOf(source: string, file: string): readonly CloudCommand[] | null {
  try {
    return /^\uFEFF?\s*\{/.test(source) || file.endsWith(".json")
      ? inJson(parseJson(source, file), source, file)
      : inBody(parseNative(source), source, file);
  } catch (error) {
    if (isGuardError(error) || error instanceof TerraformSyntaxError) return null;
    throw error;
  }
}

function inBody(body: NativeBody, source: string, file: string): readonly CloudCommand[] {
  return body.blocks.flatMap((block) => {
    if (block.type !== "provisioner" || !isExec(block.labels[0])) return inBody(block.body, source, file);
    return [...block.body.attributes].flatMap(([name, expression]) => {
      const tool = textsIn(expression)
        .map(cloudToolIn)
        .find((found) => found !== null);
      return tool == null ? [] : [{ place: lineAt(source, file, block.body.offsets.get(name) ?? block.offset), tool }];
    });
  });
}

function inJson(value: Json, source: string, file: string): readonly CloudCommand[] {
  if (Array.isArray(value)) return value.flatMap((each: Json) => inJson(each, source, file));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!isExec(key)) return inJson(inner, source, file);
    return stringsIn(inner).flatMap((command, at, all) => {
      const tool = cloudToolIn(command);
      // A whole of words one of which was found already says nothing new.
      if (all.slice(0, at).some((other) => cloudToolIn(other) !== null)) return [];
      // Where other escapes were written than ours, the line of the provisioner itself.
      const offset = [JSON.stringify(command), `"${key}"`].map((written) => source.indexOf(written)).find((at) => at !== -1) ?? 0;
      return tool === null ? [] : [{ place: lineAt(source, file, offset), tool }];
    });
  });
}

function isExec(name: string | undefined): boolean {
  return name === "local-exec" || name === "remote-exec";
}

function stringsIn(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return withWhole(value.flatMap(stringsIn));
  return isJsonObject(value) ? Object.values(value).flatMap(stringsIn) : [];
}

/** The texts of an expression; what a template inserts is left out. */
function textsIn(expression: Expression): readonly string[] {
  if (expression.kind === "literal") return typeof expression.value === "string" ? [expression.value] : [];
  if (expression.kind === "template") {
    return [expression.parts.map((part) => (part.kind === "literal" ? String(part.value) : "x")).join("")];
  }
  if (expression.kind === "tuple") return withWhole(expression.items.flatMap(textsIn));
  if (expression.kind === "call") return expression.args.flatMap(textsIn);
  return expression.kind === "conditional" ? [expression.yes, expression.no].flatMap(textsIn) : [];
}

/** Each is a command of `inline`; together they are one of `interpreter`. */
function withWhole(words: readonly string[]): readonly string[] {
  return [...words, words.join(" ")];
}

function lineAt(source: string, file: string, offset: number): Place {
  const { line } = placeAt(source, file, offset);
  return line === undefined ? { file } : { file, line };
}

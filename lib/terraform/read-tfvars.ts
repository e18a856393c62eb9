import { join } from "node:path";
import { GuardError, type Place, isGuardError } from "../guard-error";
import { text } from "../text";
import { type Json, isJsonObject } from "./body";
import { evaluate } from "./evaluate";
import type { Expression } from "./expression";
import { listDirectory, readText } from "./files";
import { jsonOfValues } from "./literal-value";
import { parseAttributes, parseJson } from "./parse-source";
import type { ModuleScope } from "./scope";
import { unknown } from "./value";

/** terraform.tfvars, then *.auto.tfvars in the order of their names, as Terraform loads them. */
export function readAutomaticVariables(directory: string, files: string[]): ReadonlyMap<string, Json> {
  const names = listDirectory(directory);
  const order = [
    ...["terraform.tfvars", "terraform.tfvars.json"].filter((name) => names.includes(name)),
    ...names.filter((name) => name.endsWith(".auto.tfvars") || name.endsWith(".auto.tfvars.json")),
  ];
  return new Map(
    order.flatMap((name) => {
      const file = join(directory, name);
      files.push(file);
      return [...readVariableFile(file)];
    }),
  );
}

/** Reads a tfvars file, in JSON or native syntax. Throws GuardError. */
export function readVariableFile(path: string): ReadonlyMap<string, Json> {
  const source = readText(path);
  if (path.endsWith(".json")) {
    const document = parseJson(source, path);
    if (!isJsonObject(document)) {
      throw new GuardError({
        place: { file: path },
        message: text("变量文件不是 JSON 对象。", "The variable file is not a JSON object."),
        remedy: text('请写成 { "region": "cn-hongkong" } 的形式。', 'Write it as { "region": "cn-hongkong" }.'),
      });
    }
    return new Map(Object.entries(document));
  }
  const values = new Map<string, Json>();
  for (const [name, { value, place }] of parseAttributes(source, path)) values.set(name, constantOf(value, name, place));
  return values;
}

/** A list or an object as it is written on a command line; undefined where it is none. */
export function parseVariableValue(written: string): Json | undefined {
  try {
    const value = parseAttributes(`value = ${written}`, "").get("value")?.value;
    return value === undefined ? undefined : jsonOfValues(evaluate(value, { module: emptyModule, names: new Map() }));
  } catch (error) {
    if (isGuardError(error)) return undefined;
    throw error;
  }
}

/** The constant that an expression of a tfvars file comes out as; Terraform allows no references there. */
function constantOf(expression: Expression, name: string, place: Place): Json {
  const value = jsonOfValues(evaluate(expression, { module: emptyModule, names: new Map() }));
  if (value !== undefined) return value;
  throw new GuardError({
    place,
    message: text(`变量 ${name} 的值不是常量。`, `The value of the variable ${name} is no constant.`),
    remedy: text("请写成字面值。", "Write a literal value."),
  });
}

const emptyModule: ModuleScope = {
  variable: (name) => unknown({ kind: "missing", subject: `var.${name}` }),
  local: (name) => unknown({ kind: "missing", subject: `local.${name}` }),
  resource: () => null,
  call: () => null,
};

import { join, posix, relative } from "node:path";
import { GuardError } from "../guard-error";
import { text } from "../text";
import { type Json, isJsonObject } from "./body";
import { evaluate } from "./evaluate";
import type { Expression } from "./expression";
import { isDirectory, listDirectory, readText } from "./files";
import type { ModuleSource, ResourceBlock, Unit } from "./module-source";
import { jsonOfValues } from "./literal-value";
import { parseAttributes, parseJson, parseModule } from "./parse-source";
import { overrideBody, overriddenNames } from "./override-body";
import { type ModuleFile, joinModules } from "./read-json-module";
import type { ModuleScope } from "./scope";
import { unknown } from "./value";

/** What was read of a root module: the unit, and the files it came from. */
export interface DirectoryUnit {
  readonly unit: Unit;
  readonly files: readonly string[];
}

/** True for the names of files that Terraform loads. */
export function isTerraformFile(name: string): boolean {
  return (name.endsWith(".tf") || name.endsWith(".tf.json")) && !name.startsWith(".");
}

/**
 * Reads a root module as Terraform would load it: all files of the directory (or the one that is asked for), override files over
 * them, tfvars that load by themselves, and local modules. Throws GuardError for what cannot be read.
 */
export function readDirectory(directory: string, stack: string, given: ReadonlyMap<string, Json>, only?: string): DirectoryUnit {
  const files: string[] = [];
  const loaded = new Map<string, ModuleSource>();
  const modules = new Map<ModuleSource, Map<string, ModuleSource>>();

  function load(at: string): ModuleSource {
    const kept = loaded.get(at);
    if (kept !== undefined) return kept;
    const module = readModuleFiles(at, files, at === directory ? only : undefined);
    loaded.set(at, module);
    const calls = new Map<string, ModuleSource>();
    modules.set(module, calls);
    for (const call of module.calls.values()) {
      if (!call.source.startsWith("./") && !call.source.startsWith("../")) continue;
      const target = join(at, call.source);
      if (!isDirectory(target) || !listDirectory(target).some(isTerraformFile)) continue;
      calls.set(call.name, load(target));
    }
    return module;
  }

  const root = load(directory);
  const variables = new Map([...readAutomaticVariables(directory, files), ...given]);
  return { unit: { stack, root, modules, variables }, files };
}

function readModuleFiles(directory: string, files: string[], only: string | undefined): ModuleSource {
  const all = listDirectory(directory);
  const tofu = all.find((name) => name.endsWith(".tofu") || name.endsWith(".tofu.json"));
  if (tofu !== undefined) {
    throw new GuardError({
      place: { file: join(directory, tofu) },
      message: text(
        "OpenTofu 专有的文件会取代同名的 .tf 文件，目前无法读取。",
        "A file of OpenTofu's own replaces the .tf file of its name and cannot be read.",
      ),
      remedy: text("请改名为 .tf 或 .tf.json。", "Rename it to .tf or .tf.json."),
    });
  }
  const names = all.filter(isTerraformFile);
  const read = (name: string): ModuleFile => {
    const file = join(directory, name);
    files.push(file);
    return { file, module: parseModule(readText(file), file) };
  };
  const plain = names.filter((name) => (only === undefined ? !isOverride(name) : name === only));
  if (plain.length === 0) {
    throw new GuardError({
      place: { file: directory },
      message: text(
        "目录中没有 Terraform 文件（*.tf 或 *.tf.json）。",
        "The directory holds no Terraform file (*.tf or *.tf.json).",
      ),
      remedy: text("请指定 cdktf.out 或 Terraform 根模块目录。", "Name a cdktf.out or the directory of a root module."),
    });
  }
  const base = joinModules(plain.map(read));
  return names
    .filter((name) => isOverride(name) && name !== only)
    .map(read)
    .reduce((module, part) => {
      // One file alone does not show what its neighbours declare.
      if (only === undefined) refuseStray(module, part);
      return applyOverride(module, part.module);
    }, base);
}

function isOverride(name: string): boolean {
  return /(?:^|_)override\.tf(?:\.json)?$/.test(name);
}

function refuseStray(base: ModuleSource, { file, module }: ModuleFile): void {
  const known = new Set(base.resources.map(keyOf));
  const stray = module.resources.find((block) => !known.has(keyOf(block)));
  if (stray === undefined) return;
  throw new GuardError({
    place: { file },
    message: text(
      `覆盖文件中的 ${keyOf(stray)} 没有可覆盖的资源。`,
      `This override file names ${keyOf(stray)}, which no other file declares.`,
    ),
    remedy: text("请先在普通文件中声明它。", "Declare it in a file that is no override."),
  });
}

/** An override file replaces single arguments and whole kinds of blocks, of what exists. */
function applyOverride(base: ModuleSource, override: ModuleSource): ModuleSource {
  const changes = new Map(override.resources.map((block) => [keyOf(block), block]));
  return {
    ...base,
    resources: base.resources.map((block) => {
      const change = changes.get(keyOf(block));
      return change === undefined ? block : overrideResource(block, change);
    }),
    calls: mergeCalls(base.calls, override.calls),
    locals: new Map([...base.locals, ...override.locals]),
    variables: mergeVariables(base.variables, override.variables),
    outputs: new Map([...base.outputs, ...override.outputs]),
    providers: base.providers.map((block) => {
      const change = override.providers.find((other) => other.localName === block.localName && other.alias === block.alias);
      return change === undefined ? block : { ...block, body: overrideBody(block.body, change.body) };
    }),
    backend: override.backend ?? base.backend,
  };
}

function overrideResource(block: ResourceBlock, change: ResourceBlock): ResourceBlock {
  const { file } = change;
  const names = file === undefined ? [] : overriddenNames(change.body).map((name) => [name, file] as const);
  return {
    ...block,
    body: overrideBody(block.body, change.body),
    overriddenIn: new Map([...(block.overriddenIn ?? []), ...names]),
  };
}

function mergeVariables(base: ModuleSource["variables"], override: ModuleSource["variables"]): ModuleSource["variables"] {
  const merged = new Map(base);
  for (const [name, change] of override) {
    const before = base.get(name);
    merged.set(
      name,
      before === undefined
        ? change
        : {
            name,
            default: change.default ?? before.default,
            type: change.type ?? before.type,
            sensitive: change.sensitive || before.sensitive,
            nullable: change.nullable && before.nullable,
          },
    );
  }
  return merged;
}

function mergeCalls(base: ModuleSource["calls"], override: ModuleSource["calls"]): ModuleSource["calls"] {
  return new Map(
    [...base].map(([name, call]) => {
      const change = override.get(name);
      if (change === undefined) return [name, call];
      return [
        name,
        { ...call, source: change.source === "" ? call.source : change.source, body: overrideBody(call.body, change.body) },
      ];
    }),
  );
}

function keyOf(block: ResourceBlock): string {
  return `${block.mode}.${block.type}.${block.name}`;
}

/** terraform.tfvars, then *.auto.tfvars in the order of their names, as Terraform loads them. */
function readAutomaticVariables(directory: string, files: string[]): ReadonlyMap<string, Json> {
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
  for (const [name, expression] of parseAttributes(source, path)) values.set(name, constantOf(expression, name, path));
  return values;
}

/** The constant that an expression of a tfvars file comes out as; Terraform allows no references there. */
function constantOf(expression: Expression, name: string, path: string): Json {
  const value = jsonOfValues(evaluate(expression, { module: emptyModule, names: new Map() }));
  if (value !== undefined) return value;
  throw new GuardError({
    place: { file: path },
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

/** A path below another, with forward slashes, for messages and stack names. */
export function shownBelow(base: string, path: string): string {
  return relative(base, path).split("\\").join(posix.sep);
}

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { Lazy, TerraformElement, TerraformResource, TerraformStack, Testing } from "cdktf";
import { describe, expect, test } from "vitest";

type Classes = Readonly<Record<string, unknown>>;
type Members = Record<string, unknown>;
type AnyClass = (new (...args: readonly unknown[]) => Members) & { readonly prototype: object };

const load = createRequire(resolve("package.json"));
const clouds = ["alicloud", "tencentcloud"] as const;
const modulesOf = (cloud: string): readonly string[] => readdirSync(`.gen/providers/${cloud}/lib`).sort();

describe.each(clouds)("The bindings of %s in the package", (cloud) => {
  const shipped = load(`./dist/constructs/${cloud}/index.js`) as Classes;

  test.each(modulesOf(cloud))("%s has the classes, the members and the output of the generated one", (module) => {
    const generated = load(`./.gen/providers/${cloud}/lib/${module}/index.js`) as Classes;
    const classes = Object.entries(generated).filter((entry): entry is [string, AnyClass] => isClass(entry[1]));
    expect(classes.length).toBeGreaterThan(0);
    for (const [name, Generated] of classes) {
      const Shipped = shipped[name] as AnyClass;
      expect({ name, members: membersOf(Shipped) }).toEqual({ name, members: membersOf(Generated) });
      expect({ name, output: outputOf(Shipped) }).toEqual({ name, output: outputOf(Generated) });
    }
  });
});

test("A class is made when it is read, and those beside it are not", () => {
  const script = `const { Instance } = require("beian-guard/alicloud"); Instance.isConstruct;
    console.log(Object.keys(require.cache).filter((file) => /dist.bindings./.test(file)).map((file) => require("path").basename(file)).join());`;
  expect(spawnSync(process.execPath, ["-e", script], { encoding: "utf8" })).toMatchObject({ status: 0, stdout: "instance.js\n" });
});

test("A Filed… class is the same each time, and is called as it is exported", () => {
  const { FiledInstance, Instance } = load("beian-guard/alicloud") as Record<string, AnyClass>;
  expect((load("beian-guard/alicloud") as Classes).FiledInstance).toBe(FiledInstance);
  expect(FiledInstance?.name).toBe("FiledInstance");
  expect(Instance?.isPrototypeOf(FiledInstance ?? {})).toBe(true);
});

function isClass(value: unknown): value is AnyClass {
  return typeof value === "function" && value.toString().startsWith("class ");
}

/** What a class defines, and in which form; the bodies are compared by what they put out. */
function membersOf(Class: AnyClass): unknown {
  const formsIn = (target: object): unknown =>
    Object.entries(Object.getOwnPropertyDescriptors(target))
      .filter(([name]) => name !== "length" && name !== "prototype")
      .map(([name, descriptor]) => [name, formOf(descriptor)])
      .sort(byName);
  return { statics: formsIn(Class), instance: formsIn(Class.prototype), parent: (Object.getPrototypeOf(Class) as AnyClass).name };
}

function formOf(descriptor: PropertyDescriptor): unknown {
  const { value, ...rest } = descriptor as Members;
  const forms = Object.entries(rest).map(([name, form]) => [name, typeof form === "function" ? "function" : form]);
  return [...forms, ["value", typeof value === "function" ? "function" : value]].sort(byName);
}

/** Everything that an instance of the class says when it is empty, full, a token and reset. */
function outputOf(Class: AnyClass): unknown {
  const stack = new TerraformStack(Testing.app(), "stack");
  if (!(Class.prototype instanceof TerraformElement)) {
    const parent = new TerraformResource(stack, "parent", { terraformResourceType: "test_parent" });
    const made = new Class(parent, "attribute", 0, false);
    return isList(made) ? made.get(0).constructor.name : statesOf(made);
  }
  const full = new Class(stack, "full", configOf(new Class(stack, "empty", {})));
  const written = (element: Members): unknown => plain([call(element, "toTerraform"), call(element, "toHclTerraform")]);
  const before = [written(full), stateOf(full)];
  reset(full);
  return [before, written(full), stateOf(full)];
}

function statesOf(block: Members): unknown {
  const token = Lazy.anyValue({ produce: () => "token" });
  return [undefined, {}, configOf(block), token, undefined].map((value) => {
    block.internalValue = value;
    const before = stateOf(block);
    reset(block);
    return [before, stateOf(block)];
  });
}

/**
 * A value for every argument, blocks in blocks included; what it is does not matter, since nothing is checked before Terraform. Some
 * blocks may hold themselves without end (rules in branches of rules): of those one level counts.
 */
function configOf(instance: Members, above: readonly unknown[] = []): Members {
  const around = [...above, instance.constructor];
  const entries = membersIn(instance).flatMap(({ name, form }): [string, unknown][] => {
    if (form.set !== undefined && name !== "internalValue") return [[name, [`value of ${name}`]]];
    if (form.value === undefined || !/^put[A-Z]/.test(name)) return [];
    const block = name.charAt(3).toLowerCase() + name.slice(4);
    const child = instance[block];
    const one = isList(child) ? child.get(0) : (child as Members);
    if (around.includes(one.constructor)) return [];
    return [[block, isList(child) ? [configOf(one, around)] : configOf(one, around)]];
  });
  return Object.fromEntries(entries);
}

/** What each accessor gives, and each field holds. */
function stateOf(instance: Members): unknown {
  const accessors = membersIn(instance).filter(({ form }) => form.get !== undefined);
  const read = accessors.map(({ name }) => [name, plain(instance[name])]);
  const fields = Object.entries(instance).filter(
    ([name]) => name.startsWith("_") || /^(?:isEmptyObject|resolvableValue)$/.test(name),
  );
  return [read.sort(byName), fields.map(([name, value]) => [name, plain(value)]).sort(byName)];
}

function reset(instance: Members): void {
  for (const { name, form } of membersIn(instance))
    if (form.value !== undefined && /^reset[A-Z]/.test(name)) call(instance, name);
}

function call(instance: Members, name: string): unknown {
  return (instance[name] as () => unknown).call(instance);
}

function membersIn(instance: Members): readonly { readonly name: string; readonly form: Members }[] {
  const prototype = Object.getPrototypeOf(instance) as object;
  return Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(([name, form]) => ({ name, form: { ...form } }));
}

function isList(value: unknown): value is { get(index: number): Members } {
  return typeof value === "object" && value !== null && "get" in value;
}

function byName([a]: unknown[], [b]: unknown[]): number {
  return String(a).localeCompare(String(b));
}

/** Without the numbers that tokens count with, and with other objects of the framework as the names of their classes. */
function plain(value: unknown): unknown {
  if (typeof value === "number") return "a number";
  if (typeof value === "string") return value.replace(/TOKEN\.\d+/g, "TOKEN");
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const isData = [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
  if (!isData) return value.constructor.name;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [plain(name), plain(member)]));
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { isGuardError } from "../../lib/guard-error";
import { type Json, bodyOfObject } from "../../lib/terraform/body";
import { readInput } from "../../lib/terraform/read-input";

const made: string[] = [];
afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true });
});

/** A temporary directory with these files. */
function directoryWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = mkdtempSync(join(tmpdir(), "beian-guard-test-"));
  made.push(directory);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  return directory;
}

function manifestOf(...stacks: readonly string[]): string {
  const entries = stacks.map((name) => [
    name,
    { name, workingDirectory: `stacks/${name}`, synthesizedStackPath: `stacks/${name}/cdk.tf.json` },
  ]);
  return JSON.stringify({ version: "0.21.0", stacks: Object.fromEntries(entries) as Record<string, Json> });
}

const stack = JSON.stringify({ resource: { alicloud_instance: { web: {} } } });

test("all stacks of a manifest are read together, with every file that Terraform would load beside them", () => {
  const directory = directoryWith({
    "manifest.json": manifestOf("a", "b"),
    "stacks/a/cdk.tf.json": stack,
    "stacks/a/extra.tf": 'resource "alicloud_instance" "slipped_in" {}\n',
    "stacks/b/cdk.tf.json": stack,
  });
  const input = readInput(directory, { variables: new Map() });
  const addresses =
    input.kind === "units" ? input.units.map((unit) => [unit.stack, unit.root.resources.map((block) => block.name)]) : [];
  expect(addresses).toEqual([
    ["a", ["web", "slipped_in"]],
    ["b", ["web"]],
  ]);
});

test("a directory that only holds a report gives the report", () => {
  const directory = directoryWith({ "beian-report.json": '{"version":1}' });
  expect(readInput(directory, { variables: new Map() })).toMatchObject({ kind: "report", report: { version: 1 } });
});

test("tfvars that load by themselves are read, and given values outrank them", () => {
  const directory = directoryWith({
    "main.tf": 'variable "region" {}\n',
    "terraform.tfvars": 'region = "a"\n',
    "x.auto.tfvars.json": '{"region":"b"}',
    "dev.tfvars": 'region = "c"\n',
  });
  const regionWith = (given: ReadonlyMap<string, string>): Json | undefined => {
    const input = readInput(directory, { variables: given });
    return input.kind === "units" ? input.units[0]?.variables.get("region") : undefined;
  };
  expect(regionWith(new Map())).toBe("b");
  expect(regionWith(new Map([["region", "given"]]))).toBe("given");
});

test("of two tfvars the one whose name has the greater bytes counts", () => {
  const directory = directoryWith({
    "main.tf": 'variable "region" {}\n',
    "\u{FF5A}.auto.tfvars": 'region = "a"\n',
    "\u{1F600}.auto.tfvars": 'region = "b"\n',
  });
  const input = readInput(directory, { variables: new Map() });
  expect(input.kind === "units" ? input.units[0]?.variables.get("region") : null).toBe("b");
});

test("one file counts with the variables and overrides of its directory, but without its neighbours", () => {
  const server = { alicloud_instance: { web: { internet_max_bandwidth_out: "${var.bandwidth}" } } };
  const directory = directoryWith({
    "one.tf.json": JSON.stringify({ variable: { bandwidth: { default: 0 } }, resource: server }),
    "other.tf.json": JSON.stringify({ resource: { alicloud_instance: { other: {} } } }),
    "one_override.tf.json": JSON.stringify({ resource: { alicloud_instance: { web: { image_id: "x" } } } }),
    "terraform.tfvars": "bandwidth = 5 + 5\n",
  });
  const input = readInput(join(directory, "one.tf.json"), { variables: new Map() });
  const [unit] = input.kind === "units" ? input.units : [];
  expect(unit?.variables.get("bandwidth")).toBe(10);
  expect(unit?.root.resources.map((block) => [block.name, [...block.body.keys()]])).toEqual([
    ["web", ["internet_max_bandwidth_out", "image_id"]],
  ]);
});

test("an override replaces the kinds of blocks and the parts of a variable that it names, and no others", () => {
  const directory = directoryWith({
    "main.tf": `
      variable "region" {
        type    = string
        default = "cn-hangzhou"
      }
      resource "alicloud_instance" "web" {
        dynamic "network_interfaces" {
          for_each = [1]
          content {}
        }
        dynamic "data_disks" {
          for_each = [1]
          content {}
        }
        tags = {}
      }
    `,
    "fix_override.tf": `
      variable "region" {
        default = "cn-hongkong"
      }
      resource "alicloud_instance" "web" {
        data_disks {
          size = 20
        }
      }
    `,
  });
  const input = readInput(directory, { variables: new Map() });
  const [unit] = input.kind === "units" ? input.units : [];
  expect(unit?.root.variables.get("region")).toMatchObject({ type: "string", default: { value: "cn-hongkong" } });
  const body = unit?.root.resources[0]?.body;
  expect([...(body?.keys() ?? [])]).toEqual(["tags", "data_disks", "dynamic"]);
  const dynamic = body?.get("dynamic");
  const kinds = dynamic?.kind === "tuple" ? dynamic.items.flatMap((item) => [...(bodyOfObject(item)?.keys() ?? [])]) : [];
  expect(kinds).toEqual(["network_interfaces"]);
});

test("a local module is read through its call, another one is not in the input", () => {
  const directory = directoryWith({
    "main.tf.json": JSON.stringify({ module: { own: { source: "./site" }, far: { source: "acme/site/alicloud" } } }),
    "site/main.tf.json": stack,
  });
  const input = readInput(directory, { variables: new Map() });
  const [unit] = input.kind === "units" ? input.units : [];
  expect([...(unit?.modules.get(unit.root)?.keys() ?? [])]).toEqual(["own"]);
});

describe("input that cannot be read is a fault with its place, never an empty estate", () => {
  test.each<[string, Readonly<Record<string, string | Uint8Array>>, RegExp]>([
    ["an empty directory", {}, /empty/],
    ["a directory without Terraform", { "readme.md": "x" }, /neither a manifest/],
    ["a manifest that names a missing stack", { "manifest.json": manifestOf("gone") }, /names stacks\/gone\/cdk\.tf\.json/],
    ["a manifest without stacks", { "manifest.json": '{"stacks":{}}' }, /names no stack/],
    ["a manifest of another form", { "manifest.json": "[]" }, /does not have the form/],
    [
      "a manifest that leads out of its directory",
      { "manifest.json": '{"stacks":{"a":{"synthesizedStackPath":"../x/cdk.tf.json","workingDirectory":"../x"}}}' },
      /leads out of the output directory/,
    ],
    ["truncated JSON", { "cdk.tf.json": '{\n  "resource": {' }, /cdk\.tf\.json:2:\d+: The file is not complete JSON/],
    ["an empty file", { "cdk.tf.json": "" }, /The file is empty/],
    [
      "a resource without a body",
      { "cdk.tf.json": '{"resource":{"alicloud_instance":{"web":null}}}' },
      /resource\.alicloud_instance\.web is not a JSON object/,
    ],
    [
      "a resource whose body is a list of two",
      { "cdk.tf.json": '{"resource":{"alicloud_instance":{"web":[{},{}]}}}' },
      /resource\.alicloud_instance\.web is not/,
    ],
    ["resources as a text", { "cdk.tf.json": '{"resource":"x"}' }, /section of resource is not/],
    ["a document that is a list", { "cdk.tf.json": "[]" }, /the document of this file is not/],
    [
      "a block of no known type",
      { "main.tf": 'resorce "a" "b" {}\n' },
      /main\.tf:1:1: .*no block "resorce".* Did you mean resource\?/,
    ],
    [
      "a call of no known type",
      { "main.tf": '\n  modul "m" {\n}\n' },
      /main\.tf:2:3: .*no block "modul".* Did you mean module\?/,
    ],
    ["an argument at the top level", { "main.tf": 'region = "x"\n' }, /main\.tf:1:1: The argument "region" .*tfvars/],
    ["a resource with one label", { "main.tf": 'resource "a" {}\n' }, /main\.tf:1:1: A block "resource" has 2 labels, not 1/],
    [
      "a section of no known type",
      { "cdk.tf.json": '{"//": 1,\n "resources": {}}' },
      /cdk\.tf\.json:2:2: .*no block "resources".* Did you mean resource\?/,
    ],
    [
      "an import of what nothing declares",
      { "main.tf": 'resource "a" "b" {}\nimport {\n  to = a.b[0]\n}\nimport {\n  to = a.c\n}\n' },
      /^\S*main\.tf:5:1: This import block brings in a\.c, which no file declares\. .*$/,
    ],
    [
      "an import of what nothing declares, in JSON",
      { "cdk.tf.json": '{"import":[{"to":"a.c","id":"i-1"}]}' },
      /cdk\.tf\.json: This import block brings in a\.c/,
    ],
    [
      "a key that stands twice",
      { "cdk.tf.json": '{\n"resource":{"a":{"b":{}}},\n"resource":{}}' },
      /cdk\.tf\.json:3:1: The key "resource" stands twice/,
    ],
    [
      "a key that stands twice in two spellings",
      { "cdk.tf.json": '{"resource":{"a":{"b":{"x":1,"\\u0078":2}}}}' },
      /The key "x" stands twice/,
    ],
    ["a file of OpenTofu's own", { "main.tf": "", "main.tofu": "" }, /main\.tofu: A file of OpenTofu's own/],
    [
      "a tfvars that is no constant",
      { "main.tf": 'variable "x" {}\n', "terraform.tfvars": "x = var.y\n" },
      /The value of the variable x is no constant/,
    ],
    ["GBK bytes", { "cdk.tf.json": new Uint8Array([0x7b, 0x22, 0xd0, 0xc7, 0x22, 0x3a, 0x31, 0x7d]) }, /not UTF-8/],
    [
      "a provider that two files configure",
      { "a.tf": 'provider "alicloud" {\n  region = "cn-hongkong"\n}\n', "b.tf": 'provider "alicloud" {}\n' },
      /b\.tf:1:1: provider "alicloud" is declared twice; the other place is .*a\.tf:1:1\./,
    ],
    [
      "a local that two blocks of one file declare",
      { "main.tf": "locals {\n  a = 1\n}\nlocals {\n  a = 2\n}\n" },
      /main\.tf:5:3: .*locals "a" is declared twice/,
    ],
    [
      "a variable that two sections of a JSON file declare",
      { "main.tf.json": '{"variable":[{"a":{}},{"a":{}}]}' },
      /main\.tf\.json: variable "a" is declared twice/,
    ],
    [
      "an override of a resource that does not exist",
      { "main.tf": "", "fix_override.tf": 'resource "alicloud_instance" "web" {}\n' },
      /fix_override\.tf: This override file names .*alicloud_instance\.web/,
    ],
    ["a syntax error", { "main.tf": 'resource "a" "b" {\n  x = \n}\n' }, /main\.tf:2:7: Syntax error/],
  ])("%s", (_, files, message) => {
    const directory = directoryWith(files);
    try {
      readInput(directory, { variables: new Map() });
      expect.unreachable("it was read");
    } catch (error) {
      expect(isGuardError(error), String(error)).toBe(true);
      expect((error as Error).message).toMatch(message);
    }
  });
});

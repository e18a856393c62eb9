import { mkdirSync, symlinkSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { provider, server } from "../terraform/wild/wild-case";
import { command, inDirectory } from "./command";

const mainland = provider('"cn-hangzhou"') + server("seen");
const hongkong = server("hk", 'availability_zone = "cn-hongkong-b"');
const module = (name: string, source: string): string => `module "${name}" {\n  source = "${source}"\n}\n`;

inDirectory({
  "docs/README.md": "no Terraform",
  "heredoc/main.tf": mainland,
  "heredoc/user.tf": 'locals {\n  script = <<-EOT\n    echo "hello"\n}\n',
  "conflict/main.tf": mainland,
  "conflict/net.tf": "<<<<<<< HEAD\nlocals { a = 1 }\n=======\nlocals { b = 2 }\n>>>>>>> feature\n",
  "latin/main.tf": mainland,
  "latin/old.tf": new Uint8Array([0x23, 0x20, 0xba, 0xbc, 0xd6, 0xdd, 0x0a]),
  "twice/main.tf": `variable "region" {}\n${mainland}`,
  "twice/variables.tf": 'locals { x = 1 }\n\n  variable "region" { default = "cn-hongkong" }\n',
  "same/main.tf": `${mainland}${server("seen")}`,
  "brace/main.tf": mainland,
  "brace/open.tf": `locals {\n  a = 1\n\n${server("after")}`,
  "several/main.tf": `${mainland}locals {\n  a = \n}\n${server("between")}locals {\n  b = ]\n}\n`,
  "link-text/main.tf": mainland,
  "link-text/variables.tf": "../common/variables.tf",
  "loop/main.tf": mainland + module("self", "./inner"),
  "loop/inner/main.tf": module("back", "../inner/."),
  "round/main.tf": mainland + module("a", "./a"),
  "round/a/main.tf": `\n  ${module("b", "../b")}`,
  "round/b/main.tf": module("a", "../a"),
  "circle/main.tf": mainland,
  "elsewhere/main.tf": mainland + module("linked", "./linked"),
  "child/main.tf": mainland + module("broken", "./broken") + hongkong,
  "child/broken/main.tf": 'resource "alicloud_instance" "x" {\n',
  "vars/main.tf": `variable "region" { default = "cn-hongkong" }\n${provider("var.region")}${server("seen")}`,
  "vars/terraform.tfvars": 'region = "cn-hangzhou\n',
  "reference/main.tf": mainland,
  "reference/a.auto.tfvars": "\nregion = var.other\n",
  "block/main.tf": mainland,
  "block/terraform.tfvars": 'variable "region" {}\n',
  "passing/main.tf": hongkong,
  "passing/provider.tf": 'provider "alicloud" {\n  region = "cn-hongkong"\n',
  "typo/main.tf": mainland,
  "typo/more.tf": 'resorce "alicloud_instance" "web" {\n}\n',
  "typo-json/main.tf": mainland,
  "typo-json/more.tf.json": '{"resources": {}}',
  "stray/main.tf": mainland,
  "stray/main_override.tf": 'module "none" {\n  count = 2\n}\n',
});
beforeAll(() => {
  symlinkSync("round-and-round.tf", "circle/round-and-round.tf");
  symlinkSync("linked", "elsewhere/linked");
  symlinkSync("turning", "turning");
  mkdirSync("nested/one", { recursive: true });
  symlinkSync("..", "nested/one/up");
});

/** The directory, what stands on stderr in English (place, reason, next step), and its place in Chinese. */
const table: readonly (readonly [string, string, readonly string[]])[] = [
  ["an unclosed heredoc", "heredoc", ["heredoc/user.tf:2:12: Syntax error: a heredoc without its closing EOT.", "Correct it"]],
  ["marks of a merge conflict", "conflict", ["conflict/net.tf:1:1: A mark of a merge conflict", "Resolve the conflict"]],
  ["a file that is not UTF-8", "latin", ["latin/old.tf: The file is not UTF-8.", "Convert it to UTF-8."]],
  [
    "a variable that two files declare",
    "twice",
    [
      'twice/variables.tf:3:3: variable "region" is declared twice; the other place is twice/main.tf:1:1.',
      "Keep one of the two.",
    ],
  ],
  [
    "a resource that one file declares twice",
    "same",
    ["same/main.tf:11:1: alicloud_instance.seen is declared twice.", "Keep one"],
  ],
  [
    "a block that is not closed",
    "brace",
    ["brace/open.tf:1:1: Syntax error: a block without its closing }.", "terraform validate"],
  ],
  ["every error of one file", "several", ["several/main.tf:12:7: ", "several/main.tf:21:7: "]],
  [
    "a symbolic link that was checked out as text",
    "link-text",
    ["link-text/variables.tf:1:1: ", "git config core.symlinks true"],
  ],
  [
    "a module that calls itself",
    "loop",
    ["loop/inner/main.tf:1:1: The source ../inner/. of the module back leads back", "Correct the source"],
  ],
  [
    "modules that call each other",
    "round",
    ["round/b/main.tf:1:1: The source ../a of the module a leads back", "Correct the source"],
  ],
  [
    "a file that is a circle of links",
    "circle",
    ["circle/round-and-round.tf: A symbolic link leads back to itself", "Correct the link"],
  ],
  [
    "a module behind a circle of links",
    "elsewhere",
    ["elsewhere/linked: A symbolic link leads back to itself", "Correct the link"],
  ],
  ["a module that cannot be read", "child", ["child/broken/main.tf:1:1: Syntax error: ", "Correct it"]],
  ["a block of no known type", "typo", ["typo/more.tf:1:1: Terraform knows no block", "Did you mean resource?"]],
  ["a section of no known type", "typo-json", ["typo-json/more.tf.json:1:2: Terraform knows no block", "Did you mean resource?"]],
  ["an override of nothing", "stray", ["stray/main_override.tf: This override file names module.none", "Declare it"]],
];

describe("What can be read is judged all the same, with exit code 3:", () => {
  test.each(table)("%s", async (_, directory, words) => {
    const { code, stdout, stderr } = await command(["check", directory, "--format", "json", "--locale", "en"]);
    expect(code).toBe(3);
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+|Error:/m);
    const report = JSON.parse(stdout) as Report;
    expect(report.verdict).toBe("violations");
    expect(report.findings.map(({ rule, address }) => [rule, address])).toContainEqual([
      "server-without-filing",
      "alicloud_instance.seen",
    ]);
    expect(report.findings.filter(({ rule }) => rule === "input-not-read").every(({ blocks }) => blocks)).toBe(true);
    expect(report.summary).toMatchObject({ covered: 0, exempt: 0 });
  });

  test.each(table)("%s, in Chinese", async (_, directory, [place = ""]) => {
    const { code, stdout, stderr } = await command(["check", directory, "--locale", "zh-CN"]);
    expect(code).toBe(3);
    const [where = ""] = /^[^ ]+: /.exec(place) ?? [];
    expect(stderr).toContain(where);
    expect(stderr).toMatch(/[。？”）]\n$/);
    expect(stdout).toContain("输入不完整");
  });

  test("the blocks behind an error are read", async () => {
    const { stdout } = await command(["check", "several", "--format", "json"]);
    const { resources } = JSON.parse(stdout) as Report;
    expect(resources.map(({ address }) => address)).toContain("alicloud_instance.between");
  });

  test("the words of the report say so first", async () => {
    const { stdout } = await command(["check", "heredoc", "--locale", "en"]);
    expect(stdout.split("\n").slice(0, 3).join(" ")).toContain("The input is incomplete: 1 place could not be read");
  });
});

describe("Nothing passes that rests on what could not be read:", () => {
  test.each([
    ["a region in a variable file that is not closed", "vars", "vars/terraform.tfvars:1:22: "],
    ["a provider in a file that is not closed", "passing", "passing/provider.tf:1:1: "],
  ])("%s", async (_, directory, place) => {
    const { code, stdout, stderr } = await command(["check", directory, "--format", "json", "--locale", "en"]);
    expect(code).toBe(3);
    expect(stderr).toContain(place);
    const { verdict, resources } = JSON.parse(stdout) as Report;
    expect(verdict).toBe("undecided");
    expect(resources.map((row) => row.verdict)).toEqual(["undecided"]);
  });

  test("a baseline is not made of it", async () => {
    const args = ["baseline", "heredoc", "--out", "b.json", "--owner", "ops", "--reason", "x", "--expires", "2026-12-31"];
    expect((await command(args)).code).toBe(3);
  });
});

describe("Nothing is judged, with exit code 3:", () => {
  test.each([
    ["a directory without Terraform", "docs", "docs: The directory holds neither a manifest.json nor a Terraform file."],
    ["a path that is a circle of links", "turning", "turning: A symbolic link leads back to itself"],
  ])("%s", async (_, path, words) => {
    const { code, stdout, stderr } = await command(["check", path, "--locale", "en"]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain(words);
  });
});

describe("Variable files on the command line:", () => {
  test("a value that is no constant has its place", async () => {
    const { code, stderr } = await command(["check", "reference", "--locale", "en"]);
    expect(code).toBe(3);
    expect(stderr).toContain("reference/a.auto.tfvars:2:1: The value of the variable region is no constant.");
  });

  test("a block has no place there", async () => {
    const { code, stderr } = await command(["check", "block", "--locale", "en"]);
    expect(code).toBe(3);
    expect(stderr).toContain("block/terraform.tfvars:1:1: A file of variables holds no blocks");
  });
});

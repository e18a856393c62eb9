import { describe, expect, test } from "vitest";
import { TerraformSyntaxError } from "../../lib/terraform/cursor";
import { resolveEstate } from "../../lib/terraform/estate";
import { readNativeModule } from "../../lib/terraform/read-native-module";
import { valuesOf } from "./values-of";

function estateOf(source: string): ReturnType<typeof resolveEstate> {
  return resolveEstate([{ stack: "shop", root: readNativeModule(source, "main.tf"), modules: new Map(), variables: new Map() }]);
}

test("native syntax comes out like JSON: arguments, blocks, labels, comments, heredocs", () => {
  const estate = estateOf(`
# a comment
variable "region" { default = "cn-hongkong" } // another
locals {
  name = "web" /* and
  one over two lines */
}
provider "alicloud" {
  alias  = "hk"
  region = var.region
}
resource "alicloud_instance" "web" {
  provider      = alicloud.hk
  instance_name = "\${local.name}-1"
  tags = {
    owner      = "ops"
    "quoted-k" = upper("x")
  }
  rule {
    port = 80
  }
  rule {
    port = 443
  }
  ids = [
    "a", # trailing
    "b",
  ]
  text = <<-EOT
    hello \${local.name}
      indented
  EOT
  ratio = -1.5e2
}
`);
  const web = "alicloud_instance.web";
  expect(valuesOf(estate, web, "instance_name")).toEqual(["web-1"]);
  expect(valuesOf(estate, web, "tags")).toEqual([{ owner: "ops", "quoted-k": "X" }]);
  expect(valuesOf(estate, web, "rule")).toEqual([[{ port: 80 }, { port: 443 }]]);
  expect(valuesOf(estate, web, "ids")).toEqual([["a", "b"]]);
  expect(valuesOf(estate, web, "text")).toEqual(["hello web\n  indented\n"]);
  expect(valuesOf(estate, web, "ratio")).toEqual([-150]);
  expect(estate.resources[0]?.provider.argument("region")?.[0]?.value).toBe("cn-hongkong");
});

test("of an indented heredoc blank lines stay as they are, and what ~ makes of its margin is unknown, not guessed", () => {
  const estate = estateOf(`
locals {
  zone = "cn-hangzhou-h"
}
resource "t" "web" {
  blank = <<-EOT
    a
  
      b
       
    EOT
  plain = <<-EOT
    %{ if true }
      a
    %{ endif }
    EOT
  trimmed = <<-EOT
    %{ if true ~}
    \${local.zone}
    %{ endif ~}
    EOT
}
`);
  // What terraform console of 1.11.4 shows.
  expect(valuesOf(estate, "t.web", "blank")).toEqual(["a\n  \n  b\n       \n"]);
  expect(valuesOf(estate, "t.web", "plain")).toEqual(["\n  a\n\n"]);
  expect(valuesOf(estate, "t.web", "trimmed")).toEqual([expect.stringMatching(/^\?/)]);
});

describe("half a file is never judged as a whole one", () => {
  test.each([
    ["an unclosed block", 'resource "a" "b" {\n  x = 1\n'],
    ["an unclosed string", 'a = "x\n'],
    ["an unclosed heredoc", "a = <<EOT\nx\n"],
    ["an unclosed comment", "/* x"],
    ["a quote inside a quote", 'a = "say "hi" "\n'],
    ["two values on a line", "a = 1 b = 2\n"],
    ["a value that is set twice", "a = 1\na = 2\n"],
    ["merge-conflict marks", "<<<<<<< HEAD\na = 1\n=======\n"],
    ["a stray brace", "}\n"],
  ])("%s", (_, source) => {
    expect(() => readNativeModule(source, "main.tf")).toThrow(TerraformSyntaxError);
  });
});

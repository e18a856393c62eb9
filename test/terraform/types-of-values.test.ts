import { expect, test } from "vitest";
import { readRoot } from "./opentofu/read-root";
import { showValues } from "./values-of";

/** Each value is what OpenTofu 1.6.3 gives; `?…` is one that is not known here, of which nothing is assumed. */
const cases: readonly (readonly [string, string, readonly unknown[]])[] = [
  ["a list of texts holds no numbers", "var.texts", [["1", "hk"]]],
  ["an object type converts its attributes", "var.site.port", [443]],
  ["and fills in the optional ones", "var.site.zone", ["cn-hongkong-b"]],
  ["also in a map of objects", "[for k, v in var.sites : v.zone]", [["cn-hongkong-b", "cn-hangzhou-h"]]],
  ["a choice between a truth and a text is a text", 'true ? false : "x"', ["false"]],
  ["between a number and a text as well", 'true ? 2.0 : "x"', ["2"]],
  ["a choice between objects of other attributes is a map", 'true ? { a = 1 } : { a = 1, b = "x" }', [{ a: "1" }]],
  ["a literal null takes no part in it", "true ? 2 : null", [2]],
  ["a choice whose other side is not known may convert a number", "true ? 2 : var.anything", [2, "2"]],
  ["a list beside a set keeps its order", 'true ? tolist(["b", "a"]) : toset(["c"])', [["b", "a"]]],
  ["a literal list beside a set becomes one", 'true ? ["b", "a"] : toset(["c"])', [["a", "b"]]],
  ["a set is its own key", '[for k, v in toset(["b", "a"]) : k]', [["a", "b"]]],
  ["a set of numbers is ordered by size", "tolist(toset([10, 2]))", [[2, 10]]],
  ["a set without members still has a type", "setunion(var.none, [false])", [["false"]]],
  ["coalescelist takes no set", 'try(coalescelist(toset(["a"])), "none")', ["none"]],
  ["also behind the list that it takes", 'try(coalescelist(["a"], toset(["a"])), "none")', ["none"]],
  ["a default that no member can be is an error", 'try(lookup(tomap({ a = "x" }), "a", []), "none")', ["none"]],
  ["a null of a type has part in a choice", "coalesce(var.unset, true)", ["true"]],
  [
    "a null among objects may have no type in common",
    'try(distinct([null, { a = 1 }]), "none")',
    ["?distinct([null, { a = 1 }])", "none"],
  ],
  ["what no index can be is an error", 'try(["x"]["true"], "none")', ["none"]],
  ["a key that a map surely lacks is an error", 'try({ a = "x" }.b, "none")', ["none"]],
  ["an attribute of null as well", 'try(null.b, "none")', ["none"]],
  ["a key that is not known may be lacking", 'try({ a = "x" }[var.key], "none")', ["x", "none"]],
  ["an index that is not known may be less than 0", 'try(element(["x"], var.key), "none")', ["x", "none"]],
  ["an error in a member is one of the whole", 'try({ a = 1, b = [][0] }.a, "none")', ["none"]],
  ["an error in the result that is not taken is none", 'try(true ? "x" : [][0], "none")', ["x"]],
  ["a null in a text is an error", 'try("x-${null}", "none")', ["none"]],
  ["a truth is no number", "try(1 + true, 0)", [0]],
  ["but a text may be one", '"1" + 1', [2]],
  ["null equals null alone", "[var.site == null, null == null]", [[false, true]]],
  [
    "can says whether it is no error",
    '[can(regex("^cn-", "cn-hongkong")), can(regex("^cn-", "hk")), can({}.a)]',
    [[true, false, false]],
  ],
  ["a pattern is replaced with its groups", 'replace("web-1", "/-([0-9])/", "$${1}")', ["web1"]],
  ["arguments may come out of a list", "max([1, 3, 2]...)", [3]],
  ["also out of a splat", "max([{ port = 1 }, { port = 3 }][*].port...)", [3]],
  ["what is not known may be a list of any length", "length(flatten([var.anything, [1]]))", ["?var.anything"]],
  ["a directive chooses", '"%{ if var.site.port == 443 }https%{ else }http%{ endif }"', ["https"]],
  ["a directive repeats", '"%{ for v in ["a", "b"] ~} ${v} %{~ endfor }"', ["ab"]],
  ["a modulus of nothing is the number itself", "5 % 0", [5]],
  ["a large number is shown with an exponent by %v", 'format("%v", 1000000) == "1000000"', ["?%v"]],
];

test.each(cases)("%s", (_, source, expected) => {
  const root = `
    variable "texts" {
      type    = list(string)
      default = [1, "hk"]
    }
    variable "none" {
      type    = list(string)
      default = []
    }
    variable "site" {
      type    = object({ port = number, zone = optional(string, "cn-hongkong-b") })
      default = { port = "443" }
    }
    variable "sites" {
      type    = map(object({ zone = optional(string, "cn-hongkong-b") }))
      default = { a = {}, b = { zone = "cn-hangzhou-h" } }
    }
    variable "unset" {
      type    = string
      default = null
    }
    variable "key" { type = string }
    variable "anything" {}
    locals {
      probe = ${source}
    }`;
  expect(showValues(readRoot(root, "main.tf", ["probe"]).get("probe") ?? [])).toEqual(expected);
});

import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { command, inDirectory } from "./command";

inDirectory({});

const provider = 'provider "alicloud" {\n  region = "cn-hangzhou"\n}\n';
const empty = "version: 1\nsubjects: []\n";
const asked = ["stack", "--ledger", "filings.yaml", "--at", "2026-11-25"];

function write(stack: readonly string[], ledger = empty): void {
  mkdirSync("stack", { recursive: true });
  writeFileSync("stack/main.tf", [provider, ...stack].join("\n"));
  writeFileSync("filings.yaml", ledger);
}

async function outcome(...more: readonly string[]): Promise<number> {
  return (await command(["check", ...asked, ...more])).code;
}

async function keep(): Promise<void> {
  const by = ["--owner", "wang", "--until", "2026-12-31", "--reason", "moving", "--output", "base.json"];
  expect(await command(["baseline", ...asked, ...by])).toMatchObject({ code: 0 });
}

describe("A baseline excuses the resources that it was made with", () => {
  const unlisted = (name: string): string => `resource "alicloud_brandnew_thing" "${name}" {\n  name = "x"\n}\n`;
  const sized = (name: string): string =>
    `resource "alicloud_instance" "${name}" {\n  internet_max_bandwidth_out = var.bandwidth\n}\n`;
  const variable = 'variable "bandwidth" {\n  type = number\n}\n';
  const moved = (type: string, from: string, to: string): string =>
    `moved {\n  from = ${type}.${from}\n  to   = ${type}.${to}\n}\n`;

  test.each([
    ["of a type that no catalogue lists", unlisted, "", "alicloud_brandnew_thing"],
    ["that wait for one variable", sized, variable, "alicloud_instance"],
  ])("and no new one beside them: %s", async (_name, resource, more, type) => {
    write([more, resource("a"), resource("b")]);
    await keep();
    expect(await outcome("--baseline", "base.json")).toBe(0);
    write([more, resource("b")]);
    expect(await outcome("--baseline", "base.json")).toBe(0);
    write([more, resource("a"), resource("b"), resource("c")]);
    expect(await outcome("--baseline", "base.json")).toBe(2);
    write([more, resource("c"), resource("b"), moved(type, "a", "c")]);
    expect(await outcome("--baseline", "base.json")).toBe(0);
    write([more, resource("c"), resource("b"), resource("d"), moved(type, "a", "c")]);
    expect(await outcome("--baseline", "base.json")).toBe(2);
  });
});

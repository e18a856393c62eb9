import { expect, test } from "vitest";
import { command } from "../command";
import { type Row, eachInItsOwnDirectory, write } from "./project";

eachInItsOwnDirectory();

test("the root modules of a repository are told, without the modules that they call", async () => {
  write({
    "infra/prod/main.tf": 'module "web" {\n  source = "../../site"\n}\n',
    "infra/dev/main.tf": 'provider "alicloud" { region = "cn-hongkong" }\n',
    "site/main.tf": 'resource "alicloud_vpc" "net" {}\n',
  });
  const { stdout } = await command(["doctor", "--format", "json"]);
  const rows = (JSON.parse(stdout) as { readonly rows: readonly Row[] }).rows.filter(({ check }) => check === "root-modules");
  expect(rows.map(({ kind, message }) => [kind, message.en])).toEqual([
    ["ok", "Root modules of Terraform (2): infra/dev, infra/prod."],
  ]);
});

import { expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { command, inDirectory } from "./command";

inDirectory({
  "prod/main.tf": `variable "zone" {
  default = "cn-hangzhou-h"
}

module "shop" {
  source = "../modules/shop"
  name   = "shop"
  place  = { zone = var.zone }
}

module "remote" {
  source = "../modules/far"
  speeds = { api = 10 }
}
`,
  "modules/shop/main.tf": `variable "name" {}
variable "place" {}
locals {
  zone = var.place.zone
}
module "web" {
  source = "./web"
  zone   = local.zone
}
`,
  "modules/shop/web/main.tf": `variable "zone" {}

resource "alicloud_instance" "web" {
  availability_zone          = var.zone
  internet_max_bandwidth_out = 10
}
resource "alicloud_alidns_record" "www" {
  domain_name = "example.com"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
`,
  "modules/far/main.tf": `
module "gone" {
  source = "git::https://example.com/gone.git"
}
variable "speeds" {}
locals {
  speed = lookup(var.speeds, "api", 0)
}
resource "alicloud_instance" "api" {
  internet_max_bandwidth_out = local.speed
}
`,
});

async function reportOf(): Promise<Report> {
  const { stdout } = await command(["check", "prod", "--format", "json"]);
  return JSON.parse(stdout) as Report;
}

// The places are those of the files above, counted by hand.
test("a finding in a module names the attribute that decides, and the arguments through which its value came", async () => {
  const { findings } = await reportOf();
  const record = findings.find(({ address }) => address === "module.shop.module.web.alicloud_alidns_record.www");
  expect(record?.location).toEqual({ file: "modules/shop/web/main.tf", line: 11, column: 3 });
  expect(record?.calledFrom).toEqual([
    { file: "modules/shop/main.tf", line: 6, column: 1 },
    { file: "prod/main.tf", line: 5, column: 1 },
  ]);
});

test("the argument of the call is named where the value came through it, by way of locals too", async () => {
  const { findings } = await reportOf();
  const api = findings.find(({ address }) => address === "module.remote.alicloud_instance.api");
  expect(api?.location).toEqual({ file: "modules/far/main.tf", line: 10, column: 3 });
  expect(api?.calledFrom).toEqual([{ file: "prod/main.tf", line: 13, column: 3 }]);
});

test("a module that is not here has the call, and the calls around it", async () => {
  const { findings } = await reportOf();
  const gone = findings.find(({ address }) => address === "module.remote.module.gone");
  expect(gone?.location).toEqual({ file: "modules/far/main.tf", line: 2, column: 1 });
  expect(gone?.calledFrom).toEqual([{ file: "prod/main.tf", line: 11, column: 1 }]);
});

test("the text shows the way", async () => {
  const { stdout } = await command(["check", "prod", "--locale", "en", "--no-color"], { columns: 160 });
  expect(stdout).toContain("modules/shop/web/main.tf:11:3");
  expect(stdout).toMatch(/Called at +modules\/shop\/main.tf:6:1, from prod\/main.tf:5:1/);
});

test("SARIF has it as related locations", async () => {
  const { stdout } = await command(["check", "prod", "--format", "sarif", "--locale", "en"]);
  const { runs } = JSON.parse(stdout) as { runs: { results: { relatedLocations?: object[] }[] }[] };
  const related = runs[0]?.results.flatMap(({ relatedLocations }) => relatedLocations ?? []);
  expect(related).toContainEqual(
    expect.objectContaining({
      id: 1,
      message: expect.objectContaining({ text: "the module is called here" }) as unknown,
      physicalLocation: expect.objectContaining({ region: { startLine: 6, startColumn: 1 } }) as unknown,
    }),
  );
});

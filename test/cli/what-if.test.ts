import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { DutyChange, WhatIf } from "../../lib/engine/what-if";
import { command, inDirectory, ledgerYaml, serverIn, synthOutput } from "./command";

const estates = join(__dirname, "../fixtures/estates");

/** A public server of Alibaba Cloud; what else it needs is added. */
const web = { internet_max_bandwidth_out: 10, vswitch_id: "${alicloud_vswitch.a.id}" };
const vswitch = (zone_id: string): object => ({
  alicloud_vswitch: { a: { zone_id, cidr_block: "10.0.0.0/24", vpc_id: "vpc-1" } },
});
const record = {
  www: { domain_name: "xinghai-shop.cn", rr: "www", type: "A", value: "${alicloud_instance.web.public_ip}" },
};
const stack = (document: object): string => JSON.stringify(document);

inDirectory({
  "filings.yaml": ledgerYaml,
  ...synthOutput("written", {
    shop: stack({
      provider: { alicloud: [{ region: "cn-hangzhou" }] },
      resource: { alicloud_instance: { web }, alicloud_alidns_record: record, ...vswitch("cn-hangzhou-i") },
    }),
  }),
  "variable/main.tf.json": stack({
    variable: { region: { default: "cn-hangzhou" } },
    provider: { alicloud: [{ region: "${var.region}" }] },
    resource: { alicloud_instance: { web }, alicloud_alidns_record: record, ...vswitch("${var.region}-i") },
  }),
  "local/main.tf": `
    locals { region = "cn-hangzhou" }
    provider "alicloud" { region = local.region }
    resource "alicloud_vswitch" "a" { zone_id = "\${local.region}-i" }
    resource "alicloud_instance" "web" {
      internet_max_bandwidth_out = 10
      vswitch_id                 = alicloud_vswitch.a.id
    }
  `,
  "shared/main.tf": `
    variable "region" { default = "cn-hangzhou" }
    provider "alicloud" { region = var.region }
    provider "alicloud" {
      alias  = "b"
      region = var.region
    }
    resource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }
    resource "alicloud_instance" "b" {
      provider                   = alicloud.b
      internet_max_bandwidth_out = 10
    }
  `,
  "renamed/main.tf": `
    terraform {
      required_providers {
        ali = { source = "aliyun/alicloud" }
      }
    }
    provider "ali" { region = "cn-hangzhou" }
    resource "alicloud_instance" "web" {
      provider                   = ali
      internet_max_bandwidth_out = 10
    }
  `,
  "renamed-unset/main.tf": `
    terraform {
      required_providers {
        ali = { source = "aliyun/alicloud" }
      }
    }
    resource "alicloud_instance" "web" {
      provider                   = ali
      internet_max_bandwidth_out = 10
    }
  `,
  "unset/main.tf.json": stack({ resource: { alicloud_instance: { web: { internet_max_bandwidth_out: 10 } } } }),
  "two/main.tf.json": stack({
    provider: { alicloud: [{ region: "cn-hangzhou" }, { alias: "b", region: "cn-hangzhou" }] },
    resource: {
      alicloud_instance: {
        web: { internet_max_bandwidth_out: 10, availability_zone: "cn-hangzhou-i" },
        b: {
          for_each: { a: "cn-hangzhou-i" },
          provider: "alicloud.b",
          internet_max_bandwidth_out: 10,
          availability_zone: "${each.value}",
        },
      },
    },
  }),
  "edge/main.tf.json": stack({
    provider: { alicloud: [{ region: "cn-hangzhou" }] },
    resource: { alicloud_cdn_domain_new: { shop: { domain_name: "www.xinghai-shop.cn", scope: "domestic", sources: [] } } },
  }),
  "open/main.tf.json": serverIn("${var.region}"),
  "clouds/main.tf.json": stack({
    provider: { alicloud: [{ region: "cn-shanghai" }], volcengine: [{ region: "cn-shanghai" }] },
    resource: { alicloud_eip_address: { a: {} }, volcengine_eip_address: { a: {} } },
  }),
  "azure/main.tf.json": stack({ resource: { azurerm_public_ip: { a: { location: "chinaeast2" } } } }),
  "none/main.tf.json": stack({ resource: { random_id: { a: {} } } }),
});

async function suppose(line: string): Promise<WhatIf> {
  const { code, stdout, stderr } = await command(["what-if", ...line.split(" "), "--format", "json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as WhatIf;
}

function verdicts({ resources }: DutyChange): Record<string, string> {
  return Object.fromEntries(resources.map(({ address, before, after }) => [address, `${before} -> ${after}`]));
}

describe("what-if, from the mainland to Hong Kong", () => {
  test("leaves a server where its zone is written, and says what else has to be changed", async () => {
    const { alone, written, withWritten } = await suppose("written --region cn-hongkong");
    expect(verdicts(alone)).toEqual({
      "alicloud_instance.web": "covered -> covered",
      "alicloud_alidns_record.www": "covered -> covered",
    });
    expect(alone.appearing.map(({ rule }) => rule)).toEqual(["location-contradictory"]);
    expect(written).toEqual([{ stack: "shop", address: "alicloud_vswitch.a", attribute: "zone_id", value: "cn-hangzhou-i" }]);
    expect(withWritten === null ? null : verdicts(withWritten)).toEqual({
      "alicloud_instance.web": "covered -> exempt",
      "alicloud_alidns_record.www": "covered -> exempt",
    });
  });

  test("says which filing would lose its last server", async () => {
    const { withWritten } = await suppose("written --region cn-hongkong");
    expect(withWritten?.appearing.map(({ rule, blocks }) => [rule, blocks])).toContainEqual(["last-anchor-removed", true]);
    expect(withWritten?.filings).toEqual([
      { filing: "浙ICP备2021999901号-1", hostnames: ["www.xinghai-shop.cn"], before: 2, after: 0 },
    ]);
  });

  test.each(["variable", "local"])("follows a zone that is made of the same %s as the region", async (name) => {
    const { alone, written, withWritten } = await suppose(`${name} --region cn-hongkong`);
    expect(verdicts(alone)["alicloud_instance.web"]).toBe("covered -> exempt");
    expect({ written, withWritten }).toEqual({ written: [], withWritten: null });
  });

  test("starts from the value of --var", async () => {
    const { providers, alone } = await suppose("variable --region cn-hongkong --var region=cn-shanghai");
    expect(providers).toMatchObject([{ key: "alicloud", from: ["cn-shanghai"] }]);
    expect(verdicts(alone)["alicloud_instance.web"]).toBe("covered -> exempt");
  });

  test("starts from the provider's default where no region is given", async () => {
    const { providers, alone } = await suppose("unset --region cn-hongkong");
    expect(providers).toEqual([{ stack: "unset", key: "alicloud", from: ["cn-beijing"], isDefault: true }]);
    expect(verdicts(alone)).toEqual({ "alicloud_instance.web": "covered -> exempt" });
  });

  test.each(["renamed", "renamed-unset"])("knows the provider by its source, whatever its local name (%s)", async (name) => {
    const { providers, alone } = await suppose(`${name} --region cn-hongkong`);
    expect(providers.map(({ key }) => key)).toEqual(["ali"]);
    expect(verdicts(alone)).toEqual({ "alicloud_instance.web": "covered -> exempt" });
  });

  test("decides what waits for a region that is not known", async () => {
    const { providers, alone } = await suppose("open --region cn-hongkong");
    expect(providers).toMatchObject([{ from: ["var.region"] }]);
    expect(verdicts(alone)).toEqual({ "alicloud_instance.web": "undecided -> exempt" });
  });

  test("does not move a CDN, whose scope decides", async () => {
    const { alone } = await suppose("edge --region cn-hongkong");
    expect(alone.resources).toMatchObject([
      { before: "covered", after: "covered", placedBy: { attribute: "scope", value: "domestic" } },
    ]);
    const { stdout } = await command(["what-if", "edge", "--region", "cn-hongkong"]);
    expect(stdout).toContain("alicloud_cdn_domain_new.shop.scope = domestic: its scope includes mainland China");
  });
});

describe("what-if with --provider", () => {
  test("moves that configuration alone, with what is written on its resources", async () => {
    const { providers, alone, written, withWritten } = await suppose("two --region cn-hongkong --provider alicloud.b");
    expect(providers.map(({ key }) => key)).toEqual(["alicloud.b"]);
    expect(written.map(({ address, attribute }) => [address, attribute])).toEqual([
      ['alicloud_instance.b["a"]', "availability_zone"],
    ]);
    expect(alone.turns).toMatchObject({ freed: 0, "still-bound": 2 });
    expect(withWritten === null ? null : verdicts(withWritten)).toEqual({
      "alicloud_instance.web": "covered -> covered",
      'alicloud_instance.b["a"]': "violation -> exempt",
    });
  });

  test("does not move another one that takes its region from the same variable", async () => {
    const { alone } = await suppose("shared --region cn-hongkong --provider alicloud.b");
    expect(verdicts(alone)).toEqual({
      "alicloud_instance.web": "covered -> covered",
      "alicloud_instance.b": "violation -> exempt",
    });
  });

  test("says which of two clouds with the same region is meant", async () => {
    const { cloud, alone } = await suppose("clouds --region cn-beijing --provider volcengine");
    expect(cloud.id).toBe("volcengine");
    expect(alone.turns["still-bound"]).toBe(2);
  });
});

describe("what-if, from Hong Kong to the mainland", () => {
  beforeAll(() => cpSync(join(estates, "02-hongkong-web-server"), "hongkong", { recursive: true }));

  test("names the filings that are missing then", async () => {
    const { alone } = await suppose("variable --region cn-hangzhou --var region=cn-hongkong --at 2026-11-25");
    expect(alone.turns).toMatchObject({ bound: 2 });
    const without = await suppose("hongkong --region cn-hangzhou");
    expect(without.alone.turns).toMatchObject({ bound: 4 });
    expect(without.alone.appearing.map(({ rule, hostname }) => [rule, hostname])).toEqual([
      ["record-without-filing", "www.shop.example.cn"],
      ["record-without-filing", "shop.example.cn"],
    ]);
  });

  test("asks for access at that cloud, and for a server that the cloud takes, where the filing has them elsewhere", async () => {
    const pending = "accessProviders: [tencentcloud, { cloud: alicloud, status: pending, since: 2026-11-01 }]";
    writeFileSync("elsewhere.yaml", ledgerYaml.replace("accessProviders: [alicloud]", pending));
    const line = "variable --region cn-hangzhou --var region=cn-hongkong --ledger elsewhere.yaml";
    const { alone } = await suppose(line);
    expect(alone.appearing.map(({ rule }) => rule)).toEqual(["access-provider-differs"]);
    const vanishing = alone.vanishing.map(({ rule }) => rule);
    expect(vanishing).toEqual(["filing-without-mainland-target"]);
    const { stdout } = await command(["what-if", ...line.split(" ")]);
    expect(stdout).toContain("alicloud_instance.web: paid as it is used, so not taken");
    expect(stdout).toMatch(/Filings concerned\n.*浙ICP备2021999901号-1 .*0 resources rest on it now, 2 would/);
  });

  test("takes a plan, whose values stay until they are changed as well", async () => {
    const { alone, written } = await suppose("hongkong/plan.json --region cn-hangzhou");
    expect(alone.turns).toMatchObject({ bound: 4 });
    expect(written.map(({ value }) => value)).toContain("cn-hongkong-b");
  });

  test("says in both languages what would be, and ends with 0", async () => {
    const english = await command(["what-if", "hongkong", "--region", "cn-hangzhou"]);
    expect(english).toMatchObject({ code: 0, stderr: "" });
    expect(english.stdout).toContain("4 resources would come to need one.");
    expect(english.stdout).toContain("alicloud_vswitch.a.zone_id = cn-hongkong-b");
    const chinese = await command(["what-if", "hongkong", "--region", "cn-hangzhou", "--locale", "zh-CN"]);
    expect(chinese.stdout).toContain("4 个资源变为需要备案。");
  });
});

describe("what-if with bad input", () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ["a region that no table lists", "written --region cn-hongkon", 'There is no region "cn-hongkon". Did you mean cn-hongkong?'],
    [
      "a region of another cloud",
      "written --region ap-guangzhou",
      "is a region of Tencent Cloud, and the providers of the input are of Alibaba",
    ],
    ["a provider that is not there", "two --region cn-hongkong --provider alicloud.c", 'no provider configuration "alicloud.c"'],
    ["a region of two clouds of the input", "clouds --region cn-shanghai", "Say which with --provider"],
    ["a provider without a region", "azure --region chinanorth3", "The provider of Azure has no region"],
    ["an estate without a cloud", "none --region cn-hongkong", "no provider or resource of a cloud that has regions"],
    ["no region", "written", 'The option "--region <region>" must be given'],
    ["nothing", "nowhere --region cn-hongkong", "nowhere: There is nothing at this path."],
  ];
  test.each(refused)("refuses %s", async (_, line, message) => {
    const { code, stdout, stderr } = await command(["what-if", ...line.split(" ")]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("refuses a state, which shows no region", async () => {
    cpSync(join(estates, "12-destroy-last-server", "terraform.tfstate"), "terraform.tfstate");
    const { code, stderr } = await command(["what-if", "terraform.tfstate", "--region", "cn-hongkong"]);
    expect(code).toBe(3);
    expect(stderr).toContain("shows no region of a provider");
  });

  test("refuses the report of a denied synth", async () => {
    const { stdout } = await command(["check", "written", "--format", "json"]);
    cpSync("edge", "denied", { recursive: true });
    writeFileSync("denied/beian-report.json", stdout);
    cpSync("denied/beian-report.json", "only/beian-report.json");
    const { code, stderr } = await command(["what-if", "only", "--region", "cn-hongkong"]);
    expect(code).toBe(3);
    expect(stderr).toContain("BEIAN_GUARD=observe");
  });
});

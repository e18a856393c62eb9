import { describe, expect, test } from "vitest";
import { command, inDirectory } from "./command";

const password = "p4ss-of-the-shop";
const changed = (address: string, after: object, more: object = {}): object => ({
  address,
  mode: "managed",
  type: address.split(".").at(-2),
  name: "web",
  provider_name: "registry.terraform.io/aliyun/alicloud",
  change: { actions: ["create"], before: null, after, after_unknown: { id: true }, after_sensitive: {}, ...more },
});
const region = (expression: object): object => ({
  alicloud: { name: "alicloud", full_name: "registry.terraform.io/aliyun/alicloud", expressions: { region: expression } },
});
const configured = (...types: readonly (readonly [string, object])[]): object => ({
  resources: types.map(([type, expressions]) => ({
    address: `${type}.web`,
    mode: "managed",
    type,
    name: "web",
    provider_config_key: "alicloud",
    expressions,
  })),
});
const plan = (more: object = {}, at: object = { constant_value: "cn-hongkong" }): string =>
  JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.9.0",
    resource_changes: [changed("alicloud_instance.web", { internet_max_bandwidth_out: 10, zone: null })],
    configuration: {
      provider_config: region(at),
      root_module: configured(["alicloud_instance", { internet_max_bandwidth_out: { constant_value: 10 } }]),
    },
    ...more,
  });
const record = (after: object, more: object): object => changed("alicloud_alidns_record.web", after, more);
const state = (zone: string | null): string =>
  JSON.stringify({
    version: 4,
    terraform_version: "1.9.0",
    resources: [
      {
        mode: "managed",
        type: "alicloud_instance",
        name: "web",
        provider: 'provider["registry.terraform.io/aliyun/alicloud"]',
        instances: [{ attributes: { id: "i-1", internet_max_bandwidth_out: 10, availability_zone: zone, password } }],
      },
      {
        module: "module.dns",
        mode: "managed",
        type: "alicloud_eip_association",
        name: "a",
        instances: [
          { index_key: 0, attributes: { id: "a-0", allocation_id: "eip-1", instance_id: "i-2" } },
          { index_key: 0, deposed: "0a", attributes: { id: "a-old", allocation_id: "eip-1", instance_id: "i-1" } },
        ],
      },
      {
        module: "module.dns",
        mode: "managed",
        type: "alicloud_instance",
        name: "behind",
        instances: [
          { index_key: "a.b", attributes: { id: "i-2", internet_max_bandwidth_out: 0, availability_zone: "cn-hangzhou-h" } },
        ],
      },
    ],
  });

inDirectory({
  "hk.json": plan(),
  "cn.json": plan({}, { constant_value: "cn-hangzhou" }),
  "local.json": plan({}, { references: ["local.region"] }),
  "main/main.tf": `
locals { region = "cn-hongkong" }
provider "alicloud" { region = local.region }
resource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }
`,
  "other/main.tf": `resource "alicloud_vpc" "other" {}`,
  "secret.json": plan(
    {
      variables: { region: { value: "cn-hongkong" }, password: { value: password } },
      resource_changes: [
        changed("alicloud_instance.web", { internet_max_bandwidth_out: 10 }),
        record(
          { domain_name: "other-shop.cn", rr: "www", type: "CNAME", value: `${password}.example.net` },
          { after_sensitive: { value: true } },
        ),
      ],
      configuration: {
        provider_config: region({ references: ["var.password"] }),
        root_module: {
          ...configured(["alicloud_instance", {}], ["alicloud_alidns_record", {}]),
          variables: { region: {}, password: { sensitive: true } },
        },
      },
    },
    {},
  ),
  "private.json": plan(
    {
      resource_changes: [
        changed(
          "alicloud_instance.web",
          {
            id: "i-1",
            internet_max_bandwidth_out: 0,
            availability_zone: "cn-hangzhou-i",
            network_interface_id: "eni-1",
            primary_ip_address: "10.0.1.8",
            private_ip: "10.0.1.8",
            public_ip: "",
            ipv6_addresses: [],
            launch_template_id: "",
          },
          { actions: ["no-op"], after_unknown: {} },
        ),
      ],
    },
    { constant_value: "cn-hangzhou" },
  ),
  "dynamic.json": plan(
    {
      resource_changes: [
        changed("alicloud_instance.web", { internet_max_bandwidth_out: 0 }),
        changed("alicloud_slb_load_balancer.web", { address_type: "internet" }),
        changed("alicloud_slb_backend_server.web", {}, { after_unknown: { load_balancer_id: true, backend_servers: true } }),
      ],
      configuration: {
        provider_config: region({ constant_value: "cn-hangzhou" }),
        root_module: configured(
          ["alicloud_instance", { internet_max_bandwidth_out: { constant_value: 0 } }],
          ["alicloud_slb_load_balancer", { address_type: { constant_value: "internet" } }],
          [
            "alicloud_slb_backend_server",
            { load_balancer_id: { references: ["alicloud_slb_load_balancer.web.id", "alicloud_slb_load_balancer.web"] } },
          ],
        ),
      },
    },
    {},
  ),
  "newer.json": plan({ format_version: "2.0" }),
  "errored.json": plan({ errored: true }),
  "bare.json": plan({ configuration: undefined }),
  "address.json": plan({ resource_changes: [changed("not an address", {})] }),
  "cut.json": plan().slice(0, 120),
  "saved.tfplan": new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 8, 0]),
  "plan.out": new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 8, 0]),
  "latin1.json": new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]),
  "hk.tfstate": state("cn-hongkong-b"),
  "unplaced.tfstate": state(null),
  "v3.tfstate": JSON.stringify({ version: 3, terraform_version: "0.11.0", resources: [] }),
  "filings.yaml": "version: 1\nsubjects: []\n",
});

async function verdicts(...args: readonly string[]): Promise<{ code: number; of: Record<string, string> }> {
  const { code, stdout } = await command(["check", ...args, "--format", "json", "--locale", "en"]);
  const report = JSON.parse(stdout) as { resources: { address: string; verdict: string }[] };
  return { code, of: Object.fromEntries(report.resources.map((row) => [row.address, row.verdict])) };
}

test("a plan is judged by what stands after it", async () => {
  expect(await verdicts("hk.json")).toEqual({ code: 0, of: { "alicloud_instance.web": "exempt" } });
  expect(await verdicts("cn.json")).toEqual({ code: 1, of: { "alicloud_instance.web": "violation" } });
});

test("a region that only the configuration shows is undecided until --config shows it", async () => {
  expect(await verdicts("local.json")).toEqual({ code: 2, of: { "alicloud_instance.web": "undecided" } });
  expect(await verdicts("local.json", "--config", "main")).toEqual({ code: 0, of: { "alicloud_instance.web": "exempt" } });
});

test("what the provider filled in makes no private server public", async () => {
  expect(await verdicts("private.json")).toEqual({ code: 0, of: { "alicloud_instance.web": "exempt" } });
});

test("a block that a dynamic block writes over something that is not known may lead anywhere", async () => {
  expect((await verdicts("dynamic.json")).of["alicloud_instance.web"]).toBe("undecided");
});

test("several plans are judged together", async () => {
  const { stdout, code } = await command(["check", "hk.json", "cn.json", "--format", "json"]);
  expect(code).toBe(1);
  const { resources } = JSON.parse(stdout) as { resources: { stack: string; verdict: string }[] };
  expect(Object.fromEntries(resources.map(({ stack, verdict }) => [stack, verdict]))).toEqual({
    "hk.json": "exempt",
    "cn.json": "violation",
  });
});

test("a state shows what is reached through ids, and no provider region", async () => {
  const { of } = await verdicts("hk.tfstate");
  expect(of).toEqual({
    "alicloud_instance.web": "exempt",
    "module.dns.alicloud_eip_association.a[0]": "neutral",
    'module.dns.alicloud_instance.behind["a.b"]': "violation",
  });
  expect((await verdicts("unplaced.tfstate")).of["alicloud_instance.web"]).toBe("undecided");
});

test.each(["text", "json"])("no sensitive value stands in the %s report of a plan or a state", async (format) => {
  for (const file of ["secret.json", "hk.tfstate", "unplaced.tfstate"]) {
    const { stdout, stderr, code } = await command(["check", file, "--format", format, "--locale", "en"]);
    expect(code).not.toBe(3);
    expect(stdout + stderr).not.toContain(password);
    if (file === "secret.json") expect(stdout).toContain("(sensitive)");
  }
});

describe("bad input", () => {
  test.each([
    ["newer.json", "format_version is 2.0, and only 1.x is known."],
    ["errored.json", "This plan ended in an error"],
    ["bare.json", "The plan holds no configuration."],
    ["address.json", 'The resource address "not an address" cannot be read.'],
    ["cut.json", "cut.json:1:"],
    ["saved.tfplan", "This is a binary plan file. Write it as JSON first: terraform show -json saved.tfplan"],
    ["plan.out", "This is a binary plan file."],
    ["latin1.json", "The file is not UTF-8."],
    ["v3.tfstate", "The state file is of version 3, and only 4 is known."],
  ])("%s", async (file, message) => {
    const { code, stdout, stderr } = await command(["check", file, "--locale", "en"]);
    expect(stderr).toContain(message);
    expect(stdout).toBe("");
    expect(code).toBe(3);
  });

  test.each([
    [["local.json", "--config", "other"], "alicloud_instance.web of the plan is not in the configuration of other."],
    [["local.json", "--config", "hk.json"], "What --config names is no Terraform configuration."],
    [["main", "--config", "main"], "--config goes with a plan."],
  ])("%j", async (args, message) => {
    const { code, stderr } = await command(["check", ...args, "--locale", "en"]);
    expect(stderr).toContain(message);
    expect(code).toBe(3);
  });
});

describe("explain ADDRESS PATH", () => {
  test("shows how one resource was judged", async () => {
    const { code, stdout } = await command(["explain", "alicloud_instance.web", "cn.json", "--locale", "en"]);
    expect(code).toBe(0);
    expect(stdout).toContain("alicloud_instance.web  violation");
    expect(stdout).toContain("provider alicloud.region = cn-hangzhou: cn-hangzhou is in mainland China");
    expect(stdout).toContain("alicloud_instance.web.internet_max_bandwidth_out = 10");
    expect(stdout).toContain("server-without-filing");
    const chinese = await command(["explain", "alicloud_instance.web", "cn.json", "--locale", "zh-CN"]);
    expect(chinese.stdout).toContain("alicloud_instance.web  违规");
    expect(chinese.stdout).toContain("cn-hangzhou 位于中国内地");
  });

  test("asks for the address that was meant", async () => {
    const { code, stderr } = await command(["explain", "alicloud_instance.wep", "cn.json", "--locale", "en"]);
    expect(code).toBe(3);
    expect(stderr).toContain("Did you mean alicloud_instance.web?");
  });

  test("masks what is sensitive", async () => {
    const { stdout } = await command(["explain", "alicloud_alidns_record.web", "secret.json", "--locale", "en"]);
    expect(stdout).toContain("alicloud_alidns_record.web");
    expect(stdout).not.toContain(password);
  });
});

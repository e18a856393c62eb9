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

describe("What permits a name permits it no further", () => {
  const web = `resource "alicloud_instance" "web" {\n  internet_max_bandwidth_out = 20\n}\n`;
  const record = (rr: string): string =>
    `resource "alicloud_alidns_record" "r" {\n  domain_name = "xinghai-shop.cn"\n  rr = "${rr}"\n  type = "A"\n  value = alicloud_instance.web.public_ip\n}\n`;
  const subject = (...services: readonly string[]): string =>
    `version: 1\nsubjects:\n  - name: 杭州星海科技有限公司\n    kind: company\n    number: 浙ICP备2021999901号\n    services:\n${services.map((each) => `      - ${each}\n`).join("")}`;
  const service = (suffix: string, more: string, domain = "xinghai-shop.cn", registrant = "subject"): string =>
    `{ number: 浙ICP备2021999901号-${suffix}, domains: [${domain}], accessProviders: [alicloud], registrant: ${registrant}${more} }`;
  const shop = service("1", "");
  const another = "{ name: 北京星河科技有限公司, kind: company }";

  test.each<[string, string, string, number]>([
    ["the filing of an App", "www", subject(service("1A", ", kind: app")), 0],
    [
      "not that of an App whose domain is another company's",
      "www",
      subject(service("1A", ", kind: app", "xinghai-shop.cn", another)),
      1,
    ],
    ["not that of an App that is restricted", "www", subject(service("1A", ", kind: app, status: access_restricted")), 1],
    ["not that of an App under review", "www", subject(service("1A", ", kind: app, status: bureau_review")), 1],
    [
      "a wildcard below which a name was filed apart once",
      "*",
      subject(shop, service("2", ", status: service_cancelled", "blog.xinghai-shop.cn")),
      0,
    ],
    [
      "no wildcard below which a name is filed apart and restricted",
      "*",
      subject(shop, service("2", ", status: access_restricted", "blog.xinghai-shop.cn")),
      1,
    ],
    [
      "no wildcard below which a name is under its first review",
      "*",
      subject(
        shop,
        "{ id: blog, domains: [blog.xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, status: bureau_review }",
      ),
      1,
    ],
    [
      "access here while another cloud is added",
      "www",
      subject(
        service("1", ", status: access_pending").replace("[alicloud]", "[alicloud, { cloud: tencentcloud, status: pending }]"),
      ),
      0,
    ],
    [
      "no access here that is the one to be added",
      "www",
      subject(
        service("1", ", status: access_pending").replace("[alicloud]", "[tencentcloud, { cloud: alicloud, status: pending }]"),
      ),
      1,
    ],
    ["no access of which nothing says where it is pending", "www", subject(service("1", ", status: access_pending")), 1],
  ])("%s", async (_name, rr, ledger, code) => {
    write([web, record(rr)], ledger);
    expect(await outcome()).toBe(code);
  });
});

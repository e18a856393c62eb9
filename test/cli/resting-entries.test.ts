import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { command, inDirectory } from "./command";

inDirectory({});

const provider = 'provider "alicloud" {\n  region = "cn-hangzhou"\n}\n';
const server = (tag: string): string =>
  `resource "alicloud_instance" "shop" {\n  internet_max_bandwidth_out = 20\n  tags = { "icp-filing" = "${tag}" }\n}\n`;
const record = (domain: string, rr: string, more = ""): string =>
  `resource "alicloud_alidns_record" "r" {\n  domain_name = "${domain}"\n  rr = "${rr}"\n  type = "A"\n  value = alicloud_instance.shop.public_ip\n${more}}\n`;
const perhaps = 'variable "on" { type = bool }\n';
const subject = (number: string, services: readonly string[], name = "杭州星海科技有限公司"): string =>
  `  - name: ${name}\n    kind: company\n${number === "" ? "" : `    number: ${number}\n`}    services:\n${services.map((each) => `      - ${each}\n`).join("")}`;
const service = (number: string, domains: string, more = ""): string =>
  `{ number: ${number}, domains: [${domains}], accessProviders: [alicloud], registrant: subject${more} }`;
const A = "浙ICP备2021999901号";
const B = "沪ICP备2021999902号";

let cases = 0;
async function outcome(stack: readonly string[], ledger: readonly string[]): Promise<number> {
  const directory = `case${(cases += 1)}`;
  mkdirSync(`${directory}/stack`, { recursive: true });
  writeFileSync(`${directory}/stack/main.tf`, [provider, ...stack].join("\n"));
  writeFileSync(`${directory}/filings.yaml`, `version: 1\nsubjects:\n${ledger.join("")}`);
  const args = ["check", `${directory}/stack`, "--ledger", `${directory}/filings.yaml`, "--at", "2026-11-25"];
  return (await command(args)).code;
}

describe("A server that names its filing rests on the domains of that filing", () => {
  const ended = `domains:\n  - { name: yi-test.cn, registrant: { name: 上海乙有限公司, kind: company }, expiresAt: 2026-01-01 }\n`;
  const one = [
    subject(A, [service(`${A}-1`, "xinghai-shop.cn")]),
    subject(B, [`{ number: ${B}-1, domains: [yi-test.cn], accessProviders: [alicloud] }`], "上海乙有限公司"),
    ended,
  ];

  test("whatever other names lead to it, or may lead to it", async () => {
    const uncertain = record("xinghai-shop.cn", "www", "  count = var.on ? 1 : 0\n");
    expect(await outcome([server(`${B}-1`)], one)).toBe(1);
    expect(await outcome([server(`${B}-1`), perhaps, uncertain], one)).toBe(1);
  });

  test("and by the number of a subject on any of its services, in whichever order they stand", async () => {
    const two = [
      `{ number: ${B}-1, domains: [ok-test.cn], accessProviders: [alicloud], registrant: subject }`,
      service(`${B}-2`, "yi-test.cn"),
    ];
    const other = ended.replace("{ name: 上海乙有限公司, kind: company }", B);
    for (const services of [two, two.toReversed()]) {
      expect(await outcome([server(B)], [subject(B, services, "上海乙有限公司"), other])).toBe(1);
    }
  });
});

describe("What a subject has lost", () => {
  test("takes a server along where several entries take its domains one by one", async () => {
    const taken = ["a.cn", "b.cn"].map((domain, at) => service(`${A}-${at + 2}`, domain, ", status: blacklisted"));
    expect(await outcome([server(`${A}-1`)], [subject(A, [service(`${A}-1`, "a.cn, b.cn"), ...taken])])).toBe(1);
    expect(await outcome([server(`${A}-1`)], [subject(A, [service(`${A}-1`, "a.cn, b.cn"), taken[0]!])])).toBe(0);
  });

  const shop = [server(`${A}-1`), record("xinghai-shop.cn", "www")];
  const granted = subject(A, [service(`${A}-1`, "xinghai-shop.cn")]);

  test.each(["subject_cancelled", "hollow_subject"])(
    "is %s also where it stands in a second entry without a number",
    async (status) => {
      expect(await outcome(shop, [granted, subject("", [service(`${A}-2`, "other.cn", `, status: ${status}`)])])).toBe(1);
    },
  );

  test("does not count against what it has filed anew under another number", async () => {
    const former = subject("浙ICP备11999903号", [service("浙ICP备11999903号-1", "other.cn", ", status: subject_cancelled")]);
    expect(await outcome(shop, [granted, former])).toBe(0);
  });
});

test("A name that was filed apart once does not stand against the wildcard of the domain that is filed", async () => {
  const ledger = [
    subject(A, [service(`${A}-1`, "xinghai-shop.cn"), service(`${A}-2`, "blog.xinghai-shop.cn", ", status: service_cancelled")]),
  ];
  for (const rr of ["blog", "*"]) expect(await outcome([server(`${A}-1`), record("xinghai-shop.cn", rr)], ledger)).toBe(0);
});

test("A baseline keeps no finding that no waiver covers: a blacklisted filing goes on blocking", async () => {
  mkdirSync("listed/stack", { recursive: true });
  writeFileSync("listed/stack/main.tf", [provider, server(`${A}-1`), record("xinghai-shop.cn", "www")].join("\n"));
  writeFileSync(
    "listed/filings.yaml",
    `version: 1\nsubjects:\n${subject(A, [service(`${A}-1`, "xinghai-shop.cn", ", status: blacklisted")])}`,
  );
  const asked = ["listed/stack", "--ledger", "listed/filings.yaml", "--at", "2026-11-25"];
  const kept = ["--owner", "wang", "--until", "2026-12-31", "--reason", "moving", "--output", "listed.json"];
  expect(await command(["baseline", ...asked, ...kept])).toMatchObject({ code: 0 });
  expect(await command(["check", ...asked, "--baseline", "listed.json"])).toMatchObject({ code: 1 });
});

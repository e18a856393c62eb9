import { expect, test } from "vitest";
import type { Finding, Report } from "../../lib/engine/report";
import { command } from "./command";
import { extensionModule, houseRule, installed, moduleEntry } from "./extensions";
import { changes, write } from "./git-change";

const change = changes();
const CODEOWNERS = "* @xinghai/dev\nbeian.config.yaml @xinghai/compliance\n";
const shop = `module "shop" {
  source   = "acme/website/alicloud"
  for_each = { hk = "cn-hongkong" }
  region   = each.value
}
`;
const record = `provider "alicloud" { region = "cn-hongkong" }
resource "alicloud_alidns_record" "www" {
  domain_name = "xinghai-shop.cn"
  rr          = "www"
  type        = "A"
  value       = "192.0.2.10"
}
`;
const ledger = "version: 1\nsubjects: []\naddresses: [{ cidr: 192.0.2.0/24, jurisdiction: hong-kong }]\n";
const before = { "stack/main.tf": "locals {}\n", "filings.yaml": ledger, CODEOWNERS, ".gitignore": "node_modules\n" };
const byFile = 'extensions: ["./house.ts"]\n';
const entries = extensionModule({ resources: moduleEntry });

async function check(): Promise<{ code: number; stderr: string; told: readonly Finding[] }> {
  const args = ["check", "stack", "--since", "main", "--format", "json", "--at", "2026-11-25", "--locale", "en"];
  const { code, stdout, stderr } = await command(args);
  const findings = stdout === "" ? [] : (JSON.parse(stdout) as Report).findings;
  return { code, stderr, told: findings.filter(({ rule }) => rule === "permission-widened-with-infrastructure") };
}

test("a change that brings a module together with the entry that lets it pass is told", async () => {
  change(before, { "stack/main.tf": shop, "house.ts": entries, "beian.config.yaml": byFile });
  const { code, told, stderr } = await check();
  expect(stderr).toMatch(/^PASSED/);
  expect(code).toBe(0);
  expect(told.map(({ address }) => address)).toEqual(['module.shop["hk"]']);
  expect(told[0]?.message.en).toContain("beian.config.yaml is owned by @xinghai/compliance");
});

test("so is one that changes an entry alone, whose file the settings name", async () => {
  const strict = extensionModule({ resources: moduleEntry.replace('{ region: "region" }', '{ fixed: "mainland" }') });
  change({ ...before, "house.ts": strict, "beian.config.yaml": byFile }, { "stack/main.tf": shop, "house.ts": entries });
  const { told } = await check();
  expect(told.map(({ address }) => address)).toEqual(['module.shop["hk"]']);
});

test("a module that an entry of before lets pass is not", async () => {
  change({ ...before, "house.ts": entries, "beian.config.yaml": byFile }, { "stack/main.tf": shop });
  expect(await check()).toMatchObject({ code: 0, told: [] });
});

test("a package that is installed counts for both sides, since git does not keep it", async () => {
  change({ ...before, "beian.config.yaml": 'extensions: ["acme-since"]\n' }, { "stack/main.tf": shop });
  write(installed(entries, { name: "acme-since", file: "index.mjs", type: "module", exports: "./index.mjs" }));
  expect(await check()).toMatchObject({ code: 0, told: [] });
});

test("a change that takes out a house rule and brings what it found is told", async () => {
  const rules = extensionModule({ rules: houseRule });
  change({ ...before, "house.ts": rules, "beian.config.yaml": byFile }, { "stack/main.tf": record, "beian.config.yaml": "{}\n" });
  const { code, told } = await check();
  expect(code).toBe(0);
  expect(told.map(({ address }) => address)).toEqual(["alicloud_alidns_record.www"]);
});

test("a change that takes out an entry and brings what it spoke of is told, though nothing looks at that any more", async () => {
  const own = `defineResource({
    type: "ucloud_instance",
    cloud: { cloud: "ucloud", name: { zh: "优刻得", en: "UCloud" }, typePrefix: "ucloud_", providers: ["ucloud/ucloud"], asOf: "2026-11-01", sources: ["docs"], regions: [] },
    asOf: "2026-11-01",
    role: "server",
    filingClass: "this_provider",
    location: [{ fixed: "mainland" }],
    public: "always",
    evidence: { basis: "docs", confidence: "high" },
  })`;
  const server = 'resource "ucloud_instance" "web" {}\n';
  change(
    { ...before, "house.ts": extensionModule({ resources: own }), "beian.config.yaml": byFile },
    { "stack/main.tf": server, "beian.config.yaml": "{}\n" },
  );
  const { code, told } = await check();
  expect(code).toBe(0);
  expect(told.map(({ address }) => address)).toEqual(["ucloud_instance.web"]);
});

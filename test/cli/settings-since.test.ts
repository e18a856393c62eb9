import { expect, test } from "vitest";
import type { Finding, Report } from "../../lib/engine/report";
import { command } from "./command";
import { changes, write } from "./git-change";

const change = changes();
const main = (extra: string): string => `provider "alicloud" { region = "cn-hangzhou" }
resource "alicloud_vpc" "main" { cidr_block = "10.0.0.0/8" }
${extra}`;
const server = 'resource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }\n';
const CODEOWNERS = "* @xinghai/dev\nstack/ @xinghai/platform\nbeian.config.yaml @xinghai/compliance\n";
const ledger = "version: 1\nsubjects: []\n";
const before = { "stack/main.tf": main(""), "filings.yaml": ledger, CODEOWNERS };
const off = "rules: { server-without-filing: off }\n";

async function check(...more: readonly string[]): Promise<{ code: number; stderr: string; found: readonly Finding[] }> {
  const args = ["check", "stack", "--since", "main", "--format", "json", "--at", "2026-11-25", "--locale", "en", ...more];
  const { code, stdout, stderr } = await command(args);
  const findings = stdout === "" ? [] : (JSON.parse(stdout) as Report).findings;
  return { code, stderr, found: findings.filter(({ rule }) => rule === "permission-widened-with-infrastructure") };
}

test.each([
  ["a rule off", "rules: { server-without-filing: off }"],
  ["a rule lowered", "rules: { server-without-filing: info }"],
  ["the stack observed", 'enforcement: [{ stack: "*", mode: observe }]'],
  ["the stack advised", 'enforcement: [{ stack: "*", mode: advisory }]'],
])("a change that brings a server and sets %s is told, with the owners of both", async (_, settings) => {
  change(before, { "stack/main.tf": main(server), "beian.config.yaml": settings });
  const { code, found, stderr } = await check();
  expect(stderr).toMatch(/^PASSED/);
  expect(code).toBe(0);
  expect(found).toHaveLength(1);
  expect(found[0]?.address).toBe("alicloud_instance.web");
  expect(found[0]?.message.en).toContain("the change of the settings of beian-guard (beian.config.yaml)");
  expect(found[0]?.message.en).toContain("beian.config.yaml is owned by @xinghai/compliance");
  expect(found[0]?.message.en).toContain("stack/main.tf is owned by @xinghai/platform");
});

test.each([
  [
    "beian.config.ts",
    'import { defineConfig } from "beian-guard";\nexport default defineConfig({ rules: { "server-without-filing": "off" } });\n',
  ],
  ["package.json", JSON.stringify({ name: "shop", beianGuard: { rules: { "server-without-filing": "off" } } })],
  ["cdktf.json", JSON.stringify({ beianGuard: { rules: { "server-without-filing": "off" } } })],
  ["stack/../beian.config.json", JSON.stringify({ rules: { "server-without-filing": "off" } })],
])("also where %s does it", async (file, content) => {
  change(before, { "stack/main.tf": main(server), [file]: content });
  const { found } = await check();
  expect(found[0]?.message.en).toContain(file.replace("stack/../", ""));
});

test("a value that settings in TypeScript import counts as theirs", async () => {
  const config = 'import { level } from "./level";\nexport default { rules: { "server-without-filing": level } };\n';
  change(
    { ...before, "beian.config.ts": config, "level.ts": 'export const level = "error";\n' },
    { "stack/main.tf": main(server), "level.ts": 'export const level: string = "off";\n' },
  );
  const { found } = await check();
  expect(found[0]?.message.en).toContain("the change of the settings of beian-guard (beian.config.ts)");
});

test("settings that are named are compared with the same file of then", async () => {
  change({ ...before, "ci/guard.yaml": "undecided: block\n" }, { "stack/main.tf": main(server), "ci/guard.yaml": off });
  const { found } = await check("--settings", "ci/guard.yaml");
  expect(found[0]?.message.en).toContain("ci/guard.yaml");
});

test("settings that are not committed yet count as well", async () => {
  change(before, {});
  write({ "stack/main.tf": main(server), "beian.config.yaml": off });
  expect((await check()).found).toHaveLength(1);
});

test.each([
  [
    "a server alone, under settings that let it through before",
    { ...before, "beian.config.yaml": off },
    { "stack/main.tf": main(server) },
  ],
  ["settings alone, for a server that stood there", { ...before, "stack/main.tf": main(server) }, { "beian.config.yaml": off }],
  [
    "settings of no concern to the server",
    { ...before, "beian.config.yaml": off },
    { "stack/main.tf": main(server), "beian.config.yaml": `${off}staleAfterDays: 30\n` },
  ],
  [
    "settings that only moved",
    { ...before, "beian.config.yaml": off },
    {
      "stack/main.tf": main(server),
      "beian.config.yaml": null,
      "beian.config.json": '{"rules":{"server-without-filing":"off"}}',
    },
  ],
])("no news: %s", async (_, from, to) => {
  change(from, to);
  expect(await check()).toMatchObject({ code: 0, found: [] });
});

test("the ledger of then is the one that the settings of then name", async () => {
  const filed = `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, servers: [alicloud_instance.web] }
`;
  change(
    {
      "stack/main.tf": main(""),
      CODEOWNERS,
      "a/filings.yaml": ledger,
      "b/filings.yaml": filed,
      "beian.config.yaml": "ledger: a/filings.yaml\n",
    },
    { "stack/main.tf": main(server), "beian.config.yaml": "ledger: b/filings.yaml\n" },
  );
  const { code, found } = await check();
  expect(code).toBe(0);
  expect(found).toHaveLength(1);
});

test("settings that cannot be read at the merge base are a fault of there", async () => {
  change({ ...before, "beian.config.yaml": "undecidd: warn\n" }, { "beian.config.yaml": "undecided: warn\n" });
  const { code, stderr } = await check();
  expect(code).toBe(3);
  expect(stderr).toContain("This is about the files at the merge base with main");
});

import { rmSync } from "node:fs";
import { App, TerraformStack } from "cdktf";
import { AlidnsRecord } from "@cdktf/provider-alicloud/lib/alidns-record";
import { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import { afterEach, describe, expect, test } from "vitest";
import { isFilingDenied } from "../../constructs/filing-denied";
import { guard } from "../../constructs/guard";
import { waive } from "../../constructs/waive";
import type { Report } from "../../lib/engine/report";
import { formats } from "../../lib/report/index";
import { command, inDirectory } from "./command";
import { extensionModule, houseRule, installed, moduleEntry } from "./extensions";
import { write } from "./git-change";

const dns = `provider "alicloud" { region = "cn-hongkong" }
resource "alicloud_alidns_record" "www" {
  domain_name = "xinghai-shop.cn"
  rr          = "www"
  type        = "A"
  value       = "192.0.2.10"
}
`;
const yaml = 'extensions: ["@acme/beian-rules"]\n';
const rule = "acme/record-outside-dnspod";
const withRule = installed(extensionModule({ rules: houseRule }, "commonjs"));
const written: string[] = [];

inDirectory({
  "dns/main.tf": dns,
  "filings.yaml": "version: 1\nsubjects: []\naddresses: [{ cidr: 192.0.2.0/24, jurisdiction: hong-kong }]\n",
});
afterEach(() => {
  for (const path of written.splice(0)) rmSync(path, { recursive: true, force: true });
});

function given(files: Readonly<Record<string, string>>): void {
  written.push("node_modules", ...Object.keys(files));
  write(files);
}

async function check(...more: readonly string[]): Promise<{ code: number; stderr: string; report: Report | null }> {
  const { code, stdout, stderr } = await command(["check", "dns", "--format", "json", "--locale", "en", ...more]);
  return { code, stderr, report: stdout === "" ? null : (JSON.parse(stdout) as Report) };
}

describe("Settings take an extension", () => {
  test("or pass without one", async () => {
    expect((await check()).code).toBe(0);
  });

  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ["of a package in CommonJS", { ...withRule, "beian.config.yaml": yaml }],
    [
      "of a package in ES modules",
      {
        ...installed(extensionModule({ rules: houseRule }), {
          name: "acme-esm",
          file: "index.mjs",
          type: "module",
          exports: "./index.mjs",
        }),
        "beian.config.yaml": "extensions: [acme-esm]\n",
      },
    ],
    [
      "of a package in TypeScript",
      {
        ...installed(extensionModule({ rules: houseRule }), { name: "acme-ts", file: "index.ts", exports: "./index.ts" }),
        "beian.config.json": JSON.stringify({ extensions: ["acme-ts"] }),
      },
    ],
    [
      "of a file",
      { "house/acme.ts": extensionModule({ rules: houseRule }), "beian.config.yaml": 'extensions: ["./house/acme.ts"]\n' },
    ],
    [
      "that package.json names",
      { ...withRule, "package.json": JSON.stringify({ name: "shop", beianGuard: { extensions: ["@acme/beian-rules"] } }) },
    ],
    [
      "that TypeScript imports",
      {
        "house/acme.ts": extensionModule({ rules: houseRule }),
        "beian.config.ts":
          'import { defineConfig } from "beian-guard";\nimport acme from "./house/acme";\nexport default defineConfig({ extensions: [acme] });\n',
      },
    ],
  ])("%s", async (_, files) => {
    given(files);
    const { code, report } = await check();
    expect(report?.findings[0]?.message.en).toBe("The record alicloud_alidns_record.www stands outside DNSPod.");
    expect(code).toBe(1);
    expect(report?.findings.map(({ rule: id, blocks, address }) => [id, blocks, address])).toEqual([
      [rule, true, "alicloud_alidns_record.www"],
    ]);
    expect(report?.extensions).toMatchObject([{ namespace: "acme", version: "1.2.0", rules: [rule] }]);
  });

  test("and the next directory that has none is judged without it", async () => {
    given({ ...withRule, "beian.config.yaml": yaml });
    expect((await check()).code).toBe(1);
    rmSync("beian.config.yaml");
    expect((await check()).code).toBe(0);
  });
});

describe("An extension that cannot be used is bad input", () => {
  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      "not installed",
      { "beian.config.yaml": 'extensions: ["@acme/gone"]\n' },
      ["beian.config.yaml", "The extension @acme/gone is not there.", "npm install", "downloads nothing"],
    ],
    [
      "not where it is said to be",
      { "beian.config.yaml": 'extensions: ["./house.ts"]\n' },
      ["The extension ./house.ts is not there."],
    ],
    [
      "one that throws",
      { "house.ts": 'throw new Error("no luck");\n', "beian.config.yaml": 'extensions: ["./house.ts"]\n' },
      ["The extension ./house.ts does not run: no luck"],
    ],
    [
      "one that imports what is not there",
      { "house.ts": 'import "./gone";\n', "beian.config.yaml": 'extensions: ["./house.ts"]\n' },
      ["The extension ./house.ts does not run:", "gone"],
    ],
    [
      "one that exports nothing",
      { "house.ts": "export const one = 1;\n", "beian.config.yaml": 'extensions: ["./house.ts"]\n' },
      ["extensions[0]"],
    ],
    [
      "one with a rule without a namespace",
      {
        "house.ts": extensionModule({ rules: houseRule.replace("acme/", "") }),
        "beian.config.yaml": 'extensions: ["./house.ts"]\n',
      },
      ["./house.ts:", 'The id "record-outside-dnspod" of a house rule', "acme/record-outside-dnspod"],
    ],
    ["no text", { "beian.config.yaml": "extensions: [5]\n" }, ["beian.config.yaml:1:"]],
    ["no list", { "beian.config.yaml": "extensions: acme\n" }, ["beian.config.yaml:1:", "extensions"]],
  ])("%s", async (_, files, words) => {
    given(files);
    const { code, stderr, report } = await check();
    expect(report).toBeNull();
    for (const each of words) expect(stderr).toContain(each);
    expect(code).toBe(3);
  });
});

describe("A house rule", () => {
  const files = { ...withRule, "beian.config.yaml": yaml };

  test("is explained and listed", async () => {
    given(files);
    const explained = await command(["explain", rule, "--locale", "en"]);
    expect(explained).toMatchObject({ code: 0, stderr: "" });
    for (const words of [rule, "Operations watch DNSPod alone.", "Move the record to DNSPod."])
      expect(explained.stdout).toContain(words);
    const listed = await command(["rules", "--format", "json"]);
    expect((JSON.parse(listed.stdout) as { id: string }[]).map(({ id }) => id)).toContain(rule);
    const meant = await command(["explain", "acme/record-outside-dnspot", "--locale", "en"]);
    expect(meant.stderr).toContain(`Did you mean ${rule}?`);
  });

  test("is set by its id", async () => {
    given({ ...withRule, "beian.config.yaml": `${yaml}rules: { ${rule}: warning }\n` });
    const { code, report } = await check();
    expect(code).toBe(0);
    expect(report?.findings).toMatchObject([{ rule, severity: "warning", blocks: false }]);
    expect(report?.settings?.lowered).toMatchObject([{ rule, from: "error", to: "warning" }]);
  });

  test("that does not exist cannot be set", async () => {
    given({ ...withRule, "beian.config.yaml": `${yaml}rules: { acme/record-outside: warning }\n` });
    const { code, stderr } = await check();
    expect(code).toBe(3);
    expect(stderr).toContain('There is no rule called "acme/record-outside".');
  });

  test("is waived by the ledger, which is checked for its id", async () => {
    const waiver = (id: string): string =>
      `version: 1\nsubjects: []\naddresses: [{ cidr: 192.0.2.0/24, jurisdiction: hong-kong }]\nwaivers:\n  - { rule: ${id}, match: alicloud_alidns_record.www, reason: moving, owner: wang, expires: 2026-12-31 }\n`;
    given({ ...files, "other.yaml": waiver(rule), "wrong.yaml": waiver("acme/record") });
    const { code, report } = await check("--ledger", "other.yaml");
    expect(report?.findings).toMatchObject([{ rule, waived: { owner: "wang" }, blocks: false }]);
    expect(code).toBe(0);
    expect((await command(["ledger", "lint", "other.yaml"])).code).toBe(0);
    expect(await command(["ledger", "lint", "wrong.yaml", "--locale", "en"])).toMatchObject({ code: 3 });
  });

  test.each(formats.map(({ name }) => name))(
    "is shown in the format %s, and the file is written over the next time",
    async (format) => {
      given(files);
      for (const turn of [1, 2]) {
        const { code, stderr } = await command(["check", "dns", "--format", `${format}=report.out`, "--locale", "en"]);
        expect([turn, code, stderr.includes("report.out")]).toEqual([turn, 1, false]);
      }
      const { stdout } = await command(["check", "dns", "--format", format, "--locale", "en"]);
      written.push("report.out");
      expect(stdout).toContain("acme");
      expect(stdout).toContain("record-outside-dnspod");
    },
  );

  test("is kept by a baseline", async () => {
    given(files);
    written.push("beian-baseline.json");
    expect((await command(["baseline", "dns", "--owner", "wang", "--until", "2026-12-31", "--reason", "moving"])).code).toBe(0);
    expect((await check("--baseline", "beian-baseline.json")).code).toBe(0);
  });
});

describe("The guard", () => {
  function synth(waiver: string | null): void {
    const app = new App({ outdir: "out" });
    guard(app, { today: "2026-11-25" });
    const stack = new TerraformStack(app, "dns");
    new AlicloudProvider(stack, "provider", { region: "cn-hongkong" });
    const record = new AlidnsRecord(stack, "www", { domainName: "xinghai-shop.cn", rr: "www", type: "A", value: "192.0.2.10" });
    if (waiver !== null) waive(record, { rule: waiver });
    app.synth();
  }

  test("denies what a house rule finds, and lets its id be named by waive()", () => {
    given({ ...withRule, "beian.config.yaml": yaml });
    written.push("out");
    for (const waiver of [null, rule]) {
      try {
        synth(waiver);
        expect.fail("nothing was denied");
      } catch (error) {
        expect(isFilingDenied(error)).toBe(true);
      }
    }
  });

  test("writes extensions into the receipt, and verify refuses others", async () => {
    given({ ...installed(extensionModule({ resources: moduleEntry }, "commonjs")), "beian.config.yaml": yaml });
    written.push("out");
    synth(null);
    expect((await command(["verify", "out"])).code).toBe(0);
    write(installed(extensionModule({ resources: moduleEntry.replace('"region"', '"zone"') }, "commonjs")));
    const { code, stdout } = await command(["verify", "out", "--locale", "en"]);
    expect(code).toBe(1);
    expect(stdout).toContain("beian.config.yaml: not the settings by which it was judged");
  });
});

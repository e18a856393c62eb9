import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkPackages } from "../demo/linked-project";

/** The release that the documents name; it is no dependency, since nothing else needs it. */
const JEST = "jest@30.5.2";
const project = mkdtempSync(join(tmpdir(), "beian-guard-runners-"));

const shop = `const { mkdtempSync } = require("node:fs");
const { App, TerraformStack } = require("cdktf");
const { guard } = require("beian-guard");
const { AlicloudProvider, AlidnsRecord, Instance } = require("beian-guard/alicloud");
exports.shop = (region) => {
  const app = new App({ outdir: mkdtempSync(__dirname + "/out-") });
  guard(app);
  const stack = new TerraformStack(app, "shop");
  new AlicloudProvider(stack, "alicloud", { region });
  const web = new Instance(stack, "web", { instanceType: "ecs.c7.large", securityGroups: ["sg-xinghai-web"], internetMaxBandwidthOut: 10 });
  new AlidnsRecord(stack, "www", { domainName: "xinghai-shop.cn", rr: "www", type: "A", value: web.publicIp });
  return app;
};
`;

const tests = `const { shop } = require("./shop");
test("Hong Kong", () => {
  expect(shop("cn-hongkong")).toPassFilingPolicy();
  expect(shop("cn-hongkong")).toBeExempt("shop/web");
});
test("Hangzhou", () => {
  expect(shop("cn-hangzhou")).toHaveFinding("record-without-filing", { address: "alicloud_alidns_record.www" });
  expect(() => expect(shop("cn-hangzhou")).toPassFilingPolicy()).toThrow("-> provider alicloud.region = cn-hangzhou");
  expect(() => expect(shop("cn-hangzhou")).not.toHaveFinding("record-witout-filing")).toThrow("record-without-filing");
});
`;

beforeAll(() => {
  writeFileSync(join(project, "package.json"), '{ "private": true }');
  const flags = ["--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  expect(run("npm", ["install", "--no-save", ...flags, JEST])).toMatchObject({ status: 0 });
  linkPackages(project);
  symlinkSync(resolve("node_modules/vitest"), join(project, "node_modules/vitest"));
  writeFileSync(join(project, "shop.js"), shop);
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe("beian-guard/jest in a CommonJS project", () => {
  test.each([
    ["imported by the test file", `require("beian-guard/jest");\n${tests}`, {}],
    ["named under setupFilesAfterEnv", tests, { setupFilesAfterEnv: ["beian-guard/jest"] }],
    [
      "without Jest's globals",
      `const { expect, test } = require("@jest/globals");\n${tests}`,
      { injectGlobals: false, setupFilesAfterEnv: ["beian-guard/jest"] },
    ],
  ])("%s", (_, source, config) => {
    writeFileSync(join(project, "shop.test.js"), source);
    const result = jest(config);
    expect(result.stderr).toContain("Tests:       2 passed, 2 total");
    expect(result.status).toBe(0);
  });

  test("under setupFiles, where there is no expect yet, says where it belongs", () => {
    const result = jest({ setupFiles: ["beian-guard/jest"] });
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('Name "beian-guard/jest" under setupFilesAfterEnv (not setupFiles)');
  });
});

describe("beian-guard/vitest", () => {
  test.each([
    ["imported by the test file", 'import "beian-guard/vitest";\nimport { expect, test } from "vitest";', {}],
    ["named under setupFiles", 'import { expect, test } from "vitest";', { setupFiles: ["beian-guard/vitest"] }],
    ["with Vitest's globals", "", { globals: true, setupFiles: ["beian-guard/vitest"] }],
  ])("%s", (_, head, config) => {
    writeFileSync(
      join(project, "shop.spec.mjs"),
      `${head}\n${tests.replace(/^.*require.*$/m, 'import { shop } from "./shop.js";')}`,
    );
    const options = { include: ["shop.spec.mjs"], ...config };
    writeFileSync(join(project, "vitest.config.mjs"), `export default { test: ${JSON.stringify(options)} };`);
    const result = run(process.execPath, [resolve("node_modules/vitest/vitest.mjs"), "run", "--root", project]);
    expect(result.stdout).toMatch(/Tests {2}2 passed/);
    expect(result.status).toBe(0);
  });
});

/** What is linked is taken as it is, as what is installed would be. */
function jest(config: object): ReturnType<typeof run> {
  return run("npx", ["--no-install", "jest", "--config", JSON.stringify({ rootDir: project, transform: {}, ...config })]);
}

function run(command: string, args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(CDKTF_|BEIAN_|VITEST|NODE_ENV|FORCE_COLOR)/.test(name));
  const env = { ...Object.fromEntries(inherited), BEIAN_LOCALE: "en", NO_COLOR: "1" };
  return spawnSync(command, args, { cwd: project, encoding: "utf8", env, stdio: ["ignore", "pipe", "pipe"] });
}

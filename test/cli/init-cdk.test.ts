import { existsSync, readFileSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defineFiling } from "../../lib/filing/define-filing";
import { toDeclaration } from "../../lib/filing/declaration";
import { command, serverIn, synthOutput } from "./command";
import { terraform, cdktfProject, baseline, write, everything, init, eachInAnEmptyDirectory } from "./init-project";

eachInAnEmptyDirectory();

describe("init in a CDK app", () => {
  test("shows the two lines for the app and edits no code", async () => {
    write(cdktfProject);
    const { code, stdout } = await init();
    expect(code).toBe(0);
    expect(stdout).toContain("main.ts");
    expect(stdout).toContain("guard(app);");
    expect(stdout).toContain("Synthesise first");
    expect(readFileSync("main.ts", "utf8")).toBe(cdktfProject["main.ts"]);
  });

  test("says nothing of the two lines where they are", async () => {
    write({ ...cdktfProject, "main.ts": 'import { guard } from "beian-guard";\n' });
    const { stdout } = await init();
    expect(stdout).toMatch(/unchanged +main\.ts/);
    expect(stdout).not.toContain("guard(app);");
  });

  test.each([
    ["that covers it", "alicloud", 0],
    ["that does not cover it", "tencentcloud", 1],
  ] as const)("writes no empty ledger that would void a filing of the code %s", async (_, accessProvider, verdict) => {
    const filing = defineFiling({
      number: "浙ICP备2021999901号-1",
      subject: { name: "杭州星海科技有限公司", kind: "company" },
      domains: ["xinghai-shop.cn"],
      accessProviders: [accessProvider],
      registrant: "subject",
    });
    const stack = JSON.parse(serverIn("cn-hangzhou")) as { resource: { alicloud_instance: { web: object } } };
    Object.assign(stack.resource.alicloud_instance.web, { "//": { icp: toDeclaration(filing) } });
    write({ ...cdktfProject, ...synthOutput("cdktf.out", { shop: JSON.stringify(stack) }) });
    expect((await command(["check"])).code).toBe(verdict);
    const { stdout } = await init();
    expect(stdout).toContain("The code declares filings");
    expect(existsSync("filings.yaml")).toBe(false);
    expect((await command(["check"])).code).toBe(verdict);
    const { stdout: denied } = await command(["check", "--format", "json"]);
    rmSync("cdktf.out", { recursive: true });
    write({ "cdktf.out/beian-report.json": denied });
    expect((await init()).stdout).toContain("The code declares filings");
    expect(existsSync("filings.yaml")).toBe(false);
  });
});

describe("init takes nothing that it does not understand, and then writes nothing", () => {
  const report = async (): Promise<string> => {
    write({ "elsewhere/main.tf": terraform });
    return (await command(["check", "elsewhere", "--format", "json"])).stdout;
  };

  test.each<[what: string, files: Readonly<Record<string, string>>, args: readonly string[], said: RegExp]>([
    ["a directory without a project", { "index.html": "" }, [], /neither a cdktf or cdktn app nor a \*\.tf/],
    ["a CI service without a template", { "main.tf": terraform }, ["--ci", "travis"], /no template for .*"travis".*github/],
    [
      "a baseline without an owner",
      { "main.tf": terraform },
      ["--baseline-until", "2026-12-31"],
      /lacks --baseline-owner, --baseline-reason/,
    ],
    ["an empty owner", { "main.tf": terraform }, [...baseline, "--baseline-owner", " "], /lacks --baseline-owner\./],
    ["a last day that is over", { "main.tf": terraform }, [...baseline, "--baseline-until", "2026-01-01"], /is over already/],
    ["no date", { "main.tf": terraform }, [...baseline, "--baseline-until", "soon"], /is not a date/],
    ["a baseline before the first synth", cdktfProject, baseline, /nothing at this path.*cdktf synth/],
    ["a configuration that does not parse", { "main.tf": 'resource "x" {' }, [], /main\.tf:1/],
    ["a package.json that does not parse", { "package.json": "{", "main.tf": terraform }, [], /package\.json:1/],
    ["a ledger that does not parse", { "main.tf": terraform, "filings.yaml": "version: [" }, [], /filings\.yaml:1/],
    ["a path that is no directory", { "main.tf": terraform }, ["main.tf"], /no directory/],
    ["two directories", { "a/main.tf": terraform, "b/main.tf": terraform }, ["a", "b"], /too many arguments/],
    ["--force", { "main.tf": terraform }, ["--force"], /no option "--force"/],
  ])("%s", async (_, files, args, said) => {
    write(files);
    const before = everything();
    const { code, stderr } = await init(...args);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(said) as string });
    expect(everything()).toEqual(before);
  });

  test("a baseline of a synth that was denied", async () => {
    const denied = await report();
    rmSync("elsewhere", { recursive: true });
    write({ ...cdktfProject, "cdktf.out/beian-report.json": denied });
    const before = everything();
    const { code, stderr } = await init(...baseline);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining("BEIAN_GUARD=observe") as string });
    expect(everything()).toEqual(before);
  });
});

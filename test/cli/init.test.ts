import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ciServices } from "../../lib/cli/project/detect";
import { defineFiling } from "../../lib/filing/define-filing";
import { toDeclaration } from "../../lib/filing/declaration";
import { type GithubSchemas, loadGithubSchemas } from "../delivery/github-schemas";
import { scriptIn } from "../delivery/shell-scripts";
import { command, serverIn, synthOutput } from "./command";

const terraform = `provider "alicloud" { region = "cn-hangzhou" }
resource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }
`;
const more = `resource "alicloud_instance" "more" { internet_max_bandwidth_out = 10 }\n`;
const cdktfProject = {
  "package.json": JSON.stringify({ dependencies: { cdktf: "0.21.0" }, devDependencies: { "beian-guard": "0.1.0" } }),
  "cdktf.json": JSON.stringify({ language: "typescript", app: "npx tsx main.ts" }),
  "main.ts": 'import { App } from "cdktf";\nnew App().synth();\n',
};
const baseline = [
  ...["--baseline-owner", "wang"],
  ...["--baseline-until", "2026-12-31"],
  ...["--baseline-reason", "moving to Hong Kong"],
];
const main = resolve("lib/cli/main.ts");
const tsx = resolve("node_modules/tsx/dist/loader.mjs");

const home = process.cwd();
let work = "";
let schemas: GithubSchemas;

beforeAll(async () => {
  schemas = await loadGithubSchemas();
});
beforeEach(() => {
  work = realpathSync(mkdtempSync(join(tmpdir(), "beian-guard-init-")));
  process.chdir(work);
});
afterEach(() => {
  process.chdir(home);
  rmSync(work, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** Every file with its content and the time of its last change. */
function everything(): readonly string[] {
  return readdirSync(".", { recursive: true, encoding: "utf8" })
    .filter((path) => lstatSync(path).isFile() && !path.startsWith(".git/"))
    .sort()
    .map((path) => `${path} ${statSync(path).mtimeMs}\n${readFileSync(path, "utf8")}`);
}

async function init(...args: readonly string[]) {
  return command(["init", ...args, "--locale", "en"]);
}

describe("init in a Terraform project on GitHub", () => {
  beforeEach(() => {
    execFileSync("git", ["init", "-q"]);
    execFileSync("git", ["remote", "add", "origin", "git@github.com:xinghai/shop.git"]);
    write({ "main.tf": terraform });
  });

  test("writes a ledger that is accepted and grants nothing, and a workflow that GitHub accepts", async () => {
    const { code, stdout, stderr } = await init();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("filings.yaml");
    expect((await command(["ledger", "lint"])).code).toBe(0);
    expect((await command(["check", "."])).code).toBe(1);
    const workflow = readFileSync(".github/workflows/beian-guard.yml", "utf8");
    expect(schemas.faultsOfWorkflow(workflow)).toEqual([]);
    expect(workflow).toContain("paths: .");
    expect(workflow).not.toContain("cdktf");
  });

  test.each([
    ["zh-CN", /台账/, /The ledger/],
    ["en", /The ledger/, /台账/],
  ])("explains the ledger in %s, and its example is valid once the marks of comment are gone", async (locale, said, unsaid) => {
    await command(["init", "--locale", locale]);
    const stub = readFileSync("filings.yaml", "utf8");
    expect(stub).toMatch(said);
    expect(stub).not.toMatch(unsaid);
    expect(stub).toMatch(/^# yaml-language-server: \$schema=\.\/node_modules\/beian-guard\/schemas\/filings\.schema\.json$/m);
    expect(existsSync(join(home, "schemas/filings.schema.json"))).toBe(true);
    writeFileSync("filings.yaml", stub.replace(/^subjects: \[\]$/m, "subjects:").replaceAll(/^# (?= )/gm, ""));
    const { code, stdout } = await command(["ledger", "lint", "--locale", "en"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("1 subject, 1 service") as string });
  });

  test("changes nothing when it runs again", async () => {
    await init(...baseline);
    const before = everything();
    for (const args of [[], baseline, ["--dry-run"]]) expect((await init(...args)).code).toBe(0);
    expect(everything()).toEqual(before);
  });

  test("only shows what it would write with --dry-run", async () => {
    const before = everything();
    const { code, stdout } = await init("--dry-run", ...baseline);
    expect(code).toBe(0);
    expect(everything()).toEqual(before);
    for (const part of ["subjects: []", "uses: ./node_modules/beian-guard", '"kind": "beian-baseline"']) {
      expect(stdout).toContain(part);
    }
  });

  test("gives the command that makes the first day quiet, and that command does", async () => {
    const { stdout } = await init();
    const written = /beian-guard (init --baseline-owner .*)/.exec(stdout)?.[1] ?? "";
    expect((await command(written.split(" "))).code).toBe(0);
    expect((await command(["check", ".", "--baseline", "beian-baseline.json"])).code).toBe(0);
    writeFileSync("more.tf", more);
    expect((await command(["check", ".", "--baseline", "beian-baseline.json"])).code).toBe(1);
  });

  test("names the files as they are in Chinese too", async () => {
    const { code, stdout } = await command(["init", "--dry-run", "--locale", "zh-CN"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/将写入.*filings\.yaml/);
    expect(stdout).toMatch(/现有 1 项发现/);
  });

  test("leaves a workflow that is there and shows what it lacks of a baseline", async () => {
    write({ ".github/workflows/beian-guard.yml": "# ours\nname: beian-guard\n" });
    const { stdout } = await init(...baseline);
    expect(readFileSync(".github/workflows/beian-guard.yml", "utf8")).toBe("# ours\nname: beian-guard\n");
    expect(stdout).toContain("baseline: beian-baseline.json");
  });

  test("does not write through a link that leads nowhere", async () => {
    mkdirSync(".github/workflows", { recursive: true });
    symlinkSync("/nowhere/else", ".github/workflows/beian-guard.yml");
    const { code, stderr } = await init();
    expect(code).toBe(3);
    expect(stderr).toContain("already");
    expect(lstatSync(".github/workflows/beian-guard.yml").isSymbolicLink()).toBe(true);
    expect(existsSync("filings.yaml")).toBe(false);
  });

  test("does not write through a folder that is a link out of the project", async () => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), "beian-guard-outside-")));
    try {
      symlinkSync(outside, ".github");
      const { code, stderr } = await init();
      expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining("leads out of this directory") as string });
      expect(readdirSync(outside)).toEqual([]);
      expect(existsSync("filings.yaml")).toBe(false);
      mkdirSync(join(outside, "workflows"));
      expect((await init()).code).toBe(3);
      expect(readdirSync(outside, { recursive: true })).toEqual(["workflows"]);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  test("writes through one that stays in the project", async () => {
    mkdirSync("hidden");
    symlinkSync("hidden", ".github");
    expect((await init()).code).toBe(0);
    expect(existsSync("hidden/workflows/beian-guard.yml")).toBe(true);
  });

  test("writes the ledger where the code leads a domain to a server and declares no filing", async () => {
    const record = `resource "alicloud_alidns_record" "www" {
  domain_name = "xinghai-shop.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
`;
    write({ "main.tf": terraform + record });
    const { stdout: before } = await command(["check", ".", "--locale", "en"]);
    expect(before).toContain("the code declares no filing, so everything counts as unfiled");
    expect(before).not.toContain("the declarations in the code are the ledger.");
    expect(before).toContain("domains:");
    const { code, stdout } = await init();
    expect(code).toBe(0);
    expect(stdout).not.toContain("The code declares filings");
    expect(readFileSync("filings.yaml", "utf8")).toContain("subjects: []");
  });

  test("writes all of its files or none of them", async () => {
    write({ ".github": "a file where the folder of the workflows would be\n" });
    const before = everything();
    const { code } = await init(...baseline);
    expect(code).toBe(3);
    expect(everything()).toEqual(before);
  });

  test("writes no baseline where nothing blocks, and says so", async () => {
    write({ "main.tf": terraform.replace("cn-hangzhou", "cn-hongkong") });
    const { code, stdout } = await init(...baseline);
    expect(code).toBe(0);
    expect(stdout).toMatch(/not written beian-baseline\.json/);
    expect(existsSync("beian-baseline.json")).toBe(false);
    expect(readFileSync(".github/workflows/beian-guard.yml", "utf8")).not.toContain("baseline");
  });

  test("sets up another directory, says so and stays where it is", async () => {
    write({ "shop/main.tf": terraform });
    rmSync("main.tf");
    const { code, stdout } = await init("shop");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^In shop:\n/);
    expect(process.cwd()).toBe(work);
    expect(readdirSync("shop").sort()).toEqual(["beian.config.yaml", "filings.yaml", "main.tf"]);
  });

  test("writes no CI file with --ci none", async () => {
    const { code, stdout } = await init("--ci", "none");
    expect(code).toBe(0);
    expect(stdout).not.toContain("--ci");
    expect(readdirSync(".").sort()).toEqual([".git", "beian.config.yaml", "filings.yaml", "main.tf"]);
  });

  test("writes settings that change nothing and that the check reads, and keeps those that are there", async () => {
    expect((await init("--ci", "none")).code).toBe(0);
    const { stdout } = await command(["check", ".", "--format", "json"]);
    const { settings } = JSON.parse(stdout) as { settings: { file: string } };
    expect(settings).toMatchObject({ file: "beian.config.yaml" });
    const { rules, enforcement, undecided } = parse(readFileSync("beian.config.yaml", "utf8")) as Record<string, unknown>;
    expect({ rules, enforcement, undecided }).toEqual({ rules: {}, enforcement: [], undecided: "block" });
    rmSync("beian.config.yaml");
    write({ "package.json": '{ "beianGuard": { "ruleSet": "strict" } }' });
    expect((await init("--ci", "none")).stdout).toContain("package.json: the settings are there already.");
    expect(existsSync("beian.config.yaml")).toBe(false);
  });

  test("keeps a ledger of another name or of a directory above", async () => {
    write({ "filings.json": '{ "version": 1, "subjects": [] }', "infra/main.tf": terraform });
    expect((await init()).stdout).toContain("filings.json");
    process.chdir("infra");
    expect((await init()).stdout).toContain("../filings.json");
    expect(existsSync("filings.yaml")).toBe(false);
  });

  test("below the root of the repository writes no CI file where no service looks", async () => {
    write({ "infra/main.tf": terraform, Jenkinsfile: "pipeline {}\n" });
    process.chdir("infra");
    const { code, stdout } = await init();
    process.chdir(work);
    expect(code).toBe(0);
    expect(stdout).toContain("stage('beian-guard')");
    expect(stdout).toContain("infra");
    expect(readdirSync("infra").sort()).toEqual(["beian.config.yaml", "filings.yaml", "main.tf"]);
  });
});

describe("init for every CI service", () => {
  const services = ciServices.map((service) => [service]);
  const templates: Record<string, string> = {
    github: "github.yml",
    gitlab: "gitlab-ci.yml",
    gitee: "gitee-go.yml",
    yunxiao: "yunxiao-flow.yml",
    jenkins: "Jenkinsfile",
  };

  /** What init wrote, or showed where there is no file for it. */
  function written(stdout: string): string {
    const file = [".github/workflows/beian-guard.yml", ".gitlab-ci.yml", ".workflow/beian-guard.yml", "Jenkinsfile"].find(
      existsSync,
    );
    if (file !== undefined) return readFileSync(file, "utf8");
    return (/\n {4}# 云效[\s\S]*?(?=\n\S)/.exec(stdout)?.[0] ?? "").replaceAll("\n    ", "\n");
  }

  test.each(services)("%s: its commands judge the directories of plain Terraform against the baseline", async (service) => {
    write({ "infra one/main.tf": terraform, "envs/main.tf": terraform });
    const { code, stdout } = await init("--ci", service, ...baseline);
    expect(code).toBe(0);
    const content = written(stdout);
    expect(content).not.toMatch(/synth|cdktf/);
    if (service !== "jenkins") expect(() => parse(content) as unknown).not.toThrow();
    if (service === "github") {
      const { jobs } = parse(content) as { jobs: Record<string, { steps: { with?: Record<string, string> }[] }> };
      expect(jobs["beian-guard"]?.steps.at(-1)?.with).toEqual({ paths: "envs\ninfra one\n", baseline: "beian-baseline.json" });
      return;
    }
    const script = scriptIn(templates[service] ?? "", content).replace(/^\s*npm ci$/m, "");
    const run = () => spawnSync("sh", ["-e", "-c", script.replace("npx --no-install beian-guard", '"$GUARD"')], env());
    expect(run()).toMatchObject({ status: 0 });
    writeFileSync("envs/more.tf", more);
    expect(run()).toMatchObject({ status: 1 });
  });

  function env() {
    write({ "guard.sh": `#!/bin/sh\nexec "${process.execPath}" --import "${tsx}" "${main}" "$@"\n` });
    execFileSync("chmod", ["755", "guard.sh"]);
    return { env: { ...process.env, GUARD: join(work, "guard.sh") }, encoding: "utf8" as const };
  }

  test.each(services)("%s: a CDK app synthesises first, and only observes where a baseline decides", async (service) => {
    write({ ...cdktfProject, ...synthOutput("cdktf.out", { shop: serverIn("cn-hangzhou") }) });
    const { stdout } = await init("--ci", service);
    expect(written(stdout)).toMatch(/(?:run: |- |^\s+)npx cdktf synth/m);
    for (const file of [".github", ".gitlab-ci.yml", ".workflow", "Jenkinsfile"]) rmSync(file, { recursive: true, force: true });
    const kept = await init("--ci", service, ...baseline);
    expect(written(kept.stdout)).toContain("BEIAN_GUARD=observe npx cdktf synth");
    expect(kept.stdout).toContain("BEIAN_GUARD=observe");
  });

  test("cdktn is synthesised by its own command", async () => {
    write({ "package.json": '{ "dependencies": { "cdktn": "0.24.0" } }' });
    await init("--ci", "gitlab");
    expect(readFileSync(".gitlab-ci.yml", "utf8")).toContain("npx cdktn synth");
  });

  test("a pipeline that is there is shown what to add and stays as it is", async () => {
    write({ "main.tf": terraform, ".gitlab-ci.yml": "build:\n  script: [make]\n" });
    const { stdout } = await init();
    expect(readFileSync(".gitlab-ci.yml", "utf8")).toBe("build:\n  script: [make]\n");
    expect(stdout).toContain("beian-guard check . --format text");
  });

  test("an unknown one is asked for", async () => {
    write({ "main.tf": terraform });
    expect((await init()).stdout).toContain("--ci");
  });
});

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

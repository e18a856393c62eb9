import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type GithubSchemas, loadGithubSchemas } from "../delivery/github-schemas";
import { command } from "./command";
import { terraform, more, baseline, home, work, write, everything, init, eachInAnEmptyDirectory } from "./init-project";

eachInAnEmptyDirectory();

let schemas: GithubSchemas;

beforeAll(async () => {
  schemas = await loadGithubSchemas();
});

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

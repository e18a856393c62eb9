import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Hook {
  readonly id: string;
  readonly language: string;
  readonly entry: string;
  readonly files: string;
  readonly pass_filenames: boolean;
}

const [hook] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as [Hook];
const work = mkdtempSync(join(tmpdir(), "beian-guard-pre-commit-"));
afterAll(() => rmSync(work, { recursive: true }));

describe("The pre-commit hook", () => {
  test.each([
    ["main.tf", true],
    ["infra/main.tf.json", true],
    ["filings.yaml", true],
    ["infra/filings.yml", true],
    ["old-filings.yaml", false],
    ["filings.json", true],
    ["terraform.tfvars", true],
    ["envs/prod.auto.tfvars", true],
    ["terraform.tfvars.json", true],
    ["prod.tfvars.json", true],
    ["beian.config.yaml", true],
    ["infra/beian.config.ts", true],
    ["package.json", false],
    ["notbeian.config.yaml", false],
    ["main.tf.bak", false],
    ["README.md", false],
  ])("for a change of %s: %s", (file, runs) => {
    expect(new RegExp(hook.files).test(file)).toBe(runs);
  });

  test.each([
    ["cn-hongkong", 0],
    ["cn-hangzhou", 1],
  ])("runs as pre-commit runs a script, in %s: %i", (region, code) => {
    const [script = "", ...more] = hook.entry.split(" ");
    expect(hook).toMatchObject({ id: "beian-guard", language: "script", pass_filenames: true });
    const project = join(work, region);
    mkdirSync(project);
    writeFileSync(
      join(project, "main.tf"),
      `provider "alicloud" { region = "${region}" }\nresource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }\n`,
    );
    const { status, stdout } = spawnSync(resolve(script), [...more, "main.tf"], { cwd: project, encoding: "utf8" });
    expect(status).toBe(code);
    expect(stdout.length).toBeGreaterThan(0);
  });

  test("is a file that can be executed", () => {
    expect(statSync("action/index.js").mode & 0o111).toBe(0o111);
  });
});

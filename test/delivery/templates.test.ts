import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { serverIn, synthOutput } from "../cli/command";
import { type GithubSchemas, loadGithubSchemas } from "./github-schemas";
import { scriptOf } from "./shell-scripts";

const workflows = ["github.yml", "github-code-scanning.yml"];
const shells = ["gitlab-ci.yml", "gitee-go.yml", "yunxiao-flow.yml", "Jenkinsfile"];

let schemas: GithubSchemas;
beforeAll(async () => {
  schemas = await loadGithubSchemas();
});

describe("GitHub's own parser", () => {
  const action = readFileSync("action.yml", "utf8");

  test("takes action.yml, and would not take a mistake in it", () => {
    expect(schemas.faultsOfAction(action)).toEqual([]);
    expect(schemas.faultsOfAction(action.replace("node24", "node25"))).not.toEqual([]);
    expect(schemas.faultsOfAction(action.replace("\n  main:", "\n  mian:"))).not.toEqual([]);
  });

  test.each(workflows)("takes %s, and would not take a mistake in it", (file) => {
    const workflow = readFileSync(`templates/ci/${file}`, "utf8");
    expect(schemas.faultsOfWorkflow(workflow)).toEqual([]);
    expect(schemas.faultsOfWorkflow(workflow.replace("runs-on:", "run-on:"))).not.toEqual([]);
    expect(schemas.faultsOfWorkflow(workflow.replace("!cancelled()", "!canceled("))).not.toEqual([]);
  });

  test.each(workflows)("finds in %s no input and no output that action.yml lacks", (file) => {
    const { inputs, outputs } = parse(action) as { inputs: object; outputs: object };
    const workflow = readFileSync(`templates/ci/${file}`, "utf8");
    const { jobs } = parse(workflow) as { jobs: Record<string, { steps: { uses?: string; with?: object }[] }> };
    const used = jobs["beian-guard"]?.steps.filter(({ uses }) => uses === "./node_modules/beian-guard") ?? [];
    expect(used).toHaveLength(1);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(used[0]?.with ?? {})));
    const read = [...workflow.matchAll(/steps\.guard\.outputs\.([\w-]+)/g)].map(([, name]) => name);
    expect(Object.keys(outputs)).toEqual(expect.arrayContaining(read));
  });
});

test("The workflow to copy is at most fifteen lines long", () => {
  expect(readFileSync("templates/ci/github.yml", "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(15);
});

test("Every template is a file that this test knows, and each README names it", () => {
  const files = readdirSync("templates/ci").filter((file) => !file.startsWith("README"));
  expect(files.sort()).toEqual([...workflows, ...shells].sort());
  for (const readme of ["README.md", "README.zh-CN.md"]) {
    const text = readFileSync(`templates/ci/${readme}`, "utf8");
    expect(files.filter((file) => !text.includes(`\`${file}\``))).toEqual([]);
  }
});

test("The package brings the action and the templates, and the bundle that only the repository needs is left out", () => {
  const packed = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { encoding: "utf8", maxBuffer: 2 ** 26 });
  const [{ files }] = JSON.parse(packed.stdout) as [{ files: { path: string }[] }];
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(["action.yml", "action/index.js", "dist/lib/cli/action/main.js", "templates/ci/github.yml"]),
  );
  expect(paths).not.toContain("action/bundle.js");
});

describe.each(shells)("The script of %s", (template) => {
  let work = "";
  const script = scriptOf(template);

  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), "beian-guard-template-"));
    writeFileSync(join(work, "package.json"), '{ "name": "shop", "version": "1.0.0" }');
    mkdirSync(join(work, "node_modules/.bin"), { recursive: true });
    symlinkSync(resolve("dist/lib/cli/main.js"), join(work, "node_modules/.bin/beian-guard"));
  });
  afterEach(() => rmSync(work, { recursive: true }));

  /** As its service runs it: one shell that ends at the first failure. What is installed is there; the synth is given. */
  function runScript(synth: { writes: Readonly<Record<string, string>>; ends: number }) {
    for (const [path, content] of Object.entries(synth.writes)) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), content);
    }
    const cdktf = join(work, "node_modules/.bin/cdktf");
    writeFileSync(cdktf, `#!/bin/sh\nexit ${synth.ends}\n`);
    chmodSync(cdktf, 0o755);
    const commands = script.replace(/^\s*npm ci$/m, "");
    expect(commands).not.toBe(script);
    return spawnSync("sh", ["-e", "-c", commands], { cwd: work, encoding: "utf8" });
  }

  const hongKong = synthOutput("cdktf.out", { shop: serverIn("cn-hongkong") });
  const hangzhou = synthOutput("cdktf.out", { shop: serverIn("cn-hangzhou") });

  test("passes what passes, and writes each report that it names", () => {
    const { status, stderr } = runScript({ writes: hongKong, ends: 0 });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const files = [...script.matchAll(/--format [a-z]+=(\S+)/g)].map(([, file]) => file ?? "");
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(work, file)))).toEqual([]);
    const kept = readFileSync(`templates/ci/${template}`, "utf8").split("artifacts:")[1] ?? "";
    if (template === "gitlab-ci.yml") expect(files.filter((file) => !kept.includes(file))).toEqual([]);
  });

  test("ends with 1 at a violation", () => {
    expect(runScript({ writes: hangzhou, ends: 0 }).status).toBe(1);
  });

  test("shows the report of a denied synth", () => {
    const { stdout } = spawnSync(process.execPath, [resolve("dist/lib/cli/main.js"), "check", ".", "--format", "json"], {
      cwd: cdktfOut(),
      encoding: "utf8",
    });
    const { status, stdout: shown } = runScript({ writes: { "cdktf.out/beian-report.json": stdout }, ends: 1 });
    expect(status).toBe(1);
    expect(shown).toContain("server-without-filing");
  });

  test("does not pass where the synth failed, whatever an earlier one left", () => {
    expect(runScript({ writes: hongKong, ends: 1 }).status).toBe(1);
    rmSync(join(work, "cdktf.out"), { recursive: true });
    expect(runScript({ writes: {}, ends: 1 }).status).toBe(3);
  });

  function cdktfOut(): string {
    const directory = join(work, "elsewhere");
    mkdirSync(directory);
    writeFileSync(join(directory, "cdk.tf.json"), serverIn("cn-hangzhou"));
    return directory;
  }
});

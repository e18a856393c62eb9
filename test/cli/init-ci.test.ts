import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ciServices } from "../../lib/cli/project/detect";
import { scriptIn } from "../delivery/shell-scripts";
import { serverIn, synthOutput } from "./command";
import { terraform, more, cdktfProject, baseline, work, write, init, eachInAnEmptyDirectory } from "./init-project";

eachInAnEmptyDirectory();

const main = resolve("lib/cli/main.ts");
const tsx = resolve("node_modules/tsx/dist/loader.mjs");

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

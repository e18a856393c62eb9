import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Project, projectWith } from "./project";

const LIMIT = 12_000_000;

describe("The package by itself, without a framework", () => {
  let project: Project;

  beforeAll(() => {
    project = projectWith({ dependencies: {}, devDependencies: {} });
  });
  afterAll(() => project.remove());

  test("takes less than 12 MB, with all that it depends on", () => {
    const installed = join(project.folder, "node_modules");
    const sizes = readdirSync(installed, { recursive: true, encoding: "utf8" })
      .map((name) => statSync(join(installed, name)))
      .map((file) => (file.isFile() ? file.size : 0));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LIMIT);
  });

  test("checks, explains and reads every format that it knows", () => {
    project.write(
      "main.tf",
      'provider "alicloud" { region = "cn-hangzhou" }\nresource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }\n',
    );
    project.write(
      "beian.config.ts",
      'import { defineConfig } from "beian-guard";\nconst undecided: "warn" | "block" = "warn";\nexport default defineConfig({ undecided });\n',
    );
    for (const format of ["text", "json", "sarif", "junit", "markdown", "html"]) {
      const checked = project.run("beian-guard", "check", ".", "--format", format);
      expect({ format, status: checked.status, output: checked.stdout.includes("server-without-filing") }).toEqual({
        format,
        status: 1,
        output: true,
      });
    }
    expect(project.run("beian-guard", "explain", "server-without-filing")).toMatchObject({ status: 0 });
    expect(project.run("beian-guard", "rules")).toMatchObject({ status: 0 });
  });

  test.each([
    ["beian-guard/alicloud", "cdktf", "beian-guard/cdktn/alicloud"],
    ["beian-guard/tencentcloud", "cdktf", "beian-guard/cdktn/alicloud"],
    ["beian-guard/cdktn/alicloud", "cdktn", "beian-guard/alicloud"],
    ["beian-guard/cdktn/tencentcloud", "cdktn", "beian-guard/alicloud"],
  ])("%s says that %s is missing, and what to do, in both languages", (path, framework, other) => {
    const scripts = [
      ["-e", `require("${path}")`],
      ["--input-type=module", "-e", `import * as constructs from "${path}";`],
    ];
    for (const script of scripts) {
      const ended = project.node(...script);
      expect(ended.stderr.trim()).toMatch(
        new RegExp(
          `^beian-guard/.* stands on ${framework}, but ${framework} is not installed here\\. Run npm install ${framework} constructs; .* import from ${other} instead\\.$`,
        ),
      );
      expect(ended.status).toBe(3);
    }
    const caught = `try { require("${path}") } catch (error) { console.log(error.name, error.faults[0].message.zh + error.faults[0].remedy.zh) }`;
    expect(project.node("-e", caught).stdout).toMatch(
      new RegExp(`^GuardError .*没有安装 ${framework}。请运行 npm install ${framework} constructs；.*请改从 ${other} 导入。`),
    );
  });
});

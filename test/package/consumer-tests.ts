import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Ended, run } from "./packed";
import type { Project } from "./project";
import { type Imports, filed, incomplete, placeOfServer, unfiled } from "./shop";

/** How a project runs and checks its app. */
export interface Consumer {
  readonly project: () => Project;
  readonly imports: Imports;
  /** Checks the types of main.ts. */
  readonly compile: (project: Project) => Ended;
  /** Runs main.ts. */
  readonly synth: (project: Project) => Ended;
}

/** What holds in every project of a user, whatever its modules, its compiler and its framework are. */
export function testConsumer({ project, imports, compile, synth }: Consumer): void {
  const passes = { status: 0 };

  test("an app with a filed server type-checks, and its synth passes the guard", () => {
    project().write("main.ts", filed(imports));
    expect(compile(project())).toMatchObject({ status: 0, stdout: "" });
    expect(synth(project())).toMatchObject(passes);
    expect(project().has("cdktf.out/stacks/shop/cdk.tf.json")).toBe(true);
    expect(project().has("cdktf.out/beian-receipt.json")).toBe(true);
    expect(project().run("beian-guard", "check", "cdktf.out")).toMatchObject(passes);
  });

  test("an unfiled server type-checks, and ends the synth with exit code 1, the rule's id and nothing to deploy", () => {
    project().write("main.ts", unfiled(imports));
    expect(compile(project())).toMatchObject({ status: 0, stdout: "" });
    const ended = synth(project());
    expect(ended.stderr).toContain("server-without-filing");
    expect(ended).toMatchObject({ status: 1 });
    expect(project().has("cdktf.out/stacks/shop/cdk.tf.json")).toBe(false);
    expect(project().has("cdktf.out/manifest.json")).toBe(false);
  });

  test("a Filed… class without a filing is a type error", () => {
    project().write("main.ts", incomplete(imports));
    const compiler = compile(project());
    expect(compiler.status).not.toBe(0);
    expect(compiler.stdout).toMatch(/main\.ts\(\d+,\d+\): error TS2345: .*\n.*Property 'filing' is missing/);
  });

  test("npm finds nothing missing, unmet or superfluous", () => {
    expect(run("npm", ["ls", "--all"], project().folder)).toMatchObject({ status: 0, stderr: "" });
  });
}

/** The place in the report of a denied synth, which is that of the server in the user's own file. */
export function expectPlace(project: Project, synth: (project: Project) => Ended, source: string): void {
  project.write("main.ts", source);
  expect(synth(project)).toMatchObject({ status: 1 });
  const report = JSON.parse(readFileSync(join(project.folder, "cdktf.out/beian-report.json"), "utf8")) as {
    findings: { location: unknown }[];
  };
  expect(report.findings[0]?.location).toEqual({ file: "main.ts", ...placeOfServer(source) });
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectPlace, testConsumer } from "./consumer-tests";
import { type Project, projectWith } from "./project";
import { onCdktf, onCdktn, unfiled } from "./shop";
import { versions } from "./versions";

describe("In a project on cdktn (CommonJS, resolution `node16`, compiled)", () => {
  let project: Project;
  const compile = (shop: Project) => shop.run("tsc", "--outDir", "out");
  const synth = (shop: Project) => {
    const compiled = compile(shop);
    return compiled.status === 0 ? shop.node("out/main.js") : compiled;
  };

  beforeAll(() => {
    project = projectWith({
      dependencies: versions.cdktn,
      devDependencies: { ...versions.node, ...versions.typescript },
    });
    const compilerOptions = { target: "ES2022", module: "node16", strict: true, skipLibCheck: false, sourceMap: true };
    project.write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["main.ts"] }));
  });
  afterAll(() => project.remove());

  testConsumer({ project: () => project, imports: onCdktn, compile, synth });

  test("the report points at the line of main.ts", () => {
    expectPlace(project, synth, unfiled(onCdktn));
  });

  test("constructs on cdktf are refused at their import, with the way to those on cdktn", () => {
    project.write("main.js", `require("${onCdktf.constructs}");`);
    const ended = project.node("main.js");
    expect(ended.status).toBe(3);
    expect(ended.stderr).toMatch(/cdktf is not installed here.*import from beian-guard\/cdktn\/alicloud/);
  });
});

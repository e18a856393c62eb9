import { afterAll, beforeAll, describe, test } from "vitest";
import { expectPlace, testConsumer } from "./consumer-tests";
import { type Project, projectWith } from "./project";
import { onCdktf, unfiled } from "./shop";
import { versions } from "./versions";

describe("In a project of ES modules (resolution `NodeNext`, tsx), which checks the declarations of its packages", () => {
  let project: Project;
  const synth = (shop: Project) => shop.run("tsx", "main.ts");

  beforeAll(() => {
    project = projectWith({
      type: "module",
      dependencies: versions.cdktf,
      devDependencies: { ...versions.node, ...versions.tsx, ...versions.typescript },
    });
    const compilerOptions = {
      target: "ES2022",
      module: "NodeNext",
      moduleResolution: "NodeNext",
      strict: true,
      skipLibCheck: false,
    };
    project.write(
      "tsconfig.json",
      JSON.stringify({ compilerOptions: { ...compilerOptions, noEmit: true }, include: ["main.ts"] }),
    );
  });
  afterAll(() => project.remove());

  testConsumer({ project: () => project, imports: onCdktf, compile: (shop) => shop.run("tsc"), synth });

  test("the report points at the line of main.ts", () => {
    expectPlace(project, synth, unfiled(onCdktf));
  });
});

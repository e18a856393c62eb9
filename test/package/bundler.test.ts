import { afterAll, beforeAll, describe } from "vitest";
import { testConsumer } from "./consumer-tests";
import { type Project, projectWith } from "./project";
import { onCdktf } from "./shop";
import { versions } from "./versions";

describe("In a project that is bundled (resolution `bundler`, esbuild)", () => {
  let project: Project;

  beforeAll(() => {
    project = projectWith({
      type: "module",
      dependencies: versions.cdktf,
      devDependencies: { ...versions.esbuild, ...versions.node, ...versions.typescript },
    });
    const compilerOptions = {
      target: "ES2022",
      module: "ESNext",
      moduleResolution: "bundler",
      strict: true,
      skipLibCheck: false,
    };
    project.write(
      "tsconfig.json",
      JSON.stringify({ compilerOptions: { ...compilerOptions, noEmit: true }, include: ["main.ts"] }),
    );
  });
  afterAll(() => project.remove());

  testConsumer({
    project: () => project,
    imports: onCdktf,
    compile: (shop) => shop.run("tsc"),
    synth: (shop) => {
      const bundled = shop.run(
        "esbuild",
        "main.ts",
        "--bundle",
        "--platform=node",
        "--log-level=warning",
        "--outfile=out/main.cjs",
      );
      return bundled.status === 0 && bundled.stderr === "" ? shop.node("out/main.cjs") : bundled;
    },
  });
});

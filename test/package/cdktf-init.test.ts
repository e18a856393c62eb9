import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import manifest from "../../package.json";
import { expectPlace, testConsumer } from "./consumer-tests";
import { type Project, projectWith } from "./project";
import { onCdktf, unfiled } from "./shop";
import { versions } from "./versions";

/** What `cdktf init --template=typescript` copies. */
const template = "node_modules/cdktf-cli/bundle/templates/typescript";

describe("In a project as `cdktf init --template=typescript` writes it (CommonJS, resolution `node`, ts-node)", () => {
  let project: Project;
  const synth = (shop: Project) => shop.run("ts-node", "main.ts");

  beforeAll(() => {
    const filled = readFileSync(join(template, "package.json"), "utf8").replace("{{ $base }}", "consumer");
    const written = JSON.parse(filled) as Record<string, unknown>;
    project = projectWith({
      ...written,
      // What the template's hook installs, in the versions of this repository.
      dependencies: versions.cdktf,
      devDependencies: { ...versions.node, ...versions.tsNode, ...versions.typescript },
    });
    copyFileSync(join(template, "tsconfig.json"), join(project.folder, "tsconfig.json"));
  });
  afterAll(() => project.remove());

  testConsumer({ project: () => project, imports: onCdktf, compile: (shop) => shop.run("tsc", "--noEmit"), synth });

  test("the report points at the line of main.ts, under ts-node and as compiled code with source maps", () => {
    expectPlace(project, synth, unfiled(onCdktf));
    const compiled = (shop: Project) => {
      expect(shop.run("tsc", "--outDir", "out")).toMatchObject({ status: 0 });
      return shop.node("out/main.js");
    };
    expectPlace(project, compiled, unfiled(onCdktf));
  });

  test("the command is installed", () => {
    expect(project.run("beian-guard", "--version")).toMatchObject({ status: 0, stdout: `${manifest.version}\n` });
  });

  test("the entry needs no framework", () => {
    const script = `require("beian-guard"); console.log(Object.keys(require.cache).filter((file) => /node_modules.(cdktf|constructs)./.test(file)).length);`;
    expect(project.node("-e", script)).toMatchObject({ status: 0, stdout: "0\n" });
  });

  test("a class is the same however it is imported, and a filing that one import made is genuine for the other", () => {
    const script = `import { createRequire } from "node:module";
      import * as imported from "beian-guard/alicloud";
      import { defineFiling, FilingDenied } from "beian-guard";
      const require = createRequire(import.meta.url);
      const required = require("beian-guard/alicloud");
      const { App, TerraformStack } = require("cdktf");
      const filing = defineFiling({ number: "浙ICP备2021999901号-1", subject: { name: "杭州星海科技有限公司", kind: "company" }, domains: ["xinghai-shop.cn"], accessProviders: ["alicloud"], registrant: "subject" });
      new required.FiledAlidnsRecord(new TerraformStack(new App(), "shop"), "www", { domainName: "xinghai-shop.cn", rr: "www", type: "A", value: "203.0.113.7", filing });
      console.log(imported.FiledInstance === required.FiledInstance, FilingDenied === require("beian-guard").FilingDenied);`;
    expect(project.node("--input-type=module", "-e", script)).toMatchObject({ status: 0, stdout: "true true\n" });
  });
});

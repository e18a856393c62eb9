import "../../../constructs/vitest.mts";
import { readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Aspects, TerraformOutput } from "cdktf";
import { describe, expect, test, vi } from "vitest";
import { declareFiling } from "../../../constructs/declare-filing";
import { FilingDenied, guard } from "../../../constructs/index";
import { judge } from "../../../constructs/testing/judge";
import { errorOfSynth, filesOf, newApp } from "../apps";
import { filing, shop, shopApp } from "./shops";

const leftovers = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("beian-guard-test-"));

describe("Judging an app in a test", () => {
  test("writes nothing to its output directory, and leaves no folder behind, whatever comes out", () => {
    const before = leftovers();
    const app = newApp();
    guard(app);
    shop(app);
    expect(app).not.toPassFilingPolicy();
    expect(() => expect(app).toBeExempt("alicloud_instance.nobody")).toThrow();
    const { outdir, manifest } = app;
    expect(filesOf(app)).toEqual([]);
    expect(manifest.outdir).toBe(outdir);
    expect(leftovers()).toEqual(before);
    // The guard stands where it stood.
    expect(errorOfSynth(app)).toBeInstanceOf(FilingDenied);
  });

  test("leaves what a synth has written before as it is, receipt and all", () => {
    const app = newApp();
    guard(app);
    shop(app, { filed: true });
    app.synth();
    const content = (): readonly string[] => filesOf(app).map((file) => readFileSync(join(app.outdir, file), "utf8"));
    const before = content();
    expect(before.length).toBeGreaterThan(3);
    expect(app).not.toPassFilingPolicy([]);
    expect(content()).toEqual(before);
  });

  test("sees what came since: the same app is judged again", () => {
    const app = shopApp();
    expect(app).not.toPassFilingPolicy();
    for (const node of app.node.findAll()) if (isDeclarable(node)) declareFiling(node, filing);
    expect(app).toPassFilingPolicy();
  });

  test("sees aspects and native syntax as the guard does", () => {
    const hongkong = shopApp({ region: "cn-hongkong" }, { hclOutput: true });
    expect(hongkong).toPassFilingPolicy();
    expect(shopApp({ filed: true }, { hclOutput: true })).toPassFilingPolicy();
    Aspects.of(hongkong.node.findChild("shop")).add({
      visit: (node) => {
        if ("availabilityZone" in node) node.availabilityZone = "cn-hangzhou-h";
      },
    });
    expect(hongkong).not.toPassFilingPolicy();
  });

  test("is not let through by BEIAN_GUARD=observe", () => {
    vi.stubEnv("BEIAN_GUARD", "observe");
    const app = newApp();
    guard(app);
    shop(app);
    expect(app).not.toPassFilingPolicy();
    vi.unstubAllEnvs();
  });

  test("says what to do where an app cannot be synthesised twice", () => {
    const app = newApp();
    const stack = shop(app, { filed: true });
    Aspects.of(stack).add({
      visit: (node) => {
        if (node === stack) new TerraformOutput(stack, "made-by-an-aspect", { value: "1" });
      },
    });
    const report = judge(app);
    expect(report).toPassFilingPolicy();
    expect(report).toBeCovered("shop/web");
    expect(() => judge(app)).toThrow(/its second synth fails: .*made-by-an-aspect.*make a new App for each expect\(\)/s);
  });
});

function isDeclarable(node: object): node is Parameters<typeof declareFiling>[0] {
  return "terraformResourceType" in node && "getStringAttribute" in node;
}

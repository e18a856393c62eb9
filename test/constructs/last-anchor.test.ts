import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Instance } from "@cdktf/provider-alicloud/lib/instance";
import { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import type { App, TerraformStack } from "cdktf";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { guard } from "../../constructs/guard";
import { command, inDirectory, ledgerYaml } from "../cli/command";
import { exitCodeOfSynth, guardedApp, newApp, reportOf } from "./apps";

inDirectory({});

let outdir = "";
let told: string[] = [];
beforeEach(() => {
  writeFileSync("filings.yaml", ledgerYaml);
  ({ outdir } = newApp());
  told = [];
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => told.push(String(chunk)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Synthesises the app anew, as a run of its program does. */
function synth(fill: (stack: TerraformStack) => void): App {
  const app = guardedApp(fill, { today: "2026-11-22" }, { outdir });
  told = [];
  exitCodeOfSynth(app);
  return app;
}

const inRegion =
  (region: string, ...names: readonly string[]) =>
  (stack: TerraformStack): void => {
    new AlicloudProvider(stack, "alicloud", { region });
    for (const name of names) {
      const server = { instanceType: "ecs.c7.large", securityGroups: ["sg-1"], internetMaxBandwidthOut: 10 };
      new Instance(stack, name, server);
    }
  };
const served = inRegion("cn-hangzhou", "web");
const gone = inRegion("cn-hangzhou");

function warnings(app: App): readonly string[] {
  return reportOf(app)
    .findings.filter(({ rule }) => rule === "last-anchor-removed")
    .map(({ severity, blocks, message }) => `${severity} ${blocks ? "blocks" : "passes"}: ${message.en}`);
}

const warned = [
  expect.stringContaining("warning passes: In the synth that passed on 2026-11-22, the filing 浙ICP备2021999901号-1") as string,
];

describe("The guard, when the last server of a filing goes", () => {
  test.each([
    ["is deleted", gone],
    ["moves to Hong Kong", inRegion("cn-hongkong", "web")],
  ])("warns where it %s, in the report and on stderr, and the synth passes", (_, next) => {
    expect(warnings(synth(served))).toEqual([]);
    const app = synth(next);
    expect(warnings(app)).toEqual(warned);
    expect(reportOf(app).verdict).toBe("passed");
    expect(told.join("")).toContain("stood on alicloud_instance.web");
  });

  test("goes on warning until the filing has a server again", () => {
    synth(served);
    synth(gone);
    expect(warnings(synth(gone))).toEqual(warned);
    expect(warnings(synth(served))).toEqual([]);
    expect(told).toEqual([]);
  });

  test("says nothing where another server carries the filing, or the ledger says that it has ended", () => {
    writeFileSync("filings.yaml", ledgerYaml.replace('"alicloud_instance.web"', '"alicloud_instance.*"'));
    synth(inRegion("cn-hangzhou", "web", "spare"));
    expect(warnings(synth(inRegion("cn-hangzhou", "spare")))).toEqual([]);
    writeFileSync(
      "filings.yaml",
      ledgerYaml.replace("registrant: subject", "registrant: subject\n        status: service_cancelled"),
    );
    expect(warnings(synth(gone))).toEqual([]);
    expect(existsSync(join(outdir, "beian-anchors.json"))).toBe(false);
  });

  test("knows nothing of before at the first synth, nor where the output was cleaned", () => {
    expect(warnings(synth(gone))).toEqual([]);
    synth(served);
    rmSync(outdir, { recursive: true });
    expect(warnings(synth(gone))).toEqual([]);
  });

  test("keeps what it knows through a synth that is denied, and through an app that fails", () => {
    synth(served);
    // The new server is denied: it was never deployed, and the filing still stands on the old one.
    const denied = synth(inRegion("cn-hangzhou", "other"));
    expect(reportOf(denied).verdict).toBe("violations");
    guard(newApp({ outdir }));
    expect(warnings(synth(gone))).toEqual(warned);
  });

  test("is silent where compliance has waived it", () => {
    synth(served);
    const waiver =
      "rule: last-anchor-removed, match: 浙ICP备2021999901号-1, reason: carried by the shop of another app, owner: wang, expires: 2026-12-31";
    writeFileSync("filings.yaml", `${ledgerYaml}waivers:\n  - { ${waiver} }\n`);
    const app = synth(gone);
    expect(reportOf(app).findings).toMatchObject([{ rule: "last-anchor-removed", waived: { owner: "wang" } }]);
    expect(told).toEqual([]);
  });

  test("keeps no memory of filings that only the code declares: they go with their servers", () => {
    rmSync("filings.yaml");
    synth(gone);
    expect(existsSync(join(outdir, "beian-anchors.json"))).toBe(false);
  });

  test("leaves a server that is still there to the rules about it", () => {
    synth(served);
    writeFileSync("filings.yaml", ledgerYaml.replace("accessProviders: [alicloud]", "accessProviders: [tencentcloud]"));
    expect(warnings(synth(served))).toEqual([]);
  });

  test("warns under BEIAN_GUARD=observe too", () => {
    vi.stubEnv("BEIAN_GUARD", "observe");
    synth(served);
    expect(warnings(synth(gone))).toEqual(warned);
  });
});

describe("A damaged memory", () => {
  test.each([
    ["no JSON", "{"],
    ["another version", '{ "kind": "beian-anchors", "version": 2, "filings": [] }'],
    ["something else", "[]"],
    [
      "a filing without resources",
      '{ "kind": "beian-anchors", "version": 1, "filings": [{ "filing": "x", "seen": "2026-11-22" }] }',
    ],
  ])("that is %s gives a notice, changes no verdict, and is written anew", (_, content) => {
    synth(served);
    const file = join(outdir, "beian-anchors.json");
    const written = readFileSync(file, "utf8");
    writeFileSync(file, content);
    const app = synth(served);
    const { verdict, notices } = reportOf(app);
    expect(verdict).toBe("passed");
    expect(notices.map(({ kind }) => kind)).toContain("anchors-unreadable");
    expect(told.join("")).toContain("beian-anchors.json cannot be read");
    expect(readFileSync(file, "utf8")).toBe(written);
  });
});

describe("The receipt of an output with a memory", () => {
  test("is verified as without", async () => {
    synth(served);
    expect(await command(["verify", outdir])).toMatchObject({ code: 0 });
    expect(await command(["check", outdir])).toMatchObject({ code: 0 });
  });
});

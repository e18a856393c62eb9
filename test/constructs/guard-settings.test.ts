import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Instance } from "@cdktf/provider-alicloud/lib/instance";
import { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import type { App, TerraformStack } from "cdktf";
import { afterEach, describe, expect, test, vi } from "vitest";
import { FilingDenied, GuardError, defineConfig } from "../../constructs/index";
import { messageLanguage } from "../../constructs/uncaught";
import type { Receipt } from "../../lib/engine/receipt";
import { command, inDirectory, ledgerYaml } from "../cli/command";
import { errorOfSynth, exitCodeOfSynth, filesOf, guardedApp, reportOf } from "./apps";

inDirectory({ "other/filings.yaml": ledgerYaml });
afterEach(() => {
  for (const file of ["beian.config.yaml", "cdktf.json", "ci.yaml", "filings.yaml"]) rmSync(file, { force: true });
  vi.unstubAllEnvs();
});

function server(stack: TerraformStack): void {
  new AlicloudProvider(stack, "alicloud", { region: "cn-hangzhou" });
  new Instance(stack, "web", { instanceType: "ecs.c7.large", securityGroups: ["sg-1"], internetMaxBandwidthOut: 10 });
}

function empty(stack: TerraformStack): void {
  new AlicloudProvider(stack, "alicloud", { region: "cn-hangzhou" });
}

function settingsOf({ outdir }: App): Receipt["settings"] {
  return (JSON.parse(readFileSync(join(outdir, "beian-receipt.json"), "utf8")) as Receipt).settings;
}

describe("guard() with settings", () => {
  test("is as strict as without, where they set nothing", () => {
    writeFileSync("beian.config.yaml", "staleAfterDays: 30");
    const app = guardedApp(server);
    expect(exitCodeOfSynth(app)).toBe(1);
    expect(reportOf(app).settings?.file).toBe("beian.config.yaml");
  });

  test.each([
    ["a stack that is observed", "beian.config.yaml", 'enforcement: [{ stack: "sh*", mode: observe }]'],
    ["a rule that is off", "beian.config.yaml", "rules: { server-without-filing: off }"],
    [
      "a rule that is lowered in cdktf.json",
      "cdktf.json",
      '{ "beianGuard": { "rules": { "server-without-filing": "warning" } } }',
    ],
  ])("passes %s, with the digest in the receipt", (_, file, content) => {
    writeFileSync(file, content);
    const app = guardedApp(server);
    expect(exitCodeOfSynth(app)).toBe(0);
    const { settings, notices } = reportOf(app);
    expect(settingsOf(app)).toEqual({ file, sha256: settings?.sha256 });
    expect(notices.map(({ kind }) => kind)).toContain("settings-lowered");
  });

  const saidBySynth = (app: App): string => {
    const said: string[] = [];
    const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
    const code = exitCodeOfSynth(app);
    stderr.mockRestore();
    expect(code).toBe(0);
    return said.join("");
  };

  test.each([
    ["what is only observed", 'enforcement: [{ stack: "sh*", mode: observe }]', "Stacks that are only observed: shop."],
    [
      "a rule that is off",
      "rules: { server-without-filing: off }",
      "Rules that are off: server-without-filing (1 finding left out).",
    ],
  ])("says on stderr of a pass %s, in one line", (_, content, line) => {
    vi.stubEnv("BEIAN_LOCALE", "en");
    writeFileSync("beian.config.yaml", content);
    const said = saidBySynth(guardedApp(server));
    expect(said).toContain(line);
    expect(said.trimEnd().split("\n")).toHaveLength(1);
  });

  test.each([
    [30, "2026-12-25", "ends in 30 days"],
    [1, "2026-11-26", "ends in 1 day"],
    [31, "2026-12-26", ""],
  ])("says on stderr of a pass that a waiver has %i days left, from 30 days on", (_, expires, line) => {
    vi.stubEnv("BEIAN_LOCALE", "en");
    writeFileSync(
      "filings.yaml",
      `version: 1\nsubjects: []\nwaivers:\n  - { rule: server-without-filing, match: alicloud_instance.web, reason: moving, owner: wang, expires: ${expires} }\n`,
    );
    const said = saidBySynth(guardedApp(server, { today: "2026-11-25" }));
    if (line === "") expect(said).toBe("");
    else expect(said).toContain(line);
  });

  test("says nothing on a pass where the settings lower nothing", () => {
    writeFileSync("beian.config.yaml", "staleAfterDays: 30");
    expect(saidBySynth(guardedApp(empty))).toBe("");
    rmSync("beian.config.yaml");
    expect(saidBySynth(guardedApp(empty))).toBe("");
  });

  test("takes the file that the code names before the one that would be found", () => {
    writeFileSync("beian.config.yaml", "undecided: block");
    writeFileSync("ci.yaml", "rules: { server-without-filing: off }");
    const app = guardedApp(server, { settings: "ci.yaml" });
    expect(exitCodeOfSynth(app)).toBe(0);
    expect(settingsOf(app)?.file).toBe("ci.yaml");
  });

  test("takes the ledger of the settings, and before it that of the code", () => {
    writeFileSync("beian.config.yaml", "ledger: other/filings.yaml");
    // The ledger covers alicloud_instance.web.
    const app = guardedApp(server);
    expect(exitCodeOfSynth(app)).toBe(0);
    expect(reportOf(app).ledger.file).toBe("other/filings.yaml");
    writeFileSync("filings.yaml", "version: 1\nsubjects: []\n");
    expect(exitCodeOfSynth(guardedApp(server, { ledger: "filings.yaml" }))).toBe(1);
  });

  test("leaves nothing to deploy where they cannot be read", () => {
    writeFileSync("beian.config.yaml", "undecidd: warn");
    const app = guardedApp(server);
    const error = errorOfSynth(app);
    expect(error).toBeInstanceOf(GuardError);
    expect((error as Error).message).toContain("beian.config.yaml:1:1");
    expect(filesOf(app).filter((file) => /cdk\.tf|manifest/.test(file))).toEqual([]);
  });

  test("speaks their language where the environment names none of its own", () => {
    writeFileSync("beian.config.yaml", "locale: zh-CN");
    vi.stubEnv("LANG", "en_US.UTF-8");
    expect(errorOfSynth(guardedApp(server))).toBeInstanceOf(FilingDenied);
    expect(messageLanguage()).toBe("zh");
    vi.stubEnv("BEIAN_LOCALE", "en");
    expect(messageLanguage()).toBe("en");
  });
});

describe("verify", () => {
  const passed = (): App => {
    writeFileSync("beian.config.yaml", "rules: { server-without-filing: off }\n");
    const app = guardedApp(server);
    app.synth();
    return app;
  };
  const verify = async ({ outdir }: App): Promise<readonly [number, string]> => {
    const { code, stdout } = await command(["verify", outdir, "--locale", "en"]);
    return [code, stdout];
  };

  test("takes settings that say the same", async () => {
    const app = passed();
    expect(existsSync(join(app.outdir, "beian-receipt.json"))).toBe(true);
    writeFileSync("beian.config.yaml", "# reviewed\nrules:\n  server-without-filing: off\n");
    expect((await verify(app))[0]).toBe(0);
  });

  test.each([
    ["that changed", () => writeFileSync("beian.config.yaml", "undecided: block\n")],
    ["that are gone", () => rmSync("beian.config.yaml")],
  ])("refuses settings %s", async (_, change) => {
    const app = passed();
    change();
    const [code, said] = await verify(app);
    expect(code).toBe(1);
    expect(said).toContain("beian.config.yaml: not the settings by which it was judged");
  });

  test("refuses settings that were not there", async () => {
    rmSync("beian.config.yaml", { force: true });
    const app = guardedApp(empty);
    app.synth();
    expect((await verify(app))[0]).toBe(0);
    writeFileSync("beian.config.yaml", "undecided: warn");
    expect((await verify(app))[0]).toBe(1);
  });
});

test("defineConfig gives back what it takes", () => {
  expect(defineConfig({ undecided: "warn" })).toEqual({ undecided: "warn" });
});

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AlidnsRecord } from "@cdktf/provider-alicloud/lib/alidns-record";
import { Instance } from "@cdktf/provider-alicloud/lib/instance";
import { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import { Annotations, Aspects, TerraformHclModule, TerraformStack, TerraformVariable } from "cdktf";
import { afterEach, describe, expect, test, vi } from "vitest";
import { defineFiling, FilingDenied, GuardError, guard, loadLedger } from "../../constructs/index";
import { declareFiling } from "../../constructs/declare-filing";
import { errorOfSynth, exitCodeOfSynth, filesOf, guardedApp, newApp, rawResource, reportOf } from "./apps";

const filing = defineFiling({
  number: "浙ICP备2021999901号-1",
  subject: { name: "杭州星海科技有限公司", kind: "company" },
  domains: ["xinghai-shop.cn"],
  accessProviders: ["alicloud"],
  registrant: "subject",
});

function server(stack: TerraformStack, region = "cn-hangzhou", bandwidth = 10): Instance {
  new AlicloudProvider(stack, "alicloud", { region });
  return new Instance(stack, "web", {
    instanceType: "ecs.c7.large",
    vswitchId: "vsw-xinghai-web",
    securityGroups: ["sg-xinghai-web"],
    internetMaxBandwidthOut: bandwidth,
  });
}

const unfiled = (stack: TerraformStack): void => void server(stack);
const filed = (stack: TerraformStack): void => declareFiling(server(stack), filing);
const deployable = /(cdk\.tf(\.json)?|metadata\.json|manifest\.json|plan)$/;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("A denied synth", () => {
  test("throws FilingDenied with the report that it also writes, and leaves nothing else", () => {
    const app = guardedApp(unfiled);
    const error = errorOfSynth(app);
    expect(error).toBeInstanceOf(FilingDenied);
    const { report, reportFile, exitCode } = error as FilingDenied;
    expect({ exitCode, reportFile }).toEqual({ exitCode: 1, reportFile: join(app.outdir, "beian-report.json") });
    expect(report).toEqual(reportOf(app));
    expect(filesOf(app)).toEqual(["beian-report.json"]);
  });

  test("removes what an earlier, passing synth left to deploy, of every stack, but neither state nor what Terraform keeps", () => {
    const outdir = passed().outdir;
    const stacks = join(outdir, "stacks");
    mkdirSync(join(stacks, "retired"));
    mkdirSync(join(stacks, "shop/.terraform"));
    const kept = ["stacks/shop/.terraform/modules.json", "stacks/shop/terraform.tfstate", "stacks/shop/.terraform.lock.hcl"];
    for (const file of [...kept, "stacks/retired/cdk.tf.json", "stacks/shop/plan", "beian-receipt.json"]) {
      writeFileSync(join(outdir, file), "{}");
    }
    const app = guardedApp(unfiled, {}, { outdir });
    expect(exitCodeOfSynth(app)).toBe(1);
    expect(filesOf(app)).toEqual(["beian-report.json", ...kept].toSorted());
  });

  test("does not end the process of a caller that catches it, and a later synth of a mended app passes", () => {
    const app = guardedApp(unfiled);
    expect(exitCodeOfSynth(app)).toBe(1);
    const web = app.node.findChild("shop").node.findChild("web");
    if (web instanceof Instance) declareFiling(web, filing);
    expect(exitCodeOfSynth(app)).toBe(0);
    expect(filesOf(app)).toContain("stacks/shop/cdk.tf.json");
  });
});

describe("A passing synth", () => {
  test("leaves the stacks, the manifest, the report and the receipt", () => {
    expect(filesOf(passed())).toEqual(["beian-receipt.json", "beian-report.json", "manifest.json", "stacks/shop/cdk.tf.json"]);
  });

  test("replaces a receipt of an earlier synth", () => {
    const app = newApp();
    guard(app);
    filed(new TerraformStack(app, "shop"));
    writeFileSync(join(app.outdir, "beian-receipt.json"), "{}");
    app.synth();
    expect(readFileSync(join(app.outdir, "beian-receipt.json"), "utf8")).toContain('"kind":"beian-receipt"');
  });
});

describe("Nothing gets around the guard:", () => {
  test.each<[string, () => number]>([
    ["skipValidation", () => exitCodeOfSynth(guardedApp(unfiled, {}, { skipValidation: true }))],
    ["a stack that was added before guard()", addedBefore],
    ["a public address by an override after guard()", () => exitCodeOfSynth(overridden())],
    ["a public address by an aspect", () => exitCodeOfSynth(guardedApp(withAspect))],
    ["a raw resource", () => exitCodeOfSynth(guardedApp(rawServer))],
    ["an escape hatch on the stack itself", () => exitCodeOfSynth(guardedApp(stackOverride))],
    ["output in Terraform's own language", () => exitCodeOfSynth(guardedApp(unfiled, {}, { hclOutput: true }))],
    ["an error annotation that cdktf-cli lets through", annotated],
    ["a nested stack", () => exitCodeOfSynth(guardedApp((stack) => unfiled(new TerraformStack(stack, "inner"))))],
  ])("%s is denied", (_, synthesise) => {
    expect(synthesise()).toBe(1);
  });

  test("SYNTH_HCL_OUTPUT=true is judged as well: a denied app leaves no cdk.tf, a filed one keeps its filing and passes", () => {
    vi.stubEnv("SYNTH_HCL_OUTPUT", "true");
    const denied = guardedApp(unfiled);
    expect(exitCodeOfSynth(denied)).toBe(1);
    expect(filesOf(denied)).toEqual(["beian-report.json"]);
    expect(filesOf(passed())).toEqual([
      "beian-receipt.json",
      "beian-report.json",
      "manifest.json",
      "stacks/shop/cdk.tf",
      "stacks/shop/metadata.json",
    ]);
  });

  test("a module whose source is not in the output is undecided", () => {
    const app = guardedApp((stack) => {
      new TerraformHclModule(stack, "web", { source: "terraform-alicloud-modules/ecs-instance/alicloud", version: "2.12.0" });
    });
    expect(exitCodeOfSynth(app)).toBe(2);
    expect(filesOf(app)).toEqual(["beian-report.json"]);
  });
});

describe("A synth that fails by itself", () => {
  test("leaves nothing to deploy, also where an earlier one passed, and its own error comes through", () => {
    const { outdir } = passed();
    const app = guardedApp(
      (stack) => {
        filed(stack);
        stack.node.addValidation({ validate: () => ["the stack has no tags"] });
      },
      {},
      { outdir },
    );
    expect(String(errorOfSynth(app))).toContain("the stack has no tags");
    expect(filesOf(app).filter((file) => deployable.test(file))).toEqual([]);
  });

  test("that has an error annotation leaves nothing to deploy", () => {
    const app = guardedApp((stack) => {
      filed(stack);
      Annotations.of(stack).addError("the stack has no tags");
    });
    expect(String(errorOfSynth(app))).toContain("the stack has no tags");
    expect(filesOf(app).filter((file) => deployable.test(file))).toEqual([]);
  });
});

describe("BEIAN_GUARD", () => {
  test("=observe writes the stacks and the report of what would be denied, says so on stderr, and leaves no receipt", () => {
    vi.stubEnv("BEIAN_GUARD", "observe");
    const said: string[] = [];
    const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
    const app = guardedApp(unfiled);
    app.synth();
    stderr.mockRestore();
    expect(said.join("")).toMatch(/BEIAN_GUARD=observe[^]*server-without-filing/);
    expect(filesOf(app)).toEqual(["beian-report.json", "manifest.json", "stacks/shop/cdk.tf.json"]);
    expect(reportOf(app).verdict).toBe("violations");
  });

  test.each(["Observe", "off", "true", "0", " observe"])("=%j is no permission", (mode) => {
    vi.stubEnv("BEIAN_GUARD", mode);
    expect(errorOfSynth(guardedApp(unfiled))).toBeInstanceOf(Error);
  });
});

describe("The ledger", () => {
  test("that is named but missing is the user's fault, and nothing is left to deploy", () => {
    const app = guardedApp(filed, { ledger: join(newApp().outdir, "missing.yaml") });
    const error = errorOfSynth(app);
    expect(error).toBeInstanceOf(GuardError);
    expect(filesOf(app).filter((file) => deployable.test(file))).toEqual([]);
  });

  test("confirms what the code declares; what it lacks is declared-only-in-code", () => {
    expect(exitCodeOfSynth(guardedApp(filed, { ledger: ledgerFile("浙ICP备2021999901号") }))).toBe(0);
    const app = guardedApp(filed, { ledger: loadLedger(ledgerFile("浙ICP备2021999909号")) });
    expect(exitCodeOfSynth(app)).toBe(1);
    expect(reportOf(app).findings.map((finding) => finding.rule)).toContain("declared-only-in-code");
  });
});

describe("The options of guard()", () => {
  const byVariable = (stack: TerraformStack): void =>
    void server(stack, new TerraformVariable(stack, "region", { type: "string" }).stringValue);

  test("variables decide what the code leaves open", () => {
    expect(exitCodeOfSynth(guardedApp(byVariable))).toBe(2);
    expect(exitCodeOfSynth(guardedApp(byVariable, { variables: { region: "cn-hongkong" } }))).toBe(0);
    expect(exitCodeOfSynth(guardedApp(byVariable, { variables: { region: "cn-hangzhou" } }))).toBe(1);
  });

  test("today is the day of the report", () => {
    const app = guardedApp(filed, { today: "2027-01-31" });
    app.synth();
    expect(reportOf(app).today).toBe("2027-01-31");
  });

  test("a second guard() on the same app is refused", () => {
    const app = guardedApp(filed);
    expect(() => guard(app)).toThrow(GuardError);
  });
});

test("Stacks are judged together: a record is decided by the server of another stack", () => {
  const app = newApp();
  guard(app);
  const web = server(new TerraformStack(app, "shop"), "cn-hongkong");
  const dns = new TerraformStack(app, "dns");
  new AlicloudProvider(dns, "alicloud", { region: "cn-hangzhou" });
  new AlidnsRecord(dns, "www", { domainName: "example.com", rr: "www", type: "A", value: web.publicIp });
  expect(exitCodeOfSynth(app)).toBe(0);
  expect(reportOf(app).resources.find(({ stack }) => stack === "dns")?.verdict).toBe("exempt");
  expect(filesOf(app)).toContain("stacks/dns/cdk.tf.json");
});

function passed(): ReturnType<typeof newApp> {
  const app = guardedApp(filed);
  app.synth();
  return app;
}

function addedBefore(): number {
  const app = newApp();
  unfiled(new TerraformStack(app, "shop"));
  guard(app);
  return exitCodeOfSynth(app);
}

function overridden(): ReturnType<typeof newApp> {
  const app = newApp();
  const web = server(new TerraformStack(app, "shop"), "cn-hangzhou", 0);
  guard(app);
  web.addOverride("internet_max_bandwidth_out", 10);
  return app;
}

function withAspect(stack: TerraformStack): void {
  server(stack, "cn-hangzhou", 0);
  Aspects.of(stack).add({
    visit(node) {
      if (node instanceof Instance) node.internetMaxBandwidthOut = 10;
    },
  });
}

function rawServer(stack: TerraformStack): void {
  new AlicloudProvider(stack, "alicloud", { region: "cn-hangzhou" });
  rawResource(stack, "web", "alicloud_instance", { internet_max_bandwidth_out: 10 });
}

function stackOverride(stack: TerraformStack): void {
  new AlicloudProvider(stack, "alicloud", { region: "cn-hangzhou" });
  stack.addOverride("resource.alicloud_instance.hidden", { instance_type: "ecs.c7.large", internet_max_bandwidth_out: 10 });
}

function annotated(): number {
  vi.stubEnv("CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS", "true");
  return exitCodeOfSynth(
    guardedApp((stack) => {
      unfiled(stack);
      Annotations.of(stack).addError("the stack has no tags");
    }),
  );
}

function ledgerFile(number: string): string {
  const file = join(newApp().outdir, "filings.yaml");
  const yaml = readFileSync("examples/filed-alicloud/filings.yaml", "utf8");
  writeFileSync(file, yaml.replaceAll("浙ICP备2021999901号", number));
  return file;
}

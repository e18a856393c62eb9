import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { App, TerraformStack } from "cdktf";
import { beforeEach, describe, expect, test } from "vitest";
import { Instance } from "@cdktf/provider-alicloud/lib/instance";
import { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import { FiledInstance } from "../../constructs/alicloud";
import { guard } from "../../constructs/guard";
import { defineFiling } from "../../lib/filing/define-filing";
import { command, inDirectory } from "./command";

const filing = defineFiling({
  number: "浙ICP备2021999901号-1",
  subject: { name: "杭州星海科技有限公司", kind: "company" },
  domains: ["xinghai-shop.cn"],
  accessProviders: ["alicloud"],
  registrant: "subject",
});
const written = "out/stacks/shop/cdk.tf.json";

inDirectory({});

beforeEach(() => {
  rmSync("out", { recursive: true, force: true });
  synth({});
});

function synth({ ledger, unfiled, ...options }: { hclOutput?: boolean; ledger?: string; unfiled?: string }): void {
  const app = new App({ outdir: "out", ...options });
  guard(app, { today: "2026-11-25", ...(ledger === undefined ? {} : { ledger }) });
  const stack = new TerraformStack(app, "shop");
  new AlicloudProvider(stack, "provider", { region: "cn-hangzhou" });
  new FiledInstance(stack, "web", {
    imageId: "img",
    instanceType: "ecs.c7.large",
    securityGroups: ["sg-1"],
    internetMaxBandwidthOut: 10,
    filing,
  });
  const server = { imageId: "img", instanceType: "ecs.c7.large", securityGroups: ["sg-1"], internetMaxBandwidthOut: 10 };
  if (unfiled !== undefined) new Instance(stack, unfiled, server);
  app.synth();
}

const verify = (): ReturnType<typeof command> => command(["verify", "out", "--locale", "en"]);

describe("verify", () => {
  test("a directory as it was judged", async () => {
    expect(await verify()).toMatchObject({ code: 0, stdout: "The 2 files of out are those of the receipt.\n" });
  });

  test.each<readonly [string, () => void, string]>([
    ["changed", () => appendFileSync(written, " "), `${written.slice(4)}: changed since it was judged`],
    ["added", () => writeFileSync("out/stacks/shop/more.tf", ""), "stacks/shop/more.tf: added since the judgement"],
    [
      "added values",
      () => writeFileSync("out/stacks/shop/x.auto.tfvars", 'region = "cn-hangzhou"\n'),
      "stacks/shop/x.auto.tfvars: added since the judgement",
    ],
  ])("refuses a file that was %s", async (_, change, line) => {
    change();
    const { code, stdout } = await verify();
    expect(stdout).toContain(line);
    expect(stdout).toContain("REFUSED: out differs from its receipt in 1 file. Run cdktf synth again.");
    expect(code).toBe(1);
  });

  test("takes native syntax by what it says: the CLI formats it anew", async () => {
    rmSync("out", { recursive: true });
    synth({ hclOutput: true });
    const file = ["out/stacks/shop/cdk.tf"].find((each) => readFileSync(each, "utf8") !== "") ?? "";
    const content = readFileSync(file, "utf8");
    if (!content.trimStart().startsWith("{")) {
      writeFileSync(file, content.replaceAll("\n", "\n\n"));
      expect(await verify()).toMatchObject({ code: 0 });
    }
    writeFileSync(file, content.replace("cn-hangzhou", "cn-beijing"));
    expect(await verify()).toMatchObject({ code: 1 });
  });
});

describe("verify, where a ledger permitted the deployment", () => {
  const ledger = (status: string): string => `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, status: ${status} }
waivers:
  - { rule: server-without-filing, match: alicloud_instance.job, reason: moving, owner: wang, expires: 2026-12-01 }
`;

  beforeEach(() => {
    rmSync("out", { recursive: true });
    writeFileSync("desk.yaml", ledger("granted"));
    synth({ ledger: "desk.yaml" });
  });

  test("accepts the ledger as it was", async () => {
    const { code, stdout } = await verify();
    expect({ code, stdout }).toEqual({ code: 0, stdout: "The 2 files of out are those of the receipt.\n" });
  });

  test("refuses when a filing has been taken back since", async () => {
    writeFileSync("desk.yaml", ledger("blacklisted"));
    const { code, stdout } = await verify();
    expect(code).toBe(1);
    expect(stdout).toContain("desk.yaml: not the ledger by which it was judged");
    expect(stdout).toContain("REFUSED: out differs from its receipt in 1 point. Run cdktf synth again.");
  });

  test("finds the ledger of the output from wherever it runs", async () => {
    writeFileSync("filings.yaml", ledger("granted"));
    synth({ ledger: "filings.yaml" });
    const here = process.cwd();
    mkdirSync("below", { recursive: true });
    process.chdir("below");
    const same = await command(["verify", "../out"]);
    writeFileSync("../filings.yaml", ledger("blacklisted"));
    const changed = await command(["verify", "../out"]);
    process.chdir(here);
    rmSync("filings.yaml");
    expect([same.code, changed.code]).toEqual([0, 1]);
  });

  test("passes without the ledger, and says that it was not compared", async () => {
    renameSync("desk.yaml", "elsewhere.yaml");
    const { code, stdout } = await verify();
    expect(code).toBe(0);
    expect(stdout).toContain("The ledger was not compared: the one of the judgement (desk.yaml) is not here");
    expect(await command(["verify", "out", "--ledger", "elsewhere.yaml"])).toMatchObject({ code: 0 });
    writeFileSync("elsewhere.yaml", ledger("service_cancelled"));
    expect(await command(["verify", "out", "--ledger", "elsewhere.yaml"])).toMatchObject({ code: 1 });
    expect(await command(["verify", "out", "--ledger", "gone.yaml"])).toMatchObject({ code: 3 });
  });

  test("refuses when a waiver that let something pass has ended, and no other", async () => {
    expect(await command(["verify", "out", "--at", "2026-12-02"])).toMatchObject({ code: 0 });
    rmSync("out", { recursive: true });
    synth({ ledger: "desk.yaml", unfiled: "job" });
    expect(await command(["verify", "out", "--at", "2026-12-01"])).toMatchObject({ code: 0 });
    const { code, stdout } = await command(["verify", "out", "--at", "2026-12-02", "--locale", "en"]);
    expect(code).toBe(1);
    expect(stdout).toContain("the waiver of server-without-filing for alicloud_instance.job (owner wang)");
    expect(stdout).toContain("ended on 2026-12-01");
  });
});

describe("bad input", () => {
  test.each<readonly [string, () => void, string]>([
    ["no receipt", () => rmSync("out/beian-receipt.json"), "out/beian-receipt.json: There is no receipt here."],
    [
      "an edited receipt",
      () => {
        const receipt = readFileSync("out/beian-receipt.json", "utf8");
        writeFileSync("out/beian-receipt.json", receipt.replace("2026-11-25", "2026-11-26"));
      },
      "The receipt was changed after it was written.",
    ],
    [
      "a receipt of another version",
      () => writeFileSync("out/beian-receipt.json", '{"kind":"beian-receipt","version":2}'),
      "The receipt has version 2; this program knows version 1.",
    ],
    ["another file", () => writeFileSync("out/beian-receipt.json", "{}"), "This is no receipt of beian-guard."],
    ["a stack that is gone", () => renameSync(written, "out/gone.json"), "but there is no such file"],
  ])("%s", async (_, change, message) => {
    change();
    const { code, stderr } = await verify();
    expect(stderr).toContain(message);
    expect(code).toBe(3);
  });
});

test("a plan takes the declarations of the synth from its receipt", async () => {
  const plan = {
    format_version: "1.2",
    resource_changes: [
      {
        address: "alicloud_instance.web",
        mode: "managed",
        type: "alicloud_instance",
        change: { actions: ["create"], before: null, after: { internet_max_bandwidth_out: 10 }, after_unknown: {} },
      },
    ],
    configuration: {
      provider_config: {
        alicloud: {
          full_name: "registry.terraform.io/aliyun/alicloud",
          expressions: { region: { constant_value: "cn-hangzhou" } },
        },
      },
      root_module: {
        resources: [
          {
            mode: "managed",
            type: "alicloud_instance",
            name: "web",
            provider_config_key: "alicloud",
            expressions: { internet_max_bandwidth_out: { constant_value: 10 } },
          },
        ],
      },
    },
  };
  writeFileSync("plan.json", JSON.stringify(plan));
  expect(await command(["check", "plan.json"])).toMatchObject({ code: 1 });
  expect(await command(["check", "plan.json", "--receipt", "out/beian-receipt.json"])).toMatchObject({ code: 0 });
});

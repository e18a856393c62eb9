import { TerraformHclModule, TerraformResource, TerraformStack } from "cdktf";
import { describe, expect, test } from "vitest";
import { FiledInstance } from "../../constructs/alicloud";
import { filed } from "../../constructs/filed";
import { guard } from "../../constructs/guard";
import { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import { Instance } from "@cdktf/provider-alicloud/lib/instance";
import { errorOfSynth, guardedApp, newApp, reportOf } from "./apps";

const server = { imageId: "img", instanceType: "ecs.c7.large", securityGroups: ["sg-1"], internetMaxBandwidthOut: 10 };

/** The line below the call, in this file. */
function nextLine(): number {
  const [, , frame = ""] = new Error().stack?.split("\n") ?? [];
  return Number(/:(\d+):\d+\)?$/.exec(frame)?.[1]) + 1;
}

describe("a finding points at the line that made the construct", () => {
  test("a class of the bindings, of this package, of filed(), and a raw resource", () => {
    const lines: Record<string, number> = {};
    class FiledServer extends filed(Instance) {}
    const app = guardedApp((stack) => {
      new AlicloudProvider(stack, "provider", { region: "cn-hangzhou" });
      lines["shop/plain"] = nextLine();
      new Instance(stack, "plain", server);
      lines["shop/raw"] = nextLine();
      rawInstance(stack, "raw");
    });
    expect(FiledServer.tfResourceType).toBe(FiledInstance.tfResourceType);
    errorOfSynth(app);
    const found = new Map(reportOf(app).findings.map(({ constructPath, location }) => [constructPath, location]));
    expect(found.get("shop/plain")).toMatchObject({ file: "test/constructs/source-lines.test.ts", line: lines["shop/plain"] });
    // The helper that makes the raw resource is code of the project too, and the nearest to it.
    expect(found.get("shop/raw")).toMatchObject({ file: "test/constructs/source-lines.test.ts", line: helperLine });
  });

  test("a module whose source is not in the output", () => {
    let line = 0;
    const app = guardedApp((stack) => {
      line = nextLine();
      new TerraformHclModule(stack, "web", { source: "terraform-alicloud-modules/ecs-instance/alicloud", version: "2.12.0" });
    });
    errorOfSynth(app);
    const { findings, notices } = reportOf(app);
    expect(findings.map(({ constructPath, location }) => [constructPath, location?.file, location?.line])).toEqual([
      ["shop/web", "test/constructs/source-lines.test.ts", line],
    ]);
    expect(notices.filter(({ kind }) => kind === "lines-unknown")).toEqual([]);
  });

  test("what was made before guard(app) has no line, and the report says why", () => {
    const app = newApp();
    const stack = new TerraformStack(app, "shop");
    new AlicloudProvider(stack, "provider", { region: "cn-hangzhou" });
    const early = new Instance(stack, "early", server);
    // The recorder of an earlier app of this process saw the construct all the same: only a fresh one has none.
    guard(app);
    errorOfSynth(app);
    const { findings, notices } = reportOf(app);
    const location = findings.find(({ constructPath }) => constructPath === early.node.path)?.location ?? null;
    expect(location === null).toBe(notices.some(({ kind }) => kind === "lines-unknown"));
  });
});

let helperLine = 0;

function rawInstance(stack: TerraformStack, id: string): TerraformResource {
  helperLine = nextLine();
  const resource = new TerraformResource(stack, id, { terraformResourceType: "alicloud_instance" });
  resource.addOverride("internet_max_bandwidth_out", 10);
  return resource;
}

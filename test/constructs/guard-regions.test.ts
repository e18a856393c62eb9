import { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import { TencentcloudProvider } from "@cdktf/provider-tencentcloud/lib/provider";
import { Fn, type TerraformStack, TerraformVariable, conditional } from "cdktf";
import { describe, expect, test } from "vitest";
import { exitCodeOfSynth, guardedApp, rawResource, reportOf } from "./apps";

type Region = string | undefined | ((stack: TerraformStack) => string);

function alicloudServer(region: Region) {
  return guardedApp((stack) => {
    const named = typeof region === "function" ? region(stack) : region;
    new AlicloudProvider(stack, "alicloud", named === undefined ? {} : { region: named });
    rawResource(stack, "web", "alicloud_instance", { instance_type: "ecs.c7.large", internet_max_bandwidth_out: 10 });
  });
}

function tencentcloudServer(region: Region) {
  return guardedApp((stack) => {
    const named = typeof region === "function" ? region(stack) : region;
    new TencentcloudProvider(stack, "tencentcloud", named === undefined ? {} : { region: named });
    rawResource(stack, "web", "tencentcloud_instance", { instance_type: "S5.MEDIUM4", allocate_public_ip: true });
  });
}

const variable = (stack: TerraformStack, defaultValue?: string): string =>
  new TerraformVariable(stack, "region", { type: "string", ...(defaultValue === undefined ? {} : { default: defaultValue }) })
    .stringValue;

describe("The synth of a raw public alicloud_instance", () => {
  test.each<[string, Region, 0 | 1 | 2]>([
    ["in cn-hangzhou is denied", "cn-hangzhou", 1],
    ["in cn-hongkong, which begins with cn- as well, passes", "cn-hongkong", 0],
    ["in ap-southeast-1 (Singapore) passes", "ap-southeast-1", 0],
    ["in a region cn-… that no table lists is denied: Alibaba names mainland regions so", "cn-atlantis", 1],
    ["in another region that no table lists is undecided", "xx-atlantis-1", 2],
    ["without a region is denied: the provider's default is cn-beijing", undefined, 1],
    ["in the region of a variable without a default is undecided", variable, 2],
    ["in the region of a variable whose default is cn-hongkong passes", (stack) => variable(stack, "cn-hongkong"), 0],
    ["in the region of a variable whose default is cn-hangzhou is denied", (stack) => variable(stack, "cn-hangzhou"), 1],
    [
      "in cn-hangzhou or cn-hongkong, by a condition, is denied",
      (stack) =>
        Fn.tostring(
          conditional(new TerraformVariable(stack, "near", { type: "bool" }).booleanValue, "cn-hangzhou", "cn-hongkong"),
        ),
      1,
    ],
  ])("%s", (_, region, expected) => {
    expect(exitCodeOfSynth(alicloudServer(region))).toBe(expected);
  });

  test("passes in Hong Kong by the default of a variable, and the report names the variable", () => {
    const app = alicloudServer((stack) => variable(stack, "cn-hongkong"));
    app.synth();
    expect(reportOf(app).assumedVariables).toEqual([expect.stringContaining("region")]);
  });
});

describe("The synth of a raw tencentcloud_instance with allocate_public_ip", () => {
  test.each<[string, Region, 0 | 1 | 2]>([
    ["in ap-guangzhou is denied", "ap-guangzhou", 1],
    ["in ap-hongkong passes", "ap-hongkong", 0],
    ["in ap-singapore passes", "ap-singapore", 0],
    ["in a region that no table lists is undecided", "ap-atlantis", 2],
    ["without a region is denied: the provider's default is ap-guangzhou", undefined, 1],
    ["in the region of a variable without a default is undecided", variable, 2],
  ])("%s", (_, region, expected) => {
    expect(exitCodeOfSynth(tencentcloudServer(region))).toBe(expected);
  });

  test("without a region says which one the provider takes", () => {
    const app = tencentcloudServer(undefined);
    exitCodeOfSynth(app);
    const [server] = reportOf(app).resources;
    expect(server?.trail.map((step) => step.means.en).join(" ")).toContain("ap-guangzhou");
  });
});

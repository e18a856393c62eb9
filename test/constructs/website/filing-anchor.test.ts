import { TerraformStack } from "cdktf";
import { describe, expect, test } from "vitest";
import * as alicloud from "../../../constructs/alicloud";
import * as alicloudMonths from "../../../constructs/alicloud/months";
import { guard } from "../../../constructs/guard";
import * as tencentcloud from "../../../constructs/tencentcloud";
import * as tencentcloudMonths from "../../../constructs/tencentcloud/months";
import type { FilingRef } from "../../../lib/filing/filing-ref";
import { catalogues } from "../../../lib/catalogues";
import { newApp, reportOf } from "../apps";
import { alicloudServings } from "./alicloud-sites";
import { inProgress } from "./site-ledger";
import { tencentcloudServings } from "./tencentcloud-sites";

const tencent = tencentcloudServings("ap-guangzhou");

type Make = (stack: TerraformStack, filing: FilingRef) => unknown;

const anchors: readonly (readonly [string, string, string, Make])[] = [
  [
    "an ECS server",
    "alicloud",
    "alicloud_instance",
    (stack, filing) =>
      new alicloud.FilingAnchor(stack, "anchor", { filing, region: "cn-hangzhou", anchor: serverOf(alicloudServings.server) }),
  ],
  [
    "a simple application server",
    "alicloud",
    "alicloud_simple_application_server_instance",
    (stack, filing) =>
      new alicloud.FilingAnchor(stack, "anchor", {
        filing,
        region: "cn-hangzhou",
        anchor: { kind: "light-server", imageId: "xinghai-image", planId: "xinghai-plan", months: 12 },
      }),
  ],
  [
    "a CVM server",
    "tencentcloud",
    "tencentcloud_instance",
    (stack, filing) =>
      new tencentcloud.FilingAnchor(stack, "anchor", { filing, region: "ap-guangzhou", anchor: serverOf(tencent.server) }),
  ],
  [
    "a Lighthouse server",
    "tencentcloud",
    "tencentcloud_lighthouse_instance",
    (stack, filing) =>
      new tencentcloud.FilingAnchor(stack, "anchor", { filing, region: "ap-guangzhou", anchor: tencent["light-server"] }),
  ],
];

function serverOf<T extends { readonly script?: string }>(serving: T): T {
  return { ...serving, months: 3 };
}

describe("A filing anchor", () => {
  test.each(anchors)("%s is a server that the cloud gives filing service numbers for", (_, cloud, type, make) => {
    const ledger = inProgress(cloud);
    const app = newApp();
    guard(app, { ledger });
    make(new TerraformStack(app, "shop"), ledger.filingFor("shop"));
    app.synth();
    const rows = reportOf(app).resources.filter((row) => row.type === type);
    expect(rows.map(({ verdict, anchor }) => ({ verdict, anchor }))).toEqual([{ verdict: "covered", anchor: "eligible" }]);
  });

  test.each([
    ["alicloud", [alicloudMonths.serverMonths, alicloudMonths.lightMonths, alicloudMonths.balancerMonths]],
    ["tencentcloud", [tencentcloudMonths.serverMonths, tencentcloudMonths.lightMonths]],
  ] as const)("at %s is paid for as long as the catalogue says, or longer", (cloud, lists) => {
    const minimum = catalogues.find((catalogue) => catalogue.cloud === cloud)?.filingTerms?.minimumMonths;
    for (const months of lists) expect(Math.min(...months)).toBe(minimum);
  });
});

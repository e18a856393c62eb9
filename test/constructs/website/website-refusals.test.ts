import { TerraformStack, TerraformVariable } from "cdktf";
import { App as CdktnApp, TerraformStack as CdktnStack } from "cdktn";
import { describe, expect, test } from "vitest";
import * as alicloud from "../../../constructs/alicloud";
import * as tencentcloud from "../../../constructs/tencentcloud";
import type { FilingRef } from "../../../lib/filing/filing-ref";
import { isGuardError } from "../../../lib/guard-error";
import { newApp } from "../apps";
import { alicloudServings } from "./alicloud-sites";
import { granted, siteLedger } from "./site-ledger";
import { tencentcloudServings } from "./tencentcloud-sites";

const filing = granted("alicloud").filingFor("xinghai-shop.cn");
const atTencent = granted("tencentcloud").filingFor("xinghai-shop.cn");
const wwwOnly = siteLedger(`    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [www.xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }
`).filingFor("www.xinghai-shop.cn");

const site = { domain: "xinghai-shop.cn", region: "cn-hangzhou", filing, serving: alicloudServings.server };
const pages = { ...site, serving: alicloudServings.bucket };

function stackOf(): TerraformStack {
  return new TerraformStack(newApp(), "shop");
}

/** What the constructor says, in both languages; null where it makes the construct. */
function refusalOf(make: (stack: TerraformStack) => unknown): { readonly zh: string; readonly en: string } | null {
  try {
    make(stackOf());
    return null;
  } catch (error) {
    if (!isGuardError(error)) throw error;
    const [{ message, remedy }] = error.faults as [(typeof error.faults)[number]];
    return { zh: `${message.zh}${remedy.zh}`, en: `${message.en} ${remedy.en}` };
  }
}

const filedSite = (props: Partial<typeof site> & { readonly hosts?: readonly ["www"] }) => (stack: TerraformStack) =>
  new alicloud.FiledWebsite(stack, "site", { ...site, ...props });

describe("A website is refused when it is made, with its path and the cure,", () => {
  const token = (stack: TerraformStack): string => new TerraformVariable(stack, "value", { type: "string" }).stringValue;

  test.each<readonly [string, (stack: TerraformStack) => unknown, readonly string[]]>([
    [
      "for a domain that the filing does not list",
      filedSite({ domain: "other-shop.cn" }),
      ["other-shop.cn", "xinghai-shop.cn", "hosts"],
    ],
    ["for a hostname that the filing does not list", filedSite({ filing: wwwOnly }), ["does not list xinghai-shop.cn", "hosts"]],
    ["for a name below the registered one", filedSite({ domain: "shop.xinghai-shop.cn" }), ["Write xinghai-shop.cn"]],
    ["for a text that is no domain", filedSite({ domain: "https://xinghai-shop.cn" }), ["is a URL", "xinghai-shop.cn"]],
    ["for a token as its domain", (stack) => filedSite({ domain: token(stack) })(stack), ["known at deployment only"]],
    ["for a token as its region", (stack) => filedSite({ region: token(stack) })(stack), ["known at deployment only"]],
    ["for a region that does not exist", filedSite({ region: "cn-hangzou" }), ['"cn-hangzou"', "Did you mean cn-hangzhou?"]],
    ["for a region of another cloud", filedSite({ region: "ap-guangzhou" }), ['"ap-guangzhou"', "Alibaba Cloud"]],
    [
      "without properties, in JavaScript",
      (stack) => new alicloud.FiledWebsite(stack, "site", undefined as never),
      ["lacks domain"],
    ],
    [
      "without what serves it, in JavaScript",
      filedSite({ serving: undefined } as never),
      ["lacks serving", "as the types of beian-guard have it"],
    ],
    [
      "for a zone that names its region again",
      filedSite({ serving: { ...alicloudServings.server, network: { zone: "cn-hangzhou-h" } } }),
      ['The zone "cn-hangzhou-h"', "such as h"],
    ],
    [
      "without a security group",
      filedSite({ serving: { ...alicloudServings.server, securityGroupIds: [] } }),
      ["is given no security group"],
    ],
    ["for a region in Hong Kong", filedSite({ region: "cn-hongkong" }), ["HongKongWebsite"]],
    ["for a region elsewhere", filedSite({ region: "ap-southeast-1" }), ["not in mainland China"]],
    [
      "for a filing without the cloud",
      filedSite({ filing: atTencent }),
      ["access providers", "cloud: alicloud, status: pending"],
    ],
    ["for a hostname that it does not make", filedSite({ hosts: ["blog" as "www"] }), ['"blog"', "@, www or both"]],
    ["for no hostname", filedSite({ hosts: [] as unknown as ["www"] }), ["empty", "@, www or both"]],
    ["for no region", filedSite({ region: undefined as unknown as string }), ['"region" is missing', "such as cn-"]],
    [
      "for an unknown way to serve",
      filedSite({ serving: { ...site.serving, kind: "servers" as "server" } }),
      ['"servers"', "Did you mean server?"],
    ],
    ["without a filing", filedSite({ filing: undefined as unknown as FilingRef }), ['"filing" is missing']],
    [
      "below a stack of the other framework",
      () => {
        const stack = new CdktnStack(new CdktnApp({ outdir: newApp().outdir }), "shop") as unknown as TerraformStack;
        return filedSite({})(stack);
      },
      ["is made with cdktf", "its app with cdktn", "beian-guard/cdktn"],
    ],
    [
      "for a provider of another region",
      (stack) => {
        const provider = new alicloud.AlicloudProvider(stack, "alicloud", { region: "cn-beijing" });
        return new alicloud.FiledWebsite(stack, "site", { ...site, provider });
      },
      ["cn-hangzhou", "cn-beijing"],
    ],
    [
      "in Hong Kong for a region in the mainland",
      (stack) =>
        new alicloud.HongKongWebsite(stack, "site", { domain: site.domain, region: "cn-hangzhou", serving: site.serving }),
      ["not in Hong Kong", "FiledWebsite"],
    ],
    [
      "at Tencent Cloud in Hong Kong for a region in the mainland",
      (stack) =>
        new tencentcloud.HongKongWebsite(stack, "site", {
          domain: site.domain,
          region: "ap-guangzhou",
          serving: tencentcloudServings("ap-guangzhou").server,
        }),
      ["not in Hong Kong", "FiledWebsite"],
    ],
    [
      "as an anchor in Hong Kong",
      (stack) =>
        new alicloud.FilingAnchor(stack, "site", { filing, region: "cn-hongkong", anchor: alicloudServings["light-server"] }),
      ["cannot carry one"],
    ],
    [
      "as an anchor for one month",
      (stack) =>
        new alicloud.FilingAnchor(stack, "site", {
          filing,
          region: "cn-hangzhou",
          anchor: { ...alicloudServings["light-server"], months: 1 as unknown as 3 },
        }),
      ["3 months or more"],
    ],
  ])("%s", (_, make, parts) => {
    const refusal = refusalOf(make);
    for (const part of parts) expect(refusal?.en).toContain(part);
    expect(refusal?.en).toContain("shop/site");
    expect(refusal?.zh).toMatch(/shop\/site.*[。？]$/su);
  });

  test.each<readonly [string, (stack: TerraformStack) => unknown]>([
    [
      "its www alone, where the filing lists no more",
      (stack) => new alicloud.FiledWebsite(stack, "site", { ...site, filing: wwwOnly, hosts: ["www"] }),
    ],
    [
      "pages from a bucket, whose CDN takes a filing of any cloud",
      (stack) => new alicloud.FiledWebsite(stack, "site", { ...pages, filing: atTencent }),
    ],
    ["a domain in capitals", filedSite({ domain: "XingHai-Shop.CN" })],
  ])("but not for %s", (_, make) => {
    expect(refusalOf(make)).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { compile } from "../compile-snippets";

const preamble = `
  import { TerraformStack } from "cdktf";
  import { AlidnsRecord, FiledWebsite, FilingAnchor, HongKongWebsite, Instance, OssBucket } from "../../constructs/alicloud";
  import { FilingAnchor as TencentAnchor } from "../../constructs/tencentcloud";
  import type { FilingRef } from "../../lib/filing/filing-ref";
  declare const stack: TerraformStack, filing: FilingRef;
  const place = { domain: "xinghai-shop.cn", region: "cn-hangzhou" };
  const server = {
    kind: "server",
    imageId: "ubuntu",
    instanceType: "ecs.c7.large",
    network: { zone: "h" },
    securityGroupIds: ["sg-xinghai"],
  } as const;
  const light = { kind: "light-server", imageId: "image", planId: "plan" } as const;
`;

const snippets: readonly (readonly [string, string, string | null])[] = [
  ["a website with its filing", `new FiledWebsite(stack, "site", { ...place, filing, serving: server });`, null],
  [
    "the parts of what serves it",
    `const web: Instance = new FiledWebsite(stack, "s", { ...place, filing, serving: server }).parts.server;`,
    null,
  ],
  [
    "the bucket of a website of pages",
    `const made = new FiledWebsite(stack, "s", { ...place, filing, serving: { kind: "bucket", bucket: "pages" } });
     const bucket: OssBucket = made.parts.bucket; const records: readonly AlidnsRecord[] = made.records;`,
    null,
  ],
  ["a website in Hong Kong", `new HongKongWebsite(stack, "site", { domain: "xinghai-shop.cn", serving: server });`, null],
  ["an anchor", `new FilingAnchor(stack, "anchor", { filing, region: "cn-hangzhou", anchor: { ...light, months: 12 } });`, null],
  [
    "no website without a filing",
    `new FiledWebsite(stack, "site", { ...place, serving: server });`,
    "Property 'filing' is missing",
  ],
  [
    "no filing in Hong Kong",
    `new HongKongWebsite(stack, "site", { domain: "xinghai-shop.cn", filing, serving: server });`,
    "'filing' does not exist in type",
  ],
  [
    "no bucket in the parts of a server",
    `new FiledWebsite(stack, "site", { ...place, filing, serving: server }).parts.bucket;`,
    "Property 'bucket' does not exist",
  ],
  [
    "no server without an image",
    `new FiledWebsite(stack, "s", { ...place, filing, serving: { kind: "server", instanceType: "ecs.c7.large", network: { zone: "h" }, securityGroupIds: [] } });`,
    "Property 'imageId' is missing",
  ],
  [
    "no unknown way to serve",
    `new FiledWebsite(stack, "site", { ...place, filing, serving: { kind: "mainframe" } });`,
    "mainframe",
  ],
  [
    "no option of another way to serve",
    `new FiledWebsite(stack, "s", { ...place, filing, serving: { kind: "bucket", bucket: "pages", minSize: 2 } });`,
    "'minSize' does not exist in type",
  ],
  [
    "no server for one month",
    `new FiledWebsite(stack, "site", { ...place, filing, serving: { ...server, months: 1 } });`,
    "Type '1' is not assignable to type",
  ],
  [
    "no anchor for one month",
    `new FilingAnchor(stack, "anchor", { filing, region: "cn-hangzhou", anchor: { ...light, months: 1 } });`,
    "Type '1' is not assignable to type",
  ],
  [
    "no anchor that is paid as it is used",
    `new FilingAnchor(stack, "a", { filing, region: "cn-hangzhou", anchor: { ...server, override: { instanceChargeType: "PostPaid" } } });`,
    "'instanceChargeType' does not exist in type",
  ],
  [
    "no anchor at Tencent Cloud without an address",
    `new TencentAnchor(stack, "a", { filing, region: "ap-guangzhou", anchor: { kind: "server", imageId: "img", instanceType: "S5.MEDIUM4",
       network: { zone: 3 }, securityGroupIds: [], override: { allocatePublicIp: false } } });`,
    "'allocatePublicIp' does not exist in type",
  ],
  [
    "no anchor without a filing",
    `new FilingAnchor(stack, "a", { region: "cn-hangzhou", anchor: light });`,
    "Property 'filing' is missing",
  ],
  [
    "no certificate of the certificate service on a function, which takes none",
    `new FiledWebsite(stack, "s", { ...place, filing, certificate: { contactIds: [1] },
       serving: { kind: "function", accountId: "1", function: { runtime: "custom", handler: "index" } } });`,
    "is not assignable to type 'never'",
  ],
];

describe("The compiler takes", () => {
  const compiled = compile(snippets.map(([, snippet]) => `${preamble}${snippet}`));

  test.each(snippets.map((snippet, index) => [...snippet, compiled[index]] as const))("%s", (_, __, fault, found) => {
    expect(found).toEqual(fault === null ? [] : [expect.stringContaining(fault)]);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformStack } from "cdktf";
import { describe, expect, test } from "vitest";
import { AlicloudProvider, FiledWebsite } from "../../../constructs/alicloud";
import { isFilingDenied } from "../../../constructs/filing-denied";
import { guard } from "../../../constructs/guard";
import type { LedgerHandle } from "../../../lib/filing/open-ledger";
import { errorOfSynth, newApp, reportOf } from "../apps";
import { alicloudServings } from "./alicloud-sites";
import { granted, inProgress, siteLedger } from "./site-ledger";

const server = alicloudServings.server;

type Resources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** The app of a ledger with what is made in its stack, synthesised. */
function synthesised(ledger: LedgerHandle, make: (stack: TerraformStack, site: SiteOf) => void) {
  const app = newApp();
  guard(app, { ledger });
  const stack = new TerraformStack(app, "shop");
  const [service] = ledger.ledger.services;
  make(stack, { domain: "xinghai-shop.cn", region: "cn-hangzhou", filing: ledger.filingFor(service?.id ?? "xinghai-shop.cn") });
  const error = errorOfSynth(app);
  const read = () => {
    const file = readFileSync(join(app.outdir, "stacks/shop/cdk.tf.json"), "utf8");
    return JSON.parse(file) as { resource: Resources; provider: Record<string, Record<string, unknown>[]> };
  };
  return { error, report: reportOf(app), read };
}

interface SiteOf {
  readonly domain: string;
  readonly region: string;
  readonly filing: ReturnType<LedgerHandle["filingFor"]>;
}

describe("A website can be refined", () => {
  test("by overrides of its server, also of how that is paid for", () => {
    const { read } = synthesised(granted("alicloud"), (stack, site) => {
      const override = { instanceChargeType: "PostPaid", systemDiskSize: 100 };
      new FiledWebsite(stack, "site", { ...site, serving: { ...server, override } });
    });
    expect(Object.values(read().resource.alicloud_instance!)).toMatchObject([
      { instance_charge_type: "PostPaid", system_disk_size: 100 },
    ]);
  });

  test("by its parts, which are resources like any other", () => {
    const { error, read } = synthesised(granted("alicloud"), (stack, site) => {
      const { parts, records, cdn } = new FiledWebsite(stack, "site", { ...site, serving: server });
      parts.server.deletionProtection = true;
      records[1]!.ttl = 600;
      cdn[0]!.domain.scope = "global";
    });
    expect(error).toBeNull();
    expect(JSON.stringify(read().resource)).toMatch(
      /"deletion_protection":true.*"scope":"global"|"scope":"global".*"deletion_protection":true/s,
    );
  });

  test("by security groups that are made in its own network", () => {
    const { read } = synthesised(granted("alicloud"), (stack, site) => {
      const securityGroupIds = (vpcId: string) => [`sg-in-${vpcId}`];
      new FiledWebsite(stack, "site", { ...site, serving: { ...server, securityGroupIds } });
    });
    const [made] = Object.values(read().resource.alicloud_instance!);
    expect(made?.security_groups).toEqual([expect.stringMatching(/^sg-in-\$\{alicloud_vpc\..+\.id\}$/)]);
  });

  test("by a provider of its region, which all its resources then have", () => {
    const { error, read } = synthesised(granted("alicloud"), (stack, site) => {
      const provider = new AlicloudProvider(stack, "alicloud", { region: "cn-hangzhou", accessKey: "from-the-vault" });
      new FiledWebsite(stack, "site", { ...site, provider, serving: server });
    });
    expect(error).toBeNull();
    expect(read().provider.alicloud).toEqual([{ access_key: "from-the-vault", region: "cn-hangzhou" }]);
  });

  test("by a second one in the same stack, in another region", () => {
    const { error, read } = synthesised(granted("alicloud"), (stack, site) => {
      new AlicloudProvider(stack, "alicloud", { region: "cn-hongkong" });
      new FiledWebsite(stack, "apex", { ...site, hosts: ["@"], serving: server });
      new FiledWebsite(stack, "www", { ...site, region: "cn-beijing", hosts: ["www"], serving: server });
    });
    expect(error).toBeNull();
    expect(read().provider.alicloud!.map(({ region }) => region)).toEqual(["cn-hongkong", "cn-hangzhou", "cn-beijing"]);
  });
});

describe("The hostnames of a website wait for its filing", () => {
  const numbered = (more: string) =>
    siteLedger(`    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], registrant: subject, ${more} }
`);

  test.each<readonly [string, LedgerHandle, number]>([
    ["granted", granted("alicloud"), 2],
    ["granted and being changed, which stays online", numbered("accessProviders: [alicloud], status: change_in_progress"), 2],
    ["under review", inProgress("alicloud"), 0],
    [
      "granted elsewhere, its access filing here pending",
      numbered("accessProviders: [tencentcloud, { cloud: alicloud, status: pending }]"),
      0,
    ],
    [
      "granted elsewhere, waiting as a whole for its access filing",
      numbered("accessProviders: [alicloud], status: access_pending"),
      0,
    ],
  ])("%s", (_, ledger, records) => {
    let made = -1;
    const { error } = synthesised(ledger, (stack, site) => {
      made = new FiledWebsite(stack, "site", { ...site, serving: server }).records.length;
    });
    expect(made).toBe(records);
    expect(error).toBeNull();
  });

  test("and one whose access was cancelled has none, nor does the guard let its server pass", () => {
    const { error, report } = synthesised(numbered("accessProviders: [alicloud], status: access_cancelled"), (stack, site) => {
      expect(new FiledWebsite(stack, "site", { ...site, serving: server }).records).toEqual([]);
    });
    expect(isFilingDenied(error)).toBe(true);
    expect(report.resources.find(({ type }) => type === "alicloud_instance")?.verdict).toBe("violation");
  });
});

describe("A website tells through cdktf", () => {
  const annotationsOf = (ledger: LedgerHandle, serving: typeof server | (typeof alicloudServings)["light-server"]) => {
    const app = newApp();
    guard(app, { ledger });
    const [service] = ledger.ledger.services;
    const filing = ledger.filingFor(service?.id ?? "xinghai-shop.cn");
    const stack = new TerraformStack(app, "shop");
    const site = { domain: "xinghai-shop.cn", region: "cn-hangzhou", filing };
    if (serving.kind === "server") new FiledWebsite(stack, "site", { ...site, serving });
    else new FiledWebsite(stack, "site", { ...site, serving });
    app.synth();
    const manifest = JSON.parse(readFileSync(join(app.outdir, "manifest.json"), "utf8")) as {
      stacks: Record<string, { annotations: { constructPath: string; level: string; message: string }[] }>;
    };
    return manifest.stacks.shop!.annotations;
  };

  test("which hostnames wait, and for what", () => {
    expect(annotationsOf(inProgress("alicloud"), server)).toMatchObject([
      {
        constructPath: "shop/site",
        level: "@cdktf/info",
        message: expect.stringMatching(/xinghai-shop\.cn .*www\.xinghai-shop\.cn .*shop/) as string,
      },
    ]);
    expect(annotationsOf(granted("alicloud"), server)).toEqual([]);
  });

  test("that nothing leads to a light server whose address is not written", () => {
    const { kind, imageId, planId } = alicloudServings["light-server"];
    expect(annotationsOf(granted("alicloud"), { kind, imageId, planId })).toMatchObject([
      { constructPath: "shop/site", level: "@cdktf/warn" },
    ]);
    expect(annotationsOf(granted("alicloud"), alicloudServings["light-server"])).toEqual([]);
  });
});

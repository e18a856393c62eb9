import { describe, expect, test } from "vitest";
import { check } from "../../lib/check";
import type { Report } from "../../lib/engine/report";
import { parseLedger } from "../../lib/filing/ledger-file";
import type { Json } from "../../lib/terraform/body";
import type { Extension } from "../../lib/extensions/extension";
import { unitOfJson } from "../../lib/terraform/unit-of-json";
import { type OwnResource, defineCloud, defineResource, rules } from "../../policies/index";

const checked = { asOf: "2026-11-01", filingClass: "this_provider", evidence: { basis: "source", confidence: "high" } } as const;

const website = defineResource({
  ...checked,
  module: "acme/website/alicloud",
  cloud: "alicloud",
  role: "server",
  location: [{ region: "region" }, "provider"],
  public: { not: { attribute: "internal", is: [true], omitted: false } },
  hostnames: [{ attribute: "domain" }],
  publishes: ["public_ip"],
});

const ucloud = defineCloud({
  cloud: "ucloud",
  name: { zh: "优刻得", en: "UCloud" },
  typePrefix: "ucloud_",
  providers: ["ucloud/ucloud"],
  asOf: "2026-11-01",
  sources: ["https://docs.ucloud.cn/api/summary/regionlist"],
  regions: [
    { id: "cn-sh2", name: "上海二", jurisdiction: "mainland", source: "docs" },
    { id: "hk", name: "香港", jurisdiction: "hong-kong", source: "docs" },
  ],
  zoneSuffix: "-\\d{2}",
});

const instance = defineResource({
  ...checked,
  type: "ucloud_instance",
  cloud: ucloud,
  role: "server",
  location: [{ zone: "availability_zone" }, "provider"],
  public: "always",
  hostnames: [{ attribute: "domain" }],
});

function extensionOf(...resources: readonly OwnResource[]): readonly Extension[] {
  return [{ namespace: "acme", version: "1.0.0", resources }];
}

const ledger = parseLedger(
  new TextEncoder().encode(`version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud, ucloud], registrant: subject }
`),
  "filings.yaml",
);

function judge(document: Json, extensions: readonly Extension[]): Report {
  const units = [unitOfJson("shop", document, "shop/cdk.tf.json")];
  return check({ units, ledger, rules, today: "2026-11-22", door: "check", inputs: ["shop"], extensions });
}

function verdicts(document: Json, extensions: readonly Extension[]): Readonly<Record<string, string>> {
  return Object.fromEntries(judge(document, extensions).resources.map(({ address, verdict }) => [address, verdict]));
}

const provider = { alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }] };
const calling = (call: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> => ({
  provider,
  module: { shop: { source: "acme/website/alicloud", ...call } },
});

describe("A module that is not in the input", () => {
  test.each<readonly [string, Readonly<Record<string, Json>>, string]>([
    ["in the provider's region, with a filed name", { domain: "www.xinghai-shop.cn" }, "covered"],
    ["in the provider's region, with a name that is not filed", { domain: "www.xinghai-new.cn" }, "violation"],
    ["in the provider's region, without a name", {}, "violation"],
    [
      "with a provider of Hong Kong handed over",
      { domain: "www.xinghai-new.cn", providers: { alicloud: "alicloud.hk" } },
      "exempt",
    ],
    ["with a region of its own", { region: "cn-hongkong" }, "exempt"],
    ["in a region that waits for a variable", { region: "${var.region}" }, "undecided"],
    [
      "with other providers handed over than the one that places it",
      { providers: { "alicloud.edge": "alicloud.hk" } },
      "undecided",
    ],
    ["that is internal", { internal: true }, "exempt"],
    ["of which that is not known", { internal: "${var.internal}" }, "undecided"],
    [
      "from the public registry by its whole name",
      { source: "registry.terraform.io/acme/website/alicloud", internal: true },
      "exempt",
    ],
  ])("%s", (_, call, verdict) => {
    expect(verdicts(calling(call), extensionOf(website))).toEqual({ "module.shop": verdict });
  });

  test.each([
    ["acme/website/tencentcloud"],
    ["acme/website/alicloud//modules/server"],
    ["git::https://git.example.com/acme/website/alicloud"],
  ])("stays undecided where no entry has its source %s", (source) => {
    const report = judge(calling({ source, internal: true }), extensionOf(website));
    expect(report.resources).toMatchObject([{ address: "module.shop", type: "module", verdict: "undecided" }]);
    expect(report.verdict).toBe("undecided");
  });

  test("of a git repository is known by its source at any version", () => {
    const own = extensionOf({ ...website, module: "git::https://git.example.com/modules.git//website" });
    const source = "git::https://git.example.com/modules.git//website?ref=v2.1.0";
    expect(verdicts(calling({ source, internal: true }), own)).toEqual({ "module.shop": "exempt" });
  });

  test("is one resource for each instance that is known", () => {
    const document = calling({ for_each: { hk: "cn-hongkong", hz: "cn-hangzhou" }, region: "${each.value}" });
    expect(verdicts(document, extensionOf(website))).toEqual({ 'module.shop["hk"]': "exempt", 'module.shop["hz"]': "violation" });
  });

  test("publishes its outputs: a record that holds one leads to it", () => {
    const record = { domain_name: "xinghai-new.cn", rr: "www", type: "A", value: "${module.shop.public_ip}" };
    const document = {
      ...calling({ domain: "www.xinghai-shop.cn" }),
      resource: { alicloud_alidns_record: { www: record } },
    };
    const report = judge(document, extensionOf(website));
    const finding = report.findings.find(({ rule }) => rule === "record-without-filing");
    expect(finding?.trail[0]).toMatchObject({ value: expect.stringContaining("module.shop") as string });
    // The name that is not filed leads to the server as well.
    expect(report.resources.map(({ address, verdict }) => [address, verdict])).toEqual([
      ["alicloud_alidns_record.www", "violation"],
      ["module.shop", "violation"],
    ]);
  });

  test("is judged by its content where that is in the input", () => {
    const unit = unitOfJson("shop", calling({ internal: true }), "shop/cdk.tf.json");
    const inner = unitOfJson(
      "inner",
      { resource: { alicloud_instance: { web: { internet_max_bandwidth_out: 10 } } } },
      "x.tf.json",
    );
    const read = { ...unit, modules: new Map([[unit.root, new Map([["shop", inner.root]])]]) };
    const more = { ledger, rules, today: "2026-11-22", door: "check", inputs: ["shop"] } as const;
    const { resources, notices } = check({ units: [read], extensions: extensionOf(website), ...more });
    expect(resources).toMatchObject([{ address: "module.shop.alicloud_instance.web", verdict: "violation" }]);
    expect(notices.filter(({ kind }) => kind === "own-entry")).toEqual([]);
  });

  test("is named in the report with the entry that vouches for its verdict", () => {
    const { notices, extensions } = judge(calling({ internal: true }), extensionOf(website));
    const [notice] = notices.filter(({ kind }) => kind === "own-entry");
    expect(notice?.message.en).toContain("1 resource was judged by your own catalogue entry acme/website/alicloud (2026-11-01");
    expect(notice?.message.en).toContain("shop module.shop");
    expect(extensions).toMatchObject([{ namespace: "acme", resources: ["acme/website/alicloud"] }]);
  });
});

describe("A type of a provider that is not shipped", () => {
  const serverIn = (zone: string, domain: string): Json => ({
    resource: { ucloud_instance: { api: { availability_zone: zone, domain } } },
  });

  test.each([
    ["cn-sh2-02", "api.xinghai-shop.cn", "covered"],
    ["cn-sh2-02", "api.xinghai-new.cn", "violation"],
    ["hk-01", "api.xinghai-new.cn", "exempt"],
    // Near misses: no zone of a listed region.
    ["hk2-01", "api.xinghai-new.cn", "undecided"],
    ["cn-sh2-2", "api.xinghai-new.cn", "undecided"],
  ])("in %s as %s is %s", (zone, domain, verdict) => {
    expect(verdicts(serverIn(zone, domain), extensionOf(instance))).toEqual({ "ucloud_instance.api": verdict });
  });

  test("is out of scope in the next check that has no such entry", () => {
    const document = serverIn("cn-sh2-02", "api.xinghai-new.cn");
    expect(judge(document, extensionOf(instance)).verdict).toBe("violations");
    expect(judge(document, [])).toMatchObject({ verdict: "passed", resources: [], summary: { outOfScope: 1 } });
    expect(judge(document, extensionOf(website))).toMatchObject({ verdict: "passed", summary: { outOfScope: 1 } });
  });

  test("beside it, another type of that provider stays out of scope", () => {
    const document = { resource: { ucloud_instance: {}, ucloud_udb_instance: { db: {} } } };
    expect(judge(document, extensionOf(instance))).toMatchObject({ resources: [], summary: { outOfScope: 1 } });
  });
});

test("A type that a shipped catalogue has not seen yet may be filled in", () => {
  const own = defineResource({
    ...checked,
    type: "alicloud_brand_new_server",
    cloud: "alicloud",
    role: "server",
    location: ["provider"],
    public: "always",
  });
  const document = { provider, resource: { alicloud_brand_new_server: { web: {} } } };
  expect(verdicts(document, [])).toEqual({ "alicloud_brand_new_server.web": "undecided" });
  expect(verdicts(document, extensionOf(own))).toEqual({ "alicloud_brand_new_server.web": "violation" });
});

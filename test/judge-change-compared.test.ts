import { describe, expect, test } from "vitest";
import { check } from "../lib/check";
import { fingerprintOf } from "../lib/engine/fingerprint";
import { settingsWith } from "../lib/engine/settings";
import type { Finding } from "../lib/engine/report";
import type { Widening } from "../lib/engine/widening";
import { apiWith, beijing, grantedAtAws } from "../policies/examples/china-aws";
import { granted, ledgerOf, withoutFilings } from "../policies/examples/ledger";
import { cdnDomain, privateServer, publicServer, wwwRecord } from "../policies/examples/parts";
import { rules } from "../policies/index";
import { type Resources, unit, ledger, none, said, server, service } from "./judged-change";

describe("a resource that stood before", () => {
  const record = (name: string) => ({
    alicloud_alidns_record: { [name]: wwwRecord("${alicloud_instance.web.public_ip}", { rr: name }) },
  });

  test("and was private counts once it needs the new permission", () => {
    const from = { alicloud_instance: { web: privateServer } };
    const change = {
      from,
      to: server,
      before: none,
      after: service('accessProviders: [alicloud], servers: ["alicloud_instance.web"]'),
    };
    expect(said(change).map(({ address }) => address)).toEqual(["alicloud_instance.web"]);
  });

  test("and was blocked for the same name does not count", () => {
    const estate = { ...server, ...record("www") };
    expect(said({ from: estate, to: estate, before: none, after: granted })).toEqual([]);
  });

  test("and was blocked for one name counts for another", () => {
    const to = {
      ...server,
      alicloud_alidns_record: { ...record("www").alicloud_alidns_record, ...record("api").alicloud_alidns_record },
    };
    const [finding] = said({ from: { ...server, ...record("www") }, to, before: none, after: granted });
    expect(finding?.resources.map(({ address }) => address)).toEqual(["alicloud_alidns_record.api", "alicloud_instance.web"]);
  });

  test.each<[string, Resources, readonly string[]]>([
    ["and was blocked under another address does not count", { alicloud_instance: { b: publicServer } }, []],
    [
      "and still stands lends nothing to another that claims to come from there",
      { alicloud_instance: { a: publicServer, b: publicServer } },
      ["alicloud_instance.b"],
    ],
  ])("%s", (_, to, expected) => {
    const moved = [{ from: "alicloud_instance.a", to: "alicloud_instance.b" }];
    const found = said(
      {
        from: { alicloud_instance: { a: publicServer } },
        to,
        before: none,
        after: service('accessProviders: [alicloud], servers: ["alicloud_instance.*"]'),
      },
      { input: { units: [unit(to, { moved })] } },
    );
    expect(found.flatMap(({ resources }) => resources.map(({ address }) => address))).toEqual(expected);
  });

  test("and is still blocked is told by other rules", () => {
    const before = service("status: access_restricted, accessProviders: [tencentcloud]");
    const to = { ...server, ...record("www") };
    expect(said({ to, before, after: service("accessProviders: [tencentcloud]") })).toEqual([]);
  });
});

describe("each resource is told its own entry", () => {
  const two = {
    ...server,
    alicloud_cdn_domain_new: { shop: cdnDomain("www.xinghai-shop.cn"), blog: cdnDomain("www.xinghai-blog.cn") },
  };
  const entries = (found: readonly Finding[]): readonly string[] =>
    found.map(({ address, message }) => `${address ?? ""}: ${/permits: (.*?) \(filings/.exec(message.en)?.[1] ?? ""}`).toSorted();
  const listing = (rest: string): string =>
    `{ number: 浙ICP备2021999901号-${rest}, accessProviders: [alicloud], registrant: subject }`;

  test("of two filings", () => {
    const after = `${ledgerOf(listing("1, domains: [xinghai-shop.cn]"))}      - ${listing("2, domains: [xinghai-blog.cn]")}\n`;
    expect(entries(said({ to: two, before: none, after }))).toEqual([
      "alicloud_cdn_domain_new.blog: the new filing 浙ICP备2021999901号-2 (xinghai-blog.cn)",
      "alicloud_cdn_domain_new.shop: the new filing 浙ICP备2021999901号-1 (xinghai-shop.cn)",
    ]);
  });

  test("of two domains of one filing", () => {
    const before = ledgerOf(listing("1, domains: [xinghai-job.cn]"));
    const after = ledgerOf(listing("1, domains: [xinghai-job.cn, xinghai-shop.cn, xinghai-blog.cn]"));
    expect(entries(said({ to: two, before, after }))).toEqual([
      "alicloud_cdn_domain_new.blog: the domain xinghai-blog.cn, new in the filing 浙ICP备2021999901号-1",
      "alicloud_cdn_domain_new.shop: the domain xinghai-shop.cn, new in the filing 浙ICP备2021999901号-1",
    ]);
  });

  test("of two waivers that differ in their rule alone", () => {
    const waiver = (rule: string, match: string): string =>
      `  - { rule: ${rule}, match: ${match}, reason: moving, owner: wang, expires: 2026-12-31 }\n`;
    const after = withoutFilings(
      `waivers:\n${waiver("server-without-filing", '"alicloud_*"')}${waiver("domain-binding-without-filing", '"alicloud_*"')}`,
    );
    expect(
      entries(
        said({ to: { ...server, alicloud_cdn_domain_new: { shop: two.alicloud_cdn_domain_new.shop } }, before: none, after }),
      ),
    ).toEqual([
      "alicloud_cdn_domain_new.shop: the new waiver of domain-binding-without-filing for alicloud_*",
      "alicloud_instance.web: the new waiver of server-without-filing for alicloud_*",
    ]);
  });

  test("an address shares the entry of the private server behind it", () => {
    const to = {
      alicloud_instance: { web: { ...privateServer, tags: { "icp-filing": "浙ICP备2021999901号-1" } } },
      alicloud_eip_address: { web: { bandwidth: "10" } },
      alicloud_eip_association: {
        web: { allocation_id: "${alicloud_eip_address.web.id}", instance_id: "${alicloud_instance.web.id}" },
      },
    };
    const [finding, ...others] = said({ to, before: none, after: granted });
    expect(others).toEqual([]);
    expect(finding?.resources.map(({ address }) => address).toSorted()).toEqual([
      "alicloud_eip_address.web",
      "alicloud_instance.web",
    ]);
  });
});

test("what cdktf has generated is no file that somebody owns", () => {
  const web = { ...publicServer, "//": { metadata: { path: "shop/web", uniqueId: "web" } } };
  const after = service('accessProviders: [alicloud], servers: ["shop/web"]');
  const former = { ownersOf: (file: string) => [`@owner-of-${file}`] };
  const change = (body: object) => ({ to: { alicloud_instance: { web: body } }, before: none, after });
  const sentence = "filings.yaml is owned by @owner-of-filings.yaml";
  expect(said(change(web), { former })[0]?.message.en).toMatch(new RegExp(`${sentence}\\.$`));
  const written = service('accessProviders: [alicloud], servers: ["alicloud_instance.web"]');
  expect(said({ ...change(publicServer), after: written }, { former })[0]?.message.en).toContain(
    `${sentence}. shop/main.tf.json is owned by @owner-of-shop/main.tf.json.`,
  );
});

describe("a changed configuration", () => {
  const to = { alicloud_instance: { web: { ...publicServer, internet_max_bandwidth_out: "${var.bandwidth}" } } };
  const change = { to, before: none, after: none, variable: { bandwidth: { type: "number" } } };
  const otherWidenings: readonly Widening[] = [
    {
      what: { zh: "配置的改动", en: "the change of the configuration" },
      file: "beian.config.json",
      line: null,
      concerns: { kind: "configuration" },
    },
  ];

  const letThrough = settingsWith({ undecided: "warn" });

  test("that lets undecided resources through is named", () => {
    const [finding] = said(change, { input: { settings: letThrough }, former: { otherWidenings } });
    expect(finding?.message.en).toContain("the change of the configuration (beian.config.json)");
  });

  test("that let them through before is no news", () => {
    expect(said(change, { input: { settings: letThrough }, former: { otherWidenings, settings: letThrough } })).toEqual([]);
  });
});

test("without an earlier ledger to compare with, nothing is said", () => {
  const { findings } = check({
    units: [unit(server)],
    ledger: ledger(service('accessProviders: [alicloud], servers: ["alicloud_instance.web"]')),
    rules,
    today: "2026-11-25",
    door: "check",
    inputs: ["shop"],
  });
  expect(findings.map(({ rule }) => rule)).toEqual(["anchor-not-eligible"]);
});

test("what the baseline in use excuses hides no other permission that comes with the change", () => {
  const change = {
    to: apiWith("NONE"),
    provider: beijing,
    before: grantedAtAws().replace(', servers: ["aws_*"]', ""),
    after: grantedAtAws(),
  };
  expect(said(change)).toEqual([]);
  const unsigned = fingerprintOf("api-without-authentication", "shop", "aws_api_gateway_rest_api.shop", null);
  const [finding] = said(change, { former: { excused: new Set([unsigned]) } });
  expect(finding?.message.en).toContain("the pattern aws_*, new in `servers`");
});

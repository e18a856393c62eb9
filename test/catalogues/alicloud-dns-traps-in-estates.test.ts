import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { ledgerWith, rowsOf, verdictOf } from "../infrastructure/verdict-of";
import { miniPlan, planVerdicts } from "../mini-plans";

/** Names at Alibaba Cloud and where they lead, each trap by the number under which it was collected; the verdicts come from the facts. */

type Body = Readonly<Record<string, Json>>;

const providers: Json = { alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }] };
const servers = {
  alicloud_instance: {
    cn: { internet_max_bandwidth_out: 10 },
    hk: { internet_max_bandwidth_out: 10, provider: "alicloud.hk" },
  },
};
const toMainland = "${alicloud_instance.cn.public_ip}";
const toHongKong = "${alicloud_instance.hk.public_ip}";

/** The row of alicloud_alidns_record.r, an A record named www.other-shop.cn unless its arguments say otherwise. */
function rowOf(record: Body, resources: Body = {}, ledger = ledgerWith()): { verdict?: string; name?: string } {
  const r = { domain_name: "other-shop.cn", rr: "www", type: "A", ...record };
  const resource = { ...servers, ...resources, alicloud_alidns_record: { r } };
  const row = rowsOf({ shop: { provider: providers, variable: { u: {} }, resource } }, ledger).get("alicloud_alidns_record.r");
  return { ...(row === undefined ? {} : { verdict: row.verdict }), ...(row?.hostnames[0] && { name: row.hostnames[0].name }) };
}

function recordVerdict(record: Body, resources: Body = {}, ledger = ledgerWith()): string | undefined {
  return rowOf(record, resources, ledger).verdict;
}

test.each<[string, Body, string, string]>([
  ["the apex", { rr: "@" }, "other-shop.cn", "violation"],
  ["the apex of a filed domain", { rr: "@", domain_name: "xinghai-shop.cn" }, "xinghai-shop.cn", "covered"],
  ["a wildcard", { rr: "*" }, "*.other-shop.cn", "violation"],
  ["a wildcard below a label", { rr: "*.img", domain_name: "xinghai-shop.cn" }, "*.img.xinghai-shop.cn", "covered"],
  ["dots in rr", { rr: "a.b", domain_name: "xinghai-shop.cn" }, "a.b.xinghai-shop.cn", "covered"],
  ["a filed domain in rr alone", { rr: "xinghai-shop.cn" }, "xinghai-shop.cn.other-shop.cn", "violation"],
  ["a zone that is a subdomain", { domain_name: "shop.other-shop.cn" }, "www.shop.other-shop.cn", "violation"],
  ["a filed zone that is a subdomain", { rr: "@", domain_name: "m.xinghai-shop.cn" }, "m.xinghai-shop.cn", "covered"],
  ["another suffix", { domain_name: "xinghai-shop.com.cn" }, "www.xinghai-shop.com.cn", "violation"],
])("trap 37: %s", (_, record, name, verdict) => {
  expect(rowOf({ value: toMainland, ...record })).toEqual({ name, verdict });
  expect(recordVerdict({ ...record, value: toHongKong })).toBe("exempt");
});

test("trap 37: a filing under a suffix of two labels is that of one domain alone", () => {
  const ledger = ledgerWith(
    "      - { number: 浙ICP备2021999901号-2, domains: [yunfan.com.cn, 云帆.公司.cn], accessProviders: [alicloud], registrant: subject }\n",
  );
  const under = (domain_name: string): string | undefined => recordVerdict({ domain_name, value: toMainland }, {}, ledger);
  expect(["yunfan.com.cn", "a.yunfan.com.cn", "云帆.公司.cn"].map(under)).toEqual(["covered", "covered", "covered"]);
  expect(["haijing.com.cn", "com.cn", "海景.公司.cn"].map(under)).toEqual(["violation", "violation", "violation"]);
});

describe("trap 41: records that share a name", () => {
  const shared = (values: readonly (readonly [string, string])[], domain_name = "other-shop.cn"): Record<string, string> => {
    const records = values.map(
      ([line, value], index) => [`r${index}`, { domain_name, rr: "www", type: "A", line, value }] as const,
    );
    const chain = { domain_name, rr: "go", type: "CNAME", value: `www.${domain_name}` };
    const resource = { ...servers, alicloud_alidns_record: { ...Object.fromEntries<Json>(records), chain } };
    const rows = rowsOf({ shop: { provider: providers, resource } });
    return Object.fromEntries([...rows].map(([address, { verdict }]) => [address.replace(/^.*\./, ""), verdict]));
  };

  test("each is judged by its own target, and what leads to the name by all of them", () => {
    const verdicts = shared([
      ["default", toHongKong],
      ["telecom", toMainland],
    ]);
    expect(verdicts).toMatchObject({ r0: "exempt", r1: "violation", chain: "violation" });
  });

  test("the order does not matter, nor does a line for visitors abroad", () => {
    const verdicts = shared([
      ["oversea", toMainland],
      ["default", toHongKong],
    ]);
    expect(verdicts).toMatchObject({ r0: "violation", r1: "exempt", chain: "violation" });
  });

  test("all of them in Hong Kong need nothing, one that nobody knows leaves the name open", () => {
    const outside = [
      ["default", toHongKong],
      ["telecom", toHongKong],
    ] as const;
    expect(shared(outside)).toMatchObject({ r0: "exempt", r1: "exempt", chain: "exempt" });
    expect(shared([...outside, ["mobile", "203.0.113.9"]])).toMatchObject({ r0: "exempt", r2: "undecided", chain: "undecided" });
  });

  test("a filed name is covered on the line that needs it", () => {
    const verdicts = shared(
      [
        ["default", toHongKong],
        ["telecom", toMainland],
      ],
      "xinghai-shop.cn",
    );
    expect(verdicts).toMatchObject({ r0: "exempt", r1: "covered", chain: "covered" });
  });
});

describe("trap 42: names in Chinese", () => {
  const ledger = ledgerWith(
    "      - { number: 浙ICP备2021999901号-2, domains: [星海商城.cn], accessProviders: [alicloud], registrant: subject }\n",
  );
  const ascii = "xn--czru2dd8u48g.cn";

  test.each(["星海商城.cn", "星海商城.cn.", ascii, ascii.toUpperCase(), `${ascii}.`, "星海商城。cn"])(
    "%s is the filed name",
    (zone) => {
      expect(rowOf({ domain_name: zone, value: toMainland }, {}, ledger)).toEqual({ name: `www.${ascii}`, verdict: "covered" });
    },
  );

  test.each(["星海商场.cn", "星海商城.com", "xn--czru2dd8u48h.cn"])("%s is another name", (zone) => {
    expect(recordVerdict({ domain_name: zone, value: toMainland }, {}, ledger)).toBe("violation");
  });

  test("puny_code of a zone is computed: it proves no filing", () => {
    const under = (zone: string): string | undefined =>
      recordVerdict(
        { domain_name: "${alicloud_alidns_domain.z.puny_code}", value: toMainland },
        { alicloud_alidns_domain: { z: { domain_name: zone } } },
        ledger,
      );
    expect(under("海景商城.cn")).not.toMatch(/covered|exempt/);
    expect(under("星海商城.cn")).toMatch(/covered|undecided/);
  });

  test("a function's own domain matches in any spelling, though the product itself minds case", () => {
    const bound = (custom_domain_name: string): string | undefined =>
      rowsOf(
        { shop: { provider: providers, resource: { alicloud_fcv3_custom_domain: { d: { custom_domain_name } } } } },
        ledger,
      ).get("alicloud_fcv3_custom_domain.d")?.verdict;
    expect([ascii, ascii.toUpperCase(), "API.XingHai-Shop.cn"].map(bound)).toEqual(["covered", "covered", "covered"]);
    expect(bound("API.Other-Shop.cn")).toBe("violation");
  });
});

describe("trap 43: Alibaba's own hostnames", () => {
  const cname = (value: string, domain_name = "other-shop.cn", resources: Body = {}): string | undefined =>
    recordVerdict({ type: "CNAME", domain_name, value }, resources);

  test.each([
    ["shop.oss-cn-shenzhen.aliyuncs.com", "violation"],
    ["shop.oss-ap-northeast-1.aliyuncs.com", "exempt"],
    ["1234567890.cn-shanghai.fc.aliyuncs.com", "violation"],
    ["1234567890.cn-hongkong.fc.aliyuncs.com", "exempt"],
    ["alb-example.cn-hangzhou.alb.aliyuncsslb.com", "violation"],
    ["nlb-example.cn-hongkong.nlb.aliyuncsslbintl.com", "exempt"],
    ["alb-example.eu-central-1.alb.aliyuncsslbintl.com", "exempt"],
    ["alb-example.alb.aliyuncsslbintl.com.example.net", "undecided"],
    ["www.other-shop.cn.w.kunlunaq.com", "undecided"],
    ["www.other-shop.cn.w.cdngslb.com", "undecided"],
    ["example.yundunwaf3.com", "undecided"],
    ["example.aliyunddos0001.com", "undecided"],
    ["ga-example.aliyunga0019.com", "undecided"],
    ["gtm12345678.gtm-000.com", "undecided"],
  ])("%s is %s", (value, expected) => {
    expect(cname(value)).toBe(expected);
  });

  test("a region in the name asks for the filing, and a filed name has it", () => {
    expect(cname("shop.oss-cn-shenzhen.aliyuncs.com", "xinghai-shop.cn")).toBe("covered");
    expect(cname("alb-example.cn-hangzhou.alb.aliyuncsslb.com", "xinghai-shop.cn")).toBe("covered");
  });

  test.each([
    ["overseas", "exempt"],
    ["domestic", "violation"],
    ["global", "violation"],
  ])("the name of a CDN domain of scope %s by reference is %s", (scope, expected) => {
    const edge = { alicloud_cdn_domain_new: { c: { domain_name: "www.other-shop.cn", scope } } };
    expect(cname("${alicloud_cdn_domain_new.c.cname}", "other-shop.cn", edge)).toBe(expected);
  });
});

describe("trap 44: DNS in disguise", () => {
  const pool = (address: string): Body => ({
    instance_id: "${alicloud_alidns_gtm_instance.g.id}",
    address: [{ address, mode: "SMART", lba_weight: 1, attribute_info: "{}" }],
    type: "IPV4",
  });
  const gtm = (first: string, failover: string, name = "www.other-shop.cn"): Body => ({
    ...servers,
    alicloud_alidns_gtm_instance: { g: { public_user_domain_name: name } },
    alicloud_alidns_address_pool: { first: pool(first), failover: pool(failover) },
    alicloud_alidns_access_strategy: {
      s: {
        instance_id: "${alicloud_alidns_gtm_instance.g.id}",
        default_addr_pools: [{ addr_pool_id: "${alicloud_alidns_address_pool.first.id}" }],
        failover_addr_pools: [{ addr_pool_id: "${alicloud_alidns_address_pool.failover.id}" }],
      },
    },
  });

  test.each<[string, Body, string]>([
    ["an idle pool in the mainland", gtm(toHongKong, toMainland), "violation"],
    ["a first pool in the mainland", gtm(toMainland, toHongKong), "violation"],
    ["both pools in Hong Kong", gtm(toHongKong, toHongKong), "exempt"],
    ["a pool that nobody can place", gtm(toHongKong, "203.0.113.7"), "undecided"],
    ["a filed name", gtm(toMainland, toHongKong, "www.xinghai-shop.cn"), "covered"],
  ])("traffic management with %s", (_, estate, expected) => {
    expect(verdictOf("alicloud_alidns_gtm_instance.g", estate, providers)).toBe(expected);
  });

  test.each([
    [toMainland, "violation"],
    [toHongKong, "exempt"],
    ["203.0.113.7", "undecided"],
  ])("an address of the newer traffic management, %s, is a %s", (address, expected) => {
    const estate = { ...servers, alicloud_alidns_cloud_gtm_address: { a: { address, type: "IPv4", enable_status: "enable" } } };
    expect(verdictOf("alicloud_alidns_cloud_gtm_address.a", estate, providers)).toBe(expected);
  });

  test.each([
    [toMainland, "violation"],
    [toHongKong, "exempt"],
    ["203.0.113.7", "undecided"],
  ])("a record on a scheduler rule whose second value is %s is a %s", (value, expected) => {
    const rules = [
      { type: "A", value: toHongKong, priority: 100 },
      { type: "A", value, priority: 50 },
    ];
    const record = { type: "CNAME", value: "${alicloud_ddoscoo_scheduler_rule.r.cname}" };
    const rule = { alicloud_ddoscoo_scheduler_rule: { r: { rule_name: "r", rule_type: 3, rules } } };
    expect(recordVerdict(record, rule)).toBe(expected);
    const filed = expected === "violation" ? "covered" : expected;
    expect(recordVerdict({ ...record, domain_name: "xinghai-shop.cn" }, rule)).toBe(filed);
  });

  /** The verdict on a record that leads to a scheduler rule of one value. */
  function scheduled(rule: Body, ledger = ledgerWith()): string | undefined {
    const record = { type: "CNAME", value: "${alicloud_ddoscoo_scheduler_rule.r.cname}" };
    return recordVerdict(record, { alicloud_ddoscoo_scheduler_rule: { r: { rules: [rule] } } }, ledger);
  }

  // Only a record's own values are looked up in the ledger and the tables of hostnames, not those of what it refers to.
  test.fails("a scheduler rule to a literal address stands where the ledger says", () => {
    const ledger = ledgerWith(`addresses:
  - { cidr: 203.0.113.0/25, jurisdiction: mainland, cloud: alicloud }
  - { cidr: 203.0.113.128/25, jurisdiction: hong-kong }
`);
    const to = (value: string): string | undefined => scheduled({ type: "A", value }, ledger);
    expect([to("203.0.113.7"), to("203.0.113.200"), to("198.51.100.7")]).toEqual(["violation", "exempt", "undecided"]);
  });

  test.each<[Body, string]>([
    [{ type: "A", value: "203.0.113.7", region_id: "cn-shanghai" }, "violation"],
    [{ type: "A", value: "203.0.113.7", region_id: "cn-hongkong" }, "exempt"],
    [{ type: "A", value: toMainland, region_id: "cn-hongkong" }, "violation"],
  ])("a scheduler rule with %j: a record on it is a %s", (rule, expected) => {
    expect(scheduled(rule)).toBe(expected);
  });

  // As above.
  test.fails("a scheduler rule to a hostname of Alibaba's stands where the name says", () => {
    const to = (value: string): string | undefined => scheduled({ type: "CNAME", value });
    expect(to("shop.oss-cn-hangzhou.aliyuncs.com")).toBe("violation");
    expect(to("shop.oss-cn-hongkong.aliyuncs.com")).toBe("exempt");
  });

  test("a region beside one value says nothing of another value", () => {
    const rules = [
      { type: "A", value: "203.0.113.7", region_id: "cn-hongkong" },
      { type: "A", value: toMainland },
    ];
    const record = { type: "CNAME", value: "${alicloud_ddoscoo_scheduler_rule.r.cname}" };
    expect(recordVerdict(record, { alicloud_ddoscoo_scheduler_rule: { r: { rules } } })).toBe("violation");
  });

  test("a scheduler rule passes the name on to its servers, and their filing is asked for", () => {
    const ledger = ledgerWith(
      "      - { number: 浙ICP备2021999901号-2, domains: [yunfan-shop.cn], accessProviders: [tencentcloud], registrant: subject }\n",
    );
    const judged = (domain_name: string): readonly (string | undefined)[] => {
      const record = { domain_name, rr: "www", type: "CNAME", value: "${alicloud_ddoscoo_scheduler_rule.r.cname}" };
      const resource = {
        ...servers,
        alicloud_ddoscoo_scheduler_rule: { r: { rules: [{ type: "A", value: toMainland }] } },
        alicloud_alidns_record: { r: record },
      };
      const rows = rowsOf({ shop: { provider: providers, resource } }, ledger);
      return ["alicloud_alidns_record.r", "alicloud_instance.cn"].map((address) => rows.get(address)?.verdict);
    };
    expect(judged("xinghai-shop.cn")).toEqual(["covered", "covered"]);
    expect(judged("yunfan-shop.cn")).toEqual(["violation", "violation"]);
    expect(judged("other-shop.cn")).toEqual(["violation", "violation"]);
  });
});

describe("trap 45: references and literals in one text", () => {
  const bucket = (more: Body): Body => ({ alicloud_oss_bucket: { b: { bucket: "shop-images", ...more } } });
  const value = "${alicloud_oss_bucket.b.bucket}.${alicloud_oss_bucket.b.extranet_endpoint}";

  test.each<[string, Body, Body, string]>([
    ["a bucket in Hangzhou", { value }, {}, "violation"],
    ["a bucket in Hong Kong", { value }, { provider: "alicloud.hk" }, "exempt"],
    ["a filed name on a bucket in Hangzhou", { value, domain_name: "xinghai-shop.cn" }, {}, "covered"],
    ["a literal end", { value: "${alicloud_oss_bucket.b.id}.oss-cn-hangzhou.aliyuncs.com" }, {}, "violation"],
    [
      "a literal end in Hong Kong",
      { value: "${alicloud_oss_bucket.b.id}.oss-cn-hongkong.aliyuncs.com" },
      { provider: "alicloud.hk" },
      "exempt",
    ],
    ["a bucket that is not known", { value: "${var.u}.oss-cn-hangzhou.aliyuncs.com" }, {}, "violation"],
    ["an end that is not known", { value: "${alicloud_oss_bucket.b.bucket}.${var.u}" }, { provider: "alicloud.hk" }, "undecided"],
  ])("%s", (_, record, more, expected) => {
    expect(recordVerdict({ type: "CNAME", ...record }, bucket(more))).toBe(expected);
  });

  // The machine takes the public name of the bucket from the first part, though the private end decides where the text leads.
  test.fails("the private endpoint leads nobody in from outside", () => {
    const inner = { type: "CNAME", value: value.replace("extranet", "intranet") };
    expect(recordVerdict(inner, bucket({}))).toBe("exempt");
  });

  test.each([
    ["xinghai-shop.cn", "covered"],
    ["other-shop.cn", "violation"],
  ])("the zone by reference, %s, and rr from a text around it", (zone, expected) => {
    const record = { domain_name: "${alicloud_alidns_domain.z.domain_name}", rr: "img-${1}", value: toMainland };
    const row = rowOf(record, { alicloud_alidns_domain: { z: { domain_name: zone } } });
    expect(row).toEqual({ name: `img-1.${zone}`, verdict: expected });
  });

  test("in a plan, where the endpoint is not known", () => {
    const bucketRefs = ["bucket", "extranet_endpoint"].flatMap((name) => [
      `alicloud_oss_bucket.b.${name}`,
      "alicloud_oss_bucket.b",
    ]);
    const planned = (provider: string): string | undefined =>
      planVerdicts(
        miniPlan({
          "alicloud_oss_bucket.b": { known: { bucket: "shop-images" }, unknown: { extranet_endpoint: null }, provider },
          "alicloud_alidns_record.r": {
            known: { domain_name: "other-shop.cn", rr: "img", type: "CNAME" },
            unknown: { value: bucketRefs },
          },
        }),
      )["alicloud_alidns_record.r"];
    expect([planned("alicloud"), planned("alicloud.hk")]).toEqual(["violation", "exempt"]);
  });
});

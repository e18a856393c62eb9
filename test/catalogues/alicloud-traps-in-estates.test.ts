import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { rowsOf, verdictOf } from "../infrastructure/verdict-of";
import { miniPlan, planVerdicts } from "../mini-plans";

/** Where things stand at Alibaba Cloud, each trap by the number under which it was collected; the verdicts come from the facts. */

type Body = Readonly<Record<string, Json>>;

const twoRegions: Json = { alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }] };
const inHongKong: Json = { alicloud: [{ region: "cn-hongkong" }, { alias: "cn", region: "cn-hangzhou" }] };
const noRegion: Json = { alicloud: {} };

/** The verdict on a public server with these arguments under this provider block. */
function server(provider: Json, body: Body = {}, resources: Body = {}, more: Body = {}): string | undefined {
  const instance = { web: { internet_max_bandwidth_out: 10, ...body } };
  return verdictOf("alicloud_instance.web", { ...resources, alicloud_instance: instance }, provider, {
    variable: { u: {} },
    ...more,
  });
}

/** The verdict on a record of an unfiled domain that leads to a literal hostname. */
function cname(value: string): string | undefined {
  const record = { domain_name: "other-shop.cn", rr: "img", type: "CNAME", value };
  return verdictOf("alicloud_alidns_record.r", { alicloud_alidns_record: { r: record } }, noRegion);
}

test.each<[string, Json, Body, string]>([
  ["a provider in cn-hongkong", { alicloud: { region: "cn-hongkong" } }, {}, "exempt"],
  ["a zone of Hong Kong without a region", noRegion, { availability_zone: "cn-hongkong-c" }, "exempt"],
  ["a provider in cn-hangzhou", { alicloud: { region: "cn-hangzhou" } }, {}, "violation"],
  ["an id that only begins like Hong Kong's", { alicloud: { region: "cn-hongkongish" } }, {}, "violation"],
])("trap 1: %s", (_, provider, body, expected) => {
  expect(server(provider, body)).toBe(expected);
});

test("trap 1: a bucket's name says Hong Kong, not the mainland", () => {
  expect(cname("shop.oss-cn-hongkong.aliyuncs.com")).toBe("exempt");
  expect(cname("shop.oss-cn-beijing.aliyuncs.com")).toBe("violation");
});

describe("trap 2: no region is cn-beijing", () => {
  test.each<[string, Json, Body, string]>([
    ["an empty provider block", noRegion, {}, "violation"],
    ["no provider block at all", {}, {}, "violation"],
    ["a region of null", { alicloud: { region: null } }, {}, "violation"],
    ["a profile, which only the user's machine knows", { alicloud: { profile: "hk" } }, {}, "violation"],
    ["a region that is not known", { alicloud: { region: "${var.u}" } }, {}, "undecided"],
    ["a region that is given", { alicloud: { region: "us-west-1" } }, {}, "exempt"],
    ["a zone abroad, which outranks the default", noRegion, { availability_zone: "us-west-1a" }, "exempt"],
    ["no way in", noRegion, { internet_max_bandwidth_out: 0 }, "exempt"],
  ])("%s", (_, provider, body, expected) => {
    expect(server(provider, body)).toBe(expected);
  });

  test("the default has its name in the trail", () => {
    const instance = { web: { internet_max_bandwidth_out: 10 } };
    const row = rowsOf({ shop: { provider: noRegion, resource: { alicloud_instance: instance } } }).get("alicloud_instance.web");
    expect(row?.jurisdictions).toEqual(["mainland"]);
    expect(JSON.stringify(row?.trail)).toContain("cn-beijing");
  });
});

test.each([
  ["cn-north-2-gov-1", "violation"],
  ["cn-hzfinance", "violation"],
  ["cn-hzjbp", "violation"],
  ["cn-szfinance", "violation"],
  ["cn-shanghai-finance-1", "violation"],
  ["na-south-1", "exempt"],
  ["hzfinance", "undecided"],
])("trap 3: a region without a city in its id, %s, is a %s", (region, expected) => {
  expect(server({ alicloud: { region } })).toBe(expected);
});

test("trap 3: the same ids in the zone of a server and in the name of a bucket", () => {
  expect(server(noRegion, { availability_zone: "cn-north-2-gov-1b" })).toBe("violation");
  for (const id of ["cn-hzfinance", "cn-hzjbp", "cn-szfinance"]) expect(cname(`shop.oss-${id}.aliyuncs.com`)).toBe("violation");
  expect(cname("shop.oss-cn-hzfinance-internal.aliyuncs.com")).toBe("exempt");
});

test.each([
  ["cn-wuhan-lr", "violation"],
  ["cn-nantong", "violation"],
  ["cn-zhengzhou-jva", "violation"],
  ["cn-heyuan-acdr-1", "violation"],
  ["cn-somewhere-new-7", "violation"],
  ["eu-west-2", "exempt"],
  ["eu-north-9", "undecided"],
])("trap 4: with skip_region_validation, %s is a %s", (region, expected) => {
  expect(server({ alicloud: { region, skip_region_validation: true } })).toBe(expected);
});

describe("trap 5: zones", () => {
  test.each([
    ["cn-hangzhou-h", "violation"],
    ["cn-hangzhou-MAZ6(i,j,k)", "violation"],
    ["cn-hangzhou-bef-aliyun", "violation"],
    ["cn-shenzhen-finance-1b", "violation"],
    ["ap-southeast-1a", "exempt"],
    ["cn-hongkong-MAZ2(b,c)", "exempt"],
    ["ap-southeast-9a", "undecided"],
  ])("%s without a region is a %s", (zone, expected) => {
    expect(server(noRegion, { availability_zone: zone })).toBe(expected);
  });

  test("the longest region that fits is the zone's", () => {
    const regionIn = (zone: string): string => {
      const resource = { alicloud_instance: { web: { internet_max_bandwidth_out: 10, availability_zone: zone } } };
      return JSON.stringify(rowsOf({ shop: { provider: noRegion, resource } }).get("alicloud_instance.web")?.trail);
    };
    expect(regionIn("cn-shenzhen-finance-1b")).toContain('"cn-shenzhen-finance-1 is in mainland China"');
    expect(regionIn("cn-shenzhen-e")).toContain('"cn-shenzhen is in mainland China"');
  });
});

describe("trap 6: a vswitch whose zone comes from a data source", () => {
  const zones = (provider?: string): Body => ({
    data: { alicloud_zones: { z: provider === undefined ? {} : { provider } } },
  });
  const vswitch = (provider?: string): Body => ({
    alicloud_vswitch: {
      s: { zone_id: "${data.alicloud_zones.z.zones[0].id}", ...(provider === undefined ? {} : { provider }) },
    },
  });
  const inside = (body: Body = {}): Body => ({ vswitch_id: "${alicloud_vswitch.s.id}", ...body });
  const rootless: Json = { alicloud: [{}, { alias: "hk", region: "cn-hongkong" }, { alias: "cn", region: "cn-hangzhou" }] };

  test.each<[string, Json, Body, string | undefined, string | undefined, string]>([
    ["all of it in Hong Kong", twoRegions, { provider: "alicloud.hk" }, "alicloud.hk", "alicloud.hk", "exempt"],
    ["all of it in Hangzhou", inHongKong, { provider: "alicloud.cn" }, "alicloud.cn", "alicloud.cn", "violation"],
    ["a vswitch in Hong Kong outranks a root without a region", rootless, {}, "alicloud.hk", "alicloud.hk", "exempt"],
    ["a vswitch in Hangzhou under a root without a region", rootless, {}, "alicloud.cn", "alicloud.cn", "violation"],
    ["a vswitch in Hangzhou under a root in Hong Kong", inHongKong, {}, "alicloud.cn", "alicloud.cn", "violation"],
    ["a vswitch in Hangzhou, its zone read in Hong Kong", inHongKong, {}, "alicloud.cn", undefined, "violation"],
    ["a vswitch in Hong Kong, its zone read in Hangzhou", twoRegions, {}, "alicloud.hk", undefined, "violation"],
  ])("%s", (_, provider, body, network, reader, expected) => {
    expect(server(provider, inside(body), vswitch(network), zones(reader))).toBe(expected);
  });

  test("in a plan, where the zone is not known", () => {
    const zone = "data.alicloud_zones.z";
    const planned = (network: string, provider: string): string | undefined => {
      const plan = miniPlan({
        "alicloud_vswitch.s": {
          unknown: { zone_id: [`${zone}.zones[0].id`, `${zone}.zones[0]`, `${zone}.zones`, zone] },
          provider: network,
        },
        "alicloud_instance.web": {
          known: { internet_max_bandwidth_out: 10 },
          unknown: { vswitch_id: ["alicloud_vswitch.s.id", "alicloud_vswitch.s"] },
          provider,
        },
      });
      const reader = { address: zone, mode: "data", type: "alicloud_zones", name: "z", provider_config_key: network };
      const text = JSON.stringify(plan).replace('"resources":[', `"resources":[${JSON.stringify(reader)},`);
      return planVerdicts(JSON.parse(text) as typeof plan)["alicloud_instance.web"];
    };
    expect(planned("alicloud.hk", "alicloud.hk")).toBe("exempt");
    expect(planned("alicloud", "alicloud.hk")).toBe("violation");
    expect(planned("alicloud", "alicloud")).toBe("violation");
  });
});

test.each<[string, Json, Body, string]>([
  ["a mainland id under a provider abroad", inHongKong, { ens_region_id: "cn-chenzhou-telecom_unicom_cmcc" }, "violation"],
  ["a foreign id under a mainland provider", twoRegions, { ens_region_id: "tr-Istanbul-1" }, "exempt"],
  ["an id with a prefix that nobody knows", twoRegions, { ens_region_id: "xx-Nowhere-1" }, "undecided"],
  ["no id, a large area", inHongKong, { schedule_area_level: "Big", net_district_code: "100106" }, "violation"],
  ["no id, a province", inHongKong, { schedule_area_level: "Middle", net_district_code: "330000" }, "violation"],
  ["no id, a city", inHongKong, { schedule_area_level: "Small", net_district_code: "330100" }, "violation"],
  ["a foreign id, scheduled by region", twoRegions, { schedule_area_level: "Region", ens_region_id: "tr-Istanbul-1" }, "exempt"],
  ["neither id nor area", inHongKong, { schedule_area_level: "Region" }, "undecided"],
  [
    "an area without a public address",
    inHongKong,
    { schedule_area_level: "Big", public_ip_identification: false, internet_max_bandwidth_out: 0 },
    "exempt",
  ],
])("trap 11: an edge node with %s", (_, provider, body, expected) => {
  expect(verdictOf("alicloud_ens_instance.n", { alicloud_ens_instance: { n: body } }, provider)).toBe(expected);
});

import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { rowsOf, verdictOf } from "./verdict-of";

const open = { internet_max_bandwidth_out: 10 } as const;

describe("where an Alibaba Cloud server stands", () => {
  test.each<[string, Json, Json, string]>([
    ["cn-hangzhou", open, { alicloud: { region: "cn-hangzhou" } }, "violation"],
    ["cn-hongkong begins with cn- and is exempt", open, { alicloud: { region: "cn-hongkong" } }, "exempt"],
    ["upper case", open, { alicloud: { region: "CN-HONGKONG" } }, "exempt"],
    ["ap-southeast-1 is Singapore here", open, { alicloud: { region: "ap-southeast-1" } }, "exempt"],
    ["no region: the provider's default is cn-beijing", open, { alicloud: {} }, "violation"],
    ["no provider block at all", open, {}, "violation"],
    ["an empty region is the default", open, { alicloud: { region: "" } }, "violation"],
    ["an unlisted cn- region is mainland", open, { alicloud: { region: "cn-nowhere-9" } }, "violation"],
    ["an unlisted other region is undecided", open, { alicloud: { region: "mars-1" } }, "undecided"],
    ["a variable without default", open, { alicloud: { region: "${var.unset}" } }, "undecided"],
    [
      "a choice that may be mainland",
      open,
      { alicloud: { region: '${var.unset == 1 ? "cn-hangzhou" : "cn-hongkong"}' } },
      "violation",
    ],
    [
      "a choice that is never mainland",
      open,
      { alicloud: { region: '${var.unset == 1 ? "us-west-1" : "cn-hongkong"}' } },
      "exempt",
    ],
    [
      "a choice between Hong Kong and the unknown",
      open,
      { alicloud: { region: '${var.unset == 1 ? var.unset : "cn-hongkong"}' } },
      "undecided",
    ],
    [
      "the zone in Hong Kong under a provider without region",
      { ...open, availability_zone: "cn-hongkong-b" },
      { alicloud: {} },
      "exempt",
    ],
    [
      "the zone in Hong Kong under a provider whose region is not known",
      { ...open, availability_zone: "cn-hongkong-b" },
      { alicloud: { region: "${var.unset}" } },
      "exempt",
    ],
    [
      "the zone in the mainland under a Hong Kong provider: mainland wins",
      { ...open, availability_zone: "cn-hangzhou-h" },
      { alicloud: { region: "cn-hongkong" } },
      "violation",
    ],
    [
      "the zone in Hong Kong under an explicit mainland provider: mainland wins",
      { ...open, availability_zone: "cn-hongkong-b" },
      { alicloud: { region: "cn-hangzhou" } },
      "violation",
    ],
    [
      "a zone that is not known stands in the provider's region",
      { ...open, availability_zone: "${data.alicloud_zones.d.zones[0].id}" },
      { alicloud: { region: "cn-hongkong" } },
      "exempt",
    ],
    [
      "a zone that no table lists",
      { ...open, availability_zone: "mars-1a" },
      { alicloud: { region: "cn-hongkong" } },
      "undecided",
    ],
    [
      "the alias decides",
      { ...open, provider: "alicloud.hk" },
      { alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }] },
      "exempt",
    ],
    [
      "all blocks have an alias: an implicit default in cn-beijing",
      open,
      { alicloud: [{ alias: "hk", region: "cn-hongkong" }] },
      "violation",
    ],
  ])("%s", (_, body, provider, expected) => {
    expect(
      verdictOf("alicloud_instance.web", { alicloud_instance: { web: body } }, provider, {
        variable: { unset: {} },
        data: { alicloud_zones: { d: {} } },
      }),
    ).toBe(expected);
  });

  test("a network that is referred to outranks an unset provider region", () => {
    const resources = {
      alicloud_vswitch: { v: { zone_id: "cn-hongkong-b" } },
      alicloud_instance: { web: { ...open, vswitch_id: "${alicloud_vswitch.v.id}" } },
    };
    expect(verdictOf("alicloud_instance.web", resources, { alicloud: {} })).toBe("exempt");
  });

  test("a network whose place is not known is not papered over by the server's own provider", () => {
    const provider = { alicloud: [{ region: "cn-hongkong" }, { alias: "other", region: "${var.unset}" }] };
    const resources = {
      alicloud_vswitch: { v: { provider: "alicloud.other" } },
      alicloud_instance: { web: { ...open, vswitch_id: "${alicloud_vswitch.v.id}" } },
    };
    expect(verdictOf("alicloud_instance.web", resources, provider, { variable: { unset: {} } })).toBe("undecided");
  });
});

describe("where a Tencent Cloud server stands", () => {
  test.each<[string, Json, string]>([
    ["ap-guangzhou", { tencentcloud: { region: "ap-guangzhou" } }, "violation"],
    ["ap-hongkong", { tencentcloud: { region: "ap-hongkong" } }, "exempt"],
    ["ap-taipei", { tencentcloud: { region: "ap-taipei" } }, "exempt"],
    ["ap-shenzhen-fsi", { tencentcloud: { region: "ap-shenzhen-fsi" } }, "violation"],
    ["no region: ap-guangzhou", { tencentcloud: {} }, "violation"],
    ["an unlisted ap- region says nothing", { tencentcloud: { region: "ap-atlantis" } }, "undecided"],
  ])("%s", (_, provider, expected) => {
    expect(
      verdictOf("tencentcloud_instance.web", { tencentcloud_instance: { web: { allocate_public_ip: true } } }, provider),
    ).toBe(expected);
  });
});

describe("an edge stands where its scope says, never where the provider is", () => {
  const cdn = (scope: Json): Json => ({
    alicloud_cdn_domain_new: {
      c: {
        domain_name: "img.other-shop.cn",
        cdn_type: "web",
        ...(scope === "omitted" ? {} : { scope }),
        sources: [{ content: "203.0.113.5", type: "ipaddr" }],
      },
    },
  });
  test.each<[Json, string]>([
    ["domestic", "violation"],
    ["global", "violation"],
    ["overseas", "exempt"],
    ["OVERSEAS", "exempt"],
    ["omitted", "violation"],
    ["", "violation"],
    ["elsewhere", "undecided"],
    ["${var.unset}", "undecided"],
    ['${var.unset == 1 ? "overseas" : "global"}', "violation"],
  ])("scope %j", (scope, expected) => {
    expect(
      verdictOf("alicloud_cdn_domain_new.c", cdn(scope), { alicloud: { region: "us-west-1" } }, { variable: { unset: {} } }),
    ).toBe(expected);
  });

  test("an overseas scope under a mainland provider is normal, not a contradiction", () => {
    const row = rowsOf({
      shop: { provider: { alicloud: { region: "cn-hangzhou" } }, resource: cdn("overseas") as Record<string, Json> },
    }).get("alicloud_cdn_domain_new.c");
    expect(row?.verdict).toBe("exempt");
    expect(row?.jurisdictions).toEqual(["outside"]);
  });

  test("an EdgeOne domain follows its zone; a literal zone id is undecided", () => {
    const resources = {
      tencentcloud_teo_zone: { out: { zone_name: "other-shop.cn", type: "partial", area: "overseas" } },
      tencentcloud_teo_acceleration_domain: {
        out: { zone_id: "${tencentcloud_teo_zone.out.id}", domain_name: "www.other-shop.cn" },
        lost: { zone_id: "zone-2abc", domain_name: "app.other-shop.cn" },
      },
    };
    expect(verdictOf("tencentcloud_teo_acceleration_domain.out", resources)).toBe("exempt");
    expect(verdictOf("tencentcloud_teo_acceleration_domain.lost", resources)).toBe("undecided");
  });
});

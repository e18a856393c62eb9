import { describe, expect, test } from "vitest";
import { tencentcloud } from "../../lib/catalogues/tencentcloud/catalogue";
import { placeOfZone } from "../../lib/infrastructure/place";
import type { Json } from "../../lib/terraform/body";
import { type MiniInstance, miniPlan, planVerdicts } from "../mini-plans";
import { type Resources, hk, providers, rowsIn, serverVerdict, verdictAt } from "./tencent-estates";

/** Where something stands at Tencent Cloud; the numbers are those of the traps that were collected. */

const hongKong = { region: "ap-hongkong" };

describe("trap 1: ap- is the prefix of the mainland and of everything else", () => {
  test.each([
    ["ap-guangzhou", "violation"],
    ["ap-nanjing", "violation"],
    ["ap-hongkong", "exempt"],
    ["ap-taipei", "exempt"],
    ["ap-tokyo", "exempt"],
    ["ap-newtown", "undecided"],
  ])("trap 1: %s is %s", (region, expected) => {
    expect(serverVerdict({ region })).toBe(expected);
  });
});

describe("trap 2: a provider block without a region is Guangzhou", () => {
  test.each<[string, Json, string]>([
    ["an empty block", {}, "violation"],
    ["a region that is null", { region: null }, "violation"],
    ["credentials beside no region", { secret_id: "AKID", secret_key: "key" }, "violation"],
    ["a profile that may hold a region", { profile: "hongkong" }, "violation"],
    ["a region that is written", hongKong, "exempt"],
    ["a region that a variable holds", { region: "${var.x}" }, "undecided"],
  ])("trap 2: %s", (_, provider, expected) => {
    expect(serverVerdict(provider)).toBe(expected);
  });

  test("trap 2: no provider block at all", () => {
    const web = { tencentcloud_instance: { web: { allocate_public_ip: true } } };
    expect(verdictAt("tencentcloud_instance.web", web, {})).toBe("violation");
  });

  test("trap 2: a plan that shows a provider without a region", () => {
    const plan = (region: unknown): string | undefined =>
      planVerdicts(miniPlan({ "tencentcloud_instance.web": { known: { allocate_public_ip: true } } }, { tencentcloud: region }))[
        "tencentcloud_instance.web"
      ];
    expect([plan(null), plan("ap-hongkong"), plan({ references: ["var.region"] })]).toEqual(["violation", "exempt", "undecided"]);
  });

  test("trap 2: the environment that may fill the region is named", () => {
    expect(tencentcloud.defaultRegion?.id).toBe("ap-guangzhou");
    expect(tencentcloud.regionEnvironment).toEqual(["TENCENTCLOUD_REGION"]);
  });
});

describe("trap 3: where every provider block has an alias, there is an empty one beside them", () => {
  const aliased = [
    { alias: "hk", region: "ap-hongkong" },
    { alias: "sg", region: "ap-singapore" },
  ];
  test.each<[string, Json, Resources, string]>([
    ["a resource that names none stands in Guangzhou", aliased, {}, "violation"],
    ["also where there is one block", aliased[0]!, {}, "violation"],
    ["one that names an alias stands there", aliased, hk, "exempt"],
    ["a block without an alias is taken instead", [...aliased, hongKong], {}, "exempt"],
  ])("trap 3: %s", (_, provider, argument, expected) => {
    expect(serverVerdict(provider, argument)).toBe(expected);
  });

  test("trap 3: in a plan as well", () => {
    const regions = { "tencentcloud.hk": "ap-hongkong" };
    const web = (more: MiniInstance): string | undefined =>
      planVerdicts(miniPlan({ "tencentcloud_instance.web": { known: { allocate_public_ip: true }, ...more } }, regions))[
        "tencentcloud_instance.web"
      ];
    expect([web({}), web({ provider: "tencentcloud.hk" })]).toEqual(["violation", "exempt"]);
  });
});

describe("trap 7: a zone is a region and a number, and the region may have hyphens", () => {
  test.each([
    ["ap-shenzhen-fsi-1", "ap-shenzhen-fsi"],
    ["ap-shanghai-fsi-2", "ap-shanghai-fsi"],
    ["ap-hangzhou-ec-1", "ap-hangzhou-ec"],
    ["ap-guangzhou-ecm-cm2", "ap-guangzhou"],
    ["ap-hongkong-2", "ap-hongkong"],
  ])("trap 7: %s belongs to %s", (zone, region) => {
    expect(placeOfZone(tencentcloud, zone)?.region).toBe(region);
  });

  test.each([
    ["ap-shenzhen-fsi-1", "violation"],
    ["ap-hangzhou-ec-1", "violation"],
    ["ap-guangzhou-ecm-cm2", "violation"],
    ["ap-hongkong-2", "exempt"],
    ["ap-hongkong-fsi-1", "undecided"],
    ["ap-newtown-1", "undecided"],
  ])("trap 7: a server in %s is %s, though its provider says Hong Kong", (availability_zone, expected) => {
    expect(serverVerdict(hongKong, { availability_zone })).toBe(expected);
  });

  test("trap 7: a zone outside of the mainland outranks a region that is left out", () => {
    expect(serverVerdict({}, { availability_zone: "ap-singapore-4" })).toBe("exempt");
    expect(serverVerdict({ region: "ap-guangzhou" }, { availability_zone: "ap-singapore-4" })).toBe("violation");
  });
});

describe("trap 8: zones that are numbers", () => {
  const balancer = (argument: Resources, provider: Json): string | undefined =>
    verdictAt(
      "tencentcloud_clb_instance.lb",
      { tencentcloud_clb_instance: { lb: { network_type: "OPEN", ...argument } } },
      { tencentcloud: provider },
    );
  test.each<[Resources, string]>([
    [{ zone_id: "100003" }, "violation"],
    [{ zone_id: 100003 }, "violation"],
    [{ master_zone_id: "200002" }, "violation"],
    [{ master_zone_id: "330001", slave_zone_id: "330002" }, "violation"],
    [{ slave_zone_id: "800006" }, "violation"],
    [{ zone_id: "ap-beijing-6" }, "violation"],
    [{ zone_id: "300001" }, "exempt"],
    [{ master_zone_id: "300001", slave_zone_id: "300002" }, "exempt"],
    [{ zone_id: "555501" }, "undecided"],
  ])("trap 8: a load balancer with %j is %s, though its provider says Hong Kong", (argument, expected) => {
    expect(balancer(argument, hongKong)).toBe(expected);
  });

  test("trap 8: a number outside of the mainland outranks a region that is left out", () => {
    expect([balancer({ zone_id: "900001" }, {}), balancer({}, {})]).toEqual(["exempt", "violation"]);
  });

  test("trap 8: the older cluster", () => {
    const cluster = (zone_id: string): string | undefined =>
      verdictAt(
        "tencentcloud_container_cluster.c",
        { tencentcloud_container_cluster: { c: { zone_id, require_wan_ip: 1 } } },
        { tencentcloud: {} },
      );
    expect([cluster("100003"), cluster("300001")]).toEqual(["violation", "exempt"]);
  });
});

describe("trap 9: a zone that a data source gives", () => {
  const zoneOf = (type: string, source: Resources, argument: Resources, provider: Json): string | undefined =>
    serverVerdict(
      provider,
      { availability_zone: `\${data.${type}.z.zones[0].name}`, ...argument },
      { data: { [type]: { z: { product: "cvm", ...source } } } },
    );
  const named = [
    { alias: "cn", region: "ap-guangzhou" },
    { alias: "hk", region: "ap-hongkong" },
  ];
  test.each(["tencentcloud_availability_zones", "tencentcloud_availability_zones_by_product"])(
    "trap 9: %s stands where its own provider does",
    (type) => {
      expect(zoneOf(type, hk, {}, named)).toBe("exempt");
      expect(zoneOf(type, { provider: "tencentcloud.cn" }, {}, named)).toBe("violation");
      expect(zoneOf(type, { provider: "tencentcloud.cn" }, hk, named)).toBe("violation");
      expect(zoneOf(type, hk, hk, named)).toBe("exempt");
      expect(zoneOf(type, {}, {}, providers.tencentcloud)).toBe("violation");
    },
  );

  test("trap 9: a provider whose region is not known places nothing", () => {
    const open = [{ alias: "open", region: "${var.x}" }];
    expect(zoneOf("tencentcloud_availability_zones_by_product", { provider: "tencentcloud.open" }, {}, open)).toBe("undecided");
  });

  test("trap 9: the zones of a subnet pass through to its server", () => {
    const inSubnet = (source: Resources): string | undefined =>
      serverVerdict(
        named,
        { subnet_id: "${tencentcloud_subnet.s.id}" },
        { data: { tencentcloud_availability_zones_by_product: { z: { product: "cvm", ...source } } } },
        {
          tencentcloud_subnet: {
            s: { availability_zone: "${data.tencentcloud_availability_zones_by_product.z.zones[0].name}", vpc_id: "vpc-1" },
          },
        },
      );
    expect([inSubnet(hk), inSubnet({ provider: "tencentcloud.cn" })]).toEqual(["exempt", "violation"]);
  });
});

describe("trap 11: finance and special regions are the mainland", () => {
  test.each([
    ["ap-shenzhen-fsi", "violation"],
    ["ap-shanghai-fsi", "violation"],
    ["ap-beijing-fsi", "violation"],
    ["ap-shanghai-adc", "violation"],
    ["ap-guangzhou-open", "violation"],
    ["ap-shanghai-ysx", "violation"],
    ["ap-shenzhen-sycft", "violation"],
    ["ap-others", "undecided"],
    ["ap-hongkong-open", "undecided"],
    ["ap-singapore", "exempt"],
  ])("trap 11: %s is %s", (region, expected) => {
    expect(serverVerdict({ region })).toBe(expected);
  });
});

describe("trap 12: lines of a single carrier are sold in the mainland only", () => {
  const one = (type: string, argument: Resources, region: string): string | undefined =>
    verdictAt(`${type}.a`, { [type]: { a: argument } }, { tencentcloud: { region } });
  const carriers: readonly (readonly [string, string, Resources])[] = [
    ["tencentcloud_eip", "internet_service_provider", {}],
    ["tencentcloud_elastic_public_ipv6", "internet_service_provider", { address_type: "EIPv6" }],
    ["tencentcloud_clb_instance", "vip_isp", { network_type: "OPEN" }],
  ];
  test.each(carriers)("trap 12: %s by its %s", (type, attribute, argument) => {
    for (const carrier of ["CMCC", "CTCC", "CUCC"]) {
      expect(one(type, { ...argument, [attribute]: carrier }, "${var.x}")).toBe("violation");
      expect(one(type, { ...argument, [attribute]: carrier }, "ap-hongkong")).toBe("violation");
    }
    expect(one(type, { ...argument, [attribute]: "BGP" }, "${var.x}")).toBe("undecided");
    expect(one(type, { ...argument, [attribute]: "BGP" }, "ap-hongkong")).toBe("exempt");
    expect(one(type, { ...argument, [attribute]: "${var.x}" }, "ap-guangzhou")).toBe("violation");
    expect(one(type, argument, "ap-hongkong")).toBe("exempt");
  });

  // What is sold in Hong Kong and Singapore alone is no proof against a region that says otherwise.
  test.each([
    ["tencentcloud_eip", { type: "HighQualityEIP" }],
    ["tencentcloud_elastic_public_ipv6", { address_type: "HighQualityEIPv6" }],
  ])("trap 12: %s with %j is exempt by its region only", (type, argument) => {
    expect(one(type, argument, "ap-hongkong")).toBe("exempt");
    expect(one(type, argument, "ap-guangzhou")).toBe("violation");
    expect(one(type, argument, "${var.x}")).toBe("undecided");
  });
});

describe("trap 13: an account of the international site does not move a server", () => {
  test.each([
    ["ap-guangzhou", "violation"],
    ["ap-hongkong", "exempt"],
    [null, "violation"],
  ])("trap 13: in %s it is %s", (region, expected) => {
    expect(serverVerdict({ region, domain: "intl.tencentcloudapi.com" })).toBe(expected);
    expect(serverVerdict({ region, domain: "tencentcloudapi.com" })).toBe(expected);
  });

  test("trap 13: nor its address and record", () => {
    const rows = rowsIn(
      {
        tencentcloud_eip: { ip: {} },
        tencentcloud_dnspod_record: {
          r: { domain: "other-shop.cn", sub_domain: "www", record_type: "A", value: "${tencentcloud_eip.ip.public_ip}" },
        },
      },
      { tencentcloud: { region: "ap-shanghai", domain: "intl.tencentcloudapi.com" } },
    );
    expect([...rows.values()].map(({ verdict }) => verdict)).toEqual(["violation", "violation"]);
  });
});

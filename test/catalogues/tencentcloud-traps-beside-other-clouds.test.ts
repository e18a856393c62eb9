import { describe, expect, test } from "vitest";
import { huaweicloud } from "../../lib/catalogues/huaweicloud/catalogue";
import { volcengine } from "../../lib/catalogues/volcengine/catalogue";
import type { Json } from "../../lib/terraform/body";
import { type Resources, providers, rowsIn, verdictAt } from "./tencent-estates";

/** What differs at the other clouds; the numbers are those of the traps that were collected with Tencent Cloud's. */

/** A public server of each cloud. */
const server = {
  alicloud: ["alicloud_instance", { internet_max_bandwidth_out: 10 }],
  tencentcloud: ["tencentcloud_instance", { allocate_public_ip: true }],
  huaweicloud: ["huaweicloud_compute_instance", { eip_id: "eip-1" }],
  volcengine: ["volcengine_ecs_instance", { eip_id: "eip-1" }],
  aws: ["aws_instance", { associate_public_ip_address: true }],
} as const;
type Cloud = keyof typeof server;

const blockOf = (region: string | null): Json => (region === null ? {} : { region });

function judged(cloud: Cloud, region: string | null, more: Resources = {}): readonly [string, readonly string[]] {
  const [type, body] = server[cloud];
  const row = rowsIn({ [type]: { web: { ...body, ...more } } }, { [cloud]: blockOf(region) }).get(`${type}.web`);
  return [row?.verdict ?? "", row?.jurisdictions ?? []];
}

function at(cloud: string, region: string | null, address: string, resource: Resources): string | undefined {
  return verdictAt(address, resource, { ...providers, [cloud]: blockOf(region) });
}

describe("trap 53: cn- is not the mainland everywhere", () => {
  test.each<[Cloud, string, string]>([
    ["volcengine", "cn-hongkong", "exempt"],
    ["volcengine", "cn-hongkong-pop", "exempt"],
    ["volcengine", "cn-macau-pop-sdv", "exempt"],
    ["volcengine", "cn-taiwan-boe", "exempt"],
    ["volcengine", "cn-beijing", "violation"],
    ["volcengine", "cn-guangzhou", "violation"],
    ["huaweicloud", "cn-north-4", "violation"],
    ["huaweicloud", "cn-south-1", "violation"],
    ["huaweicloud", "cn-southwest-2", "violation"],
  ])("trap 53: %s in %s is %s", (cloud, region, expected) => {
    expect(judged(cloud, region)[0]).toBe(expected);
  });
});

describe("trap 54: one id is another place at another cloud", () => {
  test.each<[Cloud, string, string, string]>([
    ["huaweicloud", "ap-southeast-1", "exempt", "hong-kong"],
    ["aws", "ap-southeast-1", "exempt", "overseas"],
    ["alicloud", "ap-southeast-1", "exempt", "overseas"],
    ["volcengine", "ap-southeast-1", "exempt", "overseas"],
    ["huaweicloud", "ap-southeast-3", "exempt", "overseas"],
    ["alicloud", "cn-hangzhou", "violation", "mainland"],
    ["tencentcloud", "cn-hangzhou", "undecided", "unknown"],
    ["tencentcloud", "ap-guangzhou", "violation", "mainland"],
    ["huaweicloud", "ap-guangzhou", "undecided", "unknown"],
    ["aws", "ap-guangzhou", "undecided", "unknown"],
    ["tencentcloud", "ap-hongkong", "exempt", "hong-kong"],
    ["alicloud", "ap-hongkong", "undecided", "unknown"],
    ["volcengine", "ap-hongkong", "undecided", "unknown"],
  ])("trap 54: %s in %s is %s", (cloud, region, verdict, jurisdiction) => {
    expect(judged(cloud, region)).toEqual([verdict, [jurisdiction]]);
  });
});

describe("trap 55: a region that stands on the resource", () => {
  test.each<[Cloud, string | null, Resources, string]>([
    ["huaweicloud", "cn-north-4", { region: "ap-southeast-1" }, "exempt"],
    ["huaweicloud", "ap-southeast-1", { region: "cn-north-4" }, "violation"],
    ["huaweicloud", "ap-southeast-1", { region: "${var.x}" }, "undecided"],
    ["huaweicloud", null, {}, "undecided"],
    ["huaweicloud", null, { availability_zone: "cn-north-4a" }, "violation"],
    ["huaweicloud", null, { availability_zone: "ap-southeast-1a" }, "exempt"],
    ["aws", "cn-north-1", { region: "ap-east-1" }, "exempt"],
    ["aws", "ap-east-1", { region: "cn-northwest-1" }, "violation"],
    ["volcengine", null, {}, "undecided"],
    ["volcengine", null, { zone_id: "cn-beijing-a" }, "violation"],
    ["volcengine", null, { zone_id: "ap-southeast-1a" }, "exempt"],
    // A near miss: Tencent Cloud's server has no region of its own.
    ["tencentcloud", "ap-guangzhou", { region: "ap-hongkong" }, "violation"],
  ])("trap 55: %s in %s with %j is %s", (cloud, region, more, expected) => {
    expect(judged(cloud, region, more)[0]).toBe(expected);
  });

  test.each([
    ["cn-hongkong", "cn-beijing", "violation"],
    ["cn-beijing", "cn-hongkong", "exempt"],
    ["cn-hongkong", null, "exempt"],
  ])("trap 55: a load balancer of Volcengine under %s with region_id %s is %s", (region, region_id, expected) => {
    const lb = { volcengine_clb: { lb: { type: "public", ...(region_id === null ? {} : { region_id }) } } };
    expect(at("volcengine", region, "volcengine_clb.lb", lb)).toBe(expected);
  });

  test("trap 55: the environment that may hold the region is named, and there is no default", () => {
    expect([huaweicloud.defaultRegion, huaweicloud.regionEnvironment]).toEqual([null, ["HW_REGION_NAME", "OS_REGION_NAME"]]);
    expect([volcengine.defaultRegion, volcengine.regionEnvironment]).toEqual([null, ["VOLCENGINE_REGION"]]);
  });
});

describe("trap 56: Huawei Cloud's edges, buckets and names", () => {
  const huawei = (type: string, body: Resources, more: Resources = {}): string | undefined =>
    at("huaweicloud", "cn-north-4", `${type}.x`, { [type]: { x: body }, ...more });
  const name = "www.other-shop.cn";
  test.each<[string, Resources, string]>([
    ["huaweicloud_cdn_domain", { name, service_area: "mainland_china" }, "violation"],
    ["huaweicloud_cdn_domain", { name, service_area: "global" }, "violation"],
    ["huaweicloud_cdn_domain", { name, service_area: "outside_mainland_china" }, "exempt"],
    ["huaweicloud_cdn_domain", { name, service_area: "${var.x}" }, "undecided"],
    ["huaweicloud_cdn_domain", { name: "www.both-shop.cn", service_area: "global" }, "covered"],
    ["huaweicloud_live_domain", { name, type: "pull" }, "violation"],
    ["huaweicloud_live_domain", { name, type: "pull", service_area: "outside_mainland_china" }, "exempt"],
    ["huaweicloud_ga_accelerator", { ip_sets: [{ area: "CM" }] }, "violation"],
    ["huaweicloud_ga_accelerator", { ip_sets: [{ area: "OUTOFCM" }] }, "exempt"],
    ["huaweicloud_obs_bucket", { bucket: "shop", user_domain_names: ["img.other-shop.cn"] }, "violation"],
    ["huaweicloud_obs_bucket", { bucket: "shop", user_domain_names: ["img.both-shop.cn"] }, "covered"],
    ["huaweicloud_obs_bucket", { bucket: "shop" }, "exempt"],
  ])("trap 56: %s with %j is %s", (type, body, expected) => {
    expect(huawei(type, body)).toBe(expected);
  });

  const recordset = (recordName: string, zone: Resources): string | undefined =>
    huawei(
      "huaweicloud_dns_recordset",
      { zone_id: "${huaweicloud_dns_zone.z.id}", name: recordName, type: "A", records: ["${huaweicloud_vpc_eip.e.address}"] },
      { huaweicloud_dns_zone: { z: zone }, huaweicloud_vpc_eip: { e: { publicip: [{ type: "5_bgp" }] } } },
    );
  test("trap 56: names end with a dot, and a zone is public unless it says otherwise", () => {
    expect(recordset("www.other-shop.cn.", { name: "other-shop.cn." })).toBe("violation");
    expect(recordset("www.both-shop.cn.", { name: "both-shop.cn." })).toBe("covered");
    expect(recordset("www.other-shop.cn.", { name: "other-shop.cn.", zone_type: "private" })).toBe("exempt");
  });
});

describe("trap 57: Volcengine's edges, servers and gateways", () => {
  const address = { volcengine_eip_address: { e: { billing_type: "PostPaidByTraffic" } } };
  const edge = (domain: string, domain_config: string, service_region = "outside_chinese_mainland"): Resources => ({
    ...address,
    volcengine_cdn_domain: { c: { domain, service_type: "web", service_region, domain_config } },
  });
  const origin = (value: string): string => `{"Origin":[{"OriginAction":{"OriginLines":[{"Address":"${value}"}]}}]}`;

  test("trap 57: a reference in the JSON of the edge leads to its origin", () => {
    const reached = (domain: string, config: string): string | undefined =>
      at("volcengine", "cn-beijing", "volcengine_eip_address.e", edge(domain, config));
    expect(reached("www.both-shop.cn", origin("${volcengine_eip_address.e.eip_address}"))).toBe("covered");
    expect(reached("www.other-shop.cn", origin("${volcengine_eip_address.e.eip_address}"))).toBe("violation");
    expect(reached("www.both-shop.cn", origin("198.51.100.7"))).toBe("violation");
  });

  // The text is opaque to the reader of origins: a host that is written out in it is not seen.
  test("trap 57: a host that is written in that JSON is an origin", () => {
    const bucket = origin("shop.tos-cn-beijing.volces.com");
    const resource = {
      volcengine_tos_bucket: { b: { bucket_name: "shop" } },
      ...edge("www.other-shop.cn", bucket),
    };
    expect(at("volcengine", "cn-beijing", "volcengine_tos_bucket.b", resource)).not.toMatch(/exempt|covered/);
  });

  test.each([
    [undefined, "violation"],
    ["global", "violation"],
    ["chinese_mainland", "violation"],
    ["outside_chinese_mainland", "exempt"],
  ])("trap 57: the edge itself with service_region %s is %s", (service_region, expected) => {
    const c = { domain: "www.other-shop.cn", service_type: "web", ...(service_region === undefined ? {} : { service_region }) };
    expect(at("volcengine", "cn-beijing", "volcengine_cdn_domain.c", { volcengine_cdn_domain: { c } })).toBe(expected);
  });

  test("trap 57: a server exports no public address, its EIP does", () => {
    const to = (value: string): string | undefined =>
      at("volcengine", "cn-beijing", "tencentcloud_dnspod_record.r", {
        ...address,
        volcengine_ecs_instance: { w: { eip_id: "${volcengine_eip_address.e.id}" } },
        tencentcloud_dnspod_record: { r: { domain: "other-shop.cn", sub_domain: "www", record_type: "A", value } },
      });
    expect(to("${volcengine_eip_address.e.eip_address}")).toBe("violation");
    expect(to("${volcengine_ecs_instance.w.primary_ip_address}")).not.toBe("violation");
    expect(to("${volcengine_ecs_instance.w.public_ip}")).not.toMatch(/exempt|covered/);
  });

  test.each<[Resources, string]>([
    [{}, "violation"],
    [{ resource_spec: [{ network_type: [{ enable_public_network: true }] }] }, "violation"],
    [{ resource_spec: [{ network_type: [{ enable_public_network: false }] }] }, "exempt"],
  ])("trap 57: a gateway with %j is %s", (body, expected) => {
    const gateway = { volcengine_apig_gateway: { g: { type: "standard", ...body } } };
    expect(at("volcengine", "cn-beijing", "volcengine_apig_gateway.g", gateway)).toBe(expected);
    expect(at("volcengine", "cn-hongkong", "volcengine_apig_gateway.g", gateway)).toBe("exempt");
  });
});

describe("trap 58: the China partition of AWS", () => {
  test.each([
    ["cn-north-1", "violation"],
    ["cn-northwest-1", "violation"],
    ["ap-east-1", "exempt"],
    ["ap-east-2", "exempt"],
  ])("trap 58: a server in %s is %s", (region, expected) => {
    expect(judged("aws", region)[0]).toBe(expected);
  });

  test("trap 58: a load balancer faces the internet unless it is internal", () => {
    const balancer = (body: Resources): string | undefined => at("aws", "cn-north-1", "aws_lb.lb", { aws_lb: { lb: body } });
    expect([balancer({}), balancer({ internal: false }), balancer({ internal: true })]).toEqual([
      "violation",
      "violation",
      "exempt",
    ]);
  });

  test("trap 58: CloudFront belongs to the partition of its provider", () => {
    const edge = (region: string, alias: string): string | undefined =>
      at("aws", region, "aws_cloudfront_distribution.d", {
        aws_cloudfront_distribution: { d: { enabled: true, aliases: [alias] } },
      });
    expect(edge("cn-northwest-1", "www.other-shop.cn")).toBe("violation");
    expect(edge("cn-northwest-1", "www.both-shop.cn")).toBe("covered");
    expect(edge("us-east-1", "www.other-shop.cn")).toBe("exempt");
  });

  test.each([
    ["shop.s3-website.cn-north-1.amazonaws.com.cn", "violation"],
    ["d111111abcdef8.cloudfront.cn", "violation"],
    ["lb-1.us-east-1.elb.amazonaws.com", "exempt"],
    ["d111111abcdef8.cloudfront.net", "exempt"],
  ])("trap 58: a record on %s is %s, at either cloud", (value, expected) => {
    const pod = { domain: "other-shop.cn", sub_domain: "www", record_type: "CNAME", value };
    const route = { name: "www.other-shop.cn", type: "CNAME", ttl: 60, zone_id: "Z1", records: [value] };
    const estate = { tencentcloud_dnspod_record: { r: pod }, aws_route53_record: { r: route } };
    expect(at("aws", "us-east-1", "tencentcloud_dnspod_record.r", estate)).toBe(expected);
    expect(at("aws", "us-east-1", "aws_route53_record.r", estate)).toBe(expected);
  });
});

describe("trap 59: Azure China is an environment", () => {
  const address = (provider: Resources, body: Resources, more: Resources = {}): string | undefined =>
    verdictAt("azurerm_public_ip.p", { azurerm_public_ip: { p: body }, ...more }, { azurerm: { features: {}, ...provider } });
  test.each<[Resources, Resources, string]>([
    [{ environment: "china" }, { location: "China East 2" }, "violation"],
    [{ environment: "china" }, { location: "chinaeast2" }, "violation"],
    [{}, { location: "chinanorth3" }, "violation"],
    [{}, { location: "East Asia" }, "exempt"],
    [{}, { location: "eastasia" }, "exempt"],
    [{ environment: "public" }, { location: "West Europe" }, "exempt"],
    [{}, { location: "${var.x}" }, "undecided"],
  ])("trap 59: an address under %j with %j is %s", (provider, body, expected) => {
    expect(address(provider, body)).toBe(expected);
  });

  // No source of the vocabulary reads another argument of a provider than its region.
  test.fails("trap 59: the environment alone says that all of it is the mainland", () => {
    const china = (location: string): string | undefined => address({ environment: "china" }, { location });
    expect(["${var.x}", "East Asia"].map(china)).toEqual(["violation", "violation"]);
  });

  test("trap 59: a location that is written outranks that of the resource group", () => {
    const group = { azurerm_resource_group: { g: { name: "g", location: "Southeast Asia" } } };
    const inside = { resource_group_name: "${azurerm_resource_group.g.name}" };
    expect(address({}, { ...inside, location: "East Asia" }, group)).toBe("exempt");
    expect(address({}, { ...inside, location: "${var.x}" }, group)).not.toMatch(/violation|covered/);
  });
});

describe("trap 60: records at Cloudflare, Route 53 and elsewhere", () => {
  const servers = {
    tencentcloud_instance: {
      cn: { allocate_public_ip: true },
      hk: { allocate_public_ip: true, provider: "tencentcloud.hk" },
    },
  };
  const cn = "${tencentcloud_instance.cn.public_ip}";
  const hk = "${tencentcloud_instance.hk.public_ip}";
  const name = "www.other-shop.cn";
  const record = (type: string, body: Resources): string | undefined =>
    at("aws", "us-east-1", `${type}.r`, { ...servers, [type]: { r: body } });
  test.each<[string, (value: string) => Resources]>([
    ["cloudflare_dns_record", (content) => ({ zone_id: "z", name, type: "A", content })],
    ["cloudflare_dns_record", (content) => ({ zone_id: "z", name, type: "A", content, proxied: true })],
    ["aws_route53_record", (value) => ({ zone_id: "Z1", name, type: "A", ttl: 60, records: [value] })],
    ["google_dns_record_set", (value) => ({ managed_zone: "z", name: `${name}.`, type: "A", rrdatas: [value] })],
  ])("trap 60: %s (%#)", (type, body) => {
    expect([record(type, body(cn)), record(type, body(hk)), record(type, body("198.51.100.7"))]).toEqual([
      "violation",
      "exempt",
      "undecided",
    ]);
  });

  test("trap 60: behind the proxy the server in the mainland still hears the unfiled name", () => {
    const reached = (content: string): string | undefined =>
      at("aws", "us-east-1", "tencentcloud_instance.cn", {
        ...servers,
        cloudflare_dns_record: { r: { zone_id: "z", name, type: "A", content, proxied: true } },
      });
    expect(reached(cn)).toBe("violation");
    const filed = { zone_id: "z", name: "www.both-shop.cn", type: "A", content: cn, proxied: true };
    expect(at("aws", "us-east-1", "tencentcloud_instance.cn", { ...servers, cloudflare_dns_record: { r: filed } })).toBe(
      "covered",
    );
  });
});

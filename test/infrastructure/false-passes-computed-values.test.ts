import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { hk, ip, recordVerdict, variable, verdictsOf } from "./false-passes-shop";
import { rowsOf } from "./verdict-of";

describe("what is computed from a resource is not the resource", () => {
  test.each([
    `\${compact([var.x, ${ip}])[0]}`,
    `\${coalescelist(var.ips, [${ip}])[0]}`,
    `\${concat(var.ips, [${ip}])[0]}`,
    `\${element(concat([${ip}], var.ips), 1)}`,
    `\${one(concat(var.ips, [${ip}]))}`,
    `\${merge({ ip = ${ip} }, var.m).ip}`,
    `\${lookup(merge({ ip = ${ip} }, var.m), "ip", "10.0.0.1")}`,
    `\${[for i in var.ips : i == "" ? ${ip} : i][0]}`,
    `\${coalescelist(["198.51.100.7"], [${ip}])[0]}`,
    `\${reverse([${ip}, "198.51.100.7"])[0]}`,
    `\${slice(["198.51.100.7", ${ip}], 0, 1)[0]}`,
    `%{ if var.x }\${${ip}}%{ else }198.51.100.7%{ endif }`,
    `\${replace(${ip}, "/.*/", "198.51.100.7")}`,
    `\${var.x}.\${${ip}}`,
    "${alicloud_instance.hk.description}",
  ])("%s is undecided, not Hong Kong", (value) => {
    const described = { alicloud_instance: { hk: { ...hk.alicloud_instance.hk, description: "${var.x}" } } };
    expect(recordVerdict(value, described)).toBe("undecided");
  });

  test("a hostname that was made from a filed zone is not the filed zone", () => {
    const zone = {
      alicloud_alidns_domain: { z: { domain_name: "xinghai-shop.cn" } },
      alicloud_instance: { cn: { internet_max_bandwidth_out: 10 } },
    };
    const under = (domain: string): string | undefined =>
      verdictsOf({
        ...zone,
        alicloud_alidns_record: { r: { domain_name: domain, rr: "www", type: "A", value: "${alicloud_instance.cn.public_ip}" } },
      })["alicloud_alidns_record.r"];
    expect(under("${alicloud_alidns_domain.z.id}")).toBe("covered");
    expect(under("${coalescelist(var.ips, [alicloud_alidns_domain.z.id])[0]}")).toBe("undecided");
    expect(under("${alicloud_alidns_domain.z.group_name}")).toBe("undecided");
  });

  test.each([
    "${coalescelist(var.ips, [tencentcloud_teo_zone.out.id])[0]}",
    "${tencentcloud_teo_zone.out.id}${var.x}",
    "${var.x ? var.x : tencentcloud_teo_zone.out.id}",
  ])("an acceleration domain of %s may belong to another zone", (zone) => {
    const edge = (id: string): string | undefined =>
      verdictsOf({
        tencentcloud_teo_zone: { out: { zone_name: "other-shop.cn", area: "overseas", type: "full" } },
        tencentcloud_teo_acceleration_domain: { d: { zone_id: id, domain_name: "www.other-shop.cn" } },
      })["tencentcloud_teo_acceleration_domain.d"];
    expect(edge("${tencentcloud_teo_zone.out.id}")).toBe("exempt");
    expect(edge(zone)).toBe("undecided");
  });

  test("a network of which one is not known stands in the provider's region", () => {
    const server = (provider: string): string | undefined =>
      verdictsOf({
        alicloud_vswitch: { hk: { zone_id: "cn-hongkong-b", provider: "alicloud.hk" } },
        alicloud_instance: {
          w: { provider, internet_max_bandwidth_out: 10, vswitch_id: "${coalescelist(var.ips, [alicloud_vswitch.hk.id])[0]}" },
        },
      })["alicloud_instance.w"];
    expect(server("alicloud.hk")).toBe("exempt");
    expect(server("alicloud")).toBe("violation");
  });

  test("format alone changes nothing", () => {
    expect(recordVerdict('${format("%s", alicloud_instance.hk.public_ip)}')).toBe("exempt");
  });

  test("a server list that was joined with an unknown one may hold any server", () => {
    const verdicts = verdictsOf({
      alicloud_instance: { a: { internet_max_bandwidth_out: 0 }, b: { internet_max_bandwidth_out: 0 } },
      alicloud_slb_load_balancer: { lb: { address_type: "internet", tags: { "icp-filing": "浙ICP备2021999901号-1" } } },
      alicloud_slb_attachment: {
        s: {
          load_balancer_id: "${alicloud_slb_load_balancer.lb.id}",
          instance_ids: "${concat([alicloud_instance.a.id], var.ips)}",
        },
      },
    });
    expect(verdicts["alicloud_instance.b"]).toBe("undecided");
  });
});

test.each([
  '${join(",", [alicloud_instance.hk.public_ip, "198.51.100.7"])}',
  "${alicloud_instance.hk.public_ip},198.51.100.7",
  "${alicloud_instance.hk.public_ip}0",
  '${alicloud_instance.hk["description"]}',
  '${flatten(distinct([var.x, "10.0.0.1", "198.51.100.7"]))[1]}',
  '${try([{ ip = "10.0.0.1" }].ip, "198.51.100.7")}',
])("a record to %s is undecided", (value) => {
  expect(recordVerdict(value, { alicloud_instance: { hk: { ...hk.alicloud_instance.hk, description: "${var.x}" } } })).toBe(
    "undecided",
  );
});

describe("a choice between a place and none asks on", () => {
  const place = (argument: Record<string, Json>, region: Json): string | undefined =>
    rowsOf({
      shop: {
        provider: { alicloud: region === null ? {} : { region } },
        variable,
        resource: {
          alicloud_vswitch: { hk: { zone_id: "cn-hongkong-b" }, none: { zone_id: null } },
          alicloud_instance: { w: { internet_max_bandwidth_out: 10, ...argument } },
        },
      },
    }).get("alicloud_instance.w")?.verdict;
  test.each<[Record<string, Json>]>([
    [{ availability_zone: '${var.x ? "cn-hongkong-b" : null}' }],
    [{ availability_zone: '${var.x ? "cn-hongkong-b" : ""}' }],
    [{ vswitch_id: "${var.x ? alicloud_vswitch.hk.id : null}" }],
    [{ vswitch_id: '${var.x ? alicloud_vswitch.hk.id : "vsw-1"}' }],
    [{ availability_zone: '${coalesce(alicloud_vswitch.none.zone_id, "cn-hongkong-b")}' }],
  ])("%j", (argument) => {
    expect(place(argument, null)).toBe("violation");
    expect(place(argument, "${var.x}")).toBe("undecided");
    expect(place(argument, "cn-hongkong")).toBe("exempt");
  });
});

test("a tag that only may be there covers nothing", () => {
  const web = { internet_max_bandwidth_out: 10, tags: '${var.x ? { "icp-filing" = "浙ICP备2021999901号-1" } : {}}' };
  expect(verdictsOf({ alicloud_instance: { web } })["alicloud_instance.web"]).toBe("violation");
});

test("a private bucket may be what an origin that is not known leads to", () => {
  const estate = (content: string): string | undefined =>
    verdictsOf({
      alicloud_oss_bucket: { b: { bucket: "xinghai-assets" } },
      alicloud_cdn_domain_new: {
        c: { domain_name: "www.other-shop.cn", cdn_type: "web", scope: "overseas", sources: [{ type: "oss", content }] },
      },
    })["alicloud_oss_bucket.b"];
  expect(estate("${alicloud_oss_bucket.b.extranet_endpoint}")).toBe("violation");
  expect(estate("${var.x}")).toBe("undecided");
});

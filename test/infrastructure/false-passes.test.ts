import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { ledgerWith, rowsOf } from "./verdict-of";

/** Documents that once passed wrongly, or nearly so. Each is small, and its verdict comes from Terraform's own semantics or the facts. */

const providers: Json = {
  alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }],
  tencentcloud: { region: "ap-guangzhou" },
};
const hk = { alicloud_instance: { hk: { provider: "alicloud.hk", internet_max_bandwidth_out: 10 } } } as const;
const variable = { x: {}, ips: {}, m: {}, bind: {} };

function verdictsOf(
  resource: Readonly<Record<string, Json>>,
  more: Readonly<Record<string, Json>> = {},
  ledger = ledgerWith(),
): Record<string, string> {
  const rows = rowsOf({ shop: { provider: providers, variable, resource, ...more } }, ledger);
  return Object.fromEntries(
    [...rows].filter(([, row]) => row.verdict !== "neutral").map(([address, row]) => [address, row.verdict]),
  );
}

function recordVerdict(value: string, more: Readonly<Record<string, Json>> = {}, type = "A"): string | undefined {
  const record = { alicloud_alidns_record: { r: { domain_name: "other-shop.cn", rr: "www", type, value } } };
  return verdictsOf({ ...hk, ...more, ...record })["alicloud_alidns_record.r"];
}

const ip = "alicloud_instance.hk.public_ip";

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

describe("a half-known target", () => {
  test.each([
    ["${alicloud_vpc.v.id}.oss-cn-hangzhou.aliyuncs.com", "violation"],
    ["${alicloud_instance.hk.id}.oss-cn-hangzhou.aliyuncs.com", "violation"],
    ["${var.x}.oss-cn-hongkong.aliyuncs.com", "exempt"],
    ["${var.x}.example.org", "undecided"],
    ["${alicloud_slb_load_balancer.hk.address}.", "exempt"],
  ])("%s is %s", (value, expected) => {
    const more = {
      alicloud_vpc: { v: {} },
      alicloud_slb_load_balancer: { hk: { provider: "alicloud.hk", address_type: "internet" } },
    };
    expect(recordVerdict(value, more, "CNAME")).toBe(expected);
  });

  test("a thing without an address of its own says nothing of where a record leads", () => {
    expect(
      recordVerdict("${alicloud_common_bandwidth_package.p.public_ip_addresses}", {
        alicloud_common_bandwidth_package: { p: {} },
      }),
    ).toBe("undecided");
    expect(recordVerdict("${alicloud_vswitch.v.id}", { alicloud_vswitch: { v: {} } })).toBe("undecided");
  });

  test("the hints of an HTTPS record are targets too", () => {
    expect(recordVerdict("1 x.oss-cn-hongkong.aliyuncs.com ipv4hint=198.51.100.7", {}, "HTTPS")).toBe("undecided");
    expect(recordVerdict("1 x.oss-cn-hongkong.aliyuncs.com", {}, "HTTPS")).toBe("exempt");
  });
});

describe("Terraform's own semantics decide the region", () => {
  test.each<[string, Json, string]>([
    [
      "a map is read in the order of its keys",
      '${values({ overseas = "cn-hongkong", mainland = "cn-hangzhou" })[0]}',
      "violation",
    ],
    ["a for expression as well", '${[for k, v in { o = "cn-hongkong", m = "cn-hangzhou" } : v][0]}', "violation"],
    ["a set is ordered", '${tolist(toset(["cn-hongkong", "cn-hangzhou"]))[0]}', "violation"],
    ["distinct drops what stands twice", '${distinct(["cn-hongkong", "cn-hongkong", "cn-hangzhou"])[1]}', "violation"],
    ["a set holds each value once", '${length(toset(["a", "a"])) == 1 ? "cn-hangzhou" : "cn-hongkong"}', "violation"],
    ["null is no error to try", '${try(var.none, "cn-hongkong")}', "violation"],
    ["a number is no text", '${1 == "1" ? "cn-hongkong" : "cn-hangzhou"}', "violation"],
    [
      "a filter that is not known moves what follows",
      '${[for r in ["cn-hongkong", "cn-hangzhou"] : r if r != var.x][0]}',
      "violation",
    ],
    ["a computed key may replace one before it", '${{ region = "cn-hongkong", (var.x) = "cn-hangzhou" }.region}', "violation"],
    [
      "a name in parentheses is its value",
      '${{ for k in ["region"] : "o" => { (k) = "cn-hangzhou" } }["o"].region}',
      "violation",
    ],
    ["an optional attribute may have a default of its own", '${lookup(var.site, "region", "cn-hongkong")}', "violation"],
    ["a variable that is not nullable takes its default", "${var.set}", "violation"],
    [
      "what a filter may drop may not be there",
      '${try({ for k, v in { a = "cn-hongkong" } : k => v if var.x }.a, "cn-hangzhou")}',
      "violation",
    ],
    ["nor to lookup", '${lookup({ for k, v in { a = "cn-hongkong" } : k => v if var.x }, "a", "cn-hangzhou")}', "undecided"],
    ["nor to merge", '${merge({ a = "cn-hangzhou" }, { for k, v in { a = "cn-hongkong" } : k => v if var.x }).a}', "undecided"],
    ["a variable that is a set is ordered", "${tolist(var.places)[0]}", "violation"],
    ["an optional attribute that is null takes its default", "${var.nulled.region}", "violation"],
    ["an object type drops what it does not name", '${try(var.closed.region, "cn-hangzhou")}', "violation"],
    ["a bool reads 1 as true", '${var.flag ? "cn-hangzhou" : "cn-hongkong"}', "violation"],
  ])("%s", (_, region, expected) => {
    const more = {
      ...variable,
      none: { default: null },
      places: { type: "set(string)", default: ["cn-hongkong", "cn-hangzhou"] },
      nulled: { type: 'object({ region = optional(string, "cn-hangzhou") })', default: { region: null } },
      closed: { type: "object({ name = string })", default: { name: "x", region: "cn-hongkong" } },
      flag: { type: "bool", default: "1" },
      site: { type: 'object({ region = optional(string, "cn-hangzhou") })', default: {} },
      set: { default: "cn-hangzhou", nullable: false },
    };
    const rows = rowsOf({
      shop: {
        provider: { alicloud: { region } },
        variable: more,
        resource: { alicloud_instance: { web: { internet_max_bandwidth_out: 10 } } },
      },
    });
    expect(rows.get("alicloud_instance.web")?.verdict).toBe(expected);
  });
});

describe("what stands outside of the estate", () => {
  test("a load balancer that is named by a literal id may be public", () => {
    const behind = (more: Record<string, Json>): Record<string, string> =>
      verdictsOf({ alicloud_instance: { web: { internet_max_bandwidth_out: 0 } }, ...more });
    expect(
      behind({
        alicloud_slb_backend_server: {
          b: { load_balancer_id: "lb-bp1", backend_servers: [{ server_id: "${alicloud_instance.web.id}" }] },
        },
      })["alicloud_instance.web"],
    ).toBe("undecided");
    expect(
      behind({ alicloud_slb_attachment: { b: { load_balancer_id: "lb-bp1", instance_ids: ["${alicloud_instance.web.id}"] } } })[
        "alicloud_instance.web"
      ],
    ).toBe("undecided");
    const clb = {
      tencentcloud_instance: { web: {} },
      tencentcloud_clb_attachment: {
        a: { clb_id: "lb-1", listener_id: "lbl-1", targets: [{ instance_id: "${tencentcloud_instance.web.id}" }] },
      },
    };
    expect(verdictsOf(clb)["tencentcloud_instance.web"]).toBe("undecided");
  });

  test("a scaling configuration with public bandwidth stands for the servers of a group elsewhere", () => {
    const configuration = { scaling_group_id: "asg-1", internet_max_bandwidth_out: 10 };
    expect(verdictsOf({ alicloud_ess_scaling_configuration: { c: configuration } })).toEqual({
      "alicloud_ess_scaling_configuration.c": "violation",
    });
    expect(
      verdictsOf({ alicloud_ess_scaling_configuration: { c: { ...configuration, internet_max_bandwidth_out: 0 } } }),
    ).toEqual({});
    const inside = verdictsOf({
      alicloud_ess_scaling_group: { g: {} },
      alicloud_ess_scaling_configuration: { c: { ...configuration, scaling_group_id: "${alicloud_ess_scaling_group.g.id}" } },
    });
    expect(inside).toEqual({ "alicloud_ess_scaling_group.g": "violation" });
  });
});

test("an address of a mainland provider stays there, whatever it is bound to", () => {
  const way = (count: Json): Record<string, Json> => ({
    alicloud_eip_address: { ip: {} },
    alicloud_instance: { hk: { provider: "alicloud.hk" } },
    alicloud_eip_association: {
      a: {
        provider: "alicloud.hk",
        count,
        allocation_id: "${alicloud_eip_address.ip.id}",
        instance_id: "${alicloud_instance.hk.id}",
      },
    },
    alicloud_alidns_record: {
      r: { domain_name: "other-shop.cn", rr: "www", type: "A", value: "${alicloud_eip_address.ip.ip_address}" },
    },
  });
  for (const count of ["${var.bind ? 1 : 0}", 1]) {
    const verdicts = verdictsOf(way(count));
    expect(verdicts["alicloud_eip_address.ip"]).toBe("violation");
    expect(verdicts["alicloud_alidns_record.r"]).toBe("violation");
  }
});

test.each([
  ["_acme-challenge", "exempt"],
  ["_acme-challenge.www", "exempt"],
  ["_dnsauth", "exempt"],
  ["_3f2a9c0d1e4b5a6978877665544332211", "exempt"],
  ["k1._domainkey", "exempt"],
  ["_shop", "violation"],
  ["www._x", "violation"],
])("a CNAME under %s to a mainland load balancer is %s", (rr, expected) => {
  const record = {
    alicloud_alidns_record: {
      r: { domain_name: "other-shop.cn", rr, type: "CNAME", value: "lb-x.cn-hangzhou.alb.aliyuncs.com" },
    },
  };
  expect(verdictsOf(record)["alicloud_alidns_record.r"]).toBe(expected);
});

test("a rule's name covers only what the rule leads to", () => {
  const verdicts = verdictsOf({
    alicloud_alb_load_balancer: { lb: { address_type: "Internet", vpc_id: "vpc-1" } },
    alicloud_alb_listener: {
      l: {
        load_balancer_id: "${alicloud_alb_load_balancer.lb.id}",
        default_actions: [
          {
            type: "ForwardGroup",
            forward_group_config: [{ server_group_tuples: [{ server_group_id: "${alicloud_alb_server_group.g.id}" }] }],
          },
        ],
      },
    },
    alicloud_alb_server_group: {
      g: { vpc_id: "vpc-1", servers: [{ server_id: "${alicloud_instance.w.id}", server_type: "Ecs" }] },
    },
    alicloud_alb_rule: {
      r: {
        listener_id: "${alicloud_alb_listener.l.id}",
        rule_conditions: [{ type: "Host", host_config: [{ values: ["www.xinghai-shop.cn"] }] }],
        rule_actions: [{ type: "FixedResponse", order: 1 }],
      },
    },
    alicloud_instance: { w: { internet_max_bandwidth_out: 0 } },
  });
  expect(verdicts["alicloud_alb_rule.r"]).toBe("covered");
  expect(verdicts["alicloud_instance.w"]).toBe("violation");
});

test("a wildcard does not pass where a name below it is filed apart and not granted", () => {
  const ledger = ledgerWith(
    "      - { id: pay, status: bureau_review, domains: [pay.xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }\n",
  );
  const verdict = (rr: string): string | undefined =>
    verdictsOf(
      {
        alicloud_instance: { cn: { internet_max_bandwidth_out: 10 } },
        alicloud_alidns_record: {
          r: { domain_name: "xinghai-shop.cn", rr, type: "A", value: "${alicloud_instance.cn.public_ip}" },
        },
      },
      {},
      ledger,
    )["alicloud_alidns_record.r"];
  expect(verdict("www")).toBe("covered");
  expect(verdict("*")).toBe("violation");
  expect(verdict("${var.x}")).toBe("violation");
});

test("the origin of a proxied record sees its hostname, wherever the edge stands", () => {
  const verdicts = verdictsOf({
    alicloud_instance: { web: { internet_max_bandwidth_out: 10, tags: { "icp-filing": "浙ICP备2021999901号-1" } } },
    alicloud_esa_site: { out: { site_name: "other-shop.cn", coverage: "overseas", instance_id: "esa-1" } },
    alicloud_esa_record: {
      r: {
        site_id: "${alicloud_esa_site.out.id}",
        record_name: "www.other-shop.cn",
        record_type: "A/AAAA",
        proxied: true,
        data: [{ value: "${alicloud_instance.web.public_ip}" }],
      },
    },
  });
  expect(verdicts["alicloud_esa_record.r"]).toBe("exempt");
  expect(verdicts["alicloud_instance.web"]).toBe("violation");
});

test("a list of hostnames of which one is half known is not that one", () => {
  const domain = (names: string): string | undefined =>
    verdictsOf({
      alicloud_dcdn_domain: {
        d: { domain_name: names, scope: "global", sources: [{ content: "203.0.113.5", type: "ipaddr", port: 80 }] },
      },
    })["alicloud_dcdn_domain.d"];
  expect(domain("a.xinghai-shop.cn,b.xinghai-shop.cn")).toBe("covered");
  expect(domain("a.other-shop.cn,b.xinghai-shop.cn")).toBe("violation");
  expect(domain("${var.x}.xinghai-shop.cn")).toBe("covered");
  expect(domain("a.other-shop.cn,${var.x}.xinghai-shop.cn")).toBe("undecided");
});

test("an origin that is written as a name of the estate sees the hostname of the edge", () => {
  const verdicts = verdictsOf({
    alicloud_instance: { web: { internet_max_bandwidth_out: 10 } },
    alicloud_alidns_record: {
      o: { domain_name: "xinghai-shop.cn", rr: "origin", type: "A", value: "${alicloud_instance.web.public_ip}" },
    },
    alicloud_cdn_domain_new: {
      c: {
        domain_name: "www.other-shop.cn",
        cdn_type: "web",
        scope: "overseas",
        sources: [{ type: "domain", content: "origin.xinghai-shop.cn" }],
      },
    },
  });
  expect(verdicts["alicloud_cdn_domain_new.c"]).toBe("exempt");
  expect(verdicts["alicloud_instance.web"]).toBe("violation");
});

describe("an origin that is written out leads to what it names", () => {
  const cdn = (content: string, type = "domain"): Record<string, Json> => ({
    alicloud_cdn_domain_new: {
      c: { domain_name: "cdn.other-shop.cn", cdn_type: "web", scope: "overseas", sources: [{ type, content }] },
    },
  });

  test.each([
    "shop.oss-cn-hangzhou.aliyuncs.com",
    "http://shop.oss-cn-hangzhou.aliyuncs.com/",
    "shop.oss-cn-hangzhou.aliyuncs.com:80",
  ])("%s is the bucket shop", (content) => {
    const verdicts = verdictsOf({
      alicloud_oss_bucket: { b: { bucket: "shop" }, other: { bucket: "img" } },
      ...cdn(content, "oss"),
    });
    expect(verdicts["alicloud_oss_bucket.b"]).toBe("violation");
    expect(verdicts["alicloud_oss_bucket.other"]).toBe("exempt");
  });

  test("the hostname of a COS bucket carries the name of the bucket", () => {
    const verdicts = verdictsOf({
      tencentcloud_cos_bucket: { b: { bucket: "shop-1250000000" }, other: { bucket: "img-1250000000" } },
      tencentcloud_cdn_domain: {
        c: {
          domain: "cdn.other-shop.cn",
          service_type: "web",
          area: "overseas",
          origin: [{ origin_type: "cos", origin_list: ["shop-1250000000.cos.ap-guangzhou.myqcloud.com"] }],
        },
      },
    });
    expect(verdicts["tencentcloud_cos_bucket.b"]).toBe("violation");
    expect(verdicts["tencentcloud_cos_bucket.other"]).toBe("exempt");
  });

  test("a record that names a bucket by its hostname brings the bucket its name", () => {
    const bucket = (domain: string): Record<string, string> =>
      verdictsOf({
        alicloud_oss_bucket: { b: { bucket: "shop", acl: "public-read" } },
        alicloud_alidns_record: {
          r: { domain_name: domain, rr: "img", type: "CNAME", value: "shop.oss-cn-hangzhou.aliyuncs.com" },
        },
      });
    expect(bucket("xinghai-shop.cn")["alicloud_oss_bucket.b"]).toBe("covered");
    expect(bucket("other-shop.cn")["alicloud_oss_bucket.b"]).toBe("violation");
  });

  const server = { alicloud_instance: { web: { internet_max_bandwidth_out: 10 }, hk: hk.alicloud_instance.hk } };
  const record = (rr: string, to = "web"): Json => ({
    domain_name: "xinghai-shop.cn",
    rr,
    type: "A",
    value: `\${alicloud_instance.${to}.public_ip}`,
  });

  test.each([
    ["*", "origin.xinghai-shop.cn"],
    ["*", "a.b.xinghai-shop.cn"],
    ["*.b", "a.b.xinghai-shop.cn"],
    ["${var.x}", "origin.xinghai-shop.cn"],
    ["origin", "origin.xinghai-shop.cn:8080"],
  ])("a record %s answers %s", (rr, origin) => {
    expect(verdictsOf({ ...server, alicloud_alidns_record: { r: record(rr) } })["alicloud_instance.web"]).toBe("covered");
    const verdicts = verdictsOf({ ...server, ...cdn(origin), alicloud_alidns_record: { r: record(rr) } });
    expect(verdicts["alicloud_instance.web"]).toBe("violation");
  });

  test("a name of its own shadows the wildcard, unless it may not be there", () => {
    const beside = (more: Record<string, Json>): string | undefined =>
      verdictsOf({
        ...server,
        ...cdn("origin.xinghai-shop.cn"),
        alicloud_alidns_record: { all: record("*"), one: { ...(record("origin", "hk") as object), ...more } },
      })["alicloud_instance.web"];
    expect(beside({})).toBe("covered");
    expect(beside({ status: "DISABLE" })).toBe("violation");
    expect(beside({ count: "${var.x ? 1 : 0}" })).toBe("violation");
  });

  test("a record of which only the domain is known may be what a CNAME leads to", () => {
    const chain = (mainland: string): string | undefined =>
      verdictsOf({
        ...server,
        alicloud_alidns_record: {
          all: record("*", "hk"),
          half: record("${var.x}", mainland),
          r: { domain_name: "other-shop.cn", rr: "www", type: "CNAME", value: "origin.xinghai-shop.cn" },
        },
      })["alicloud_alidns_record.r"];
    expect(chain("hk")).toBe("exempt");
    expect(chain("web")).toBe("undecided");
  });
});

describe("a private address that is written out leads to a server whose address is not", () => {
  const nat = {
    alicloud_eip_address: { ip: {} },
    alicloud_nat_gateway: { n: { vpc_id: "vpc-1" } },
    alicloud_eip_association: {
      a: { allocation_id: "${alicloud_eip_address.ip.id}", instance_id: "${alicloud_nat_gateway.n.id}" },
    },
    alicloud_forward_entry: {
      f: {
        forward_table_id: "${alicloud_nat_gateway.n.forward_table_ids}",
        external_ip: "${alicloud_eip_address.ip.ip_address}",
        internal_ip: "10.0.1.5",
        ip_protocol: "tcp",
        external_port: "80",
        internal_port: "80",
      },
    },
  };
  test.each([
    [{}, "undecided"],
    [{ private_ip: "10.0.1.5" }, "violation"],
    [{ private_ip: "10.0.1.6" }, "exempt"],
    [{ private_ip: "10.0.1.6", secondary_private_ips: ["10.0.1.5"] }, "violation"],
    [{ secondary_private_ips: ["10.0.1.7"] }, "undecided"],
    [{ private_ip: "${var.x}" }, "undecided"],
  ])("a server with %j", (more, expected) => {
    const verdicts = verdictsOf({ ...nat, alicloud_instance: { web: { internet_max_bandwidth_out: 0, ...more } } });
    expect(verdicts["alicloud_instance.web"]).toBe(expected);
  });

  test("and to a network interface, and on to its server", () => {
    const verdicts = verdictsOf({
      ...nat,
      alicloud_instance: { web: { internet_max_bandwidth_out: 0, private_ip: "10.0.1.9" } },
      alicloud_network_interface: { eni: { vswitch_id: "vsw-1", security_group_ids: ["sg-1"] } },
      alicloud_network_interface_attachment: {
        a: { instance_id: "${alicloud_instance.web.id}", network_interface_id: "${alicloud_network_interface.eni.id}" },
      },
    });
    expect(verdicts["alicloud_instance.web"]).toBe("undecided");
  });

  test("tencentcloud_dnat", () => {
    const dnat = {
      tencentcloud_eip: { ip: {} },
      tencentcloud_nat_gateway: { n: { vpc_id: "vpc-1", assigned_eip_set: ["${tencentcloud_eip.ip.public_ip}"] } },
      tencentcloud_dnat: {
        d: {
          nat_id: "${tencentcloud_nat_gateway.n.id}",
          vpc_id: "vpc-1",
          protocol: "TCP",
          elastic_ip: "${tencentcloud_eip.ip.public_ip}",
          elastic_port: 80,
          private_ip: "10.0.1.5",
          private_port: 80,
        },
      },
    };
    expect(verdictsOf({ ...dnat, tencentcloud_instance: { web: {} } })["tencentcloud_instance.web"]).toBe("undecided");
    expect(verdictsOf({ ...dnat, tencentcloud_instance: { web: { private_ip: "10.0.1.6" } } })["tencentcloud_instance.web"]).toBe(
      "exempt",
    );
  });
});

describe("Terraform computes exactly and compares letters, not code points", () => {
  const counted = (condition: string, variable: Json = {}): string | undefined =>
    verdictsOf(
      { alicloud_instance: { web: { count: `\${${condition} ? 1 : 0}`, internet_max_bandwidth_out: 10 } } },
      { variable },
    )["alicloud_instance.web"];

  test.each([
    "0.1 + 0.2 == 0.3",
    "4.35 * 100 == 435",
    "0.1 * 3 == 0.3",
    "3.3 / 1.1 == 3",
    "9007199254740993 == 9007199254740992",
    "100000000000000000000000 + 1 != 100000000000000000000000",
    'tonumber("9007199254740993") != 9007199254740992',
  ])("%s is not decided by a double", (condition) => {
    expect(counted(condition)).toBe("violation");
  });

  test("whole numbers are decided", () => {
    expect(counted("2 + 3 == 6 / 1")).toBeUndefined();
    expect(verdictsOf({ alicloud_instance: { web: { count: "${7 % 4 - 2}", internet_max_bandwidth_out: 10 } } })).toEqual({
      "alicloud_instance.web[0]": "violation",
    });
  });

  test("a number that JSON cannot keep is not known", () => {
    const account = { account: { type: "number", default: 1234567890123456789 } };
    const bandwidth = '${lookup({"1234567890123456789" = 10}, var.account, 0)}';
    const verdicts = verdictsOf({ alicloud_instance: { web: { internet_max_bandwidth_out: bandwidth } } }, { variable: account });
    expect(verdicts["alicloud_instance.web"]).not.toBe("exempt");
  });

  test("two spellings of one letter are equal, and its length is one", () => {
    const cafe = { s: { type: "string", default: "cafe\u0301" } };
    const one = verdictsOf(
      { alicloud_instance: { web: { count: '${var.s == "caf\u00e9" ? 1 : 0}', internet_max_bandwidth_out: 10 } } },
      { variable: cafe },
    );
    expect(one).toEqual({ "alicloud_instance.web[0]": "violation" });
    const letter = verdictsOf(
      { alicloud_instance: { web: { count: "${length(var.s) == 1 ? 1 : 0}", internet_max_bandwidth_out: 10 } } },
      { variable: { s: { default: "e\u0301" } } },
    );
    expect(letter).toEqual({ "alicloud_instance.web[0]": "violation" });
  });
});

describe("a day that is still to come", () => {
  const server = {
    alicloud_instance: { web: { internet_max_bandwidth_out: 10 } },
    alicloud_alidns_record: {
      r: { domain_name: "later-shop.cn", rr: "www", type: "A", value: "${alicloud_instance.web.public_ip}" },
    },
  };
  const since = (day: string): string | undefined =>
    verdictsOf(
      server,
      {},
      ledgerWith(
        `      - { number: 浙ICP备2021999901号-2, domains: [later-shop.cn], accessProviders: [{ cloud: alicloud, since: ${day} }], registrant: subject }\n`,
      ),
    )["alicloud_alidns_record.r"];

  test("access that begins later is not there yet", () => {
    expect(since("2026-11-25")).toBe("covered");
    expect(since("2026-11-26")).toBe("violation");
  });

  test("a review that is to come attests nothing", () => {
    const attested = (day: string): string | undefined =>
      verdictsOf(
        { alicloud_instance: server.alicloud_instance },
        {},
        ledgerWith(
          `attestations:\n  - { match: alicloud_instance.web, purpose: non-web, reason: SSH only, owner: ops, reviewedAt: ${day} }\n`,
        ),
      )["alicloud_instance.web"];
    expect(attested("2026-11-25")).toBe("exempt");
    expect(attested("2026-11-26")).toBe("violation");
  });
});

describe("a link whose two ends are outside of the input", () => {
  const entry = (more: Record<string, Json> = {}): Json => ({
    forward_table_id: "ftb-1",
    external_ip: "198.51.100.7",
    external_port: "80",
    internal_ip: "10.0.0.7",
    internal_port: "80",
    ip_protocol: "tcp",
    ...more,
  });

  test.each<readonly [string, Readonly<Record<string, Json>>]>([
    ["alicloud_forward_entry.l", { alicloud_forward_entry: { l: entry() } }],
    [
      "tencentcloud_dnat.l",
      { tencentcloud_dnat: { l: { nat_id: "nat-1", elastic_ip: "198.51.100.7", private_ip: "10.0.0.7" } } },
    ],
    ["alicloud_eip_association.l", { alicloud_eip_association: { l: { allocation_id: "${var.x}", instance_id: "${var.m}" } } }],
    ["tencentcloud_eip_association.l", { tencentcloud_eip_association: { l: { eip_id: "eip-1", instance_id: "ins-1" } } }],
  ])("%s is undecided in the mainland, and exempt in Hong Kong", (address, resource) => {
    expect(verdictsOf(resource)[address]).toBe("undecided");
    const [type = "", named] = Object.entries(resource)[0] ?? [];
    const { l } = named as Record<string, object>;
    const away = { [type]: { l: { ...l, provider: `${type.split("_")[0]}.hk` } } } as unknown as Readonly<Record<string, Json>>;
    const provider = { alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }] };
    const tencent = { tencentcloud: [{ region: "ap-guangzhou" }, { alias: "hk", region: "ap-hongkong" }] };
    expect(verdictsOf(away, { provider: { ...provider, ...tencent } })[address]).toBe("exempt");
  });
});

test("a WAF domain stands where its instance does", () => {
  const verdicts = verdictsOf({
    alicloud_wafv3_instance: { w: {} },
    alicloud_wafv3_domain: {
      d: { provider: "alicloud.hk", domain: "www.other-shop.cn", instance_id: "${alicloud_wafv3_instance.w.id}" },
    },
  });
  expect(verdicts["alicloud_wafv3_domain.d"]).toBe("violation");
});

describe("what needs no filing is not bothered", () => {
  test("a TXT record beside the record that a CNAME leads to changes nothing", () => {
    const records = {
      a: { domain_name: "other-shop.cn", rr: "a", type: "CNAME", value: "b.other-shop.cn" },
      b: { domain_name: "other-shop.cn", rr: "b", type: "A", value: `\${${ip}}` },
      t: { domain_name: "other-shop.cn", rr: "b", type: "TXT", value: "v=1" },
    };
    expect(verdictsOf({ ...hk, alicloud_alidns_record: records })["alicloud_alidns_record.a"]).toBe("exempt");
  });

  test("a NAT gateway is covered by the filed name of its address", () => {
    const verdicts = verdictsOf({
      alicloud_nat_gateway: { nat: { vpc_id: "vpc-1" } },
      alicloud_eip_address: { ip: {} },
      alicloud_eip_association: {
        a: {
          allocation_id: "${alicloud_eip_address.ip.id}",
          instance_id: "${alicloud_nat_gateway.nat.id}",
          instance_type: "Nat",
        },
      },
      alicloud_forward_entry: {
        f: {
          forward_table_id: "${alicloud_nat_gateway.nat.forward_table_ids}",
          external_ip: "${alicloud_eip_address.ip.ip_address}",
          internal_ip: "192.168.0.9",
        },
      },
      alicloud_alidns_record: {
        r: { domain_name: "xinghai-shop.cn", rr: "www", type: "A", value: "${alicloud_eip_address.ip.ip_address}" },
      },
    });
    expect(verdicts).toEqual({
      "alicloud_nat_gateway.nat": "covered",
      "alicloud_eip_address.ip": "covered",
      "alicloud_alidns_record.r": "covered",
    });
  });

  test("a filed function with a trigger", () => {
    const verdicts = verdictsOf({
      alicloud_fcv3_function: { f: { function_name: "shop" } },
      alicloud_fcv3_trigger: {
        t: { function_name: "${alicloud_fcv3_function.f.function_name}", trigger_type: "http", trigger_config: "{}" },
      },
      alicloud_fcv3_custom_domain: {
        d: {
          custom_domain_name: "fn.xinghai-shop.cn",
          route_config: [{ routes: [{ path: "/*", function_name: "${alicloud_fcv3_function.f.function_name}" }] }],
        },
      },
    });
    expect(Object.values(verdicts)).not.toContain("undecided");
    expect(verdicts["alicloud_fcv3_custom_domain.d"]).toBe("covered");
  });

  test("a protection instance whose domain is filed", () => {
    const ledger = ledgerWith(
      "      - { number: 浙ICP备2021999901号-2, domains: [both-shop.cn], accessProviders: [tencentcloud], registrant: subject }\n",
    );
    const verdicts = verdictsOf(
      {
        tencentcloud_waf_saas_instance: { w: { real_region: "gz" } },
        tencentcloud_waf_saas_domain: {
          d: { domain: "waf.both-shop.cn", instance_id: "${tencentcloud_waf_saas_instance.w.id}" },
        },
      },
      {},
      ledger,
    );
    expect(verdicts).toEqual({ "tencentcloud_waf_saas_instance.w": "covered", "tencentcloud_waf_saas_domain.d": "covered" });
  });
});

import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { hk, recordVerdict, verdictsOf } from "./false-passes-shop";

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

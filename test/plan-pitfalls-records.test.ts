import { describe, expect, test } from "vitest";
import type { MiniInstance } from "./mini-plans";
import { ip, of, record, server } from "./pitfall-plans";

const balancer: MiniInstance = { known: { address_type: "internet" }, unknown: { address: null } };

describe("7 and 8, records", () => {
  test("any target in the mainland decides", () => {
    const verdicts = of({
      "alicloud_instance.cn": server(),
      "alicloud_instance.hk": server({ provider: "alicloud.hk" }),
      "alicloud_alidns_record.r": record([...ip("hk"), ...ip("cn")]),
    });
    expect(verdicts["alicloud_alidns_record.r"]).toBe("violation");
  });
  test("URL forwarding is a web service of its own, and a disabled record none", () => {
    const forward = { known: { domain_name: "other-shop.cn", rr: "go", type: "REDIRECT_URL", value: "https://example.net" } };
    expect(of({ "alicloud_alidns_record.r": forward })["alicloud_alidns_record.r"]).toBe("violation");
    const disabled = { known: { ...forward.known, status: "DISABLE" } };
    expect(of({ "alicloud_alidns_record.r": disabled })["alicloud_alidns_record.r"]).toBe("exempt");
  });
  test("a record on a private server does not open it", () => {
    const verdicts = of({
      "alicloud_instance.web": server({ known: { internet_max_bandwidth_out: 0 } }),
      "alicloud_alidns_record.r": record(ip("web")),
    });
    expect(verdicts).toMatchObject({ "alicloud_instance.web": "exempt", "alicloud_alidns_record.r": "exempt" });
  });
});

describe("9, reach", () => {
  test("through a load balancer", () => {
    const verdicts = of({
      "alicloud_instance.web": server({ known: { internet_max_bandwidth_out: 0 } }),
      "alicloud_slb_load_balancer.lb": balancer,
      "alicloud_slb_attachment.a": {
        unknown: {
          load_balancer_id: ["alicloud_slb_load_balancer.lb.id", "alicloud_slb_load_balancer.lb"],
          instance_ids: ["alicloud_instance.web.id", "alicloud_instance.web"],
        },
      },
    });
    expect(verdicts["alicloud_instance.web"]).toBe("violation");
  });
});

test("13, an alias domain of a zone is judged, a zone is neutral", () => {
  expect(of({ "alicloud_alidns_domain.z": { known: { domain_name: "other-shop.cn" } } })["alicloud_alidns_domain.z"]).toBe(
    "neutral",
  );
  const alias = { known: { domain: "alias-shop.cn", domain_alias: "other-alias.cn" }, unknown: { domain_id: null } };
  expect(of({ "tencentcloud_dnspod_domain_alias.a": alias })["tencentcloud_dnspod_domain_alias.a"]).toBe("undecided");
});

test("15, hostnames in any spelling; what a resource is known to publish beats the table", () => {
  const cname = (value: string): MiniInstance => ({ known: { domain_name: "other-shop.cn", rr: "img", type: "CNAME", value } });
  const upper = cname("IMG.OSS-CN-BEIJING.aliyuncs.com.");
  expect(of({ "alicloud_alidns_record.r": upper })["alicloud_alidns_record.r"]).toBe("violation");
  const edge = cname("www.other-shop.cn.w.kunlunaq.com");
  expect(of({ "alicloud_alidns_record.r": edge })["alicloud_alidns_record.r"]).toBe("undecided");
  const known = {
    "alicloud_cdn_domain_new.c": {
      known: { domain_name: "www.other-shop.cn", scope: "overseas", cname: "www.other-shop.cn.w.kunlunaq.com" },
    },
    "alicloud_alidns_record.r": edge,
  };
  expect(of(known)["alicloud_alidns_record.r"]).toBe("exempt");
});

describe("words that the vocabulary once lacked", () => {
  test("refersTo: an address on a NAT gateway without forwarding leads in nobody", () => {
    const verdicts = of({
      "alicloud_nat_gateway.n": { known: { vpc_id: "vpc-1" } },
      "alicloud_eip_address.ip": { unknown: { ip_address: null } },
      "alicloud_eip_association.a": {
        unknown: {
          allocation_id: ["alicloud_eip_address.ip.id", "alicloud_eip_address.ip"],
          instance_id: ["alicloud_nat_gateway.n.id", "alicloud_nat_gateway.n"],
        },
      },
    });
    expect([verdicts["alicloud_eip_address.ip"], verdicts["alicloud_nat_gateway.n"]]).not.toContain("violation");
  });
  test("when: a proxied record stands where its site does, another where its value does", () => {
    const proxied = (value: boolean): string | undefined =>
      of({
        "alicloud_esa_site.s": { known: { site_name: "other-shop.cn", coverage: "overseas" } },
        "alicloud_esa_record.r": {
          known: {
            record_name: "www.other-shop.cn",
            record_type: "CNAME",
            proxied: value,
            data: [{ value: "lb.cn-hangzhou.alb.aliyuncs.com" }],
          },
          unknown: { site_id: ["alicloud_esa_site.s.id", "alicloud_esa_site.s"] },
        },
      })["alicloud_esa_record.r"];
    expect([proxied(true), proxied(false)]).toEqual(["exempt", "violation"]);
  });
  test("namedBy: a bucket that a record of another cloud names is public", () => {
    const verdicts = of({
      "alicloud_oss_bucket.b": { known: { bucket: "shop" } },
      "tencentcloud_dnspod_record.r": {
        known: {
          domain: "other-shop.cn",
          sub_domain: "img",
          record_type: "CNAME",
          value: "shop.oss-cn-hangzhou.aliyuncs.com",
        },
      },
    });
    expect(verdicts["alicloud_oss_bucket.b"]).toBe("violation");
  });
  test("matches: a CNAME that proves control of a domain serves nothing", () => {
    const proof = {
      known: { domain_name: "other-shop.cn", rr: "_acme-challenge", type: "CNAME", value: "lb.cn-hangzhou.alb.aliyuncs.com" },
    };
    expect(of({ "alicloud_alidns_record.r": proof })["alicloud_alidns_record.r"]).toBe("exempt");
  });
  test("svcb: an HTTPS record leads to its target, not to its whole text", () => {
    const https = {
      known: { domain_name: "other-shop.cn", rr: "www", type: "HTTPS", value: "1 lb.cn-hangzhou.alb.aliyuncs.com alpn=h2" },
    };
    expect(of({ "alicloud_alidns_record.r": https })["alicloud_alidns_record.r"]).toBe("violation");
  });
});

import { describe, expect, test } from "vitest";
import { rules } from "../../policies/index";
import { judgeExample } from "../../lib/try-example";
import type { Json } from "../../lib/terraform/body";
import { rowsOf, verdictOf } from "../infrastructure/verdict-of";

/** Acceleration and code at the edge of Alibaba Cloud, each trap by the number under which it was collected; the verdicts come from the facts. */

type Body = Readonly<Record<string, Json>>;

const twoRegions: Json = { alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }] };
const inHongKong: Json = { alicloud: [{ region: "cn-hongkong" }, { alias: "cn", region: "cn-hangzhou" }] };

/** Whether Alibaba honours it depends on the account, which no input shows: the written scope decides. */
test.each([
  ["alicloud_cdn_domain_new", "overseas", "exempt"],
  ["alicloud_dcdn_domain", "overseas", "exempt"],
  ["alicloud_live_domain", "overseas", "exempt"],
  ["alicloud_vod_domain", "overseas", "exempt"],
  ["alicloud_cdn_domain_new", "global", "violation"],
  ["alicloud_cdn_domain_new", null, "violation"],
  ["alicloud_dcdn_domain", null, "violation"],
  ["alicloud_live_domain", null, "violation"],
  ["alicloud_cdn_domain_new", "${var.u}", "undecided"],
])("trap 26: %s with the written scope %j is %s", (type, scope, expected) => {
  const edge = { domain_name: "www.other-shop.cn", ...(scope === null ? {} : { scope }) };
  expect(verdictOf(`${type}.e`, { [type]: { e: edge } }, inHongKong, { variable: { u: {} } })).toBe(expected);
});

describe("trap 28: nodes abroad, the origin in the mainland", () => {
  const hangzhou = "shop.oss-cn-hangzhou.aliyuncs.com";
  const hongKong = "shop.oss-cn-hongkong.aliyuncs.com";
  const site = { alicloud_esa_site: { s: { site_name: "other-shop.cn", coverage: "overseas" } } };
  const edges: Readonly<Record<string, (name: string, origin: string) => Body>> = {
    alicloud_cdn_domain_new: (name, content) => ({ domain_name: name, scope: "overseas", sources: [{ type: "oss", content }] }),
    alicloud_cdn_domain: (name, origin) => ({ domain_name: name, scope: "overseas", sources: [origin] }),
    alicloud_dcdn_domain: (name, content) => ({ domain_name: name, scope: "overseas", sources: [{ type: "oss", content }] }),
    alicloud_vod_domain: (name, origin) => ({
      domain_name: name,
      scope: "overseas",
      sources: [{ source_type: "domain", source_content: origin, source_port: "80" }],
    }),
  };
  const judge = (resource: Body): { readonly warned: readonly (string | null)[] } => {
    const { findings } = judgeExample(rules, { title: { zh: "", en: "" }, stacks: { shop: { provider: twoRegions, resource } } });
    const warned = findings.filter(({ rule }) => rule === "origin-behind-overseas-edge-without-filing");
    return { warned: warned.map(({ address }) => address) };
  };

  test.each(Object.keys(edges))("%s is exempt, and its origin is spoken of", (type) => {
    const estate = (origin: string): Body => ({ [type]: { e: edges[type]!("www.other-shop.cn", origin) } });
    for (const origin of [hangzhou, hongKong]) expect(verdictOf(`${type}.e`, estate(origin), twoRegions)).toBe("exempt");
    expect(judge(estate(hangzhou)).warned).toEqual([`${type}.e`]);
    expect(judge(estate(hongKong)).warned).toEqual([]);
  });

  const proxied = (value: string): Body => ({
    ...site,
    alicloud_esa_record: {
      r: {
        site_id: "${alicloud_esa_site.s.id}",
        record_name: "www.other-shop.cn",
        record_type: "CNAME",
        proxied: true,
        data: [{ value }],
      },
    },
  });
  const pool = (address: string): Body => ({
    ...site,
    alicloud_esa_origin_pool: {
      p: { site_id: "${alicloud_esa_site.s.id}", origin_pool_name: "p", origins: [{ name: "o", type: "ip_domain", address }] },
    },
  });
  test("an ESA site abroad and its proxied record are exempt", () => {
    expect(verdictOf("alicloud_esa_record.r", proxied(hangzhou), twoRegions)).toBe("exempt");
    expect(verdictOf("alicloud_esa_site.s", pool(hangzhou), twoRegions)).toBe("exempt");
    expect([...judge(proxied(hongKong)).warned, ...judge(pool(hongKong)).warned]).toEqual([]);
  });

  // The machine looks for the origins of edges alone (infrastructure.ts, mainlandOrigin); this record has one of its own.
  test.fails("the origin of a proxied ESA record is spoken of", () => {
    expect(judge(proxied(hangzhou)).warned).toEqual(["alicloud_esa_record.r"]);
  });

  // As above: the origins of a pool are those of the site that it is a part of, and the machine does not ask it.
  test.fails("the origin of an ESA pool is spoken of", () => {
    expect(judge(pool(hangzhou)).warned).not.toEqual([]);
  });

  test.each([
    ["alicloud", "violation"],
    ["alicloud.hk", "exempt"],
  ])("a public server of %s as the origin is a %s", (provider, expected) => {
    const estate = {
      alicloud_instance: { web: { internet_max_bandwidth_out: 10, provider } },
      alicloud_cdn_domain_new: { e: edges.alicloud_cdn_domain_new!("www.other-shop.cn", "${alicloud_instance.web.public_ip}") },
    };
    expect(verdictOf("alicloud_cdn_domain_new.e", estate, twoRegions)).toBe("exempt");
    expect(verdictOf("alicloud_instance.web", estate, twoRegions)).toBe(expected);
  });

  test.each([
    ["alicloud", "violation"],
    ["alicloud.hk", "exempt"],
  ])("Anti-DDoS outside the mainland in front of a server of %s: the server is a %s", (provider, expected) => {
    const estate = {
      alicloud_instance: { web: { internet_max_bandwidth_out: 10, provider } },
      alicloud_ddoscoo_instance: { d: { product_type: "ddosDip" } },
      alicloud_ddoscoo_domain_resource: {
        r: {
          domain: "www.other-shop.cn",
          rs_type: 0,
          instance_ids: ["${alicloud_ddoscoo_instance.d.id}"],
          real_servers: ["${alicloud_instance.web.public_ip}"],
        },
      },
    };
    expect(verdictOf("alicloud_ddoscoo_domain_resource.r", estate, twoRegions)).toBe("exempt");
    expect(verdictOf("alicloud_instance.web", estate, twoRegions)).toBe(expected);
  });
});

describe("trap 34: names that a routine reaches out to, and names in a rule's text", () => {
  const routine = { env_conf: [{ production: [{ code_rev: "1", allowed_hosts: ["api.other-shop.cn"] }] }], er_name: "r" };

  test("the hosts that a routine may call are none of its own", () => {
    const rows = rowsOf({ shop: { provider: twoRegions, resource: { alicloud_dcdn_er: { r: routine } } } });
    expect(rows.get("alicloud_dcdn_er.r")).toMatchObject({ verdict: "exempt", hostnames: [] });
  });

  test.each([
    ["domestic", "violation"],
    ["overseas", "exempt"],
  ])("a routine gets a name from a DCDN domain: %s is a %s", (scope, expected) => {
    const domain = { domain_name: "www.other-shop.cn", scope, function_type: "routine" };
    const estate = { alicloud_dcdn_er: { r: routine }, alicloud_dcdn_domain: { d: domain } };
    expect(verdictOf("alicloud_dcdn_domain.d", estate, twoRegions)).toBe(expected);
  });

  test.each([
    ["other-shop.cn", "domestic", "on", "violation"],
    ["other-shop.cn", "overseas", "on", "exempt"],
    ["other-shop.cn", "domestic", "off", "exempt"],
    ["xinghai-shop.cn", "domestic", "on", "covered"],
  ])("a route of the site %s, %s and %s, is a %s by its site alone", (site_name, coverage, route_enable, expected) => {
    const estate = {
      alicloud_esa_site: { s: { site_name, coverage } },
      alicloud_esa_routine: { f: { name: "f" } },
      alicloud_esa_routine_route: {
        r: {
          site_id: "${alicloud_esa_site.s.id}",
          routine_name: "${alicloud_esa_routine.f.name}",
          route_enable,
          rule: '(http.host eq "api.third-shop.cn")',
        },
      },
    };
    expect(verdictOf("alicloud_esa_routine_route.r", estate, twoRegions)).toBe(expected);
    // The function itself answers under Alibaba's names alone.
    expect(verdictOf("alicloud_esa_routine.f", estate, twoRegions)).toBe("exempt");
  });
});

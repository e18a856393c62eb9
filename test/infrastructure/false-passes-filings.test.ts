import { describe, expect, test } from "vitest";
import { hk, ip, verdictsOf } from "./false-passes-shop";
import { ledgerWith } from "./verdict-of";

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

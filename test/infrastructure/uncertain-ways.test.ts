import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { ledgerWith, rowsOf } from "./verdict-of";

/** A name or a binding that only may lead somewhere covers nothing: the other case leaves a public server without a filing. */

const filed = { tags: { "icp-filing": "浙ICP备2021999901号-1" } } as const;
const open = { internet_max_bandwidth_out: 10 } as const;
const shut = { internet_max_bandwidth_out: 0 } as const;

function verdictsOf(
  resource: Readonly<Record<string, Json>>,
  provider: Json = [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }],
  ledger = ledgerWith(),
): Record<string, string> {
  const rows = rowsOf({ shop: { provider: { alicloud: provider }, variable: { x: {}, ips: {}, bind: {} }, resource } }, ledger);
  return Object.fromEntries(
    [...rows].filter(([, row]) => row.verdict !== "neutral").map(([address, row]) => [address, row.verdict]),
  );
}

const record = (body: Record<string, Json>): Json => ({ domain_name: "xinghai-shop.cn", rr: "www", type: "A", ...body });

describe("a filed name that may not lead to a server does not cover it", () => {
  const value = "${alicloud_instance.a.public_ip}";
  test.each<[string, Record<string, Json>, string[]]>([
    [
      "one of two servers",
      { value: "${var.x ? alicloud_instance.a.public_ip : alicloud_instance.b.public_ip}" },
      ["alicloud_instance.a", "alicloud_instance.b"],
    ],
    ["a record that may not be there", { count: "${var.x ? 1 : 0}", value }, ["alicloud_instance.a"]],
    ["records of a collection that is not known", { for_each: "${toset(var.ips)}", value }, ["alicloud_instance.a"]],
    ["a record that may be disabled", { status: '${var.x ? "ENABLE" : "DISABLE"}', value }, ["alicloud_instance.a"]],
  ])("%s", (_, body, servers) => {
    const found = verdictsOf({ alicloud_instance: { a: open, b: open }, alicloud_alidns_record: { r: record(body) } });
    expect(found["alicloud_alidns_record.r"]).toBe("covered");
    for (const server of servers) expect(found[server]).toBe("violation");
  });

  test("one of several instances", () => {
    const found = verdictsOf({
      alicloud_instance: { a: { ...open, count: 2 } },
      alicloud_alidns_record: { r: record({ value: "${alicloud_instance.a[var.x].public_ip}" }) },
    });
    expect([found["alicloud_instance.a[0]"], found["alicloud_instance.a[1]"]]).toEqual(["violation", "violation"]);
  });

  test("a record that is there whenever its server is covers it", () => {
    const count = "${var.x ? 1 : 0}";
    const found = verdictsOf({
      alicloud_instance: { a: { ...open, count } },
      alicloud_alidns_record: { r: record({ count, value: "${alicloud_instance.a[0].public_ip}" }) },
    });
    expect(found).toEqual({ "alicloud_instance.a": "covered", "alicloud_alidns_record.r": "covered" });
  });

  test("a server that may not be there is covered by a record that surely is", () => {
    const found = verdictsOf({
      alicloud_instance: { a: { ...open, count: "${var.x ? 1 : 0}" } },
      alicloud_alidns_record: { r: record({ value: "${alicloud_instance.a[0].public_ip}" }) },
    });
    expect(found["alicloud_instance.a"]).toBe("covered");
  });

  test("a rule that may not be there covers no load balancer", () => {
    const rule = {
      load_balancer_id: "${alicloud_slb_load_balancer.lb.id}",
      domain: "www.xinghai-shop.cn",
      server_group_id: "rsp-1",
    };
    const estate = (count: Json): Record<string, string> =>
      verdictsOf({
        alicloud_slb_load_balancer: { lb: { address_type: "internet" } },
        alicloud_slb_rule: { r: { ...rule, count } },
      });
    expect(estate(1)["alicloud_slb_load_balancer.lb"]).toBe("covered");
    expect(estate("${var.x ? 1 : 0}")["alicloud_slb_load_balancer.lb"]).toBe("violation");
  });
});

describe("cover that rests on the neighbours needs to know them all", () => {
  const balanced = (ids: Json, more: Record<string, Json> = {}): Record<string, string> =>
    verdictsOf({
      alicloud_slb_load_balancer: { lb: { address_type: "internet" } },
      alicloud_instance: { a: { ...shut, ...filed } },
      alicloud_slb_attachment: { s: { load_balancer_id: "${alicloud_slb_load_balancer.lb.id}", instance_ids: ids, ...more } },
    });
  const lb = "alicloud_slb_load_balancer.lb";
  test("a front door to declared servers alone is covered", () => {
    expect(balanced(["${alicloud_instance.a.id}"])[lb]).toBe("covered");
  });
  test.each<[string, Json, Record<string, Json>]>([
    ["to unknown ones too", "${concat([alicloud_instance.a.id], var.ips)}", {}],
    ["to a literal one too", ["${alicloud_instance.a.id}", "i-bp1"], {}],
    ["by a binding that may not be there", ["${alicloud_instance.a.id}"], { count: "${var.x ? 1 : 0}" }],
  ])("a front door %s is not", (_, ids, more) => {
    expect(balanced(ids, more)[lb]).not.toBe("covered");
  });

  test("a server that something outside reaches too is not covered by the front door that is declared", () => {
    const behind = (second: Record<string, Json>): string | undefined =>
      verdictsOf({
        alicloud_slb_load_balancer: { lb: { address_type: "internet", ...filed } },
        alicloud_instance: { a: shut },
        alicloud_slb_attachment: {
          s: { load_balancer_id: "${alicloud_slb_load_balancer.lb.id}", instance_ids: ["${alicloud_instance.a.id}"] },
          ...second,
        },
      })["alicloud_instance.a"];
    expect(behind({})).toBe("covered");
    expect(behind({ t: { load_balancer_id: "lb-bp1", instance_ids: ["${alicloud_instance.a.id}"] } })).not.toBe("covered");
    expect(behind({ t: { load_balancer_id: "${var.x}", instance_ids: ["${alicloud_instance.a.id}"] } })).not.toBe("covered");
  });

  test("an attested server does not speak for a front door that leads elsewhere too", () => {
    const ledger = ledgerWith(
      "attestations:\n  - { match: alicloud_instance.a, purpose: non-web, reason: SSH only, owner: ops, reviewedAt: 2026-09-01 }\n",
    );
    const estate = (ids: Json): string | undefined =>
      verdictsOf(
        {
          alicloud_slb_load_balancer: { lb: { address_type: "internet" } },
          alicloud_instance: { a: shut },
          alicloud_slb_attachment: { s: { load_balancer_id: "${alicloud_slb_load_balancer.lb.id}", instance_ids: ids } },
        },
        undefined,
        ledger,
      )[lb];
    expect(estate(["${alicloud_instance.a.id}"])).toBe("exempt");
    expect(estate("${concat([alicloud_instance.a.id], var.ips)}")).toBe("violation");
  });
});

test("a literal that two servers have names neither of them for sure", () => {
  const found = verdictsOf({
    alicloud_instance: { a: { ...open, private_ip: "192.168.0.9" }, b: { ...shut, private_ip: "192.168.0.9" } },
    alicloud_nat_gateway: { nat: { vpc_id: "vpc-1" } },
    alicloud_eip_address: { ip: {} },
    alicloud_eip_association: {
      e: { allocation_id: "${alicloud_eip_address.ip.id}", instance_id: "${alicloud_nat_gateway.nat.id}", instance_type: "Nat" },
    },
    alicloud_forward_entry: {
      f: {
        forward_table_id: "${alicloud_nat_gateway.nat.forward_table_ids}",
        external_ip: "${alicloud_eip_address.ip.ip_address}",
        internal_ip: "192.168.0.9",
      },
    },
    alicloud_alidns_record: { r: record({ value: "${alicloud_eip_address.ip.ip_address}" }) },
  });
  expect(found["alicloud_instance.a"]).toBe("violation");
});

test("an address stands where it is bound only if the binding is surely there", () => {
  const way = (region: Json, count: Json): Record<string, string> =>
    verdictsOf(
      {
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
      },
      [{ region }, { alias: "hk", region: "cn-hongkong" }],
    );
  expect(way("${var.x}", "${var.bind ? 1 : 0}")["alicloud_alidns_record.r"]).toBe("undecided");
  expect(way('${var.x ? "cn-hangzhou" : "cn-hongkong"}', "${var.bind ? 1 : 0}")["alicloud_alidns_record.r"]).toBe("violation");
  expect(way("cn-hongkong", "${var.bind ? 1 : 0}")["alicloud_alidns_record.r"]).toBe("exempt");
});

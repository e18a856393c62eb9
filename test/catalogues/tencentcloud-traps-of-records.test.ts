import { describe, expect, test } from "vitest";
import { ledgerWith } from "../infrastructure/verdict-of";
import { type Resources, hk, ledger, providers, recordVerdict, rowsIn, verdictAt } from "./tencent-estates";

/** Records and the names in them; the numbers are those of the traps that were collected. */

const servers = {
  tencentcloud_instance: { cn: { allocate_public_ip: true }, hk: { allocate_public_ip: true, ...hk } },
};
const ip = (name: string): string => `\${tencentcloud_instance.${name}.public_ip}`;

describe("trap 43: EdgeOne that answers for a whole zone", () => {
  const hosted = (type: string, content: string, status?: string): Resources => ({
    ...servers,
    tencentcloud_teo_zone: { z: { zone_name: "other-shop.cn", type, area: "overseas" } },
    tencentcloud_teo_dns_record: {
      e: {
        zone_id: "${tencentcloud_teo_zone.z.id}",
        name: "www.other-shop.cn",
        type: "A",
        content,
        ...(status === undefined ? {} : { status }),
      },
    },
  });
  const own = "tencentcloud_teo_dns_record.e";

  test.each(["full", "dnsPodAccess"])("trap 43: in a zone of type %s the record of EdgeOne leads to the server", (type) => {
    expect(verdictAt(own, hosted(type, ip("cn")))).toBe("violation");
    expect(verdictAt(own, hosted(type, ip("hk")))).toBe("exempt");
    expect(verdictAt(own, hosted(type, "198.51.100.7"))).toBe("undecided");
    expect(verdictAt("tencentcloud_instance.cn", hosted(type, ip("cn")))).toBe("violation");
  });

  test("trap 43: a DNSPod record of the same name outweighs nothing, and is judged itself", () => {
    const both = (edge: string, pod: string): readonly (string | undefined)[] => {
      const rows = rowsIn({
        ...hosted("full", ip(edge)),
        tencentcloud_dnspod_record: { p: { domain: "other-shop.cn", sub_domain: "www", record_type: "A", value: ip(pod) } },
      });
      return [rows.get(own)?.verdict, rows.get("tencentcloud_dnspod_record.p")?.verdict];
    };
    expect(both("cn", "hk")).toEqual(["violation", "exempt"]);
    expect(both("hk", "cn")).toEqual(["exempt", "violation"]);
    expect(both("hk", "hk")).toEqual(["exempt", "exempt"]);
  });

  test("trap 43: a record elsewhere that leads to the name is led on by EdgeOne too", () => {
    const chain = (edge: string): string | undefined =>
      verdictAt("alicloud_alidns_record.r", {
        ...hosted("full", ip(edge)),
        tencentcloud_dnspod_record: { p: { domain: "other-shop.cn", sub_domain: "www", record_type: "A", value: ip("hk") } },
        alicloud_alidns_record: { r: { domain_name: "third-shop.cn", rr: "www", type: "CNAME", value: "www.other-shop.cn" } },
      });
    expect([chain("cn"), chain("hk")]).toEqual(["violation", "exempt"]);
  });
});

describe("trap 44: values that are literals of another cloud, or come from a data source", () => {
  const declared = (jurisdiction: string): typeof ledger =>
    ledgerWith(`addresses:\n  - { cidr: 203.0.113.0/24, jurisdiction: ${jurisdiction}, cloud: aws }\n`);

  test("trap 44: a literal address is what the user declares of it", () => {
    const to = (book: typeof ledger, value = "203.0.113.10"): string | undefined =>
      recordVerdict({ value }, {}, providers, {}, book);
    expect([to(ledger), to(declared("mainland")), to(declared("overseas"))]).toEqual(["undecided", "violation", "exempt"]);
    expect(to(declared("overseas"), "198.51.100.7")).toBe("undecided");
  });

  test("trap 44: a literal address that an estate of another cloud holds", () => {
    const address = (region: Resources): Resources => ({
      alicloud_eip_address: { ip: { ip_address: "203.0.113.10", ...region } },
    });
    expect(recordVerdict({ value: "203.0.113.10" }, address({}))).toBe("violation");
    expect(recordVerdict({ value: "203.0.113.10" }, address({ provider: "alicloud.hk" }))).toBe("exempt");
  });

  test.each<[string, string, string, Resources]>([
    ["A", "tencentcloud_eips", "eip_list[0].public_ip", {}],
    ["A", "tencentcloud_eip", "public_ip", {}],
    ["A", "tencentcloud_clb_instances", "clb_list[0].clb_vips[0]", { network_type: "OPEN" }],
    ["CNAME", "tencentcloud_clb_instances", "clb_list[0].load_balancer_domain", { network_type: "OPEN" }],
    ["A", "tencentcloud_instances", "instance_list[0].public_ip", {}],
  ])("trap 44: %s record on data.%s.%s stands where its provider does", (record_type, type, path, argument) => {
    const to = (source: Resources): string | undefined =>
      recordVerdict({ record_type, value: `\${data.${type}.d.${path}}` }, {}, providers, {
        data: { [type]: { d: { ...argument, ...source } } },
      });
    expect([to({}), to(hk)]).toEqual(["violation", "exempt"]);
  });

  test("trap 44: a private address that a data source gives reaches nobody", () => {
    const value = "${data.tencentcloud_instances.d.instance_list[0].private_ip}";
    expect(recordVerdict({ value }, {}, providers, { data: { tencentcloud_instances: { d: {} } } })).toBe("exempt");
  });

  test("trap 44: a data source whose provider has no known region decides nothing", () => {
    const open = { tencentcloud: [...providers.tencentcloud, { alias: "open", region: "${var.x}" }] };
    const data = { data: { tencentcloud_eips: { d: { provider: "tencentcloud.open" } } } };
    expect(recordVerdict({ value: "${data.tencentcloud_eips.d.eip_list[0].public_ip}" }, {}, open, data)).toBe("undecided");
  });
});

describe("trap 45: a filing is that of a registrable domain", () => {
  const under = (domain: string, sub_domain = "www"): string | undefined =>
    recordVerdict(
      { domain, sub_domain, value: "${alicloud_instance.cn.public_ip}" },
      {
        alicloud_instance: { cn: { internet_max_bandwidth_out: 10 } },
      },
    );
  test.each([
    ["xinghai-shop.cn", "www", "covered"],
    ["xinghai-shop.cn", "@", "covered"],
    ["xinghai-shop.cn", "a.b", "covered"],
    ["xinghai-shop.cn", "*", "covered"],
    ["XINGHAI-SHOP.CN.", "www", "covered"],
    ["xinghai-shop.com.cn", "www", "violation"],
    ["xinghai-shop.com", "www", "violation"],
    ["my-xinghai-shop.cn", "www", "violation"],
    ["xinghai-shop.cn.com", "www", "violation"],
    ["other-shop.cn", "*", "violation"],
    ["other-shop.cn", "xinghai-shop.cn", "violation"],
  ])("trap 45: %s with the label %s is %s", (domain, label, expected) => {
    expect(under(domain, label)).toBe(expected);
  });

  test.each([
    ["www.both-shop.cn", "covered"],
    ["*.both-shop.cn", "covered"],
    ["www.both-shop.cn.", "covered"],
    ["www.both-shop.com.cn", "violation"],
    ["*.other-shop.cn", "violation"],
    ["~^www\\.both-shop\\.cn$", "undecided"],
    ["~.*", "undecided"],
  ])("trap 45: a load balancer that answers for %s is %s", (domain, expected) => {
    const rule = (argument: Resources): string | undefined =>
      verdictAt("tencentcloud_clb_listener_rule.r", {
        tencentcloud_clb_instance: { lb: { network_type: "OPEN", ...argument } },
        tencentcloud_clb_listener_rule: {
          r: { ...argument, clb_id: "${tencentcloud_clb_instance.lb.id}", listener_id: "lbl-1", domain, url: "/" },
        },
      });
    expect(rule({})).toBe(expected);
    expect(rule(hk)).toBe("exempt");
  });

  const firewall = (domain: string): string | undefined =>
    verdictAt(
      "huaweicloud_waf_domain.w",
      { huaweicloud_waf_domain: { w: { domain, server: [{ address: "198.51.100.7" }] } } },
      { huaweicloud: { region: "cn-north-4" } },
    );

  test("trap 45: a name with a port is never passed", () => {
    expect(["www.both-shop.cn", "www.other-shop.cn"].map(firewall)).toEqual(["covered", "violation"]);
    expect(firewall("www.other-shop.cn:8443")).not.toMatch(/covered|exempt/);
  });

  // The reader of names takes no port off, so both stay undecided.
  test("trap 45: a name with a port is the name before it", () => {
    expect(["www.both-shop.cn:8443", "www.other-shop.cn:8443"].map(firewall)).toEqual(["covered", "violation"]);
  });
});

import { describe, expect, test } from "vitest";
import { check } from "../../lib/check";
import { unitOfJson } from "../../lib/terraform/unit-of-json";
import { rules } from "../../policies/index";
import { type Resources, hk, ledger, providers, recordVerdict, verdictAt } from "./tencent-estates";

/** What is public, and what an edge stands before, in small estates; the numbers are those of the traps that were collected. */

/** The rules that speak of each address. */
function findingsIn(resource: Resources): Readonly<Record<string, readonly string[]>> {
  const units = [unitOfJson("shop", { provider: providers, resource }, "shop.tf.json")];
  const report = check({ units, ledger, rules, today: "2026-11-25", door: "check", inputs: [] });
  const found: Record<string, string[]> = {};
  for (const { rule, address } of report.findings) if (address !== null) (found[address] ??= []).push(rule);
  return found;
}

const eip = { tencentcloud_eip: { ip: {} } };
const bind = (argument: Resources): Resources => ({
  ...eip,
  tencentcloud_eip_association: { a: { eip_id: "${tencentcloud_eip.ip.id}", ...argument } },
});

describe("trap 19: what an EIP is associated with", () => {
  const web = { tencentcloud_instance: { web: {}, other: {} } };
  const inner = { tencentcloud_clb_instance: { lb: { network_type: "INTERNAL" }, other: { network_type: "INTERNAL" } } };
  const eni = {
    ...web,
    tencentcloud_eni: { eth: { vpc_id: "vpc-1", subnet_id: "subnet-1" } },
    tencentcloud_eni_attachment: { at: { eni_id: "${tencentcloud_eni.eth.id}", instance_id: "${tencentcloud_instance.web.id}" } },
  };
  test.each<[string, string, Resources, string]>([
    [
      "a server",
      "tencentcloud_instance.web",
      { ...web, ...bind({ instance_id: "${tencentcloud_instance.web.id}" }) },
      "violation",
    ],
    [
      "another server",
      "tencentcloud_instance.other",
      { ...web, ...bind({ instance_id: "${tencentcloud_instance.web.id}" }) },
      "exempt",
    ],
    ["nothing yet", "tencentcloud_instance.web", { ...web, ...eip }, "exempt"],
    ["what is not known", "tencentcloud_instance.web", { ...web, ...bind({ instance_id: "${var.x}" }) }, "undecided"],
    [
      "a load balancer",
      "tencentcloud_clb_instance.lb",
      { ...inner, ...bind({ instance_id: "${tencentcloud_clb_instance.lb.id}" }) },
      "violation",
    ],
    [
      "another load balancer",
      "tencentcloud_clb_instance.other",
      { ...inner, ...bind({ instance_id: "${tencentcloud_clb_instance.lb.id}" }) },
      "exempt",
    ],
    [
      "an interface of the server",
      "tencentcloud_instance.web",
      { ...eni, ...bind({ network_interface_id: "${tencentcloud_eni.eth.id}", private_ip: "10.0.0.9" }) },
      "violation",
    ],
    [
      "an interface of another server",
      "tencentcloud_instance.other",
      { ...eni, ...bind({ network_interface_id: "${tencentcloud_eni.eth.id}", private_ip: "10.0.0.9" }) },
      "exempt",
    ],
    [
      "a WAF",
      "tencentcloud_eip.ip",
      {
        tencentcloud_waf_saas_instance: { w: { real_region: "gz" } },
        ...bind({ instance_id: "${tencentcloud_waf_saas_instance.w.id}" }),
      },
      "violation",
    ],
    [
      "a VPC endpoint",
      "tencentcloud_eip.ip",
      { tencentcloud_vpc_end_point: { e: {} }, ...bind({ instance_id: "${tencentcloud_vpc_end_point.e.id}" }) },
      "violation",
    ],
  ])("trap 19: %s", (_, address, resource, expected) => {
    expect(verdictAt(address, resource)).toBe(expected);
  });

  test("trap 19: in Hong Kong it opens a server that needs no filing", () => {
    const resource = {
      tencentcloud_instance: { web: hk },
      tencentcloud_eip: { ip: hk },
      tencentcloud_eip_association: {
        a: { ...hk, eip_id: "${tencentcloud_eip.ip.id}", instance_id: "${tencentcloud_instance.web.id}" },
      },
    };
    expect(verdictAt("tencentcloud_instance.web", resource)).toBe("exempt");
    expect(verdictAt("tencentcloud_eip.ip", resource)).toBe("exempt");
  });
});

describe("trap 23: the names and addresses of a load balancer", () => {
  const balancers = {
    tencentcloud_clb_instance: {
      cn: { network_type: "OPEN", dynamic_vip: true },
      hk: { ...hk, network_type: "OPEN", dynamic_vip: true },
    },
  };
  test.each([
    ["A", "clb_vips[0]"],
    ["CNAME", "domain"],
    ["AAAA", "address_ipv6"],
    ["A", "vip"],
  ])("trap 23: an %s record on %s leads to it", (record_type, attribute) => {
    const to = (name: string): string | undefined =>
      recordVerdict({ record_type, value: `\${tencentcloud_clb_instance.${name}.${attribute}}` }, balancers);
    expect([to("cn"), to("hk")]).toEqual(["violation", "exempt"]);
  });

  test("trap 23: a list of addresses that may be empty still leads there", () => {
    const value = '${try(tencentcloud_clb_instance.cn.clb_vips[0], "10.0.0.1")}';
    expect(recordVerdict({ value }, balancers)).toBe("violation");
  });

  test("trap 23: another attribute of it is no address", () => {
    expect(recordVerdict({ value: "${tencentcloud_clb_instance.cn.log_set_id}" }, balancers)).toBe("undecided");
  });

  // Whatever a thing in Hong Kong gives is taken to lead to Hong Kong, also an attribute that no entry lists as an address.
  test("trap 23: nor is one outside of the mainland", () => {
    expect(recordVerdict({ value: "${tencentcloud_clb_instance.hk.log_set_id}" }, balancers)).toBe("undecided");
  });

  test("trap 23: the vendor's own name tells the region", () => {
    const to = (value: string): string | undefined => recordVerdict({ record_type: "CNAME", value });
    expect(to("lb-9f-x.clb.ap-shanghai.tencentclb.com")).toBe("violation");
    expect(to("lb-9f-x.clb.ap-hongkong.tencentclb.com.")).toBe("exempt");
    expect(to("lb-9f-x.clb.ap-newtown.tencentclb.com")).toBe("undecided");
  });
});

describe("trap 24: what a cluster makes by itself", () => {
  const cluster = (argument: Resources = {}): Resources => ({
    tencentcloud_kubernetes_cluster: { c: { vpc_id: "vpc-1", ...argument } },
  });
  const id = "${tencentcloud_kubernetes_cluster.c.id}";
  test.each(["tencentcloud_kubernetes_cluster_release", "tencentcloud_kubernetes_addon"])(
    "trap 24: %s may open load balancers in the mainland",
    (type) => {
      const at = (argument: Resources): string | undefined =>
        verdictAt(`${type}.r`, { ...cluster(argument), [type]: { r: { ...argument, cluster_id: id } } });
      expect([at({}), at(hk)]).toEqual(["undecided", "exempt"]);
    },
  );

  test("trap 24: a cluster in the mainland is warned of, one in Hong Kong is not", () => {
    expect(findingsIn(cluster())["tencentcloud_kubernetes_cluster.c"]).toContain("opaque-creator");
    expect(findingsIn(cluster(hk))["tencentcloud_kubernetes_cluster.c"]).toBeUndefined();
    expect(verdictAt("tencentcloud_kubernetes_cluster.c", cluster())).toBe("exempt");
  });

  test("trap 24: a record on an address that a cluster made is not known", () => {
    expect(recordVerdict({ value: "198.51.100.7" }, cluster())).toBe("undecided");
    expect(recordVerdict({ value: "${kubernetes_service.web.status[0].load_balancer[0].ingress[0].ip}" }, cluster())).toBe(
      "undecided",
    );
  });
});

describe("trap 27: ECDN is a service type of a CDN domain", () => {
  const domain = (argument: Resources): string | undefined =>
    verdictAt("tencentcloud_cdn_domain.c", { tencentcloud_cdn_domain: { c: { domain: "www.other-shop.cn", ...argument } } });
  test.each(["dynamic", "hybrid", "web"])("trap 27: %s is judged by its area", (service_type) => {
    expect(domain({ service_type })).toBe("violation");
    expect(domain({ service_type, area: "global" })).toBe("violation");
    expect(domain({ service_type, area: "overseas" })).toBe("exempt");
    expect(domain({ service_type, area: "${var.x}" })).toBe("undecided");
    expect(domain({ service_type, domain: "www.xinghai-shop.cn" })).toBe("covered");
  });

  test("trap 27: its CNAME leads to it", () => {
    const edge = (area: string): Resources => ({
      tencentcloud_cdn_domain: { c: { domain: "static.other-shop.cn", service_type: "dynamic", area } },
    });
    const value = "${tencentcloud_cdn_domain.c.cname}";
    expect(recordVerdict({ sub_domain: "static", record_type: "CNAME", value }, edge("mainland"))).toBe("violation");
    expect(recordVerdict({ sub_domain: "static", record_type: "CNAME", value }, edge("overseas"))).toBe("exempt");
    expect(recordVerdict({ record_type: "CNAME", value: "static.other-shop.cn.dsa.dnsv1.com" })).toBe("undecided");
  });
});

describe("trap 36: an edge overseas that pulls from the mainland by name", () => {
  const rule = "origin-behind-overseas-edge-without-filing";
  const origin = (domain: string, provider: Resources = {}): Resources => ({
    tencentcloud_instance: { web: { allocate_public_ip: true, ...provider } },
    tencentcloud_dnspod_record: {
      o: { domain, sub_domain: "origin", record_type: "A", value: "${tencentcloud_instance.web.public_ip}" },
    },
  });
  const cdn = (domain: string, from: string): Resources => ({
    tencentcloud_cdn_domain: {
      e: { domain: `www.${domain}`, area: "overseas", origin: [{ origin_type: "domain", origin_list: [from] }] },
    },
  });
  const teo = (domain: string, from: string): Resources => ({
    tencentcloud_teo_zone: { z: { zone_name: domain, type: "partial", area: "overseas" } },
    tencentcloud_teo_acceleration_domain: {
      e: {
        zone_id: "${tencentcloud_teo_zone.z.id}",
        domain_name: `www.${domain}`,
        origin_info: [{ origin_type: "IP_DOMAIN", origin: from }],
      },
    },
  });
  const own = "tencentcloud_dnspod_record.o";
  const bucket = (region: string): string => `shop-1250000000.cos.${region}.myqcloud.com`;
  const edges: readonly (readonly [string, typeof cdn])[] = [
    ["tencentcloud_cdn_domain.e", cdn],
    ["tencentcloud_teo_acceleration_domain.e", teo],
  ];

  test.each(edges)("trap 36: %s needs none, the name of its origin does", (address, edge) => {
    const unfiled = { ...origin("other-shop.cn"), ...edge("both-shop.cn", "origin.other-shop.cn") };
    expect([verdictAt(address, unfiled), verdictAt(own, unfiled)]).toEqual(["exempt", "violation"]);
    const filed = { ...origin("both-shop.cn"), ...edge("both-shop.cn", "origin.both-shop.cn") };
    expect([verdictAt(address, filed), verdictAt(own, filed)]).toEqual(["exempt", "covered"]);
    expect(findingsIn(filed)[address] ?? []).not.toContain(rule);
    const away = { ...origin("other-shop.cn", hk), ...edge("other-shop.cn", "origin.other-shop.cn") };
    expect([verdictAt(address, away), verdictAt(own, away)]).toEqual(["exempt", "exempt"]);
    expect(findingsIn(away)[address] ?? []).not.toContain(rule);
  });

  test.each(edges)("trap 36: %s is warned of where its origin stands in no estate", (address, edge) => {
    const mainland = edge("other-shop.cn", bucket("ap-guangzhou"));
    expect(verdictAt(address, mainland)).toBe("exempt");
    expect(findingsIn(mainland)[address]).toContain(rule);
    expect(findingsIn(edge("other-shop.cn", bucket("ap-hongkong")))[address] ?? []).not.toContain(rule);
    expect(findingsIn(edge("both-shop.cn", bucket("ap-guangzhou")))[address] ?? []).not.toContain(rule);
  });
});

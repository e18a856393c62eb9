import { describe, expect, test } from "vitest";
import { volcengine } from "../../lib/catalogues/volcengine/catalogue";
import { placeOfHostname } from "../../lib/infrastructure/place";
import type { Json } from "../../lib/terraform/body";
import { ask, entryOf } from "./ask";
import { type Resources, estateVerdicts, isReached } from "./estate-verdicts";

const verdicts = (resource: Resources, region: string | null = "cn-beijing"): Readonly<Record<string, string>> =>
  estateVerdicts("volcengine", region, resource);
const judge = (more: Record<string, Json>, region: string | null, others: Resources = {}): string | undefined =>
  verdicts({ volcengine_ecs_instance: { w: more }, ...others }, region)["volcengine_ecs_instance.w"];
const id = "${volcengine_ecs_instance.w.id}";
const eip: Resources = { volcengine_eip_address: { e: { billing_type: "PostPaidByTraffic" } } };
const associate = (instance_id: string, instance_type: string): Resources => ({
  ...eip,
  volcengine_eip_associate: { a: { allocation_id: "${volcengine_eip_address.e.id}", instance_id, instance_type } },
});

describe("where a server stands", () => {
  test.each<[Record<string, Json>, string | null, string]>([
    [{ eip_id: "e-1" }, "cn-beijing", "violation"],
    [{ eip_address: [{ isp: "BGP", bandwidth_mbps: 5 }] }, "cn-shanghai", "violation"],
    [{ eip_id: "e-1" }, "cn-hongkong", "exempt"],
    [{ eip_id: "e-1" }, "cn-hongkong-pop", "exempt"],
    [{ eip_id: "e-1" }, "cn-macau-pop-sdv", "exempt"],
    [{ eip_id: "e-1" }, "cn-taiwan-boe", "exempt"],
    [{ eip_id: "e-1" }, "ap-southeast-1", "exempt"],
    [{ eip_id: "e-1" }, "cn-nanjing-bbit", "violation"],
    [{ eip_id: "e-1" }, "cn-newplace", "violation"],
    [{ eip_id: "e-1" }, "cn-hongkong-newplace", "undecided"],
    [{ eip_id: "e-1" }, "ap-newplace-1", "undecided"],
    [{ eip_id: "e-1" }, null, "undecided"],
    [{ eip_id: "e-1", zone_id: "cn-beijing-a" }, null, "violation"],
    [{ eip_id: "e-1", zone_id: "cn-hongkong-a" }, null, "exempt"],
    [{ eip_id: "e-1", zone_id: "ap-southeast-1a" }, null, "exempt"],
    [{ eip_id: "e-1", zone_id: "cn-hongkong-a" }, "cn-beijing", "violation"],
    [{}, "cn-beijing", "exempt"],
    [{}, null, "exempt"],
    [{ ipv6_address_count: 1 }, "cn-beijing", "undecided"],
  ])("%j in %s is %s", (more, region, expected) => {
    expect(judge(more, region)).toBe(expected);
  });

  test.each([
    ["cn-hongkong-b", "exempt"],
    ["cn-guangzhou-b", "violation"],
  ])("a subnet in %s", (zone_id, expected) => {
    const subnet = { volcengine_subnet: { s: { zone_id, vpc_id: "v" } } };
    expect(judge({ eip_id: "e-1", subnet_id: "${volcengine_subnet.s.id}" }, null, subnet)).toBe(expected);
  });

  test("there is no default region, and the environment may give one", () => {
    expect(volcengine.defaultRegion).toBeNull();
    expect(volcengine.regionEnvironment).toEqual(["VOLCENGINE_REGION"]);
  });
});

describe("what opens a private server", () => {
  test.each<[string, Record<string, Json>, Resources, string]>([
    ["nothing", {}, {}, "exempt"],
    ["an EIP", {}, associate(id, "EcsInstance"), "violation"],
    [
      "an EIP on its first interface",
      {},
      associate("${volcengine_ecs_instance.w.network_interface_id}", "NetworkInterface"),
      "violation",
    ],
    [
      "an EIP on an interface of its own",
      {},
      {
        ...associate("${volcengine_network_interface.i.id}", "NetworkInterface"),
        volcengine_network_interface: { i: { subnet_id: "s" } },
        volcengine_network_interface_attach: {
          at: { network_interface_id: "${volcengine_network_interface.i.id}", instance_id: id },
        },
      },
      "violation",
    ],
    [
      "an interface without one",
      {},
      {
        volcengine_network_interface: { i: { subnet_id: "s" } },
        volcengine_network_interface_attach: {
          at: { network_interface_id: "${volcengine_network_interface.i.id}", instance_id: id },
        },
      },
      "exempt",
    ],
    [
      "a virtual address with an EIP",
      {},
      {
        ...associate("${volcengine_ha_vip.v.id}", "HaVip"),
        volcengine_ha_vip: { v: { subnet_id: "s" } },
        volcengine_ha_vip_associate: { va: { ha_vip_id: "${volcengine_ha_vip.v.id}", instance_id: id } },
      },
      "violation",
    ],
    [
      "DNAT by reference",
      {},
      {
        ...eip,
        volcengine_dnat_entry: {
          d: {
            nat_gateway_id: "n-1",
            external_ip: "${volcengine_eip_address.e.eip_address}",
            internal_ip: "${volcengine_ecs_instance.w.primary_ip_address}",
          },
        },
      },
      "violation",
    ],
    [
      "DNAT to an address that is written out, which may be its own",
      {},
      {
        ...eip,
        volcengine_dnat_entry: {
          d: { nat_gateway_id: "n-1", external_ip: "${volcengine_eip_address.e.eip_address}", internal_ip: "172.16.0.10" },
        },
      },
      "undecided",
    ],
    [
      "DNAT to its written address",
      { primary_ip_address: "172.16.0.10" },
      {
        ...eip,
        volcengine_dnat_entry: {
          d: { nat_gateway_id: "n-1", external_ip: "${volcengine_eip_address.e.eip_address}", internal_ip: "172.16.0.10" },
        },
      },
      "violation",
    ],
    [
      "bandwidth for its IPv6 address",
      {},
      { volcengine_vpc_ipv6_address_bandwidth: { b: { ipv6_address: "${volcengine_ecs_instance.w.ipv6_addresses[0]}" } } },
      "violation",
    ],
  ])("%s", (_label, more, others, expected) => {
    expect(judge(more, "cn-beijing", others)).toBe(expected);
  });
});

describe("addresses", () => {
  test.each<[string, Resources, string | null, string]>([
    ["in the mainland", eip, "cn-beijing", "violation"],
    ["in Hong Kong", eip, "cn-hongkong", "exempt"],
    ["in no known place", eip, null, "undecided"],
    ["on a NAT gateway", associate("n-1", "Nat"), "cn-beijing", "exempt"],
    [
      "on a NAT gateway with DNAT",
      {
        ...associate("n-1", "Nat"),
        volcengine_dnat_entry: {
          d: { nat_gateway_id: "n-1", external_ip: "${volcengine_eip_address.e.eip_address}", internal_ip: "172.16.0.10" },
        },
      },
      "cn-beijing",
      "violation",
    ],
    [
      "on a NAT gateway that a record names",
      {
        ...associate("n-1", "Nat"),
        volcengine_dns_zone: { z: { zone_name: "other-shop.cn" } },
        volcengine_dns_record: {
          r: { zid: "${volcengine_dns_zone.z.id}", host: "www", type: "A", value: "${volcengine_eip_address.e.eip_address}" },
        },
      },
      "cn-beijing",
      "undecided",
    ],
  ])("an EIP %s", (_label, resource, region, expected) => {
    expect(verdicts(resource, region)["volcengine_eip_address.e"]).toBe(expected);
  });

  test("a NAT gateway is open where a DNAT entry is", () => {
    const gateway: Resources = { volcengine_nat_gateway: { n: { vpc_id: "v", subnet_id: "s" } } };
    const entry = {
      d: { nat_gateway_id: "${volcengine_nat_gateway.n.id}", external_ip: "203.0.113.5", internal_ip: "172.16.0.10" },
    };
    expect(verdicts(gateway)["volcengine_nat_gateway.n"]).toBe("exempt");
    expect(verdicts({ ...gateway, volcengine_dnat_entry: entry })["volcengine_nat_gateway.n"]).toBe("violation");
  });
});

describe("load balancers", () => {
  const clb = (more: Record<string, Json>, domain = "www.other-shop.cn", others: Resources = {}): Resources => ({
    volcengine_clb: { lb: { subnet_id: "s", ...more } },
    volcengine_server_group: { g: { load_balancer_id: "${volcengine_clb.lb.id}" } },
    volcengine_listener: {
      l: { load_balancer_id: "${volcengine_clb.lb.id}", server_group_id: "${volcengine_server_group.g.id}", protocol: "HTTP" },
    },
    volcengine_clb_rule: {
      r: { listener_id: "${volcengine_listener.l.id}", server_group_id: "${volcengine_server_group.g.id}", domain },
    },
    volcengine_server_group_server: {
      s: { server_group_id: "${volcengine_server_group.g.id}", instance_id: id, type: "ecs" },
    },
    volcengine_ecs_instance: { w: {} },
    ...others,
  });
  test.each<[string, Resources, string | null, string]>([
    ["public", clb({ type: "public" }), "cn-beijing", "violation"],
    ["public with a filed name", clb({ type: "public" }, "www.filed.cn"), "cn-beijing", "covered"],
    ["public with a name that is filed elsewhere", clb({ type: "public" }, "www.xinghai-shop.cn"), "cn-beijing", "violation"],
    ["private", clb({ type: "private" }), "cn-beijing", "exempt"],
    [
      "private with an EIP",
      clb({ type: "private" }, "www.other-shop.cn", associate("${volcengine_clb.lb.id}", "ClbInstance")),
      "cn-beijing",
      "violation",
    ],
    ["public in Hong Kong", clb({ type: "public" }), "cn-hongkong", "exempt"],
    ["public with a region of its own", clb({ type: "public", region_id: "cn-beijing" }), "cn-hongkong", "violation"],
    ["public with a region of its own outside", clb({ type: "public", region_id: "cn-hongkong" }), "cn-beijing", "exempt"],
    ["public in a zone", clb({ type: "public", master_zone_id: "cn-shanghai-a" }), null, "violation"],
  ])("a CLB that is %s, its rule", (_label, resource, region, expected) => {
    const found = verdicts(resource, region);
    expect(found["volcengine_clb.lb"]).toBe(expected);
    if (region !== null) expect(found["volcengine_clb_rule.r"]).toBe(expected);
  });

  test("the server behind a rule answers its name", () => {
    expect(verdicts(clb({ type: "public" }))["volcengine_ecs_instance.w"]).toBe("violation");
    expect(verdicts(clb({ type: "public" }, "www.filed.cn"))["volcengine_ecs_instance.w"]).toBe("covered");
    expect(verdicts(clb({ type: "private" }))["volcengine_ecs_instance.w"]).toBe("exempt");
  });

  const alb = (type: string, rule: Record<string, Json>, more: Record<string, Json> = {}): Resources => ({
    volcengine_alb: { lb: { type, subnet_ids: ["s"], ...more } },
    volcengine_alb_server_group: { g: { vpc_id: "v" } },
    volcengine_alb_listener: {
      l: { load_balancer_id: "${volcengine_alb.lb.id}", server_group_id: "${volcengine_alb_server_group.g.id}" },
    },
    volcengine_alb_rule: { r: { listener_id: "${volcengine_alb_listener.l.id}", rule_action: "", ...rule } },
    volcengine_alb_server_group_server: {
      s: { server_group_id: "${volcengine_alb_server_group.g.id}", instance_id: id, ip: "172.16.0.3", type: "ecs" },
    },
    volcengine_ecs_instance: { w: {} },
  });
  const host = (name: string): Record<string, Json> => ({
    rule_conditions: [{ type: "Host", host_config: [{ values: [name] }] }],
    rule_actions: [
      {
        type: "ForwardGroup",
        forward_group_config: [{ server_group_tuples: [{ server_group_id: "${volcengine_alb_server_group.g.id}" }] }],
      },
    ],
  });
  test.each<[string, Record<string, Json>, string, string]>([
    ["public", { domain: "www.other-shop.cn" }, "cn-beijing", "violation"],
    ["public", { domain: "www.filed.cn" }, "cn-beijing", "covered"],
    ["public", host("www.other-shop.cn"), "cn-beijing", "violation"],
    ["public", host("*.filed.cn"), "cn-beijing", "covered"],
    ["public", { domain: "www.other-shop.cn" }, "cn-hongkong", "exempt"],
    ["private", { domain: "www.other-shop.cn" }, "cn-beijing", "exempt"],
  ])("an ALB that is %s with %j in %s is %s", (type, rule, region, expected) => {
    const found = verdicts(alb(type, rule), region);
    expect(found["volcengine_alb_rule.r"]).toBe(expected);
    expect(found["volcengine_alb.lb"]).toBe(expected);
  });

  test("names of certificates and of protection are names of the ALB", () => {
    const extended: Resources = {
      ...alb("public", { domain: "www.filed.cn" }),
      volcengine_alb_listener_domain_extension: {
        x: { listener_id: "${volcengine_alb_listener.l.id}", domain: "a.other-shop.cn" },
      },
    };
    expect(verdicts(extended)["volcengine_alb.lb"]).toBe("violation");
    expect(
      verdicts(alb("public", { domain: "www.filed.cn" }, { waf_protected_domain: "b.other-shop.cn" }))["volcengine_alb.lb"],
    ).toBe("violation");
    const listener = alb("public", { domain: "www.filed.cn" });
    const inListener = {
      ...listener,
      volcengine_alb_listener: {
        l: { load_balancer_id: "${volcengine_alb.lb.id}", domain_extensions: [{ domain: "c.other-shop.cn" }] },
      },
    };
    expect(verdicts(inListener)["volcengine_alb.lb"]).toBe("violation");
  });
});

describe("edges", () => {
  const cdn = (more: Record<string, Json>, region: string | null): string | undefined =>
    verdicts(
      { volcengine_cdn_domain: { c: { domain: "www.other-shop.cn", service_type: "web", domain_config: "{}", ...more } } },
      region,
    )["volcengine_cdn_domain.c"];
  test.each<[Record<string, Json>, string]>([
    [{ service_region: "chinese_mainland" }, "violation"],
    [{ service_region: "global" }, "violation"],
    [{ service_region: "outside_chinese_mainland" }, "exempt"],
    [{}, "violation"],
    [{ service_region: "moon" }, "undecided"],
    [{ service_region: "${var.x}" }, "undecided"],
    [{ service_region: "global", domain: "www.filed.cn" }, "covered"],
    [{ service_region: "global", domain: "www.xinghai-shop.cn" }, "covered"],
  ])("CDN %j is %s, whatever the provider's region", (more, expected) => {
    expect(cdn(more, "cn-hongkong")).toBe(expected);
    expect(cdn(more, "cn-beijing")).toBe(expected);
  });

  test("an origin in the JSON may be any bucket, as far as can be seen", () => {
    const bucket = (domain_config: string): string | undefined =>
      verdicts({
        volcengine_tos_bucket: { b: { bucket_name: "shop" } },
        volcengine_cdn_domain: { c: { domain: "www.other-shop.cn", service_region: "outside_chinese_mainland", domain_config } },
      })["volcengine_tos_bucket.b"];
    expect(bucket("${jsonencode({ Origin = volcengine_tos_bucket.b.extranet_endpoint })}")).not.toBe("exempt");
    expect(bucket("${var.x}")).toBe("undecided");
  });

  test.each([
    ["www.other-shop.cn", "cn-beijing", "violation"],
    ["www.filed.cn", "cn-beijing", "covered"],
    ["www.other-shop.cn", "cn-hongkong", "exempt"],
    ["www.other-shop.cn", null, "undecided"],
  ])("WAF for %s in %s is %s", (domain, region, expected) => {
    const waf = { volcengine_waf_domain: { d: { domain, access_mode: 10 } } };
    expect(verdicts(waf, region)["volcengine_waf_domain.d"]).toBe(expected);
  });

  test("an edge server stands in the mainland whatever the provider says", () => {
    const server = { volcengine_veenedge_cloud_server: { s: { network_config: [{ bandwidth_peak: "5" }] } } };
    expect(verdicts(server, "cn-hongkong")["volcengine_veenedge_cloud_server.s"]).toBe("violation");
  });
});

describe("records", () => {
  const record = (more: Record<string, Json>, region = "cn-beijing", zone = "other-shop.cn"): string | undefined =>
    verdicts(
      {
        ...eip,
        volcengine_alb: { p: { type: "private", subnet_ids: ["s"] } },
        volcengine_tos_bucket: { b: { bucket_name: "shop" } },
        volcengine_dns_zone: { z: { zone_name: zone } },
        volcengine_dns_record: {
          r: {
            zid: "${volcengine_dns_zone.z.id}",
            host: "www",
            type: "A",
            value: "${volcengine_eip_address.e.eip_address}",
            ...more,
          },
        },
      },
      region,
    )["volcengine_dns_record.r"];
  test.each<[string, Record<string, Json>, string, string, string]>([
    ["to an address in the mainland", {}, "cn-beijing", "other-shop.cn", "violation"],
    ["of a filed name", {}, "cn-beijing", "filed.cn", "covered"],
    ["of a name that is filed at another cloud", {}, "cn-beijing", "xinghai-shop.cn", "violation"],
    ["to an address in Hong Kong", {}, "cn-hongkong", "other-shop.cn", "exempt"],
    ["on every line", { line: "oversea" }, "cn-beijing", "other-shop.cn", "violation"],
    ["for mail", { type: "MX", value: "mail.other-shop.cn" }, "cn-beijing", "other-shop.cn", "exempt"],
    ["that proves control", { type: "CNAME", host: "_dnsauth", value: "x.example.org" }, "cn-beijing", "other-shop.cn", "exempt"],
    [
      "to a private load balancer",
      { type: "CNAME", value: "${volcengine_alb.p.dns_name}" },
      "cn-beijing",
      "other-shop.cn",
      "exempt",
    ],
    ["to a private address", { value: "172.16.0.3" }, "cn-beijing", "other-shop.cn", "exempt"],
    ["to an address that nobody knows", { value: "203.0.113.9" }, "cn-hongkong", "other-shop.cn", "undecided"],
    [
      "to a bucket in the mainland",
      { type: "CNAME", value: "b.tos-cn-beijing.volces.com" },
      "cn-hongkong",
      "other-shop.cn",
      "violation",
    ],
    [
      "to a bucket in Hong Kong",
      { type: "CNAME", value: "b.tos-cn-hongkong.volces.com" },
      "cn-beijing",
      "other-shop.cn",
      "exempt",
    ],
    [
      "to a bucket by its attributes",
      { type: "CNAME", value: "${volcengine_tos_bucket.b.bucket_name}.${volcengine_tos_bucket.b.extranet_endpoint}" },
      "cn-beijing",
      "other-shop.cn",
      "violation",
    ],
    ["in a zone that is known by its number alone", { zid: 5884 }, "cn-beijing", "filed.cn", "undecided"],
  ])("%s", (_label, more, region, zone, expected) => {
    expect(record(more, region, zone)).toBe(expected);
  });

  test("private zones answer nobody outside", () => {
    const found = verdicts({
      ...eip,
      volcengine_private_zone: { z: { zone_name: "other-shop.cn" } },
      volcengine_private_zone_record: { r: { zid: 1, host: "www", type: "A", value: "${volcengine_eip_address.e.eip_address}" } },
    });
    expect(found["volcengine_private_zone_record.r"]).toBe("exempt");
  });
});

describe("buckets", () => {
  const named = (domain: string, region: string): Readonly<Record<string, string>> =>
    verdicts(
      {
        volcengine_tos_bucket: { b: { bucket_name: "shop" } },
        volcengine_tos_bucket_customdomain: {
          d: { bucket_name: "${volcengine_tos_bucket.b.bucket_name}", custom_domain_rule: [{ domain, protocol: "tos" }] },
        },
      },
      region,
    );
  test.each([
    ["img.other-shop.cn", "cn-beijing", "violation"],
    ["img.filed.cn", "cn-beijing", "covered"],
    ["img.xinghai-shop.cn", "cn-beijing", "covered"],
    ["img.other-shop.cn", "cn-hongkong", "exempt"],
    ["img.other-shop.cn", "ap-southeast-1", "exempt"],
  ])("%s for a bucket in %s is %s", (domain, region, expected) => {
    const found = named(domain, region);
    expect(found["volcengine_tos_bucket_customdomain.d"]).toBe(expected);
    expect(found["volcengine_tos_bucket.b"]).toBe(expected);
  });

  test("a bucket without a name of the user's needs nothing", () => {
    expect(verdicts({ volcengine_tos_bucket: { b: { bucket_name: "shop", public_acl: "public-read" } } })).toEqual({
      "volcengine_tos_bucket.b": "exempt",
    });
  });

  test.each<[Record<string, Json>, Resources, string]>([
    [{}, {}, "no"],
    [{ public_acl: "public-read" }, {}, "yes"],
    [{ public_acl: "private" }, {}, "no"],
    [{}, { volcengine_tos_bucket_website: { w: { bucket_name: "shop", index_document: [{ suffix: "index.html" }] } } }, "yes"],
    [{}, { volcengine_tos_bucket_policy: { p: { bucket_name: "shop", policy: "{}" } } }, "unknown"],
  ])("%j beside %j is public: %s", (more, others, expected) => {
    const resource = { volcengine_tos_bucket: { b: { bucket_name: "shop", ...more } }, ...others };
    expect(isReached("volcengine", "volcengine_tos_bucket.b", resource, "cn-beijing")).toBe(expected);
  });
});

describe("gateways, functions, clusters and groups", () => {
  const gateway = (network_type: Json | null, domain = "api.other-shop.cn"): Resources => ({
    volcengine_apig_gateway: {
      g: { name: "g", ...(network_type === null ? {} : { resource_spec: [{ network_type: [network_type] }] }) },
    },
    volcengine_apig_gateway_service: { s: { gateway_id: "${volcengine_apig_gateway.g.id}", service_name: "s" } },
    volcengine_apig_custom_domain: { d: { service_id: "${volcengine_apig_gateway_service.s.id}", domain } },
    volcengine_apig_upstream: {
      u: {
        gateway_id: "${volcengine_apig_gateway.g.id}",
        upstream_spec: [{ ve_faas: [{ function_id: "${volcengine_vefaas_function.f.id}" }] }],
      },
    },
    volcengine_vefaas_function: { f: { name: "f" } },
  });
  test.each<[Json | null, string, string, string]>([
    [null, "api.other-shop.cn", "cn-beijing", "violation"],
    [null, "api.filed.cn", "cn-beijing", "covered"],
    [null, "api.other-shop.cn", "cn-hongkong", "exempt"],
    [{ enable_public_network: true, enable_private_network: true }, "api.other-shop.cn", "cn-beijing", "violation"],
    [{ enable_public_network: false, enable_private_network: true }, "api.other-shop.cn", "cn-beijing", "exempt"],
  ])("a gateway with %j answering %s in %s is %s", (network_type, domain, region, expected) => {
    const found = verdicts(gateway(network_type, domain), region);
    expect(found["volcengine_apig_custom_domain.d"]).toBe(expected);
    expect(found["volcengine_apig_gateway.g"]).toBe(expected);
  });

  test("a function is reached through a gateway alone", () => {
    const reached = (resource: Resources): string | undefined =>
      isReached("volcengine", "volcengine_vefaas_function.f", resource, "cn-beijing");
    expect(reached(gateway(null))).toBe("yes");
    expect(reached(gateway({ enable_public_network: false }))).toBe("no");
    expect(reached({ volcengine_vefaas_function: { f: { name: "f" } } })).toBe("no");
  });

  test("the API server of a cluster is no website", () => {
    const cluster = (config: Record<string, Json>): string | undefined =>
      verdicts({ volcengine_vke_cluster: { c: { cluster_config: [config] } } })["volcengine_vke_cluster.c"];
    expect(cluster({ api_server_public_access_enabled: true })).toBe("undecided");
    expect(cluster({ resource_public_access_default_enabled: true })).toBe("undecided");
    expect(cluster({})).toBe("exempt");
  });

  test("an ingress controller makes what Terraform does not show", () => {
    const found = verdicts({ volcengine_vke_addon: { i: { name: "ingress-nginx" }, m: { name: "metrics-server" } } });
    expect(found).toEqual({ "volcengine_vke_addon.i": "undecided", "volcengine_vke_addon.m": "exempt" });
  });

  test("a scaling group is as public as its configuration or template", () => {
    const group = (more: Record<string, Json>, others: Resources): string | undefined =>
      verdicts({ volcengine_scaling_group: { g: { subnet_ids: ["s"], ...more } }, ...others })["volcengine_scaling_group.g"];
    const configuration = (eip_bandwidth: number): Resources => ({
      volcengine_scaling_configuration: { c: { scaling_group_id: "${volcengine_scaling_group.g.id}", eip_bandwidth } },
    });
    expect(group({}, configuration(5))).toBe("violation");
    expect(group({}, configuration(0))).toBe("exempt");
    const template = { volcengine_ecs_launch_template: { t: { eip_bandwidth: 5 } } };
    expect(group({ launch_template_id: "${volcengine_ecs_launch_template.t.id}" }, template)).toBe("violation");
  });

  test("types of load balancers that are not known count as public", () => {
    expect(ask(entryOf("volcengine_clb").public, { type: "something" })).toBe("yes");
    expect(ask(entryOf("volcengine_alb").public, {})).toBe("unknown");
  });
});

describe("unlisted types and hostnames", () => {
  test("an unlisted type counts where it looks public in the mainland", () => {
    const odd = { volcengine_brand_new_thing: { a: { public_access: true }, b: { size: 1 } } };
    expect(verdicts(odd)).toEqual({ "volcengine_brand_new_thing.a": "undecided" });
    expect(verdicts(odd, "cn-hongkong")).toEqual({});
    expect(verdicts({ volcengine_redis_endpoint: { r: { eip_id: "e" } } })).toEqual({});
  });

  test.each([
    ["b.tos-cn-guangzhou.volces.com", { jurisdiction: "mainland" }],
    ["b.tos-s3-cn-beijing.ivolces.com", { jurisdiction: "mainland" }],
    ["b.tos-cn-hongkong-pop.volces.com", { jurisdiction: "hong-kong" }],
    ["b.tos-ap-southeast-1.volces.com", { jurisdiction: "overseas" }],
    ["b.tos-eu-nowhere.volces.com", { undecided: "region" }],
    ["www.example.com.volces.com", { undecided: "edge" }],
  ])("%s", (name, place) => {
    expect(placeOfHostname([volcengine], name)).toMatchObject(place);
  });
});

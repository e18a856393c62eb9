import { describe, expect, test } from "vitest";
import { huaweicloud } from "../../lib/catalogues/huaweicloud/catalogue";
import { placeOfHostname } from "../../lib/infrastructure/place";
import type { Json } from "../../lib/terraform/body";
import { ask, entryOf, scopeOf } from "./ask";
import { type Resources, estateVerdicts, isReached } from "./estate-verdicts";

const verdicts = (resource: Resources, region: string | null = "cn-north-4"): Readonly<Record<string, string>> =>
  estateVerdicts("huaweicloud", region, resource);
const server = (more: Record<string, Json> = {}): Resources => ({ huaweicloud_compute_instance: { w: { ...more } } });
const judge = (more: Record<string, Json>, region: string | null, others: Resources = {}): string | undefined =>
  verdicts({ ...server(more), ...others }, region)["huaweicloud_compute_instance.w"];
const id = "${huaweicloud_compute_instance.w.id}";
const port = "${huaweicloud_compute_instance.w.network[0].port}";
const eip: Resources = { huaweicloud_vpc_eip: { e: { publicip: { type: "5_bgp" } } } };

describe("where a server stands (trap 55)", () => {
  test.each<[Record<string, Json>, string | null, string]>([
    [{ eip_id: "e-1" }, "cn-north-4", "violation"],
    [{ eip_type: "5_bgp", bandwidth: { share_type: "PER", size: 5 } }, "cn-south-1", "violation"],
    [{ eip_id: "e-1" }, "ap-southeast-1", "exempt"],
    [{ eip_id: "e-1" }, "ap-southeast-3", "exempt"],
    [{ eip_id: "e-1" }, "eu-west-101", "exempt"],
    [{ eip_id: "e-1" }, null, "undecided"],
    [{ eip_id: "e-1" }, "xx-nowhere-1", "undecided"],
    [{ eip_id: "e-1" }, "cn-north-99", "violation"],
    [{ eip_id: "e-1", region: "ap-southeast-1" }, "cn-north-4", "exempt"],
    [{ eip_id: "e-1", region: "cn-north-4" }, "ap-southeast-1", "violation"],
    [{ eip_id: "e-1", region: "${var.x}" }, "ap-southeast-1", "undecided"],
    [{ eip_id: "e-1", region: "cn-north-4" }, null, "violation"],
    [{ eip_id: "e-1", availability_zone: "cn-north-4a" }, null, "violation"],
    [{ eip_id: "e-1", availability_zone: "cn-north-11a" }, null, "violation"],
    [{ eip_id: "e-1", availability_zone: "ap-southeast-1b" }, null, "exempt"],
    [{ eip_id: "e-1", availability_zone: "ap-southeast-1b" }, "cn-north-4", "violation"],
    [{}, "cn-north-4", "exempt"],
    [{}, null, "exempt"],
  ])("%j in %s is %s", (more, region, expected) => {
    expect(judge(more, region)).toBe(expected);
  });

  test("a subnet says where a server stands that names no region", () => {
    const subnet = (region: string): Resources => ({ huaweicloud_vpc_subnet: { s: { region, vpc_id: "v" } } });
    const inside = { eip_id: "e-1", network: [{ uuid: "${huaweicloud_vpc_subnet.s.id}" }] };
    expect(judge(inside, null, subnet("ap-southeast-1"))).toBe("exempt");
    expect(judge(inside, null, subnet("cn-east-3"))).toBe("violation");
  });

  test("there is no default region, and the environment may give one", () => {
    expect(huaweicloud.defaultRegion).toBeNull();
    expect(huaweicloud.regionEnvironment).toEqual(["HW_REGION_NAME", "OS_REGION_NAME"]);
  });
});

describe("what opens a private server", () => {
  const privateServer = { network: [{ uuid: "s-1", fixed_ip_v4: "192.168.0.10" }] };
  test.each<[string, Resources, string]>([
    ["nothing", {}, "exempt"],
    [
      "an EIP by its address",
      { ...eip, huaweicloud_compute_eip_associate: { a: { public_ip: "${huaweicloud_vpc_eip.e.address}", instance_id: id } } },
      "violation",
    ],
    [
      "an address that is written out",
      { huaweicloud_compute_eip_associate: { a: { public_ip: "1.2.3.4", instance_id: id } } },
      "violation",
    ],
    [
      "shared bandwidth for IPv6",
      { huaweicloud_compute_eip_associate: { a: { bandwidth_id: "b-1", fixed_ip: "2001:db8::1", instance_id: id } } },
      "violation",
    ],
    [
      "an EIP on its port",
      { ...eip, huaweicloud_vpc_eip_associate: { a: { public_ip: "${huaweicloud_vpc_eip.e.address}", port_id: port } } },
      "violation",
    ],
    [
      "an EIP on its private address",
      {
        ...eip,
        huaweicloud_vpc_eip_associate: {
          a: { public_ip: "${huaweicloud_vpc_eip.e.address}", network_id: "s-1", fixed_ip: "192.168.0.10" },
        },
      },
      "violation",
    ],
    [
      "an EIP on the private address of another server",
      {
        ...eip,
        huaweicloud_vpc_eip_associate: {
          a: { public_ip: "${huaweicloud_vpc_eip.e.address}", network_id: "s-1", fixed_ip: "192.168.0.11" },
        },
      },
      "exempt",
    ],
    [
      "an EIP by its id",
      {
        ...eip,
        huaweicloud_vpc_eipv3_associate: {
          a: { publicip_id: "${huaweicloud_vpc_eip.e.id}", associate_instance_type: "PORT", associate_instance_id: port },
        },
      },
      "violation",
    ],
    [
      "a global EIP",
      {
        huaweicloud_global_eip: { g: { access_site: "cn-beijing" } },
        huaweicloud_global_eip_associate: {
          a: {
            global_eip_id: "${huaweicloud_global_eip.g.id}",
            associate_instance: [{ region: "cn-north-4", instance_type: "ECS", instance_id: id }],
          },
        },
      },
      "violation",
    ],
    [
      "DNAT to its port",
      {
        ...eip,
        huaweicloud_nat_dnat_rule: {
          d: { nat_gateway_id: "n-1", floating_ip_id: "${huaweicloud_vpc_eip.e.id}", port_id: port },
        },
      },
      "violation",
    ],
    [
      "DNAT to its private address",
      {
        ...eip,
        huaweicloud_nat_dnat_rule: {
          d: { nat_gateway_id: "n-1", floating_ip_id: "${huaweicloud_vpc_eip.e.id}", private_ip: "192.168.0.10" },
        },
      },
      "violation",
    ],
    [
      "DNAT to something that is not known",
      {
        ...eip,
        huaweicloud_nat_dnat_rule: {
          d: { nat_gateway_id: "n-1", floating_ip_id: "${huaweicloud_vpc_eip.e.id}", port_id: "${var.x}" },
        },
      },
      "undecided",
    ],
    [
      "a virtual address with an EIP",
      {
        ...eip,
        huaweicloud_networking_vip: { v: { network_id: "s-1" } },
        huaweicloud_networking_vip_associate: { va: { vip_id: "${huaweicloud_networking_vip.v.id}", port_ids: [port] } },
        huaweicloud_vpc_eip_associate: {
          a: { public_ip: "${huaweicloud_vpc_eip.e.address}", port_id: "${huaweicloud_networking_vip.v.id}" },
        },
      },
      "violation",
    ],
    [
      "a virtual address without one",
      {
        huaweicloud_networking_vip: { v: { network_id: "s-1" } },
        huaweicloud_networking_vip_associate: { va: { vip_id: "${huaweicloud_networking_vip.v.id}", port_ids: [port] } },
      },
      "exempt",
    ],
    [
      "an interface with an EIP",
      {
        ...eip,
        huaweicloud_vpc_network_interface: { i: { subnet_id: "s-1" } },
        huaweicloud_compute_interface_attach: {
          at: { instance_id: id, port_id: "${huaweicloud_vpc_network_interface.i.id}" },
        },
        huaweicloud_vpc_eip_associate: {
          a: { public_ip: "${huaweicloud_vpc_eip.e.address}", port_id: "${huaweicloud_vpc_network_interface.i.id}" },
        },
      },
      "violation",
    ],
    [
      "an interface without one",
      {
        huaweicloud_vpc_network_interface: { i: { subnet_id: "s-1" } },
        huaweicloud_compute_interface_attach: {
          at: { instance_id: id, port_id: "${huaweicloud_vpc_network_interface.i.id}" },
        },
      },
      "exempt",
    ],
    [
      "an EIP on an interface that was made while attaching",
      {
        ...eip,
        huaweicloud_compute_interface_attach: { at: { instance_id: id, network_id: "s-2" } },
        huaweicloud_vpc_eip_associate: {
          a: { public_ip: "${huaweicloud_vpc_eip.e.address}", port_id: "${huaweicloud_compute_interface_attach.at.port_id}" },
        },
      },
      "violation",
    ],
  ])("%s", (_label, others, expected) => {
    expect(judge(privateServer, "cn-north-4", others)).toBe(expected);
  });
});

describe("addresses", () => {
  test.each<[string, Resources, string | null, string | undefined]>([
    ["in the mainland", eip, "cn-north-4", "violation"],
    ["in Hong Kong", eip, "ap-southeast-1", "exempt"],
    ["in no known place", eip, null, "undecided"],
    ["with a region of its own", { huaweicloud_vpc_eip: { e: { region: "ap-southeast-1" } } }, "cn-north-4", "exempt"],
    [
      "that only carries traffic out",
      { ...eip, huaweicloud_nat_snat_rule: { s: { nat_gateway_id: "n-1", floating_ip_id: "${huaweicloud_vpc_eip.e.id}" } } },
      "cn-north-4",
      "exempt",
    ],
    [
      "that carries traffic out and in",
      {
        ...eip,
        huaweicloud_nat_snat_rule: { s: { nat_gateway_id: "n-1", floating_ip_id: "${huaweicloud_vpc_eip.e.id}" } },
        huaweicloud_nat_dnat_rule: { d: { nat_gateway_id: "n-1", floating_ip_id: "${huaweicloud_vpc_eip.e.id}", port_id: "p" } },
      },
      "cn-north-4",
      "violation",
    ],
  ])("an EIP %s", (_label, resource, region, expected) => {
    expect(verdicts(resource, region)["huaweicloud_vpc_eip.e"]).toBe(expected);
  });

  test.each([
    ["cn-north-4", "violation"],
    ["ap-southeast-1", "exempt"],
  ])("a global EIP stands where what it is bound to stands: %s", (region, expected) => {
    const bound: Resources = {
      huaweicloud_global_eip: { g: {} },
      huaweicloud_global_eip_associate: {
        a: {
          global_eip_id: "${huaweicloud_global_eip.g.id}",
          associate_instance: [{ region, instance_type: "ECS", instance_id: "i-1" }],
        },
      },
    };
    expect(verdicts(bound, "cn-east-3")["huaweicloud_global_eip.g"]).toBe(expected);
  });

  test("a global EIP that is bound to nothing is undecided", () => {
    expect(verdicts({ huaweicloud_global_eip: { g: {} } }, "ap-southeast-1")["huaweicloud_global_eip.g"]).toBe("undecided");
  });

  test("a NAT gateway is open where a DNAT rule is", () => {
    const gateway: Resources = { huaweicloud_nat_gateway: { n: { vpc_id: "v", subnet_id: "s" } } };
    const rule = { d: { nat_gateway_id: "${huaweicloud_nat_gateway.n.id}", floating_ip_id: "f", port_id: "p" } };
    expect(verdicts(gateway)["huaweicloud_nat_gateway.n"]).toBe("exempt");
    expect(verdicts({ ...gateway, huaweicloud_nat_dnat_rule: rule })["huaweicloud_nat_gateway.n"]).toBe("violation");
  });
});

describe.each(["elb", "lb"])("a load balancer of %s", (kind) => {
  const type = (part: string): string => `huaweicloud_${kind}_${part}`;
  const reference = (part: string, name: string): string => `\${${type(part)}.${name}.id}`;
  const estate = (name: string, open = true, rule: Record<string, Json> = {}): Resources => ({
    ...eip,
    [type("loadbalancer")]: { lb: {} },
    ...(open
      ? {
          huaweicloud_vpc_eip_associate: {
            a: {
              public_ip: "${huaweicloud_vpc_eip.e.address}",
              port_id: `\${${type("loadbalancer")}.lb.${kind === "elb" ? "ipv4_port_id" : "vip_port_id"}}`,
            },
          },
        }
      : {}),
    [type("listener")]: { l: { loadbalancer_id: reference("loadbalancer", "lb"), protocol: "HTTP", protocol_port: 80 } },
    [type("pool")]: { p: { listener_id: reference("listener", "l"), protocol: "HTTP" } },
    [type("l7policy")]: { po: { listener_id: reference("listener", "l"), redirect_pool_id: reference("pool", "p") } },
    [type("l7rule")]: {
      r: { l7policy_id: reference("l7policy", "po"), type: "HOST_NAME", compare_type: "EQUAL_TO", value: name, ...rule },
    },
    [type("member")]: { m: { pool_id: reference("pool", "p"), address: "${huaweicloud_compute_instance.w.access_ip_v4}" } },
    ...server(),
  });

  test.each([
    ["www.filed.cn", true, "covered"],
    ["*.filed.cn", true, "covered"],
    ["www.xinghai-shop.cn", true, "violation"],
    ["www.other-shop.cn", true, "violation"],
    ["www.other-shop.cn", false, "exempt"],
  ])("whose rule answers %s, open: %s", (name, open, expected) => {
    expect(verdicts(estate(name, open))[`${type("l7rule")}.r`]).toBe(expected);
    expect(verdicts(estate(name, open))[`${type("loadbalancer")}.lb`]).toBe(expected);
    expect(verdicts(estate(name, open))["huaweicloud_compute_instance.w"]).toBe(expected);
  });

  test("in Hong Kong needs nothing", () => {
    expect(verdicts(estate("www.other-shop.cn"), "ap-southeast-1")[`${type("l7rule")}.r`]).toBe("exempt");
  });

  test("a path is no hostname", () => {
    const path = verdicts(estate("/api", true, { type: "PATH" }));
    expect(path[`${type("l7rule")}.r`]).toBe("exempt");
    expect(path[`${type("loadbalancer")}.lb`]).toBe("violation");
  });

  test("a pool that a listener names by default is reached", () => {
    const direct: Resources = {
      ...estate("www.other-shop.cn"),
      [type("listener")]: { l: { loadbalancer_id: reference("loadbalancer", "lb"), default_pool_id: reference("pool", "p") } },
      [type("pool")]: { p: { protocol: "HTTP" } },
      [type("l7policy")]: {},
      [type("l7rule")]: {},
    };
    expect(verdicts(direct)["huaweicloud_compute_instance.w"]).toBe("violation");
  });
});

test("a dedicated load balancer: conditions beside a value, addresses of its own", () => {
  expect(ask(entryOf("huaweicloud_elb_loadbalancer").public, { iptype: "5_bgp" })).toBe("yes");
  expect(ask(entryOf("huaweicloud_elb_loadbalancer").public, { ipv6_bandwidth_id: "b-1" })).toBe("yes");
  expect(ask(entryOf("huaweicloud_elb_loadbalancer").public, {})).toBe("no");
  const rule = {
    huaweicloud_elb_loadbalancer: { lb: { ipv4_eip_id: "e-1" } },
    huaweicloud_elb_listener: { l: { loadbalancer_id: "${huaweicloud_elb_loadbalancer.lb.id}" } },
    huaweicloud_elb_l7policy: { po: { listener_id: "${huaweicloud_elb_listener.l.id}" } },
    huaweicloud_elb_l7rule: {
      r: {
        l7policy_id: "${huaweicloud_elb_l7policy.po.id}",
        type: "HOST_NAME",
        value: "www.other-shop.cn",
        conditions: [{ value: "www.filed.cn" }],
      },
    },
  };
  expect(verdicts(rule)["huaweicloud_elb_l7rule.r"]).toBe("covered");
});

describe("edges have a service area of their own (trap 56)", () => {
  const cdn = (more: Record<string, Json>, region: string | null = "ap-southeast-1"): string | undefined =>
    verdicts({ huaweicloud_cdn_domain: { c: { name: "www.other-shop.cn", type: "web", ...more } } }, region)[
      "huaweicloud_cdn_domain.c"
    ];
  test.each<[Record<string, Json>, string]>([
    [{ service_area: "mainland_china" }, "violation"],
    [{ service_area: "global" }, "violation"],
    [{ service_area: "outside_mainland_china" }, "exempt"],
    [{}, "violation"],
    [{ service_area: "${var.x}" }, "undecided"],
    [{ service_area: "moon" }, "undecided"],
    [{ service_area: "global", name: "www.filed.cn" }, "covered"],
    [{ service_area: "global", name: "www.xinghai-shop.cn" }, "covered"],
    [{ service_area: "global", status: "offline" }, "exempt"],
  ])("CDN %j is %s, whatever the provider's region", (more, expected) => {
    expect(cdn(more)).toBe(expected);
    expect(cdn(more, "cn-north-4")).toBe(expected);
  });

  test.each<[string, string, string | undefined, string]>([
    ["huaweicloud_live_domain", "service_area", undefined, "mainland"],
    ["huaweicloud_live_domain", "service_area", "outside_mainland_china", "exempt"],
    ["huaweicloud_ga_accelerator", "ip_sets.area", "CM", "mainland"],
    ["huaweicloud_ga_accelerator", "ip_sets.area", "OUTOFCM", "exempt"],
    ["huaweicloud_ga_accelerator", "ip_sets.area", undefined, "unknown"],
  ])("%s with %s = %s is %s", (type, scope, value, expected) => {
    expect(scopeOf(type, scope, value)).toBe(expected);
  });

  test("an origin sees the name of an edge outside the mainland", () => {
    const estate: Resources = {
      ...server({ eip_id: "e-1", tags: { "icp-filing": "浙ICP备2021999901号-2" } }),
      huaweicloud_cdn_domain: {
        c: {
          name: "www.other-shop.cn",
          service_area: "outside_mainland_china",
          sources: [{ origin: "${huaweicloud_compute_instance.w.public_ip}", origin_type: "ipaddr" }],
        },
      },
    };
    expect(verdicts(estate)["huaweicloud_compute_instance.w"]).toBe("violation");
  });

  test("a private bucket that an edge fetches from, by reference or by name", () => {
    const bucket = (origin: string): string | undefined =>
      verdicts({
        huaweicloud_obs_bucket: { b: { bucket: "shop-img" } },
        huaweicloud_cdn_domain: {
          c: {
            name: "img.other-shop.cn",
            service_area: "outside_mainland_china",
            sources: [{ origin, origin_type: "obs_bucket" }],
          },
        },
      })["huaweicloud_obs_bucket.b"];
    expect(bucket("${huaweicloud_obs_bucket.b.bucket_domain_name}")).toBe("violation");
    expect(bucket("shop-img.obs.cn-north-4.myhuaweicloud.com")).toBe("violation");
    expect(bucket("other.obs.cn-north-4.myhuaweicloud.com")).toBe("exempt");
  });

  test("traps 45, 56: protection stands in a region, and a port belongs to no name", () => {
    const waf = (domain: string, region: string): string | undefined =>
      verdicts({ huaweicloud_waf_domain: { d: { domain, server: [{ address: "203.0.113.5" }] } } }, region)[
        "huaweicloud_waf_domain.d"
      ];
    expect(waf("www.filed.cn", "cn-north-4")).toBe("covered");
    expect(waf("www.xinghai-shop.cn", "cn-north-4")).toBe("violation");
    expect(waf("www.other-shop.cn", "ap-southeast-1")).toBe("exempt");
    expect(waf("www.filed.cn:8080", "cn-north-4")).toBe("covered");
    expect(waf("www.xinghai-shop.cn:8080", "cn-north-4")).toBe("violation");
    expect(verdicts({ huaweicloud_aad_domain: { d: { domain_name: "www.other-shop.cn" } } })["huaweicloud_aad_domain.d"]).toBe(
      "undecided",
    );
  });
});

describe("records", () => {
  const zone = (more: Record<string, Json> = {}): Resources => ({
    huaweicloud_dns_zone: { z: { name: "other-shop.cn.", ...more } },
  });
  const record = (more: Record<string, Json>, others: Resources, region = "cn-north-4"): string | undefined =>
    verdicts(
      {
        ...others,
        huaweicloud_dns_recordset: {
          r: { zone_id: "${huaweicloud_dns_zone.z.id}", name: "www.other-shop.cn.", type: "A", ...more },
        },
      },
      region,
    )["huaweicloud_dns_recordset.r"];
  const toEip = { records: ["${huaweicloud_vpc_eip.e.address}"] };

  test.each<[string, Record<string, Json>, Resources, string, string]>([
    ["to an address in the mainland", toEip, { ...zone(), ...eip }, "cn-north-4", "violation"],
    ["to an address in Hong Kong", toEip, { ...zone(), ...eip }, "ap-southeast-1", "exempt"],
    ["of a filed name", { ...toEip, name: "www.filed.cn." }, { ...zone({ name: "filed.cn." }), ...eip }, "cn-north-4", "covered"],
    [
      "of a name that is filed at another cloud",
      { ...toEip, name: "www.xinghai-shop.cn." },
      { ...zone(), ...eip },
      "cn-north-4",
      "violation",
    ],
    ["on every line", { ...toEip, line_id: "Abroad" }, { ...zone(), ...eip }, "cn-north-4", "violation"],
    ["that is switched off", { ...toEip, status: "DISABLE" }, { ...zone(), ...eip }, "cn-north-4", "exempt"],
    ["in a private zone", toEip, { ...zone({ zone_type: "private" }), ...eip }, "cn-north-4", "exempt"],
    ["in a zone that is known by its id alone", { ...toEip, zone_id: "z-1" }, { ...zone(), ...eip }, "cn-north-4", "undecided"],
    ["in a zone that is not known", { ...toEip, zone_id: "${var.x}" }, { ...zone(), ...eip }, "cn-north-4", "undecided"],
    [
      "that was read back from a public zone",
      { ...toEip, zone_id: "z-1", zone_type: "public" },
      { ...zone(), ...eip },
      "cn-north-4",
      "violation",
    ],
    ["for mail", { type: "MX", records: ["10 mail.other-shop.cn."] }, { ...zone(), ...eip }, "cn-north-4", "exempt"],
    [
      "that proves control",
      { type: "CNAME", name: "_acme-challenge.other-shop.cn.", records: ["x.example.org."] },
      zone(),
      "cn-north-4",
      "exempt",
    ],
    ["to a private address", { records: ["192.168.0.1"] }, zone(), "cn-north-4", "exempt"],
    ["to an address that nobody knows", { records: ["203.0.113.9"] }, zone(), "cn-north-4", "undecided"],
    [
      "to a bucket in the mainland",
      { type: "CNAME", records: ["b.obs.cn-north-4.myhuaweicloud.com."] },
      zone(),
      "ap-southeast-1",
      "violation",
    ],
    [
      "to a bucket in Hong Kong",
      { type: "CNAME", records: ["b.obs.ap-southeast-1.myhuaweicloud.com."] },
      zone(),
      "cn-north-4",
      "exempt",
    ],
    ["to a protection service", { type: "CNAME", records: ["x.vip1.huaweicloudwaf.com."] }, zone(), "cn-north-4", "undecided"],
    [
      "to a private load balancer",
      { records: ["${huaweicloud_elb_loadbalancer.lb.ipv4_address}"] },
      { ...zone(), huaweicloud_elb_loadbalancer: { lb: {} } },
      "cn-north-4",
      "exempt",
    ],
  ])("%s", (_label, more, others, region, expected) => {
    expect(record(more, others, region)).toBe(expected);
  });

  test("zones themselves need nothing", () => {
    expect(verdicts(zone())).toEqual({});
  });
});

describe("buckets", () => {
  const bucket = (more: Record<string, Json>, region = "cn-north-4"): string | undefined =>
    verdicts({ huaweicloud_obs_bucket: { b: { bucket: "shop-img", ...more } } }, region)["huaweicloud_obs_bucket.b"];
  test.each<[Record<string, Json>, string, string]>([
    [{}, "cn-north-4", "exempt"],
    [{ user_domain_names: ["img.filed.cn"] }, "cn-north-4", "covered"],
    [{ user_domain_names: ["img.xinghai-shop.cn"] }, "cn-north-4", "violation"],
    [{ user_domain_names: ["img.other-shop.cn"] }, "cn-north-4", "violation"],
    [{ user_domain_names: ["img.other-shop.cn"] }, "ap-southeast-1", "exempt"],
    [{ user_domain_names: ["img.other-shop.cn"], region: "ap-southeast-1" }, "cn-north-4", "exempt"],
    [{ acl: "public-read" }, "cn-north-4", "exempt"],
  ])("%j in %s is %s", (more, region, expected) => {
    expect(bucket(more, region)).toBe(expected);
  });

  test.each<[Record<string, Json>, string]>([
    [{}, "no"],
    [{ acl: "log-delivery-write" }, "no"],
    [{ acl: "public-read" }, "yes"],
    [{ website: [{ index_document: "index.html" }] }, "yes"],
    [{ policy: "{}" }, "unknown"],
  ])("%j is public: %s", (more, expected) => {
    const resource = { huaweicloud_obs_bucket: { b: { bucket: "shop-img", ...more } } };
    expect(isReached("huaweicloud", "huaweicloud_obs_bucket.b", resource, "cn-north-4")).toBe(expected);
  });

  test("an ACL beside the bucket opens it", () => {
    const open = (permission: Record<string, Json>): string | undefined =>
      isReached(
        "huaweicloud",
        "huaweicloud_obs_bucket.b",
        {
          huaweicloud_obs_bucket: { b: { bucket: "shop-img" } },
          huaweicloud_obs_bucket_acl: { a: { bucket: "${huaweicloud_obs_bucket.b.bucket}", ...permission } },
        },
        "cn-north-4",
      );
    expect(open({ public_permission: [{ access_to_bucket: ["READ"] }] })).toBe("yes");
    expect(open({ owner_permission: [{ access_to_bucket: ["READ"] }] })).toBe("no");
  });
});

describe("gateways, functions and clusters", () => {
  const gateway = (
    more: Record<string, Json>,
    name = "api.other-shop.cn",
    region = "cn-north-4",
  ): Readonly<Record<string, string>> =>
    verdicts(
      {
        huaweicloud_apig_instance: { g: { ...more } },
        huaweicloud_apig_group_domain_associate: {
          d: { instance_id: "${huaweicloud_apig_instance.g.id}", group_id: "gr", url_domain: name },
        },
      },
      region,
    );
  test.each<[Record<string, Json>, string, string, string]>([
    [{ ingress_bandwidth_size: 5 }, "api.other-shop.cn", "cn-north-4", "violation"],
    [{ ingress_bandwidth_size: 5 }, "api.filed.cn", "cn-north-4", "covered"],
    [{ ingress_bandwidth_size: 5 }, "api.other-shop.cn", "ap-southeast-1", "exempt"],
    [{ eip_id: "e-1" }, "api.other-shop.cn", "cn-north-4", "violation"],
    [{ ingress_bandwidth_size: 0 }, "api.other-shop.cn", "cn-north-4", "exempt"],
    [{}, "api.other-shop.cn", "cn-north-4", "exempt"],
  ])("a gateway with %j answering %s in %s is %s", (more, name, region, expected) => {
    const found = gateway(more, name, region);
    expect(found["huaweicloud_apig_group_domain_associate.d"]).toBe(expected);
    expect(found["huaweicloud_apig_instance.g"]).toBe(expected);
  });

  test("a function answers HTTP by a trigger of a gateway alone", () => {
    const fn = (type: string): string | undefined =>
      isReached(
        "huaweicloud",
        "huaweicloud_fgs_function.f",
        {
          huaweicloud_fgs_function: { f: { name: "f" } },
          huaweicloud_fgs_function_trigger: { t: { function_urn: "${huaweicloud_fgs_function.f.urn}", type, event_data: "{}" } },
        },
        "cn-north-4",
      );
    expect(fn("APIG")).toBe("yes");
    expect(fn("TIMER")).toBe("no");
  });

  test("the API server of a cluster is no website, its nodes may be", () => {
    const cluster = {
      huaweicloud_cce_cluster: { c: { eip: "1.2.3.4" }, p: {} },
      huaweicloud_cce_node: { n: { iptype: "5_bgp" }, p: {} },
    };
    const found = verdicts(cluster);
    expect(found["huaweicloud_cce_cluster.c"]).toBe("undecided");
    expect(found["huaweicloud_cce_cluster.p"]).toBe("exempt");
    expect(found["huaweicloud_cce_node.n"]).toBe("violation");
    expect(found["huaweicloud_cce_node.p"]).toBe("exempt");
  });

  test("what Terraform does not show is undecided", () => {
    const found = verdicts({
      huaweicloud_rf_stack: { s: { name: "s" } },
      huaweicloud_cce_addon: { i: { template_name: "nginx-ingress" }, m: { template_name: "metrics-server" } },
    });
    expect(found["huaweicloud_rf_stack.s"]).toBe("undecided");
    expect(found["huaweicloud_cce_addon.i"]).toBe("undecided");
    expect(found["huaweicloud_cce_addon.m"]).toBe("exempt");
  });

  test("a scaling group is as public as its configuration", () => {
    const group = (config: Record<string, Json>): string | undefined =>
      verdicts({
        huaweicloud_as_configuration: { c: { instance_config: [config] } },
        huaweicloud_as_group: { g: { scaling_configuration_id: "${huaweicloud_as_configuration.c.id}", vpc_id: "v" } },
      })["huaweicloud_as_group.g"];
    expect(group({ public_ip: [{ eip: [{ ip_type: "5_bgp" }] }] })).toBe("violation");
    expect(group({ flavor: "s6.small.1" })).toBe("exempt");
  });

  test("an edge server stands in the mainland whatever the provider says", () => {
    const found = verdicts({ huaweicloud_iec_server: { s: { bind_eip: true }, p: {} } }, "ap-southeast-1");
    expect(found).toEqual({ "huaweicloud_iec_server.s": "violation", "huaweicloud_iec_server.p": "exempt" });
  });
});

describe("older names and unlisted types", () => {
  test("an older name is the same resource", () => {
    const old = verdicts({
      huaweicloud_vpc_eip_v1: { e: {} },
      huaweicloud_compute_instance_v2: { w: {} },
      huaweicloud_compute_floatingip_associate_v2: {
        a: { public_ip: "${huaweicloud_vpc_eip_v1.e.address}", instance_id: "${huaweicloud_compute_instance_v2.w.id}" },
      },
    });
    expect(old["huaweicloud_compute_instance_v2.w"]).toBe("violation");
  });

  test("an unlisted type counts where it looks public in the mainland", () => {
    const odd = { huaweicloud_brand_new_thing: { a: { public_access: true }, b: { size: 1 } } };
    expect(verdicts(odd)).toEqual({ "huaweicloud_brand_new_thing.a": "undecided" });
    expect(verdicts(odd, "ap-southeast-1")).toEqual({});
    expect(verdicts({ huaweicloud_identity_user: { u: { domain_id: "d" } } })).toEqual({});
  });

  test.each([
    ["b.obs.cn-southwest-9.myhuaweicloud.com", { jurisdiction: "mainland" }],
    ["b.obs-website.ap-southeast-1.myhuaweicloud.com", { jurisdiction: "hong-kong" }],
    ["b.obs.eu-nowhere-9.myhuaweicloud.com", { undecided: "region" }],
    ["x.apic.cn-north-4.huaweicloudapis.com", { jurisdiction: "mainland" }],
    ["www.example.com.c.cdnhwc1.com", { undecided: "edge" }],
  ])("%s", (name, place) => {
    expect(placeOfHostname([huaweicloud], name)).toMatchObject(place);
  });
});

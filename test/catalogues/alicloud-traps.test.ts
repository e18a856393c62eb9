import { describe, expect, test } from "vitest";
import { alicloud } from "../../lib/catalogues/alicloud/catalogue";
import { ask, entryOf, scopeOf } from "./ask";

type Values = Parameters<typeof ask>[1];

describe("what is public (numbers are those of the traps that were collected)", () => {
  test.each<[number, string, Values, "yes" | "no" | "unknown"]>([
    [14, "alicloud_instance", { internet_max_bandwidth_out: 10 }, "yes"],
    [14, "alicloud_instance", { internet_max_bandwidth_out: "10" }, "yes"],
    [14, "alicloud_instance", { internet_max_bandwidth_out: 0 }, "no"],
    [14, "alicloud_instance", { allocate_public_ip: true }, "no"],
    [14, "alicloud_instance", {}, "no"],
    [15, "alicloud_instance", { ipv6_address_count: 1 }, "unknown"],
    [8, "alicloud_simple_application_server_instance", {}, "yes"],
    [16, "alicloud_eip_address", {}, "yes"],
    [16, "alicloud_eci_container_group", { auto_create_eip: true }, "yes"],
    [16, "alicloud_eci_container_group", {}, "no"],
    [17, "alicloud_slb_load_balancer", {}, "yes"],
    [17, "alicloud_slb_load_balancer", { address_type: "internet" }, "yes"],
    [17, "alicloud_slb_load_balancer", { address_type: "internet", vswitch_id: "vsw-1" }, "yes"],
    [17, "alicloud_slb_load_balancer", { address_type: "intranet" }, "no"],
    [17, "alicloud_slb_load_balancer", { address_type: "intranet", vswitch_id: "vsw-1" }, "no"],
    [17, "alicloud_slb_load_balancer", { vswitch_id: "vsw-1" }, "no"],
    [17, "alicloud_slb_load_balancer", { address_type: "", vswitch_id: "vsw-1" }, "no"],
    [17, "alicloud_slb_load_balancer", { address_type: "public", vswitch_id: "vsw-1" }, "yes"],
    [17, "alicloud_slb", {}, "yes"],
    [18, "alicloud_alb_load_balancer", { address_type: "Internet" }, "yes"],
    [18, "alicloud_alb_load_balancer", { address_type: "Intranet" }, "no"],
    [18, "alicloud_alb_load_balancer", { address_type: "Intranet", ipv6_address_type: "Internet" }, "yes"],
    [18, "alicloud_nlb_load_balancer", { address_type: "internet" }, "yes"],
    [18, "alicloud_nlb_load_balancer", { address_type: "intranet" }, "no"],
    [16, "alicloud_nlb_load_balancer", { address_type: "Intranet", "zone_mappings.allocation_id": "eip-1" }, "yes"],
    [19, "alicloud_nat_gateway", {}, "no"],
    [19, "alicloud_common_bandwidth_package", {}, "no"],
    [19, "alicloud_fc_service", { internet_access: true }, "no"],
    [20, "alicloud_cs_managed_kubernetes", { slb_internet_enabled: true }, "no"],
    [20, "alicloud_cs_managed_kubernetes", { "addons.name": "nginx-ingress-controller" }, "yes"],
    [20, "alicloud_cs_kubernetes_node_pool", { "scaling_config.is_bond_eip": true }, "yes"],
    [21, "alicloud_sae_load_balancer_internet", {}, "yes"],
    [21, "alicloud_mse_gateway", { internet_slb_spec: "slb.s1.small" }, "yes"],
    [21, "alicloud_apig_gateway", {}, "yes"],
    [22, "alicloud_ros_stack", {}, "unknown"],
    [29, "alicloud_esa_site", { paused: true }, "yes"],
    [35, "alicloud_pvtz_zone_record", { type: "A" }, "no"],
    [46, "alicloud_alidns_domain", {}, "no"],
    [48, "alicloud_oss_bucket", {}, "no"],
    [48, "alicloud_oss_bucket", { acl: "public-read" }, "yes"],
    [48, "alicloud_oss_bucket", { policy: "{}" }, "unknown"],
  ])("trap %i: %s with %j is public: %s", (_trap, type, values, expected) => {
    expect(ask(entryOf(type).public, values)).toBe(expected);
  });
});

describe("which records lead to the web", () => {
  test.each<[number, string, Values, "yes" | "no" | "unknown"]>([
    [39, "alicloud_alidns_record", { type: "A", rr: "www" }, "yes"],
    [39, "alicloud_alidns_record", { type: "aaaa", rr: "@" }, "yes"],
    [39, "alicloud_alidns_record", { type: "CNAME", rr: "*" }, "yes"],
    [39, "alicloud_alidns_record", { type: "HTTPS", rr: "_8443._https" }, "yes"],
    [39, "alicloud_alidns_record", { type: "MX", rr: "@" }, "no"],
    [39, "alicloud_alidns_record", { type: "TXT", rr: "_acme-challenge" }, "no"],
    [39, "alicloud_alidns_record", { type: "CAA", rr: "@" }, "no"],
    [39, "alicloud_alidns_record", { type: "SRV", rr: "_sip._tcp" }, "no"],
    [39, "alicloud_alidns_record", { type: "CNAME", rr: "_acme-challenge.www" }, "no"],
    [39, "alicloud_alidns_record", { type: "CNAME", rr: "_dnsauth" }, "no"],
    [39, "alicloud_alidns_record", { type: "CNAME", rr: "s1._domainkey" }, "no"],
    [39, "alicloud_alidns_record", { type: "A", rr: "_acme-challenge" }, "yes"],
    [39, "alicloud_alidns_record", { type: "CNAME", rr: "acme-challenge" }, "yes"],
    [39, "alicloud_alidns_record", { type: "NEWTYPE", rr: "www" }, "unknown"],
    [36, "alicloud_alidns_record", { type: "A", rr: "www", status: "DISABLE" }, "no"],
    [36, "alicloud_alidns_record", { type: "A", rr: "www", status: "ENABLE" }, "yes"],
    [36, "alicloud_alidns_record", { type: "A", rr: "www", status: "" }, "yes"],
    [38, "alicloud_alidns_record", { type: "REDIRECT_URL", rr: "www" }, "yes"],
    [38, "alicloud_alidns_record", { type: "FORWORD_URL", rr: "www" }, "yes"],
    [35, "alicloud_dns_record", { type: "A", host_record: "www" }, "yes"],
    [35, "alicloud_dns_record", { type: "CNAME", host_record: "_dnsauth.www" }, "no"],
    [29, "alicloud_esa_record", { record_type: "A/AAAA", record_name: "www.example.com" }, "yes"],
    [29, "alicloud_esa_record", { record_type: "CNAME", record_name: "_acme-challenge.example.com" }, "no"],
    [29, "alicloud_esa_record", { record_type: "TXT", record_name: "example.com" }, "no"],
  ])("trap %i: %s with %j serves web: %s", (_trap, type, values, expected) => {
    expect(ask(entryOf(type).public, values)).toBe(expected);
  });

  test("trap 38: URL forwarding needs a filing wherever it leads", () => {
    for (const type of ["alicloud_alidns_record", "alicloud_dns_record"]) {
      expect(scopeOf(type, "type", "REDIRECT_URL")).toBe("mainland");
      expect(scopeOf(type, "type", "FORWORD_URL")).toBe("mainland");
      expect(scopeOf(type, "type", "A")).toBe("unknown");
    }
  });

  test("trap 40: no record reads its line", () => {
    const text = JSON.stringify(
      ["alicloud_alidns_record", "alicloud_dns_record"].map((type) => ({ ...entryOf(type), defaults: {} })),
    );
    expect(text).not.toMatch(/"(line|routing)"/);
  });

  test("trap 29: a proxied ESA record stands where its site does, any other one where its value leads", () => {
    const { location, targets } = entryOf("alicloud_esa_record");
    const via = location.find((source) => typeof source === "object" && "via" in source)!;
    expect(via).toMatchObject({ via: "site_id" });
    const condition = (via as { when: Parameters<typeof ask>[0] }).when;
    expect([{ proxied: true }, { proxied: false }, {}].map((values) => ask(condition, values))).toEqual(["yes", "no", "unknown"]);
    expect(ask(targets[0]!.when!, { proxied: false })).toBe("yes");
    expect(ask(targets[0]!.when!, {})).not.toBe("no");
  });
});

test.each<[number, string, string, string | number | undefined, "mainland" | "exempt" | "unknown"]>([
  [25, "alicloud_cdn_domain_new", "scope", undefined, "mainland"],
  [25, "alicloud_cdn_domain_new", "scope", "domestic", "mainland"],
  [25, "alicloud_cdn_domain_new", "scope", "global", "mainland"],
  [25, "alicloud_cdn_domain_new", "scope", "overseas", "exempt"],
  [25, "alicloud_cdn_domain_new", "scope", "everywhere", "unknown"],
  [25, "alicloud_cdn_domain", "scope", "Overseas", "exempt"],
  [25, "alicloud_dcdn_domain", "scope", undefined, "mainland"],
  [25, "alicloud_vod_domain", "scope", undefined, "mainland"],
  [25, "alicloud_live_domain", "scope", undefined, "mainland"],
  [27, "alicloud_esa_site", "coverage", undefined, "mainland"],
  [27, "alicloud_esa_site", "coverage", "", "mainland"],
  [27, "alicloud_esa_site", "coverage", "overseas", "exempt"],
  [29, "alicloud_esa_rate_plan_instance", "coverage", "domestic,overseas", "unknown"],
  [31, "alicloud_eipanycast_anycast_eip_address", "service_location", "international", "exempt"],
  [31, "alicloud_eipanycast_anycast_eip_address", "service_location", "ChineseMainland", "mainland"],
  [32, "alicloud_ddoscoo_instance", "product_type", undefined, "mainland"],
  [32, "alicloud_ddoscoo_instance", "product_type", "ddosDip", "exempt"],
  [32, "alicloud_waf_instance", "package_code", "version_business_china", "mainland"],
  [32, "alicloud_waf_instance", "package_code", "version_business_asia", "exempt"],
])("trap %i: %s with %s = %j is %s", (_trap, type, scope, value, expected) => {
  expect(scopeOf(type, scope, value)).toBe(expected);
});

test.each([
  [8, "alicloud_simple_application_server_instance", ["provider"]],
  [10, "alicloud_wafv3_domain", [{ via: "instance_id" }, "provider"]],
  [7, "alicloud_vswitch", [{ zone: "zone_id" }, { zone: "availability_zone" }, { via: "vpc_id" }, "provider"]],
  [7, "alicloud_subnet", [{ zone: "zone_id" }, { zone: "availability_zone" }, { via: "vpc_id" }, "provider"]],
  [30, "alicloud_ga_accelerator", [{ viaReverse: { type: "alicloud_ga_ip_set", through: "accelerator_id" } }]],
  [30, "alicloud_ga_ip_set", [{ region: "accelerate_region_id" }]],
  [13, "alicloud_ga_endpoint_group", [{ region: "endpoint_group_region" }]],
])("trap %i: %s says where it stands in the right order", (_trap, type, location) => {
  expect(entryOf(type).location).toEqual(location);
});

test("trap 9: products with a place of their own never ask the provider", () => {
  const own = /_(cdn|dcdn|esa|ga|live|vod|eipanycast|alidns|ens|ssl_certificates)_/;
  const asking = alicloud.entries.filter(({ type, location }) => own.test(type) && location.includes("provider"));
  expect(asking.map(({ type }) => type)).toEqual([]);
});

test("traps 11, 12: ENS ids and namespaces are not read as region ids", () => {
  const spelt = (attribute: string): readonly unknown[] =>
    alicloud.entries.flatMap(({ location }) =>
      location.filter((source) => typeof source === "object" && "region" in source && source.region === attribute),
    );
  expect(spelt("ens_region_id").every((source) => JSON.stringify(source).includes('"ens"'))).toBe(true);
  expect(
    [...spelt("namespace_id"), ...spelt("logical_region_id")].every((source) => JSON.stringify(source).includes('"namespace"')),
  ).toBe(true);
  expect(spelt("ens_region_id").length).toBeGreaterThan(3);
});

test("trap 12: no region of a certificate service or a live centre is read", () => {
  expect(JSON.stringify(alicloud.entries.map(({ location }) => location))).not.toMatch(
    /cert_region|alicloud_certificate_region_id/,
  );
  expect(JSON.stringify(entryOf("alicloud_live_domain").location)).not.toContain('"region"');
});

test.each([
  [33, "alicloud_cdn_domain_new", "domain_name", "dot"],
  [33, "alicloud_vod_domain", "domain_name", "dot"],
  [33, "alicloud_slb_rule", "domain", "star"],
  [33, "alicloud_alb_rule", "rule_conditions.host_config.values", "star"],
  [33, "alicloud_oss_bucket_cname", "domain", "none"],
  [33, "alicloud_live_domain", "domain_name", "none"],
  [47, "alicloud_fcv3_custom_domain", "custom_domain_name", "star"],
  [47, "alicloud_fc_custom_domain", "domain_name", "star"],
])("trap %i: %s serves the names in %s, wildcards written as %s", (_trap, type, attribute, wildcard) => {
  expect(entryOf(type).hostnames).toContainEqual(expect.objectContaining({ attribute, wildcard, kind: "served" }));
});

test("trap 35: each record type keeps zone and name in its own attributes", () => {
  expect(entryOf("alicloud_alidns_record").hostnames[0]).toMatchObject({ join: ["rr", "domain_name"] });
  expect(entryOf("alicloud_dns_record").hostnames[0]).toMatchObject({ join: ["host_record", "name"] });
});

test("trap 49: probe hosts, redirects and OS names are no hostnames", () => {
  const read = alicloud.entries.flatMap(({ hostnames }) =>
    hostnames.flatMap((name) => ("join" in name ? name.join : [name.attribute])),
  );
  expect(read.filter((path) => /health_check|redirect_config|allowed_hosts|(^|\.)host_name$|dhcp/.test(path))).toEqual([]);
});

test("trap 50: compute asks for a filing with Alibaba, acceleration for any", () => {
  const classes = ["alicloud_instance", "alicloud_slb_load_balancer", "alicloud_fcv3_custom_domain", "alicloud_apig_domain"];
  expect(classes.map((type) => entryOf(type).filingClass)).toEqual(classes.map(() => "this_provider"));
  const edges = ["alicloud_cdn_domain_new", "alicloud_esa_site", "alicloud_ga_domain", "alicloud_live_domain"];
  expect(edges.map((type) => entryOf(type).filingClass)).toEqual(edges.map(() => "any_provider"));
});

test("a record on a private address is known to reach nobody", () => {
  expect(entryOf("alicloud_instance").private).toContain("private_ip");
  expect(entryOf("alicloud_instance").publishes).not.toContain("private_ip");
  expect(entryOf("alicloud_oss_bucket").private).toContain("intranet_endpoint");
});

describe("trap 16: an EIP on a NAT gateway only carries traffic out", () => {
  const binds = entryOf("alicloud_eip_association").links[0]!;
  test.each<[Values, "yes" | "no"]>([
    [{ instance_type: "Nat", instance_id: "ngw-1" }, "no"],
    [{ instance_id: "ngw-1" }, "no"],
    [{ instance_id: "i-1" }, "yes"],
    [{ instance_type: "SlbInstance", instance_id: "lb-1" }, "yes"],
    [{ instance_type: "EcsInstance", instance_id: "ngw-1" }, "yes"],
  ])("%j exposes what it is bound to: %s", (values, expected) => {
    expect(ask(binds.when!, values)).toBe(expected);
  });

  test("a reference to a NAT gateway is enough where instance_type is left out", () => {
    expect(JSON.stringify(binds.when)).toContain('{"attribute":"instance_id","refersTo":["alicloud_nat_gateway"]}');
  });
});

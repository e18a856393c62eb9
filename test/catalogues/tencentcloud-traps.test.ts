import { describe, expect, test } from "vitest";
import { tencentcloud } from "../../lib/catalogues/tencentcloud/catalogue";
import { singleCarrier } from "../../lib/catalogues/tencentcloud/single-carrier";
import { ask, entryOf, scopeOf } from "./ask";

type Values = Parameters<typeof ask>[1];

describe("what is public (numbers are those of the traps that were collected)", () => {
  test.each<[number, string, Values, "yes" | "no" | "unknown"]>([
    [14, "tencentcloud_instance", { allocate_public_ip: true }, "yes"],
    [14, "tencentcloud_instance", { internet_max_bandwidth_out: 10 }, "no"],
    [14, "tencentcloud_instance", {}, "no"],
    [14, "tencentcloud_instance_set", { allocate_public_ip: true }, "yes"],
    [15, "tencentcloud_as_scaling_config", { internet_max_bandwidth_out: 5 }, "yes"],
    [15, "tencentcloud_as_scaling_config", { internet_max_bandwidth_out: 5, public_ip_assigned: false }, "no"],
    [15, "tencentcloud_as_scaling_config", { public_ip_assigned: true }, "no"],
    [15, "tencentcloud_cvm_launch_template", { "internet_accessible.internet_max_bandwidth_out": 5 }, "yes"],
    [15, "tencentcloud_cvm_launch_template_version", { "internet_accessible.internet_max_bandwidth_out": 5 }, "no"],
    [16, "tencentcloud_emr_cluster", {}, "yes"],
    [16, "tencentcloud_emr_cluster", { need_master_wan: "NOT_NEED_MASTER_WAN" }, "no"],
    [17, "tencentcloud_lighthouse_instance", {}, "yes"],
    [17, "tencentcloud_lighthouse_instance", { dry_run: true }, "no"],
    [18, "tencentcloud_clb_instance", { network_type: "OPEN" }, "yes"],
    [18, "tencentcloud_clb_instance", { network_type: "INTERNAL" }, "no"],
    [18, "tencentcloud_clb_instance", { network_type: "INTERNAL", eip_address_id: "eip-1" }, "yes"],
    [18, "tencentcloud_clb_instance", {}, "unknown"],
    [18, "tencentcloud_lb", { type: "OPEN" }, "yes"],
    [20, "tencentcloud_nat_gateway", {}, "no"],
    [20, "tencentcloud_eip", {}, "yes"],
    [21, "tencentcloud_ipv6_address_bandwidth", {}, "yes"],
    [25, "tencentcloud_cos_bucket", { website: "set" }, "yes"],
    [25, "tencentcloud_cos_bucket", {}, "no"],
    [25, "tencentcloud_cos_bucket", { acl_body: "<AccessControlPolicy/>" }, "unknown"],
    [28, "tencentcloud_teo_zone", { type: "noDomainAccess", area: "" }, "no"],
    [28, "tencentcloud_teo_zone", { type: "partial", area: "overseas" }, "yes"],
    [41, "tencentcloud_private_dns_record", { record_type: "A" }, "no"],
    [49, "tencentcloud_api_gateway_service", { net_type: "OUTER" }, "yes"],
    [49, "tencentcloud_api_gateway_service", { net_type: "INNER" }, "no"],
  ])("trap %i: %s with %j is public: %s", (_trap, type, values, expected) => {
    expect(ask(entryOf(type).public, values)).toBe(expected);
  });
});

describe("which records lead to the web", () => {
  test.each<[number, string, Values, "yes" | "no" | "unknown"]>([
    [37, "tencentcloud_dnspod_record", { record_type: "A", sub_domain: "www" }, "yes"],
    [37, "tencentcloud_dnspod_record", { record_type: "A" }, "yes"],
    [37, "tencentcloud_dnspod_record", { record_type: "cname", sub_domain: "www" }, "yes"],
    [37, "tencentcloud_dnspod_record", { record_type: "A", weight: 0 }, "yes"],
    [37, "tencentcloud_dnspod_record", { record_type: "NAPTR", sub_domain: "www" }, "unknown"],
    [39, "tencentcloud_dnspod_record", { record_type: "A", status: "DISABLE" }, "no"],
    [39, "tencentcloud_dnspod_record", { record_type: "A", status: "disable" }, "no"],
    [39, "tencentcloud_teo_dns_record", { type: "A", name: "www.example.com", status: "disable" }, "unknown"],
    [39, "tencentcloud_teo_dns_record", { type: "A", name: "www.example.com" }, "yes"],
    [39, "tencentcloud_teo_dns_record", { type: "A", name: "www.example.com", weight: 0 }, "no"],
    [40, "tencentcloud_dnspod_record", { record_type: "显性URL", sub_domain: "www" }, "yes"],
    [40, "tencentcloud_dnspod_record", { record_type: "隐性URL", sub_domain: "www" }, "yes"],
    [40, "tencentcloud_dnspod_record", { record_type: "MX" }, "no"],
    [40, "tencentcloud_dnspod_record", { record_type: "TXT", sub_domain: "_acme-challenge" }, "no"],
    [40, "tencentcloud_dnspod_record", { record_type: "CNAME", sub_domain: "_acme-challenge" }, "no"],
    [40, "tencentcloud_dnspod_record", { record_type: "CNAME", sub_domain: "*" }, "yes"],
  ])("trap %i: %s with %j serves web: %s", (_trap, type, values, expected) => {
    expect(ask(entryOf(type).public, values)).toBe(expected);
  });

  test("trap 40: URL forwarding needs a filing wherever it leads", () => {
    expect(scopeOf("tencentcloud_dnspod_record", "record_type", "显性URL")).toBe("mainland");
    expect(scopeOf("tencentcloud_dnspod_record", "record_type", "隐性URL")).toBe("mainland");
    expect(scopeOf("tencentcloud_dnspod_record", "record_type", "A")).toBe("unknown");
  });

  test("trap 38: no record reads its line", () => {
    const text = JSON.stringify(
      ["tencentcloud_dnspod_record", "tencentcloud_teo_dns_record"].map((type) => ({ ...entryOf(type), defaults: {} })),
    );
    expect(text).not.toMatch(/"(record_line|location)":?"/);
  });
});

test.each<[number, string, string, string | number | undefined, "mainland" | "exempt" | "unknown"]>([
  [26, "tencentcloud_cdn_domain", "area", undefined, "mainland"],
  [26, "tencentcloud_cdn_domain", "area", "global", "mainland"],
  [26, "tencentcloud_cdn_domain", "area", "overseas", "exempt"],
  [28, "tencentcloud_teo_zone", "area", "mainland", "mainland"],
  [28, "tencentcloud_teo_zone", "area", "overseas", "exempt"],
  [28, "tencentcloud_teo_zone", "area", undefined, "unknown"],
  [28, "tencentcloud_teo_zone", "area", "", "unknown"],
  [29, "tencentcloud_teo_l4_proxy", "area", undefined, "unknown"],
  [32, "tencentcloud_css_domain", "domain_type", 0, "mainland"],
  [32, "tencentcloud_css_domain", "play_type", undefined, "mainland"],
  [32, "tencentcloud_css_domain", "play_type", 2, "mainland"],
  [32, "tencentcloud_css_domain", "play_type", 3, "exempt"],
  [35, "tencentcloud_gaap_proxy_group", "real_server_region", "Guangzhou", "mainland"],
  [35, "tencentcloud_gaap_proxy_group", "real_server_region", "Hongkong", "unknown"],
])("trap %i: %s with %s = %j is %s", (_trap, type, scope, value, expected) => {
  expect(scopeOf(type, scope, value)).toBe(expected);
});

test.each([
  [4, "tencentcloud_eip", [singleCarrier("internet_service_provider"), "provider"]],
  [4, "tencentcloud_cos_bucket", ["provider"]],
  [5, "tencentcloud_waf_saas_instance", [{ region: "real_region", spelling: "short" }, "provider"]],
  [6, "tencentcloud_gaap_proxy", [{ region: "access_region", spelling: "city" }]],
  [10, "tencentcloud_subnet", [{ zone: "availability_zone" }, { via: "availability_zone" }, { via: "vpc_id" }, "provider"]],
  [10, "tencentcloud_vpc", ["provider"]],
  [29, "tencentcloud_teo_acceleration_domain", [{ via: "zone_id" }]],
  [33, "tencentcloud_waf_saas_domain", [{ via: "instance_id" }, "provider"]],
])("trap %i: %s says where it stands in the right order", (_trap, type, location) => {
  expect(entryOf(type).location).toEqual(location);
});

test.each([
  [22, "tencentcloud_clb_instance", "target_region_info_region"],
  [31, "tencentcloud_teo_l4_proxy", "accelerate_mainland"],
  [35, "tencentcloud_gaap_proxy", "realserver_region"],
])("trap %i: %s is not located by %s", (_trap, type, attribute) => {
  expect(JSON.stringify(entryOf(type).location)).not.toContain(`"${attribute}"`);
});

test.each([
  [30, "tencentcloud_teo_alias_domain", { attribute: "alias_name", kind: "alias" }],
  [30, "tencentcloud_dnspod_domain_alias", { attribute: "domain_alias", kind: "alias" }],
  [34, "tencentcloud_antiddos_scheduling_domain_user_name", { attribute: "domain_user_name", kind: "served" }],
  [34, "tencentcloud_clb_redirection", { attribute: "source_domian", kind: "served" }],
  [37, "tencentcloud_dnspod_record", { join: ["sub_domain", "domain"], kind: "served" }],
  [42, "tencentcloud_igtm_instance", { attribute: "domain", kind: "served" }],
  [48, "tencentcloud_api_gateway_custom_domain", { attribute: "sub_domain", kind: "served" }],
])("trap %i: %s holds %j", (_trap, type, name) => {
  expect(entryOf(type).hostnames).toContainEqual(expect.objectContaining(name));
});

test.each<[number, string, Values, "yes" | "no"]>([
  [47, "tencentcloud_teo_application_proxy", { proxy_type: "hostname" }, "yes"],
  [47, "tencentcloud_teo_application_proxy", { proxy_type: "instance" }, "no"],
  [47, "tencentcloud_dayu_l4_rule", { resource_type: "net" }, "yes"],
  [47, "tencentcloud_dayu_l4_rule", { resource_type: "bgpip" }, "no"],
  [47, "tencentcloud_gaap_http_domain", { domain: "default" }, "no"],
  [47, "tencentcloud_gaap_http_domain", { domain: "www.example.com" }, "yes"],
])("trap %i: the name of %s with %j is a hostname: %s", (_trap, type, values, expected) => {
  expect(ask(entryOf(type).hostnames[0]!.when!, values)).toBe(expected);
});

test("trap 46: probe hosts, headers and OS names are no hostnames", () => {
  const read = tencentcloud.entries.flatMap(({ hostnames }) =>
    hostnames.flatMap((name) => ("join" in name ? name.join : [name.attribute])),
  );
  const falseFriends =
    /hostname$|host_name|health_check|check_domain|host_header|upstream_host|forward_host|sni_host|server_name|certificate_domain_name|referer/;
  expect(read.filter((path) => falseFriends.test(path))).toEqual([]);
});

test("a bucket policy makes its bucket undecided, so it has an entry", () => {
  expect(entryOf("tencentcloud_cos_bucket_policy").public).toBe("unknown");
});

test("a record on a private address is known to reach nobody", () => {
  expect(entryOf("tencentcloud_instance").private).toEqual(["private_ip"]);
  expect(entryOf("tencentcloud_ha_vip").private).toEqual(["vip"]);
});

test("HTTPS and SVCB values are read as priority and target, others as they stand", () => {
  const targets = entryOf("tencentcloud_dnspod_record").targets;
  const format = (type: string): readonly (string | undefined)[] =>
    targets.filter((target) => ask(target.when!, { record_type: type }) === "yes").map((target) => target.format);
  expect(format("HTTPS")).toEqual(["svcb"]);
  expect(format("SVCB")).toEqual(["svcb"]);
  expect(format("A")).toEqual([undefined]);
});

import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { ledgerWith, rowsOf } from "../infrastructure/verdict-of";

/** Verdicts of Azure estates, from the facts of 2026-08-21: Azure China is the mainland, everything else is not. */

type Resources = Readonly<Record<string, Json>>;

const filedAtAzure = ledgerWith(
  `      - { number: 浙ICP备2021999901号-2, domains: [xinghai-cloud.cn], accessProviders: [azurerm], registrant: subject }`,
);

function verdictsOf(resource: Resources): ReadonlyMap<string, string> {
  const provider = { azurerm: { features: {} }, alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }] };
  const rows = rowsOf({ shop: { provider, variable: { u: {} }, resource } }, filedAtAzure);
  return new Map([...rows].map(([address, row]) => [address, row.verdict]));
}

/** Resource groups in China and in Europe, for what has no location of its own. */
const groups = {
  azurerm_resource_group: { cn: { name: "cn", location: "China North 3" }, eu: { name: "eu", location: "West Europe" } },
};
const inGroup = (name: string): Resources => ({ resource_group_name: `\${azurerm_resource_group.${name}.name}` });

describe("what stands where", () => {
  test.each<[string, string, Resources, string]>([
    ["an address in Shanghai", "azurerm_public_ip", { location: "chinaeast2" }, "violation"],
    ["one by the location's display name", "azurerm_public_ip", { location: "China East 2" }, "violation"],
    ["one in Beijing, with capitals", "azurerm_public_ip", { location: "ChinaNorth" }, "violation"],
    ["one in a new China location", "azurerm_public_ip", { location: "chinanorth4" }, "violation"],
    ["one in Hong Kong", "azurerm_public_ip", { location: "East Asia" }, "exempt"],
    ["one in Taiwan", "azurerm_public_ip", { location: "taiwannorth" }, "exempt"],
    ["one in Europe", "azurerm_public_ip", { location: "westeurope" }, "exempt"],
    ["one in a location that nobody lists", "azurerm_public_ip", { location: "atlantis" }, "undecided"],
    ["one in a location that is not known", "azurerm_public_ip", { location: "${var.u}" }, "undecided"],
    ["one without a location", "azurerm_public_ip", {}, "undecided"],
    ["one placed by its group", "azurerm_public_ip", { location: "${azurerm_resource_group.cn.location}" }, "violation"],
    ["a container group, public by default", "azurerm_container_group", { location: "chinaeast2" }, "violation"],
    ["a private one", "azurerm_container_group", { location: "chinaeast2", ip_address_type: "Private" }, "exempt"],
    ["an app under Azure's own name", "azurerm_linux_web_app", { location: "chinaeast2" }, "exempt"],
    ["a storage account", "azurerm_storage_account", { location: "chinaeast2" }, "exempt"],
    [
      "one with an unfiled domain",
      "azurerm_storage_account",
      { location: "chinaeast2", custom_domain: [{ name: "s.other-shop.cn" }] },
      "violation",
    ],
    [
      "one with a filed domain",
      "azurerm_storage_account",
      { location: "chinaeast2", custom_domain: [{ name: "s.xinghai-cloud.cn" }] },
      "covered",
    ],
    ["a cluster, whose inside is not shown", "azurerm_kubernetes_cluster", { location: "chinaeast2" }, "undecided"],
    ["a cluster in Europe", "azurerm_kubernetes_cluster", { location: "westeurope" }, "exempt"],
    [
      "a load balancer with a private frontend",
      "azurerm_lb",
      { location: "chinaeast2", frontend_ip_configuration: [{ subnet_id: "s" }] },
      "exempt",
    ],
    [
      "the CDN of Azure China by its plan",
      "azurerm_cdn_endpoint",
      { profile_name: "${azurerm_cdn_profile.cn.name}", location: "global" },
      "violation",
    ],
    ["a database", "azurerm_mssql_server", { location: "chinaeast2", public_network_access_enabled: true }, "exempt"],
    [
      "a type that nobody lists and that looks public",
      "azurerm_new_thing",
      { location: "chinaeast2", public_endpoint: "x" },
      "undecided",
    ],
    ["such a type in Europe", "azurerm_new_thing", { location: "West Europe", public_endpoint: "x" }, "neutral"],
  ])("%s", (_, type, body, expected) => {
    const profiles = {
      azurerm_cdn_profile: {
        cn: { name: "cn", sku: "Standard_ChinaCdn", location: "global" },
        eu: { name: "eu", sku: "Standard_Microsoft", location: "global", ...inGroup("eu") },
      },
    };
    expect(verdictsOf({ ...groups, ...profiles, [type]: { x: body } }).get(`${type}.x`)).toBe(expected);
  });
});

describe("what the public side exposes", () => {
  const machine = (ip: Resources): Resources => ({
    azurerm_network_interface: { n: { location: "chinaeast2", ip_configuration: [{ name: "i", subnet_id: "s", ...ip }] } },
    azurerm_linux_virtual_machine: {
      m: { location: "chinaeast2", network_interface_ids: ["${azurerm_network_interface.n.id}"] },
    },
  });
  const address = { azurerm_public_ip: { p: { location: "chinaeast2", allocation_method: "Static" } } };
  const vm = "azurerm_linux_virtual_machine.m";

  test("a machine by the address of its interface", () => {
    const bound = { ...address, ...machine({ public_ip_address_id: "${azurerm_public_ip.p.id}" }) };
    expect(verdictsOf(bound).get(vm)).toBe("violation");
    expect(verdictsOf({ ...address, ...machine({}) }).get(vm)).toBe("exempt");
  });

  test("a machine behind a load balancer", () => {
    const behind = (frontend: Resources): Resources => ({
      ...address,
      ...machine({}),
      azurerm_lb: { l: { location: "chinaeast2", frontend_ip_configuration: [{ name: "f", ...frontend }] } },
      azurerm_lb_backend_address_pool: { b: { loadbalancer_id: "${azurerm_lb.l.id}" } },
      azurerm_network_interface_backend_address_pool_association: {
        a: {
          network_interface_id: "${azurerm_network_interface.n.id}",
          backend_address_pool_id: "${azurerm_lb_backend_address_pool.b.id}",
        },
      },
    });
    expect(verdictsOf(behind({ public_ip_address_id: "${azurerm_public_ip.p.id}" })).get(vm)).toBe("violation");
    expect(verdictsOf(behind({ subnet_id: "s" })).get(vm)).toBe("exempt");
  });

  test("a filed record on the address covers the machine", () => {
    const record = {
      azurerm_dns_a_record: { r: { name: "www", zone_name: "xinghai-cloud.cn", records: ["${azurerm_public_ip.p.ip_address}"] } },
    };
    const verdicts = verdictsOf({ ...address, ...machine({ public_ip_address_id: "${azurerm_public_ip.p.id}" }), ...record });
    expect(verdicts.get("azurerm_dns_a_record.r")).toBe("covered");
    expect(verdicts.get(vm)).toBe("covered");
  });

  test("an address of a NAT gateway serves nobody", () => {
    const nat = { azurerm_nat_gateway_public_ip_association: { a: { public_ip_address_id: "${azurerm_public_ip.p.id}" } } };
    expect(verdictsOf({ ...address, ...nat }).get("azurerm_public_ip.p")).toBe("exempt");
  });

  test("an application gateway under the names of its listeners", () => {
    const gateway = (host_name: string): Resources => ({
      ...address,
      azurerm_application_gateway: {
        g: {
          location: "chinaeast2",
          frontend_ip_configuration: [{ name: "f", public_ip_address_id: "${azurerm_public_ip.p.id}" }],
          http_listener: [{ name: "l", host_name }],
        },
      },
    });
    expect(verdictsOf(gateway("www.other-shop.cn")).get("azurerm_application_gateway.g")).toBe("violation");
    expect(verdictsOf(gateway("www.xinghai-cloud.cn")).get("azurerm_application_gateway.g")).toBe("covered");
  });
});

describe("names that are bound", () => {
  test.each<[string, string, string, string]>([
    ["an unfiled name on an app in China", "chinaeast2", "www.other-shop.cn", "violation"],
    ["a name that is filed at Azure", "chinaeast2", "www.xinghai-cloud.cn", "covered"],
    ["a name that is filed elsewhere alone", "chinaeast2", "www.xinghai-shop.cn", "violation"],
    ["an app that is placed nowhere", "${var.u}", "www.other-shop.cn", "undecided"],
  ])("%s", (_, location, hostname, expected) => {
    const verdicts = verdictsOf({
      azurerm_linux_web_app: { a: { name: "shop", location } },
      azurerm_app_service_custom_hostname_binding: { b: { app_service_name: "${azurerm_linux_web_app.a.name}", hostname } },
    });
    expect(verdicts.get("azurerm_app_service_custom_hostname_binding.b")).toBe(expected);
  });

  test.each<[string, string, string, string]>([
    ["an unfiled name at Front Door in China", "cn", "www.other-shop.cn", "violation"],
    ["a name that is filed with any cloud", "cn", "www.xinghai-shop.cn", "covered"],
  ])("%s", (_, group, host_name, expected) => {
    const verdicts = verdictsOf({
      ...groups,
      azurerm_cdn_frontdoor_profile: { p: { name: "p", ...inGroup(group) } },
      azurerm_cdn_frontdoor_custom_domain: {
        d: { cdn_frontdoor_profile_id: "${azurerm_cdn_frontdoor_profile.p.id}", host_name },
      },
    });
    expect(verdicts.get("azurerm_cdn_frontdoor_custom_domain.d")).toBe(expected);
  });
});

describe("a record at Azure DNS is judged by what it leads to", () => {
  const targets = {
    azurerm_public_ip: { cn: { location: "chinaeast2" }, eu: { location: "westeurope" } },
    azurerm_linux_web_app: { cn: { name: "cn", location: "chinaeast2" }, eu: { name: "eu", location: "westeurope" } },
    alicloud_instance: {
      cn: { internet_max_bandwidth_out: 10 },
      hk: { internet_max_bandwidth_out: 10, provider: "alicloud.hk" },
    },
  };
  const mainland = { records: ["${alicloud_instance.cn.public_ip}"] };
  test.each<[string, string, Resources, string]>([
    ["an address in China", "a", { records: ["${azurerm_public_ip.cn.ip_address}"] }, "violation"],
    ["an address in Europe", "a", { records: ["${azurerm_public_ip.eu.ip_address}"] }, "exempt"],
    ["the resource in place of its address", "a", { target_resource_id: "${azurerm_public_ip.cn.id}" }, "violation"],
    ["such a resource in Europe", "aaaa", { target_resource_id: "${azurerm_public_ip.eu.id}" }, "exempt"],
    ["a mainland server of another cloud", "a", mainland, "violation"],
    ["the same under a filed name", "a", { ...mainland, zone_name: "xinghai-shop.cn" }, "covered"],
    ["the apex of a filed zone", "a", { ...mainland, zone_name: "xinghai-shop.cn", name: "@" }, "covered"],
    ["a Hong Kong server of another cloud", "a", { records: ["${alicloud_instance.hk.public_ip}"] }, "exempt"],
    ["no target at all", "a", {}, "undecided"],
    ["an app in Europe", "cname", { record: "${azurerm_linux_web_app.eu.default_hostname}" }, "exempt"],
    ["an app in China", "cname", { record: "${azurerm_linux_web_app.cn.default_hostname}" }, "violation"],
    ["an app in China by its name", "cname", { record: "shop.chinacloudsites.cn" }, "violation"],
    ["an app abroad by its name", "cname", { record: "shop.azurewebsites.net" }, "exempt"],
    ["a machine in Hong Kong by its name", "cname", { record: "vm.eastasia.cloudapp.azure.com" }, "exempt"],
    ["Traffic Manager by its global name", "cname", { record: "shop.trafficmanager.net" }, "undecided"],
    ["proof of control", "cname", { name: "_acme-challenge", record: "shop.chinacloudsites.cn" }, "exempt"],
    ["MX", "mx", { record: [{ exchange: "mail.example.com" }] }, "neutral"],
  ])("%s", (_, kind, body, expected) => {
    const type = `azurerm_dns_${kind}_record`;
    const verdicts = verdictsOf({ ...targets, [type]: { r: { name: "www", zone_name: "other-shop.cn", ...body } } });
    expect(verdicts.get(`${type}.r`)).toBe(expected);
  });

  test("private DNS is asked by nobody on the internet", () => {
    const record = { azurerm_private_dns_a_record: { r: { name: "www", zone_name: "other-shop.cn", ...mainland } } };
    expect(verdictsOf({ ...targets, ...record }).get("azurerm_private_dns_a_record.r")).toBe("exempt");
  });

  test.each<[string, Resources, string]>([
    ["endpoints in Europe", { azure: "${azurerm_public_ip.eu.id}" }, "exempt"],
    ["one in China", { azure: "${azurerm_public_ip.cn.id}" }, "violation"],
    [
      "a mainland one of another cloud beside",
      { azure: "${azurerm_public_ip.eu.id}", external: "${alicloud_instance.cn.public_ip}" },
      "violation",
    ],
    ["a written one beside", { azure: "${azurerm_public_ip.eu.id}", external: "origin.example.com" }, "undecided"],
    ["none that can be seen", {}, "undecided"],
  ])("Traffic Manager with %s", (_, { azure, external }, expected) => {
    const profile = "${azurerm_traffic_manager_profile.p.id}";
    const verdicts = verdictsOf({
      ...targets,
      azurerm_traffic_manager_profile: { p: { name: "p" } },
      ...(azure === undefined
        ? {}
        : { azurerm_traffic_manager_azure_endpoint: { a: { profile_id: profile, target_resource_id: azure } } }),
      ...(external === undefined
        ? {}
        : { azurerm_traffic_manager_external_endpoint: { e: { profile_id: profile, target: external } } }),
      azurerm_dns_cname_record: {
        r: { name: "www", zone_name: "other-shop.cn", record: "${azurerm_traffic_manager_profile.p.fqdn}" },
      },
    });
    expect(verdicts.get("azurerm_dns_cname_record.r")).toBe(expected);
  });
});

/** Placed by the name of another resource: the name is a literal that leads to it. */
describe("what a name places outside of China is exempt", () => {
  test("an unfiled name on an app in Europe", () => {
    const verdicts = verdictsOf({
      azurerm_linux_web_app: { a: { name: "shop", location: "westeurope" } },
      azurerm_app_service_custom_hostname_binding: {
        b: { app_service_name: "${azurerm_linux_web_app.a.name}", hostname: "www.other-shop.cn" },
      },
    });
    expect(verdicts.get("azurerm_app_service_custom_hostname_binding.b")).toBe("exempt");
  });

  test("a CDN of the global Azure", () => {
    const verdicts = verdictsOf({
      ...groups,
      azurerm_cdn_profile: { p: { name: "eu", sku: "Standard_Microsoft", location: "global", ...inGroup("eu") } },
      azurerm_cdn_endpoint: { e: { profile_name: "${azurerm_cdn_profile.p.name}", location: "global" } },
    });
    expect(verdicts.get("azurerm_cdn_endpoint.e")).toBe("exempt");
  });

  test("an unfiled name at the global Front Door, and a record on it", () => {
    const profile = { cdn_frontdoor_profile_id: "${azurerm_cdn_frontdoor_profile.p.id}" };
    const verdicts = verdictsOf({
      ...groups,
      azurerm_cdn_frontdoor_profile: { p: { name: "p", ...inGroup("eu") } },
      azurerm_cdn_frontdoor_endpoint: { e: profile },
      azurerm_cdn_frontdoor_custom_domain: { d: { ...profile, host_name: "www.other-shop.cn" } },
      azurerm_dns_cname_record: {
        r: { name: "www", zone_name: "other-shop.cn", record: "${azurerm_cdn_frontdoor_endpoint.e.host_name}" },
      },
    });
    expect(verdicts.get("azurerm_cdn_frontdoor_custom_domain.d")).toBe("exempt");
    expect(verdicts.get("azurerm_dns_cname_record.r")).toBe("exempt");
  });
});

describe.each(["westeurope", "East US"])("an estate wholly in %s", (location) => {
  test("raises no alarm", () => {
    const home = { location: "${azurerm_resource_group.g.location}", resource_group_name: "${azurerm_resource_group.g.name}" };
    const group = { resource_group_name: "${azurerm_resource_group.g.name}" };
    const zone = { zone_name: "${azurerm_dns_zone.z.name}", ...group };
    const verdicts = verdictsOf({
      azurerm_resource_group: { g: { name: "g", location } },
      azurerm_virtual_network: { v: { name: "v", ...home } },
      azurerm_subnet: { s: { virtual_network_name: "${azurerm_virtual_network.v.name}", ...group } },
      azurerm_network_security_group: { s: { name: "s", ...home } },
      azurerm_public_ip: { p: { name: "p", domain_name_label: "shop", ...home } },
      azurerm_network_interface: {
        n: { ip_configuration: [{ name: "i", public_ip_address_id: "${azurerm_public_ip.p.id}" }], ...home },
      },
      azurerm_linux_virtual_machine: { m: { network_interface_ids: ["${azurerm_network_interface.n.id}"], ...home } },
      azurerm_service_plan: { s: { name: "s", ...home } },
      azurerm_linux_web_app: { a: { name: "a", public_network_access_enabled: true, ...home } },
      azurerm_storage_account: { s: { name: "s", static_website: [{ index_document: "index.html" }], ...home } },
      azurerm_mssql_server: { d: { public_network_access_enabled: true, ...home } },
      azurerm_key_vault: { k: { public_network_access_enabled: true, ...home } },
      azurerm_kubernetes_cluster: { k: { ...home } },
      azurerm_unheard_of: { u: { domain_name: "x", ...home } },
      azurerm_dns_zone: { z: { name: "example.com", ...group } },
      azurerm_dns_a_record: { r: { name: "box", records: ["${azurerm_public_ip.p.ip_address}"], ...zone } },
      azurerm_dns_cname_record: {
        www: { name: "www", record: "${azurerm_linux_web_app.a.default_hostname}", ...zone },
        box: { name: "vm", record: "${azurerm_public_ip.p.fqdn}", ...zone },
      },
      azurerm_dns_txt_record: { t: { name: "asuid", record: [{ value: "x" }], ...zone } },
    });
    expect([...verdicts].filter(([, verdict]) => verdict !== "exempt" && verdict !== "neutral")).toEqual([]);
    expect(verdicts.size).toBeGreaterThan(18);
  });
});

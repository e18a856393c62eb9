import { expect, test } from "vitest";
import { canonicalType, findEntry, sameType } from "../../lib/catalogues/index";

test("a guarded type has an entry", () => {
  expect(findEntry("alicloud_instance", "resource")).toMatchObject({
    catalogue: { cloud: "alicloud" },
    entry: { role: "server" },
  });
  expect(findEntry("tencentcloud_instance", "resource")).toMatchObject({
    catalogue: { cloud: "tencentcloud" },
    entry: { role: "server" },
  });
});

test("resources and data sources of one name are told apart", () => {
  expect(findEntry("tencentcloud_eip", "resource")).toMatchObject({ entry: { kind: "resource" } });
  expect(findEntry("tencentcloud_eip", "data")).toMatchObject({ entry: { kind: "data" } });
});

test("a type that plays no part is neutral", () => {
  expect(findEntry("alicloud_ram_user", "resource")).toMatchObject({ catalogue: { cloud: "alicloud" }, neutral: true });
});

test("a type of a known cloud in no list is unlisted, not neutral", () => {
  expect(findEntry("alicloud_brand_new_server", "resource")).toMatchObject({ catalogue: { cloud: "alicloud" }, unlisted: true });
  expect(findEntry("tencentcloud_", "resource")).toMatchObject({ unlisted: true });
});

test("the neutral list does not speak of data sources", () => {
  expect(findEntry("alicloud_ram_user", "data")).toMatchObject({ unlisted: true });
});

test("a type of another cloud is none of ours", () => {
  expect(findEntry("openstack_compute_instance_v2", "resource")).toBeNull();
  expect(findEntry("alicloudish_instance", "resource")).toBeNull();
});

test.each([
  ["alicloud_eip", "alicloud_eip_address"],
  ["alicloud_slb", "alicloud_slb_load_balancer"],
  ["alicloud_subnet", "alicloud_vswitch"],
  ["alicloud_network_interface", "alicloud_ecs_network_interface"],
  ["alicloud_dns_domain", "alicloud_alidns_domain"],
  ["alicloud_launch_template", "alicloud_ecs_launch_template"],
  ["alicloud_havip", "alicloud_vpc_ha_vip"],
  ["alicloud_cas_certificate", "alicloud_ssl_certificates_service_certificate"],
])("%s is %s (trap 24)", (alias, canonical) => {
  expect(canonicalType(alias)).toBe(canonical);
  expect(canonicalType(canonical)).toBe(canonical);
  expect(sameType(alias)).toEqual([alias, canonical]);
  expect(sameType(canonical)).toEqual([canonical, alias]);
});

test("alicloud_dns_record has attributes of its own and is no alias", () => {
  expect(canonicalType("alicloud_dns_record")).toBe("alicloud_dns_record");
  expect(sameType("aws_instance")).toEqual(["aws_instance"]);
});

import { describe, expect, test } from "vitest";
import { violationsIn, violationsOf } from "./provider-schema";

const record = { domain_name: "xinghai-shop.cn", rr: "www", type: "A", value: "203.0.113.9" };
const scaling = { min_size: 1, max_size: 2 };
const listener = {
  listener_port: 80,
  listener_protocol: "HTTP",
  load_balancer_id: "${alicloud_alb_load_balancer.web.id}",
  default_actions: [{ type: "ForwardGroup", forward_group_config: [{ server_group_tuples: [{ server_group_id: "sgp-1" }] }] }],
};
const zone = { zone_id: "cn-hangzhou-h", vswitch_id: "vsw-bp1xinghai" };
const balancer = {
  address_type: "Internet",
  load_balancer_edition: "Standard",
  load_balancer_name: "shop",
  vpc_id: "vpc-bp1xinghai",
  load_balancer_billing_config: [{ pay_type: "PayAsYouGo" }],
  zone_mappings: [zone, { ...zone, zone_id: "cn-hangzhou-i" }],
};

// Required, optional and computed as the providers' documents in the Terraform registry say.
const cases: readonly (readonly [string, string, unknown, readonly string[]])[] = [
  ["every required attribute", "alicloud_alidns_record", record, []],
  ["an expression for a number", "alicloud_alidns_record", { ...record, ttl: "${var.ttl}" }, []],
  ["an expression within a text", "alicloud_ess_scaling_group", { ...scaling, min_size: "${var.size}0" }, []],
  ["null for what is optional", "alicloud_alidns_record", { ...record, ttl: null }, []],
  ["Terraform's own arguments", "alicloud_alidns_record", { ...record, "//": {}, count: 2, depends_on: [], lifecycle: {} }, []],
  ["nested blocks", "alicloud_alb_listener", listener, []],
  [
    "one object for one block",
    "alicloud_alb_load_balancer",
    { ...balancer, load_balancer_billing_config: { pay_type: "x" } },
    [],
  ],
  [
    "a dynamic block",
    "alicloud_alb_load_balancer",
    { ...balancer, zone_mappings: [], dynamic: { zone_mappings: { for_each: "${var.zones}", content: zone } } },
    [],
  ],

  ["an unknown attribute", "alicloud_alidns_record", { ...record, host: "www" }, ["host is not in the schema"]],
  ["camel case", "alicloud_alidns_record", { ...record, domainName: "x" }, ["domainName is not in the schema"]],
  ["a missing attribute", "alicloud_alidns_record", { ...record, rr: undefined }, ["rr is missing"]],
  ["null for what is required", "alicloud_alidns_record", { ...record, rr: null }, ["rr is missing"]],
  ["what the provider sets", "alicloud_eip_address", { status: "InUse" }, ["status is set by the provider alone"]],
  ["a text for a number", "alicloud_alidns_record", { ...record, ttl: "600" }, ['ttl is "600", not a number']],
  ["an escaped expression", "alicloud_alidns_record", { ...record, ttl: "$${x}" }, ['ttl is "$${x}", not a number']],
  ["a number for a text", "alicloud_alidns_record", { ...record, rr: 1 }, ["rr is 1, not a string"]],
  ["a text for a list", "alicloud_instance", { security_groups: "sg-1" }, ['security_groups is "sg-1", not a set']],
  ["a wrong item", "alicloud_instance", { security_groups: ["a", 1] }, ["security_groups[1] is 1, not a string"]],
  ["a wrong value of a map", "alicloud_instance", { tags: { a: ["b"] } }, ['tags.a is ["b"], not a string']],
  [
    "an expression for a block",
    "alicloud_alb_load_balancer",
    { ...balancer, zone_mappings: "${x}" },
    ['zone_mappings[0] is "${x}", not an object'],
  ],
  ["a missing block", "alicloud_alb_load_balancer", { ...balancer, zone_mappings: undefined }, ["zone_mappings is missing"]],
  [
    "too many blocks",
    "alicloud_alb_load_balancer",
    { ...balancer, load_balancer_billing_config: [{ pay_type: "PayAsYouGo" }, { pay_type: "PayAsYouGo" }] },
    ["load_balancer_billing_config has 2 blocks, at most 1 are taken"],
  ],
  [
    "a fault in a nested block",
    "alicloud_alb_load_balancer",
    { ...balancer, zone_mappings: [zone, { zone_id: "cn-hangzhou-i", vswitch: "vsw-1" }] },
    ["zone_mappings[1].vswitch is not in the schema", "zone_mappings[1].vswitch_id is missing"],
  ],
  [
    "a fault in a dynamic block",
    "alicloud_alb_load_balancer",
    { ...balancer, zone_mappings: [], dynamic: { zone_mappings: { for_each: [], content: { ...zone, zone_id: 1 } } } },
    ["zone_mappings[dynamic].zone_id is 1, not a string"],
  ],
  ["an unknown type", "alicloud_future_server", {}, ["no schema of this type"]],
];

describe("The check of a resource against its provider's schema", () => {
  test.each(cases)("%s", (_, type, body, faults) => {
    expect(violationsOf(type, body)).toEqual(faults);
  });

  test("reads every resource and provider of a document", () => {
    const document = {
      provider: { alicloud: [{ region: "cn-hangzhou", alias: "main" }, { regions: "cn-hangzhou" }], elsewhere: [{}] },
      resource: { alicloud_alidns_record: { www: record, api: { ...record, rr: 2 } } },
    };
    expect(violationsIn(document)).toEqual([
      "alicloud_alidns_record.api: rr is 2, not a string",
      "provider.alicloud: regions is not in the schema",
      "provider.elsewhere: no schema of this provider",
    ]);
  });
});

import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { rowsOf } from "../infrastructure/verdict-of";

/** What becomes of a type that no list names, at a cloud whose catalogue speaks of its main types alone. */
function rowOf(type: string, body: Readonly<Record<string, Json>>, provider: Readonly<Record<string, Json>>): readonly unknown[] {
  const row = rowsOf({ shop: { provider, resource: { [type]: { x: body } } } }).get(`${type}.x`);
  return [row?.verdict, row?.jurisdictions];
}

describe("a type that no list of a main catalogue names", () => {
  const beijing = { aws: { region: "cn-north-1" } };
  const virginia = { aws: { region: "us-east-1" } };

  test("is undecided in the mainland where one of its arguments looks public", () => {
    expect(rowOf("aws_brand_new_front", { domain_name: "www.other-shop.cn" }, beijing)).toEqual(["undecided", ["unknown"]]);
    expect(rowOf("aws_brand_new_front", { publicly_accessible: true }, {})).toEqual(["undecided", ["unknown"]]);
  });

  test("is neutral where none does", () => {
    expect(rowOf("aws_brand_new_table", { name: "orders" }, beijing)).toEqual(["neutral", []]);
  });

  test("is neutral outside of the mainland, whatever its arguments are", () => {
    expect(rowOf("aws_brand_new_front", { domain_name: "www.other-shop.cn" }, virginia)).toEqual(["neutral", []]);
    expect(rowOf("azurerm_brand_new_front", { location: "West Europe", hostname: "www.other-shop.cn" }, {})).toEqual([
      "neutral",
      [],
    ]);
  });

  test("is undecided in the mainland where it belongs to another provider of the cloud", () => {
    expect(rowOf("volcenginecc_ecs_instance", { image: "img" }, { volcenginecc: { region: "cn-beijing" } })).toEqual([
      "undecided",
      ["unknown"],
    ]);
    expect(rowOf("awscc_ec2_instance", { image_id: "ami" }, { awscc: { region: "eu-central-1" } })).toEqual(["neutral", []]);
    expect(rowOf("azapi_resource", { location: "chinaeast2", type: "Microsoft.Web/sites" }, {})).toEqual([
      "undecided",
      ["unknown"],
    ]);
    expect(rowOf("azapi_resource", { location: "westeurope", type: "Microsoft.Web/sites" }, {})).toEqual(["neutral", []]);
  });
});

test("a type of a provider that no catalogue knows is out of scope", () => {
  expect(rowOf("openstack_compute_instance_v2", { name: "web" }, {})).toEqual([undefined, undefined]);
  expect(rowOf("google_compute_network", { name: "net" }, {})).toEqual([undefined, undefined]);
});

import { describe, expect, test } from "vitest";
import { locate } from "../../lib/terraform/locate";

const json = `{
  "resource": {
    "alicloud_eip": {"web": {"name": "alicloud_instance"}},
    "alicloud_instance": {
      "api": {"internet_max_bandwidth_out": 1},
      "web": [
        {
          "tags": {"zone_id": "no", "web": {"internet_max_bandwidth_out": 2}},
          "internet_max_bandwidth_out": 10
        }
      ]
    }
  }
}`;

const native = `
# a comment with resource "alicloud_instance" "web" in it
resource "alicloud_instance" "api" {
  internet_max_bandwidth_out = 1
}

resource "alicloud_instance" "web" {
  count = 1

  internet_max_bandwidth_out = 10
  data_disks {
    size = 20
  }
  dynamic "network_interfaces" {
    for_each = []
    content {}
  }
}
data "alicloud_instances" "web" {}
`;

const web = { mode: "managed", type: "alicloud_instance", name: "web" } as const;

describe("the line and column in JSON", () => {
  test.each([
    ["internet_max_bandwidth_out", 9, 11],
    ["tags.zone_id", 8, 11],
    ["not_set", 6, 7],
    [null, 6, 7],
  ])("of %s", (attribute, line, column) => {
    expect(locate(json, "main.tf.json", { ...web, attribute })).toEqual({ file: "main.tf.json", line, column });
  });

  test("of a resource that is not there is not known", () => {
    expect(locate(json, "main.tf.json", { ...web, name: "db", attribute: null })).toBeNull();
    expect(locate("{}", "main.tf.json", { ...web, attribute: null })).toBeNull();
  });
});

describe("the line and column in native syntax", () => {
  test.each([
    ["internet_max_bandwidth_out", 10, 3],
    ["data_disks.size", 11, 3],
    ["network_interfaces.vswitch_id", 14, 3],
    ["not_set", 7, 1],
    [null, 7, 1],
  ])("of %s", (attribute, line, column) => {
    expect(locate(native, "main.tf", { ...web, attribute })).toEqual({ file: "main.tf", line, column });
  });

  test("of a data source", () => {
    const data = { mode: "data", type: "alicloud_instances", name: "web", attribute: null } as const;
    expect(locate(native, "main.tf", data)).toEqual({ file: "main.tf", line: 19, column: 1 });
  });

  test("of a module call, in either syntax", () => {
    const call = { mode: "module", type: "module", name: "shop", attribute: null } as const;
    expect(locate('locals {}\nmodule "shop" {\n  source = "a/b/c"\n}\n', "main.tf", call)).toMatchObject({ line: 2, column: 1 });
    expect(locate('{\n"module": {\n"shop": {}}}', "main.tf.json", call)).toMatchObject({ line: 3, column: 1 });
    expect(locate('{"module": {"other": {}}}', "main.tf.json", call)).toBeNull();
  });

  test("of a file that no longer parses is not known", () => {
    expect(locate(native.slice(0, 200), "main.tf", { ...web, attribute: null })).toBeNull();
  });
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ProviderDifference } from "../../scripts/catalogue-diff/compare";
import { runCatalogueDiff } from "../../scripts/catalogue-diff/run";
import { inDirectory } from "../cli/command";
import { providerTypes } from "./provider-types";

const committed = join(__dirname, "../../.gen/provider-schemas/aliyun%2Falicloud@1.289.0.json");

interface Block {
  attributes?: Record<string, object>;
  block_types?: Record<string, { block: Block }>;
}
interface Schema {
  format_version: string;
  provider_schemas: Record<string, { resource_schemas: Record<string, { block: Block }>; data_source_schemas: object }>;
}

inDirectory({});

/** A copy of the committed schema after a change of its resource types. */
function mutated(change: (types: Record<string, { block: Block }>) => void): string {
  const schema = JSON.parse(readFileSync(committed, "utf8")) as Schema;
  change(Object.values(schema.provider_schemas)[0]!.resource_schemas);
  writeFileSync("newer.json", JSON.stringify(schema));
  return "newer.json";
}

function compared(args: readonly string[]): { code: number; difference: ProviderDifference } {
  const { code, stdout, stderr } = runCatalogueDiff([...args, "--format", "json"]);
  expect(stderr).toBe("");
  return { code, difference: (JSON.parse(stdout) as { providers: ProviderDifference[] }).providers[0]! };
}

const same = { newTypes: [], goneTypes: [], goneAttributes: [], newAttributes: [] };

describe("npm run catalogue:diff", () => {
  test("finds nothing where the schema is the one of before", () => {
    expect(compared([committed, "--since", committed])).toMatchObject({ code: 0, difference: same });
    expect(runCatalogueDiff([committed, "--since", committed]).stdout).toContain("nothing differs");
  });

  test.each(["alicloud", "tencentcloud"])("finds nothing in all that %s had when its catalogue was made", (cloud) => {
    const source = cloud === "alicloud" ? "aliyun/alicloud" : "tencentcloudstack/tencentcloud";
    writeFileSync("whole.json", JSON.stringify(schemaOf(source, providerTypes(cloud))));
    const { code, difference } = compared(["whole.json"]);
    expect({ code, types: difference.types }).toEqual({ code: 0, types: cloud === "alicloud" ? 1184 : 1344 });
    expect(difference).toMatchObject(same);
  });

  test("names a new type, and what of it looks public", () => {
    const file = mutated((types) => {
      types.alicloud_shop_front = {
        block: {
          attributes: { colour: {} },
          block_types: { entry: { block: { attributes: { custom_domain: {}, weight: {} } } } },
        },
      };
      types.alicloud_shop_ledger = { block: { attributes: { colour: {} } } };
    });
    expect(compared([file, "--since", committed])).toMatchObject({
      code: 1,
      difference: {
        ...same,
        newTypes: [
          { type: "alicloud_shop_front", public: ["entry.custom_domain"] },
          { type: "alicloud_shop_ledger", public: [] },
        ],
      },
    });
    const { stdout, code } = runCatalogueDiff([file, "--since", committed]);
    expect(code).toBe(1);
    expect(stdout).toContain("alicloud_shop_front  LOOKS PUBLIC: entry.custom_domain");
  });

  test("names a type that is gone, and how the catalogue lists it", () => {
    const file = mutated((types) => delete types.alicloud_instance);
    expect(compared([file, "--since", committed])).toMatchObject({
      code: 1,
      difference: { ...same, goneTypes: [{ type: "alicloud_instance", as: "entry" }] },
    });
    // Without an earlier schema, a reduced one lacks what the catalogue lists.
    const { difference } = compared([committed]);
    expect(difference.goneTypes).toContainEqual({ type: "alicloud_actiontrail", as: "neutral" });
    expect(difference).toMatchObject({ newTypes: [], goneAttributes: [], newAttributes: [] });
  });

  test("names an attribute that entries read and that is gone", () => {
    const file = mutated((types) => delete types.alicloud_vswitch!.block.attributes!.zone_id);
    for (const args of [[file], [file, "--since", committed]]) {
      const { code, difference } = compared(args);
      expect({ code, gone: difference.goneAttributes }).toEqual({
        code: 1,
        gone: [{ type: "alicloud_vswitch", path: "zone_id" }],
      });
    }
  });

  test("names a block that entries read and that is gone", () => {
    const file = mutated((types) => delete types.alicloud_cdn_domain_new!.block.block_types!.sources);
    expect(compared([file]).difference.goneAttributes).toContainEqual({
      type: "alicloud_cdn_domain_new",
      path: "sources.content",
    });
  });

  test("names a new attribute that looks public, of an entry and of a neutral type, and no other", () => {
    const file = mutated((types) => {
      Object.assign(types.alicloud_instance!.block.attributes!, { public_hostname: {}, colour: {} });
      types.alicloud_instance!.block.block_types!.front = { block: { attributes: { domain_name: {} } } };
      types.alicloud_actiontrail = { block: { attributes: { trail_name: {}, internet_endpoint: {} } } };
    });
    const expected = [
      { type: "alicloud_instance", as: "entry", path: "public_hostname" },
      { type: "alicloud_instance", as: "entry", path: "front.domain_name" },
    ];
    expect(compared([file, "--since", committed])).toMatchObject({ code: 1, difference: { ...same, newAttributes: expected } });
    // The record of the catalogue knows the types that the committed schema leaves out.
    expect(compared([file]).difference.newAttributes).toEqual([
      ...expected,
      { type: "alicloud_actiontrail", as: "neutral", path: "internet_endpoint" },
    ]);
  });

  test("looks at timeouts and at the deeper rounds of a block in itself as little as the record does", () => {
    const file = mutated((types) => {
      const block: Block = { attributes: { weight: {} }, block_types: {} };
      block.block_types!.rule = { block: { attributes: { public_ip: {} } } };
      types.alicloud_instance!.block.block_types!.rule = { block };
      types.alicloud_instance!.block.block_types!.timeouts = { block: { attributes: { public_create: {} } } };
    });
    expect(compared([file, "--since", committed])).toMatchObject({ code: 0, difference: same });
  });

  test("asks of a cloud of which only what serves websites is listed no more than that", () => {
    const types = new Map([
      ["huaweicloud_shop_ledger", ["colour"]],
      ["huaweicloud_shop_front", ["public_domain"]],
    ]);
    writeFileSync("huawei.json", JSON.stringify(schemaOf("huaweicloud/huaweicloud", types)));
    const { difference } = compared(["huawei.json"]);
    expect(difference.newTypes).toEqual([{ type: "huaweicloud_shop_front", public: ["public_domain"] }]);
    expect(difference.otherTypes).toBe(1);
    expect(difference.notCompared.join()).toContain("--since");
  });

  test("holds the types of data sources against data sources", () => {
    const schema = JSON.parse(readFileSync(committed, "utf8")) as Schema;
    Object.values(schema.provider_schemas)[0]!.data_source_schemas = { alicloud_instances: { block: {} } };
    writeFileSync("data.json", JSON.stringify(schema));
    const { difference } = compared(["data.json"]);
    expect(difference.notCompared).toEqual([]);
    expect(difference.goneTypes.filter(({ as }) => as === "data source").length).toBeGreaterThan(3);
  });
});

describe("npm run catalogue:diff with bad input", () => {
  const refused: readonly (readonly [string, string | null, readonly string[], string])[] = [
    ["a file that is not there", null, ["nowhere.json"], "nowhere.json: The file cannot be read."],
    ["what is no JSON", "{", ["bad.json"], "bad.json: It is not JSON."],
    ["a plan", '{ "format_version": "1.2", "planned_values": {} }', ["bad.json"], "see provider_schemas"],
    ["a format that is not known", '{ "format_version": "9.0", "provider_schemas": {} }', ["bad.json"], "see format_version"],
    [
      "a schema without types",
      '{ "format_version": "1.0", "provider_schemas": { "a/b/c": {} } }',
      ["bad.json"],
      "no resource type",
    ],
    [
      "a block that is none",
      '{ "format_version": "1.0", "provider_schemas": { "r/aliyun/alicloud": { "resource_schemas": { "a_b": { "block": 3 } } } } }',
      ["bad.json"],
      "a_b.block",
    ],
    [
      "a provider without a catalogue",
      JSON.stringify(schemaOf("hashicorp/random", new Map([["random_id", ["id"]]]))),
      ["bad.json"],
      "no provider of a catalogue",
    ],
    ["no file", null, [], "One schema is compared."],
    ["an option that does not exist", null, [committed, "--to", "x"], "--to"],
    ["a format that does not exist", null, [committed, "--format", "yaml"], 'There is no format "yaml".'],
  ];
  test.each(refused)("refuses %s", (_, content, args, message) => {
    if (content !== null) writeFileSync("bad.json", content);
    const { code, stdout, stderr } = runCatalogueDiff(args);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("refuses an earlier schema of another provider", () => {
    writeFileSync("other.json", JSON.stringify(schemaOf("huaweicloud/huaweicloud", new Map([["huaweicloud_vpc", ["name"]]]))));
    const { code, stderr } = runCatalogueDiff([committed, "--since", "other.json"]);
    expect(code).toBe(3);
    expect(stderr).toContain("other.json: It does not hold aliyun/alicloud.");
  });
});

/** A schema with these attribute paths, as terraform writes one. */
function schemaOf(source: string, types: ReadonlyMap<string, readonly string[]>): Schema {
  const resource_schemas: Record<string, { block: Block }> = {};
  for (const [type, paths] of types) {
    const block: Block = {};
    for (const path of paths) {
      const names = path.split(".");
      const last = names.pop()!;
      let at = block;
      for (const name of names) at = ((at.block_types ??= {})[name] ??= { block: {} }).block;
      (at.attributes ??= {})[last] = path === "connections" ? { type: ["map", "string"] } : { type: "string" };
    }
    resource_schemas[type] = { block };
  }
  return {
    format_version: "1.0",
    provider_schemas: { [`registry.terraform.io/${source}`]: { resource_schemas, data_source_schemas: {} } },
  };
}

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as alicloud from "../../constructs/alicloud";
import * as tencentcloud from "../../constructs/tencentcloud";
import alicloudTypes from "../../constructs/alicloud/types.json";
import tencentcloudTypes from "../../constructs/tencentcloud/types.json";
import { findEntry } from "../../lib/catalogues";

const clouds = [
  { cloud: "alicloud", exported: classesOf(alicloud), types: alicloudTypes, provider: "AlicloudProvider" },
  { cloud: "tencentcloud", exported: classesOf(tencentcloud), types: tencentcloudTypes, provider: "TencentcloudProvider" },
];

describe.each(clouds)("beian-guard/$cloud", ({ cloud, exported, types, provider }) => {
  const plainName = new Map([...exported].filter(([name]) => !name.startsWith("Filed")).map(([name, type]) => [type, name]));

  test("exports the typed binding of every listed type, the provider, and no other resource", () => {
    expect([...plainName.keys()].sort()).toEqual([...types.filed, ...types.plain, cloud].sort());
    expect(plainName.get(cloud)).toBe(provider);
  });

  test("exports, for every type that takes a filing, its class with Filed before the name", () => {
    const filedNames = [...exported.keys()].filter((name) => name.startsWith("Filed"));
    expect(filedNames.sort()).toEqual(types.filed.map((type) => `Filed${plainName.get(type)!}`).sort());
    for (const type of types.filed) expect(exported.get(`Filed${plainName.get(type)!}`)).toBe(type);
  });

  test("gives a Filed… class exactly to the types that, by the catalogue, serve or publish a website", () => {
    const roles = ["server", "address", "entry", "edge", "binding", "storage", "function", "record"];
    const serving = [...types.filed, ...types.plain].filter((type) => {
      const listing = findEntry(type, "resource");
      return listing !== null && "entry" in listing && roles.includes(listing.entry.role);
    });
    expect(serving.sort()).toEqual([...types.filed].sort());
  });

  test("binds the version that cdktf.json pins", () => {
    const pins = (JSON.parse(readFileSync("cdktf.json", "utf8")) as { terraformProviders: string[] }).terraformProviders;
    const generated = readFileSync(`.gen/providers/${cloud}/lib/provider/index.js`, "utf8");
    const version = /providerVersionConstraint: '([^']+)'/.exec(generated)?.[1] ?? "none";
    expect(pins.filter((pin) => pin.endsWith(`/${cloud}@${version}`))).toHaveLength(1);
  });
});

/** Name and Terraform type of every exported class of a resource or provider. */
function classesOf(module: object): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(module).flatMap(([name, value]: [string, unknown]) =>
      typeof value === "function" && "tfResourceType" in value ? [[name, String(value.tfResourceType)] as const] : [],
    ),
  );
}

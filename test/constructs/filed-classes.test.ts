import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as alicloud from "../../constructs/alicloud";
import * as tencentcloud from "../../constructs/tencentcloud";
import alicloudTypes from "../../constructs/alicloud/types.json";
import tencentcloudTypes from "../../constructs/tencentcloud/types.json";
import { findEntry } from "../../lib/catalogues";
import { providerSchemas } from "./provider-schema";

const clouds = [
  { cloud: "alicloud", exported: classesOf(alicloud), plain: alicloudTypes.plain, provider: "AlicloudProvider" },
  { cloud: "tencentcloud", exported: classesOf(tencentcloud), plain: tencentcloudTypes.plain, provider: "TencentcloudProvider" },
];

describe.each(clouds)("beian-guard/$cloud", ({ cloud, exported, plain, provider }) => {
  const plainName = new Map([...exported].filter(([name]) => !name.startsWith("Filed")).map(([name, type]) => [type, name]));
  const filed = typesThatServeOrPublish(cloud);

  test("exports the typed binding of every listed type, the provider, and no other resource", () => {
    expect([...plainName.keys()].sort()).toEqual([...filed, ...plain, cloud].sort());
    expect(plainName.get(cloud)).toBe(provider);
  });

  test("exports, for every type that by the catalogue serves or publishes a website, its class with Filed before the name", () => {
    expect(filed.length).toBeGreaterThan(80);
    const filedClasses = [...exported].filter(([name]) => name.startsWith("Filed"));
    expect(new Map(filedClasses)).toEqual(new Map(filed.map((type) => [`Filed${plainName.get(type)!}`, type])));
  });

  test("binds the version that cdktf.json pins", () => {
    const pins = (JSON.parse(readFileSync("cdktf.json", "utf8")) as { terraformProviders: string[] }).terraformProviders;
    const generated = readFileSync(`.gen/providers/${cloud}/lib/provider/index.js`, "utf8");
    const version = /providerVersionConstraint: '([^']+)'/.exec(generated)?.[1] ?? "none";
    expect(pins.filter((pin) => pin.endsWith(`/${cloud}@${version}`))).toHaveLength(1);
  });
});

/** The types of the provider's schema whose role in the catalogue is one that a filing stands on. */
function typesThatServeOrPublish(cloud: string): readonly string[] {
  const roles = ["server", "address", "entry", "edge", "binding", "storage", "function", "record"];
  return Object.keys(providerSchemas.get(cloud)!.resource_schemas).filter((type) => {
    const listing = findEntry(type, "resource");
    return listing !== null && "entry" in listing && roles.includes(listing.entry.role);
  });
}

/** Name and Terraform type of every exported class of a resource or provider. */
function classesOf(module: object): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(module).flatMap(([name, value]: [string, unknown]) =>
      typeof value === "function" && "tfResourceType" in value ? [[name, String(value.tfResourceType)] as const] : [],
    ),
  );
}

import { describe, expect, test } from "vitest";
import { boundTypes } from "../../../scripts/get/bound-types";
import { readPins } from "../../../scripts/get/pins";

const alicloud = readPins().find(({ name }) => name === "alicloud")!;

describe("The types that are bound", () => {
  test("lack those of the catalogue that the pinned provider does not have, and their class", () => {
    const resources = resourcesWithout("alicloud_instance");
    expect(boundTypes(alicloud).filed).toContain("alicloud_instance");
    const { filed, all } = boundTypes({ ...alicloud, resources });
    expect(filed).not.toContain("alicloud_instance");
    expect(all).not.toContain("alicloud_instance");
  });

  test("cannot be those of types.json when the provider lacks one", () => {
    const resources = resourcesWithout("alicloud_vpc");
    expect(() => boundTypes({ ...alicloud, resources })).toThrow("constructs/alicloud/types.json names alicloud_vpc, which");
  });

  test("are each listed once", () => {
    for (const pin of readPins()) {
      const { filed, all } = boundTypes(pin);
      expect(new Set(all).size).toBe(all.length);
      expect(filed.filter((type) => !all.includes(type))).toEqual([]);
    }
  });

  test("take no plain binding of a type that has a Filed… class", () => {
    expect(() => boundTypes(alicloud, ["alicloud_instance"])).toThrow("has a Filed… class already");
    expect(() => boundTypes(alicloud, ["alicloud_vpc", "alicloud_vpc"])).toThrow("alicloud_vpc twice");
  });
});

function resourcesWithout(type: string) {
  return Object.fromEntries(Object.entries(alicloud.resources).filter(([name]) => name !== type));
}

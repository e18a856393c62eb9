import alicloud from "../../scripts/catalogue-diff/provider-types/alicloud.json";
import tencentcloud from "../../scripts/catalogue-diff/provider-types/tencentcloud.json";

const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  alicloud: alicloud.types,
  tencentcloud: tencentcloud.types,
};

/** Every resource type of a cloud's provider with its attribute paths, from the provider's schema. */
export function providerTypes(cloud: string): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(lists[cloud]!).map(([type, paths]) => [type, paths.split(" ")]));
}

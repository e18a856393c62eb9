import alicloud from "./provider-types/alicloud.json";
import tencentcloud from "./provider-types/tencentcloud.json";

const records: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "aliyun/alicloud": alicloud.types,
  "tencentcloudstack/tencentcloud": tencentcloud.types,
};

/** The attribute paths of every resource type of a provider when its catalogue was made; null for a provider without a record. */
export function recordedPaths(source: string): ReadonlyMap<string, ReadonlySet<string>> | null {
  const record = records[source];
  return record === undefined ? null : new Map(Object.entries(record).map(([type, paths]) => [type, new Set(paths.split(" "))]));
}

import { describe, expect, test } from "vitest";
import { isGuardError } from "../../lib/guard-error";
import { parseLedger } from "../../lib/filing/ledger-file";

function faultsOf(service: string, subject = "浙ICP备2021999901号"): readonly string[] {
  const yaml = `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: ${subject}
    services:
      - { ${service}, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }
`;
  try {
    parseLedger(new TextEncoder().encode(yaml), "filings.yaml");
    return [];
  } catch (error) {
    if (!isGuardError(error)) throw error;
    return error.faults.map((fault) => `${fault.place?.line ?? 0}: ${"rule" in fault ? String(fault.rule) : ""}`);
  }
}

describe("a number that cannot be the one of this service is refused with its line", () => {
  test.each<[string, readonly string[], string?]>([
    ["number: 浙ICP备2021999901号-1", []],
    ["number: 浙ICP备2021999901号-2A, kind: app", []],
    ["number: 浙ICP备2021999901号-3X, kind: mini-program", []],
    ["number: 浙ICP备2021999902号-1", ["7: service-number-not-of-subject"]],
    ["number: 京ICP备2021888801号-7", ["7: service-number-not-of-subject"]],
    ["number: 浙ICP备2021999901号-1A", []],
    ["number: 浙ICP备2021999901号-1A, kind: website", ["7: service-suffix-differs-from-kind"]],
    ["number: 浙ICP备2021999901号-1, kind: app", ["7: service-suffix-differs-from-kind"]],
    ["number: 浙ICP备21999901号-1", ["7: filing-number-year-impossible"], "浙ICP备21999901号"],
    ["number: 浙ICP备2019999901号-1", ["7: filing-number-year-impossible"], "浙ICP备2019999901号"],
    ["number: 浙ICP备19999901号-1", [], "浙ICP备19999901号"],
    ["number: 粤B2-20219901-5", [], "粤B2-20219901"],
  ])("%s", (service, expected, subject) => {
    expect(faultsOf(service, subject)).toEqual(expected);
  });
});

import { describe, expect, test } from "vitest";
import { parseHostname } from "../../lib/filing/hostname";
import { ledgerAsOf } from "../../lib/filing/ledger-as-of";
import type { Ledger } from "../../lib/filing/ledger";
import { permitHostname, permitServer, type Permission } from "../../lib/filing/permission";
import { ledgerOf } from "./ledgers";

function filed(service: string, subject = "浙ICP备2021999901号"): Ledger {
  return ledgerOf(`version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: ${subject}
    services:
      - { ${service}, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }
`);
}

const ask = { cloud: "alicloud", filingClass: "this_provider" } as const;

function permitted(ledger: Ledger, day = "2026-11-22"): { readonly name: Permission; readonly server: Permission } {
  const current = ledgerAsOf(ledger, day);
  const hostname = parseHostname("www.xinghai-shop.cn");
  if (hostname.kind !== "hostname") throw new Error(hostname.reason.en);
  const number = current.services[0]?.number?.canonical ?? "";
  return {
    name: permitHostname({ hostname, ...ask }, current),
    server: permitServer({ ...ask, reference: { number } }, current),
  };
}

function mistakesOf({ problems }: Permission): readonly string[] {
  return problems.flatMap((problem): readonly string[] =>
    problem.kind === "number-mistaken" ? problem.mistakes : [problem.kind],
  );
}

describe("a number that cannot be the one of this service permits neither hostname nor server", () => {
  test.each<[string, readonly string[], string?]>([
    ["number: 浙ICP备2021999901号-1", []],
    ["number: 浙ICP备2021999901号-2A, kind: app", []],
    ["number: 浙ICP备2021999901号-3X, kind: mini-program", []],
    ["number: 浙ICP备2021999902号-1", ["foreign"]],
    ["number: 京ICP备2021888801号-7", ["foreign"]],
    ["number: 京ICP备2021888801号-7A, kind: website", ["foreign", "letter"]],
    ["number: 浙ICP备2021999901号-1A", []],
    ["number: 浙ICP备2021999901号-1A, kind: website", ["letter"]],
    ["number: 浙ICP备2021999901号-1, kind: app", ["letter"]],
    ["number: 浙ICP备21999901号-1", ["year"], "浙ICP备21999901号"],
    ["number: 浙ICP备04999901号-1", ["year"], "浙ICP备04999901号"],
    ["number: 浙ICP备2019999901号-1", ["year"], "浙ICP备2019999901号"],
    ["number: 浙ICP备2027999901号-1", ["year"], "浙ICP备2027999901号"],
    ["number: 浙ICP备05999901号-1", [], "浙ICP备05999901号"],
    ["number: 浙ICP备19999901号-1", [], "浙ICP备19999901号"],
    ["number: 浙ICP备12345678号-1", ["sample"], "浙ICP备12345678号"],
    ["number: 浙ICP备88888888号-1", ["sample"], "浙ICP备88888888号"],
    ["number: 浙ICP备2021000000号-1", ["sample"], "浙ICP备2021000000号"],
    ["number: 浙ICP备2021999999号-1", [], "浙ICP备2021999999号"],
    ["number: 粤B2-20219901-5", [], "粤B2-20219901"],
  ])("%s", (service, expected, subject) => {
    const { name, server } = permitted(filed(service, subject));
    expect(mistakesOf(name)).toEqual(expected);
    expect(mistakesOf(server)).toEqual(expected);
  });
});

test("the number of a year permits from its first day on", () => {
  const ledger = filed("number: 浙ICP备2027999901号-1", "浙ICP备2027999901号");
  expect(mistakesOf(permitted(ledger, "2026-12-31").name)).toEqual(["year"]);
  expect(mistakesOf(permitted(ledger, "2027-01-01").name)).toEqual([]);
});

test("an entry that is history is told as history, whatever its number", () => {
  const { name } = permitted(filed("number: 浙ICP备2021999902号-1, status: service_cancelled"));
  expect(mistakesOf(name)).toEqual(["revoked"]);
});

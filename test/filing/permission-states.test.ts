import { describe, expect, test } from "vitest";
import type { Ledger } from "../../lib/filing/ledger";
import { ledgerAsOf } from "../../lib/filing/ledger-as-of";
import { permitServer } from "../../lib/filing/permission";
import { STATES, type StateName } from "../../lib/filing/states";
import { ledgerOf, oneService } from "./ledgers";
import { ask, website } from "./asked";

describe("each state of a filing", () => {
  const table: Readonly<Record<StateName, readonly [hostname: string | null, server: string | null]>> = {
    not_filed: ["not-granted", "not-granted"],
    draft: ["during-review", null],
    provider_review: ["during-review", null],
    sms_verification: ["during-review", null],
    bureau_review: ["during-review", null],
    access_pending: [null, null],
    rejected: ["not-granted", "not-granted"],
    granted: [null, null],
    change_in_progress: [null, null],
    access_restricted: ["revoked", "revoked"],
    access_cancelled: ["revoked", "revoked"],
    service_cancelled: ["revoked", "revoked"],
    subject_cancelled: ["revoked", "revoked"],
    hollow_subject: ["revoked", "revoked"],
    blacklisted: ["revoked", "revoked"],
  };

  test.each(Object.entries(table))("%s", (state, [hostname, server]) => {
    const ledger = ledgerOf(
      oneService(
        `{ id: shop, ${website}, status: ${state} }`,
        "domains: [{ name: xinghai-shop.cn, registrant: xinghai }]",
      ).replace("[alicloud]", "[{ cloud: alicloud, status: granted }]"),
    );
    expect(ask(ledger, "www.xinghai-shop.cn").problems).toEqual(hostname === null ? [] : [{ kind: hostname, state }]);
    const asked = permitServer({ cloud: "alicloud", filingClass: "this_provider", reference: { id: "shop" } }, ledger);
    expect(asked.problems).toEqual(server === null ? [] : [{ kind: server, state }]);
  });

  test("is in the table", () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(STATES).sort());
  });
});

describe("a status that begins on a day to come permits nothing before it", () => {
  const begins = (status: string, since: string) =>
    ledgerAsOf(
      ledgerOf(oneService(`{ id: shop, ${website}, registrant: subject, status: ${status}, since: ${since} }`)),
      "2026-11-25",
    );
  const server = (ledger: Ledger) =>
    permitServer({ cloud: "alicloud", filingClass: "this_provider", reference: { id: "shop" } }, ledger).problems;

  test.each<StateName>(["granted", "change_in_progress"])("%s", (state) => {
    const later = [{ kind: "not-granted", state, from: "2026-11-26" }];
    expect(ask(begins(state, "2026-11-26"), "www.xinghai-shop.cn").problems).toEqual(later);
    expect(server(begins(state, "2026-11-26"))).toEqual(later);
    expect(ask(begins(state, "2026-11-25"), "www.xinghai-shop.cn").problems).toEqual([]);
    expect(server(begins(state, "2026-11-25"))).toEqual([]);
  });

  test("and what is taken back on a day to come is not permitted until then", () => {
    expect(ask(begins("blacklisted", "2026-11-26"), "www.xinghai-shop.cn").problems).toEqual([
      { kind: "revoked", state: "blacklisted" },
    ]);
  });
});

describe("the state of another entry of the subject", () => {
  const beside = (other: string, domain = "xinghai-shop.cn") =>
    ledgerOf(`version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { id: shop, number: 浙ICP备2021999901号-1, accessProviders: [alicloud], domains: [${domain}], registrant: subject }
      - { id: other, accessProviders: [alicloud], registrant: subject, ${other} }
`);
  const both = (ledger: Ledger) => [
    ask(ledger, "www.xinghai-shop.cn").problems,
    permitServer({ cloud: "alicloud", filingClass: "this_provider", reference: { id: "shop" } }, ledger).problems,
  ];
  const second = "number: 浙ICP备2021999901号-2";

  test.each<[string, StateName, string]>([
    ["of the subject, which is cancelled", "subject_cancelled", "xinghai-blog.cn"],
    ["of the subject, which is hollow", "hollow_subject", "xinghai-blog.cn"],
    ["of the same domain, which is blacklisted", "blacklisted", "xinghai-shop.cn"],
    ["of the same domain, which is restricted", "access_restricted", "xinghai-shop.cn"],
  ])("takes a granted one along: %s", (_name, state, domain) => {
    for (const problems of both(beside(`${second}, status: ${state}, domains: [${domain}]`))) {
      expect(problems).toMatchObject([{ kind: "revoked", state, by: { id: "other" } }]);
    }
  });

  test.each<[string, string]>([
    ["another domain is blacklisted", `${second}, status: blacklisted, domains: [xinghai-blog.cn]`],
    ["an older entry of the domain is history", `${second}, status: service_cancelled, domains: [xinghai-shop.cn]`],
    ["its access was cancelled at one provider", `${second}, status: access_cancelled, domains: [xinghai-shop.cn]`],
    ["an App that shares the domain is blacklisted", `${second}A, status: blacklisted, domains: [xinghai-shop.cn]`],
  ])("leaves it alone: %s", (_name, other) => {
    expect(both(beside(other))).toEqual([[], []]);
  });

  test("of a domain holds for the names below it as well, and not the other way round", () => {
    const ledger = (granted: string, restricted: string) =>
      beside(`${second}, status: access_restricted, domains: [${restricted}]`, granted);
    for (const problems of both(ledger("www.xinghai-shop.cn", "xinghai-shop.cn"))) {
      expect(problems).toMatchObject([{ kind: "revoked", state: "access_restricted", by: { id: "other" } }]);
    }
    const apart = ledger("xinghai-shop.cn", "www.xinghai-shop.cn");
    expect(ask(apart, "xinghai-shop.cn").problems).toEqual([]);
    expect(ask(apart, "www.xinghai-shop.cn").problems).toEqual([{ kind: "revoked", state: "access_restricted" }]);
  });

  test("does not keep a server from the filing that the subject hands in anew", () => {
    const ledger = ledgerOf(
      oneService(
        "{ id: shop, status: draft, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }",
        "      - { number: 浙ICP备2021999901号-2, status: subject_cancelled, domains: [], accessProviders: [] }",
      ),
    );
    expect(both(ledger)).toEqual([[{ kind: "during-review", state: "draft" }], []]);
  });
});

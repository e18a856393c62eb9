import { describe, expect, test } from "vitest";
import { check } from "../../lib/check";
import type { Finding } from "../../lib/engine/report";
import { settingsWith } from "../../lib/engine/settings";
import { parseLedger } from "../../lib/filing/ledger-file";
import type { Json } from "../../lib/terraform/body";
import { unitOfJson } from "../../lib/terraform/unit-of-json";
import { rules } from "../../policies/index";

const server = { alicloud_instance: { web: { internet_max_bandwidth_out: 10 } } };
const record = (domain: string, rr: string): Json => ({
  alicloud_alidns_record: { www: { domain_name: domain, rr, type: "A", value: "${alicloud_instance.web.public_ip}" } },
});
const stack = (region: string, ...resources: readonly Json[]): Json => ({
  provider: { alicloud: { region } },
  resource: Object.assign({}, server, ...resources) as Json,
});
const inHongKong = stack("cn-hongkong", record("xinghai-old.cn", "www"));
const ofShop = stack("cn-hangzhou", record("xinghai-shop.cn", "www"));

/** Beside the shop: a licence that has ended, a domain that has ended, a number of nobody, a draft under a TLD that is not approved. */
const ledger = parseLedger(
  new TextEncoder().encode(`version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }
      - { number: 浙ICP备2021999901号-2, domains: [xinghai-old.cn], accessProviders: [alicloud] }
      - { id: draft, domains: [xinghai-shop.io], accessProviders: [alicloud], registrant: subject, status: draft }
  - name: 北京星河科技有限公司
    kind: company
    number: 京ICP备2021999902号
    licence: { number: 京B2-20219901, validTo: 2026-11-01 }
    services:
      - { number: 京ICP备2021999902号-1, domains: [xinghe-club.cn], accessProviders: [alicloud], registrant: subject, servers: [alicloud_instance.club] }
  - { name: 上海星辰科技有限公司, kind: company, number: 沪ICP备12345678号, services: [] }
domains:
  - { name: xinghai-old.cn, registrant: 浙ICP备2021999901号, expiresAt: 2026-11-24, realName: verified }
`),
  "filings.yaml",
);

function judge(
  stacks: readonly Json[],
  settings = settingsWith({}),
): { readonly verdict: string; readonly health: readonly Finding[] } {
  const units = stacks.map((document, at) => unitOfJson(`stack${at}`, document, `stack${at}.tf.json`));
  const { verdict, findings } = check({ units, ledger, rules, settings, today: "2026-11-25", door: "check", inputs: [] });
  return { verdict, health: findings.filter(({ scope, severity }) => scope === "ledger" && severity === "error") };
}

const blockingOf = (...stacks: readonly Json[]): readonly string[] =>
  judge(stacks)
    .health.filter(({ blocks }) => blocks)
    .map(({ rule }) => rule);

const faults = ["domain-expired", "filing-number-placeholder", "licence-expired", "tld-not-approved"];

describe("a fault of the ledger", () => {
  test("blocks no stack that does not rest on its entry, and says so", () => {
    for (const document of [inHongKong, ofShop]) {
      const { verdict, health } = judge([document]);
      expect(verdict).toBe("passed");
      expect(health.map(({ rule }) => rule).toSorted()).toEqual(faults);
      for (const { blocks, why } of health) {
        expect(blocks).toBe(false);
        expect(why.en).toContain("no judged stack rests on this entry");
        expect(why.zh).toContain("不依据这一条目");
      }
    }
  });

  test("blocks where a hostname is under its domain, or under a service of its subject", () => {
    expect(blockingOf(stack("cn-hangzhou", record("xinghai-old.cn", "www")))).toEqual(["domain-expired"]);
    expect(blockingOf(stack("cn-hangzhou", record("xinghe-club.cn", "@")))).toEqual(["licence-expired"]);
    expect(blockingOf(stack("cn-hangzhou", record("xinghai-shop.io", "www")))).toEqual(["tld-not-approved"]);
  });

  test("blocks where one stack of several rests on it, also where the verdict of that one is not decided", () => {
    expect(blockingOf(ofShop, stack("cn-hangzhou", record("xinghe-club.cn", "www")))).toEqual(["licence-expired"]);
    expect(blockingOf(stack("${var.region}", record("xinghai-old.cn", "www")))).toEqual(["domain-expired"]);
  });

  test("blocks where a server carries its filing by a tag or by a pattern of the ledger", () => {
    const carrying = (name: string, more: Json): Json => ({
      provider: { alicloud: { region: "cn-hangzhou" } },
      resource: { alicloud_instance: { [name]: Object.assign({ internet_max_bandwidth_out: 10 }, more) } },
    });
    expect(blockingOf(carrying("web", { tags: { "icp-filing": "京ICP备2021999902号-1" } }))).toEqual(["licence-expired"]);
    expect(blockingOf(carrying("club", {}))).toEqual(["licence-expired"]);
    expect(blockingOf(carrying("web", { tags: { "icp-filing": "浙ICP备2021999901号-2" } }))).toEqual(["domain-expired"]);
  });

  test("blocks where a hostname cannot be read: it may rest on any entry", () => {
    expect([...blockingOf(stack("cn-hangzhou", record("${var.domain}", "www")))].toSorted()).toEqual(faults);
  });

  test("blocks where the ledger alone is judged", () => {
    expect([...blockingOf()].toSorted()).toEqual(faults);
  });

  test("is not made to block by a setting that raises its rule", () => {
    const raised = settingsWith({ rules: { "licence-expired": "error" } });
    expect(judge([inHongKong], raised).verdict).toBe("passed");
  });
});

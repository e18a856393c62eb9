import { describe, expect, test } from "vitest";
import {
  service,
  subject,
  plain,
  of,
  empty,
  person,
  waiver,
  attested,
  account,
  withHead,
  domain,
  address,
  said,
  filing,
} from "./ledger-changes";

describe("permits more", () => {
  const one = "domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject";
  test.each([
    ["a new subject", empty, plain, ["the new filing 浙ICP备2021999901号-1 (xinghai-shop.cn) :2"]],
    [
      "a new service",
      plain,
      subject(
        `${service(one)}, { number: 浙ICP备2021999901号-2, domains: [xinghai-blog.cn], accessProviders: [alicloud], registrant: subject }`,
      ),
      ["the new filing 浙ICP备2021999901号-2 (xinghai-blog.cn) :2"],
    ],
    [
      "a new domain",
      plain,
      of("domains: [xinghai-shop.cn, xinghai-blog.cn], accessProviders: [alicloud], registrant: subject"),
      [`the domain xinghai-blog.cn, new in ${filing} :2`],
    ],
    [
      "a new access provider",
      plain,
      of("domains: [xinghai-shop.cn], accessProviders: [alicloud, tencentcloud], registrant: subject"),
      [`the access filing at the provider tencentcloud of ${filing} :2`],
    ],
    [
      "access that was pending",
      of("domains: [xinghai-shop.cn], accessProviders: [{ cloud: alicloud, status: pending }], registrant: subject"),
      plain,
      [`the access filing at the provider alicloud of ${filing} :2`],
    ],
    [
      "a status towards granted",
      of("status: access_restricted, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject"),
      of("status: granted, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject"),
      [`the status of ${filing}, changed from access_restricted to granted :2`],
    ],
    [
      "a status that was to begin later",
      of(`status: granted, since: 2027-01-01, ${one}`),
      of(`status: granted, since: 2026-11-20, ${one}`),
      [`\`since\`, a day that is no longer to come, of ${filing} :2`],
    ],
    [
      "a registrant that was missing",
      of("domains: [xinghai-shop.cn], accessProviders: [alicloud]"),
      plain,
      ["the registrant of xinghai-shop.cn, now 杭州星海科技有限公司 :2"],
    ],
    [
      "another registrant",
      of(`domains: [xinghai-shop.cn], accessProviders: [alicloud], ${person}`),
      plain,
      ["the registrant of xinghai-shop.cn, now 杭州星海科技有限公司 :2"],
    ],
    [
      "a pattern of servers",
      plain,
      of(`${one}, servers: ["alicloud_instance.*"]`),
      [`the pattern alicloud_instance.*, new in \`servers\` of ${filing} :2`],
    ],
    [
      "another subject",
      plain,
      plain.replace("星海科技", "海星科技"),
      [
        `the subject of ${filing}, changed from 杭州星海科技有限公司 to 杭州海星科技有限公司 (company) :2`,
        "the registrant of xinghai-shop.cn, now 杭州海星科技有限公司 :2",
      ],
    ],
    [
      "an address overseas",
      plain,
      plain + address("203.0.113.0/24", "overseas"),
      ["`addresses`, which places 203.0.113.0/24 in overseas :3"],
    ],
    [
      "an address that was in the mainland",
      plain + address("203.0.113.0/24", "mainland"),
      plain + address("203.0.113.0/24", "hong-kong"),
      ["`addresses`, which places 203.0.113.0/24 in hong-kong :3"],
    ],
    [
      "an address in the mainland that is removed",
      plain + address("203.0.113.0/24", "mainland"),
      plain,
      ["the removal of 203.0.113.0/24 in the mainland from `addresses`"],
    ],
    [
      "an attestation",
      plain,
      plain + attested("reason: SSH, owner: ops, reviewedAt: 2026-09-01"),
      ["the new attestation of alicloud_instance.a as non-web :3"],
    ],
    [
      "a waiver",
      plain,
      plain + waiver("alicloud_alidns_record.www"),
      ["the new waiver of record-without-filing for alicloud_alidns_record.www :3"],
    ],
    [
      "a wider waiver",
      plain + waiver("alicloud_alidns_record.www"),
      plain + waiver("alicloud_alidns_record.*"),
      ["the waiver of record-without-filing, widened from alicloud_alidns_record.www to alicloud_alidns_record.* :3"],
    ],
    [
      "a longer waiver",
      plain + waiver("a", "reason: r, owner: wang, expires: 2026-12-01"),
      plain + waiver("a", "reason: r, owner: wang, expires: 2026-12-31"),
      ["the waiver of record-without-filing for a, prolonged from 2026-12-01 to 2026-12-31 :3"],
    ],
    [
      "a narrower entry that is removed",
      subject(
        `${service(one)}, { number: 浙ICP备2021999901号-2, status: access_restricted, domains: [m.xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }`,
      ),
      plain,
      ["the removal of m.xinghai-shop.cn of the filing 浙ICP备2021999901号-2"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(said(before, after)).toEqual(expected);
  });
});

describe("permits nothing more", () => {
  const two = of("domains: [xinghai-shop.cn, xinghai-blog.cn], accessProviders: [alicloud], registrant: subject");
  test.each([
    ["the same ledger", plain, plain],
    ["comments, quotes and blank lines", plain, `# tidied\n\n${plain.replace("[xinghai-shop.cn]", '["xinghai-shop.cn"]')}`],
    [
      "another order of domains",
      two,
      of("domains: [xinghai-blog.cn, xinghai-shop.cn], accessProviders: [alicloud], registrant: subject"),
    ],
    [
      "a waiver with another reason, owner and ticket",
      plain + waiver("a"),
      plain + waiver("a", "reason: s, owner: li, ticket: OPS-1, expires: 2026-12-31"),
    ],
    ["a shorter waiver", plain + waiver("a"), plain + waiver("a", "reason: r, owner: wang, expires: 2026-12-01")],
    ["a website that is commercial and has a forum", plain, plain.replace("domains:", "commercial: true, forum: true, domains:")],
    [
      "a shorter licence",
      withHead("licence: { number: 浙B2-20219901 }"),
      withHead("licence: { number: 浙B2-20219901, validTo: 2026-06-30 }"),
    ],
    ["an account that is gone", plain + account("filed: true"), plain],
    [
      "an attestation whose review lapsed",
      plain + attested("reason: SSH, owner: ops, reviewedAt: 2026-09-01"),
      plain + attested("reason: SSH, owner: ops, reviewedAt: 2020-09-01"),
    ],
    ["a domain that has not passed its real-name check", plain + domain("realName: verified"), plain + domain("realName: none")],
    ["a day of verification", plain, plain.replace("domains:", "verifiedAt: 2026-11-01, domains:")],
    ["a waiver that is gone", plain + waiver("a"), plain],
    [
      "an attestation that was reviewed again",
      plain + attested("reason: SSH, owner: ops, reviewedAt: 2026-09-01"),
      plain + attested("reason: SSH only, owner: li, reviewedAt: 2026-10-01"),
    ],
    [
      "a status away from granted",
      plain,
      of("status: access_restricted, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject"),
    ],
    [
      "an access provider that is gone",
      of("domains: [xinghai-shop.cn], accessProviders: [alicloud, tencentcloud], registrant: subject"),
      plain,
    ],
    ["a new address in the mainland", plain, plain + address("203.0.113.0/24", "mainland")],
    ["a change in progress, which stays online", plain, plain.replace("domains:", "status: change_in_progress, domains:")],
  ])("%s", (_, before, after) => {
    expect(said(before, after)).toEqual([]);
  });
});

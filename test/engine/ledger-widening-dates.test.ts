import { describe, expect, test } from "vitest";
import { service, subject, plain, of, attested, account, withHead, domain, disputed, said, filing } from "./ledger-changes";

describe("what is renewed, proven or corrected permits more", () => {
  const one = "domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject";
  test.each([
    [
      "an attestation whose review was a year ago and is renewed",
      plain + attested("reason: SSH, owner: ops, reviewedAt: 2020-09-01"),
      plain + attested("reason: SSH, owner: ops, reviewedAt: 2026-09-01"),
      ["the review of the lapsed attestation of alicloud_instance.a, changed from 2020-09-01 to 2026-09-01 :3"],
    ],
    [
      "an attestation whose review was still to come",
      plain + attested("reason: SSH, owner: ops, reviewedAt: 2027-09-01"),
      plain + attested("reason: SSH, owner: ops, reviewedAt: 2026-09-01"),
      ["the new attestation of alicloud_instance.a as non-web :3"],
    ],
    [
      "an attestation of another purpose",
      plain + attested("reason: SSH, owner: ops, reviewedAt: 2026-09-01").replace("non-web", "internal"),
      plain + attested("reason: SSH, owner: ops, reviewedAt: 2026-09-01"),
      ["the purpose of the attestation of alicloud_instance.a, changed from internal to non-web :3"],
    ],
    [
      "an account that is filed",
      plain,
      plain + account("region: cn-north-1, filed: true"),
      ["`accounts`, which has the account aws/cn-north-1 filed :3"],
    ],
    [
      "an account that was not filed",
      plain + account("region: cn-north-1, filed: false"),
      plain + account("region: cn-north-1, filed: true"),
      ["`accounts`, which has the account aws/cn-north-1 filed :3"],
    ],
    [
      "an account that was filed in one region and is in all",
      plain + account("region: cn-north-1, filed: true"),
      plain + account("filed: true"),
      ["`accounts`, which has the account aws filed :3"],
    ],
    [
      "the web ports of an account",
      plain + account("region: cn-north-1"),
      plain + account("region: cn-north-1, portException: case 999901"),
      ["`accounts`, which has the web ports of the account aws/cn-north-1 opened :3"],
    ],
    [
      "access that begins on an earlier day",
      of(
        "domains: [xinghai-shop.cn], accessProviders: [{ cloud: alicloud, status: granted, since: 2026-12-01 }], registrant: subject",
      ),
      of(
        "domains: [xinghai-shop.cn], accessProviders: [{ cloud: alicloud, status: granted, since: 2026-11-01 }], registrant: subject",
      ),
      [`the access filing at the provider alicloud of ${filing} :2`],
    ],
    [
      "a number that its subject contradicted",
      plain.replace("number: 浙ICP备2021999901号,", "number: 浙ICP备2021999905号,"),
      plain,
      [`the number of ${filing}, which its subject and kind contradict no more :2`],
    ],
    [
      "a number that it did not have",
      subject(`{ id: shop, status: bureau_review, ${one} }`),
      subject(service(one).replace("{ ", "{ id: shop, ")),
      [`the status of ${filing}, changed from bureau_review to granted :2`, `the number, new, of ${filing} :2`],
    ],
    [
      "another kind",
      plain.replace("domains:", "kind: app, domains:"),
      plain,
      [
        `the number of ${filing}, which its subject and kind contradict no more :2`,
        `the kind, website instead of app, of ${filing} :2`,
      ],
    ],
    [
      "a website that is not commercial any more",
      of(`commercial: true, ${one}`),
      of(`commercial: false, ${one}`),
      [`\`commercial\`, changed from true to false, of ${filing} :2`],
    ],
    [
      "a website without its forum",
      of(`forum: true, ${one}`),
      plain,
      [`\`forum\`, changed from true to not said, of ${filing} :2`],
    ],
    [
      "a pre-approval that is valid for longer",
      of(`categories: [{ item: publishing, certificate: 网出证（浙）字999901号, validTo: 2026-06-30 }], ${one}`),
      of(`categories: [{ item: publishing, certificate: 网出证（浙）字999901号, validTo: 2027-06-30 }], ${one}`),
      [`the changed pre-approvals (\`categories\`) of ${filing} :2`],
    ],
    [
      "a public-security number",
      plain,
      of(`publicSecurity: { number: 浙公网安备33010602999901号 }, ${one}`),
      [`the new public-security number of ${filing} :2`],
    ],
    [
      "an address that the filing names",
      of(`addresses: [203.0.113.10], ${one}`),
      of(`addresses: [203.0.113.10, 203.0.113.11], ${one}`),
      [`the changed \`addresses\` of ${filing} :2`],
    ],
    [
      "a change that is handed in",
      of(`changes: [{ what: site name, at: 2026-11-01 }], ${one}`),
      of(`changes: [{ what: site name, at: 2026-11-01, filedAt: 2026-11-20 }], ${one}`),
      [`the changed list of \`changes\` of ${filing} :2`],
    ],
    [
      "a licence that is valid for longer",
      withHead("licence: { number: 浙B2-20219901, validTo: 2026-06-30 }"),
      withHead("licence: { number: 浙B2-20219901, validTo: 2031-06-30 }"),
      ["the licence of 杭州星海科技有限公司, which is new, another one or valid for longer :2"],
    ],
    [
      "another province",
      withHead("province: 上海"),
      withHead("province: 浙江"),
      ["the province of 杭州星海科技有限公司, which has changed :2"],
    ],
    [
      "a domain that is verified by its real name",
      plain + domain("realName: none"),
      plain + domain("realName: verified"),
      ["the real name of xinghai-shop.cn, now verified :3"],
    ],
    [
      "a domain that is renewed",
      plain + domain("expiresAt: 2026-11-01"),
      plain + domain("expiresAt: 2027-11-01"),
      ["the day on which xinghai-shop.cn expires, now 2027-11-01 :3"],
    ],
    [
      "a domain at another registrar",
      plain + domain("registrar: 某注册机构"),
      plain + domain("registrar: 阿里云计算有限公司"),
      ["the registrar of xinghai-shop.cn, now 阿里云计算有限公司 :3"],
    ],
    [
      "a domain that is no longer said to expire",
      plain + domain("expiresAt: 2026-11-01"),
      plain,
      ["the removal of xinghai-shop.cn from `domains`"],
    ],
    [
      "a role that is proven",
      of("domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: { name: 李星, role: shareholder }"),
      of("domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: { name: 李星, role: shareholder, proof: 证明 }"),
      ["the registrant of xinghai-shop.cn, now 李星 :2"],
    ],
    [
      "a domain that another subject has given up",
      disputed("granted"),
      disputed("service_cancelled"),
      [
        "the domain xinghai-shop.cn, which several subjects claim no more: the filing 浙ICP备2021999902号-1 is a website, service_cancelled :3",
      ],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(said(before, after)).toEqual(expected);
  });
});

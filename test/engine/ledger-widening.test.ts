import { describe, expect, test } from "vitest";
import { ledgerWidenings } from "../../lib/engine/ledger-widening";
import { ledgerAsOf } from "../../lib/filing/ledger-as-of";
import { parseLedger } from "../../lib/filing/ledger-file";

const service = (rest: string): string => `{ number: 浙ICP备2021999901号-1, ${rest} }`;
const subject = (services: string, head = "name: 杭州星海科技有限公司, kind: company, number: 浙ICP备2021999901号"): string =>
  `version: 1\nsubjects: [{ ${head}, services: [${services}] }]\n`;
const plain = subject(service("domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject"));
const of = (rest: string): string => subject(service(rest));
const empty = "version: 1\nsubjects: []\n";
const person = "registrant: { name: 王海, kind: individual }";
const waiver = (match: string, more = "reason: r, owner: wang, expires: 2026-12-31"): string =>
  `waivers: [{ rule: record-without-filing, match: "${match}", ${more} }]\n`;
const attested = (more: string): string => `attestations: [{ match: alicloud_instance.a, purpose: non-web, ${more} }]\n`;
const account = (more: string): string => `accounts: [{ cloud: aws, ${more} }]\n`;
const withHead = (more: string): string =>
  subject(
    service("domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject"),
    `name: 杭州星海科技有限公司, kind: company, number: 浙ICP备2021999901号, ${more}`,
  );
const domain = (more: string): string => `domains: [{ name: xinghai-shop.cn, registrant: 杭州星海科技有限公司, ${more} }]\n`;
const disputed = (status: string): string => `version: 1
subjects: [{ name: 杭州星海科技有限公司, kind: company, number: 浙ICP备2021999901号, services: [{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud] }] },
  { name: 杭州海星科技有限公司, kind: company, number: 浙ICP备2021999902号, services: [{ number: 浙ICP备2021999902号-1, status: ${status}, domains: [xinghai-shop.cn], accessProviders: [alicloud] }] }]
`;
const address = (cidr: string, jurisdiction: string): string => `addresses: [{ cidr: ${cidr}, jurisdiction: ${jurisdiction} }]\n`;

function said(before: string, after: string): readonly string[] {
  const read = (yaml: string) => ledgerAsOf(parseLedger(new TextEncoder().encode(yaml), "filings.yaml"), "2026-11-25");
  return ledgerWidenings(read(before), read(after)).map(({ what, line }) => `${what.en}${line === null ? "" : ` :${line}`}`);
}

const filing = "the filing 浙ICP备2021999901号-1";

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

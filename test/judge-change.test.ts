import { describe, expect, test } from "vitest";
import { apiWith, beijing, grantedAtAws } from "../policies/examples/china-aws";
import { granted, withoutFilings } from "../policies/examples/ledger";
import { cdnDomain, wwwRecord } from "../policies/examples/parts";
import { none, said, server, service, attested, waivedUntil } from "./judged-change";

describe("what lets a resource pass is named", () => {
  const here = "accessProviders: [alicloud]";
  test.each([
    [
      "a pattern of servers",
      { to: server, before: service(here), after: service(`${here}, servers: ["alicloud_instance.w*"]`) },
      "the pattern alicloud_instance.w*, new in `servers`",
    ],
    [
      "an attestation",
      {
        to: server,
        before: none,
        after: withoutFilings(
          "attestations:\n  - { match: alicloud_instance.web, purpose: non-web, reason: SSH, owner: ops, reviewedAt: 2026-09-01 }\n",
        ),
      },
      "the new attestation of alicloud_instance.web as non-web (filings.yaml:4)",
    ],
    [
      "an access filing",
      {
        to: { ...server, alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") } },
        before: service("accessProviders: [tencentcloud]"),
        after: service("accessProviders: [tencentcloud, alicloud]"),
      },
      "the access filing at the provider alicloud",
    ],
    [
      "where an address stands",
      {
        to: { alicloud_alidns_record: { www: wwwRecord("198.51.100.7") } },
        before: none,
        after: withoutFilings("addresses:\n  - { cidr: 198.51.100.0/24, jurisdiction: overseas }\n"),
      },
      "`addresses`, which places 198.51.100.0/24 in overseas (filings.yaml:4)",
    ],
    [
      "the removal of a narrower name",
      {
        to: { alicloud_cdn_domain_new: { m: cdnDomain("m.xinghai-shop.cn") } },
        before: `${granted}      - { number: 浙ICP备2021999901号-2, status: access_restricted, domains: [m.xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }\n`,
        after: granted,
      },
      "the removal of m.xinghai-shop.cn of the filing 浙ICP备2021999901号-2",
    ],
    [
      "an attestation that is reviewed again",
      { to: server, before: attested("2020-09-01"), after: attested("2026-09-01") },
      "the review of the lapsed attestation of alicloud_instance.web, changed from 2020-09-01 to 2026-09-01 (filings.yaml:4)",
    ],
    [
      "an account that is filed",
      {
        to: apiWith("NONE"),
        provider: beijing,
        before: grantedAtAws(),
        after: grantedAtAws("{ cloud: aws, region: cn-north-1, filed: true }"),
      },
      "permits: `accounts`, which has the account aws/cn-north-1 filed (filings.yaml:9)",
    ],
    [
      "what no entry accounts for, by the ledger as a whole",
      { to: server, before: waivedUntil("2030-12-31"), after: waivedUntil("2026-12-31") },
      "permits: another change of the ledger (filings.yaml). No CODEOWNERS says who owns filings.yaml.",
    ],
  ])("%s", (_, change, words) => {
    const found = said(change);
    expect(found.map(({ message }) => message.en)).toEqual([expect.stringContaining(words)]);
  });
});

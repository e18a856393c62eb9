import { describe, expect, test } from "vitest";
import { defineFiling, type FilingInput } from "../../lib/filing/define-filing";
import { footerHtml, footerText } from "../../lib/filing/footer";
import { parseLedger } from "../../lib/filing/ledger-file";
import { openLedger } from "../../lib/filing/open-ledger";
import { faultsOf } from "./ledgers";

const filing = (number: string, more: Partial<FilingInput> = {}) =>
  defineFiling({
    number,
    subject: { name: "杭州星海科技有限公司", kind: "company" },
    domains: ["xinghai-shop.cn"],
    accessProviders: ["alicloud"],
    registrant: "subject",
    ...more,
  });

describe("the footer shows", () => {
  test.each([
    ["the service number, outside Guangdong", "浙ICP备2021999901号-1", "浙ICP备2021999901号-1"],
    ["the subject number, in Guangdong", "粤ICP备2021999901号-1", "粤ICP备2021999901号"],
    ["the number with its letter, for an App of Guangdong", "粤ICP备2021999901号-2A", "粤ICP备2021999901号-2A"],
    ["the issued province character", "川ICP备2021999901号-1", "蜀ICP备2021999901号-1"],
  ])("%s", (_name, number, shown) => {
    expect(footerHtml(filing(number))).toBe(
      `<a href="https://beian.miit.gov.cn" target="_blank" rel="noopener noreferrer">${shown}</a>`,
    );
  });

  test("the public-security number, when it is known, with its link and badge", () => {
    const html = footerHtml(filing("浙ICP备2021999901号-1", { publicSecurity: { number: "浙公网安备 33010602999901号" } }), {
      badge: "/badge.png?a=1&b=2",
    });
    expect(html.split("\n")[1]).toBe(
      '<a href="https://beian.mps.gov.cn/#/query/webSearch?code=33010602999901" target="_blank" rel="noopener noreferrer">' +
        '<img src="/badge.png?a=1&amp;b=2" alt="" height="20"> 浙公网安备 33010602999901号</a>',
    );
  });
});

describe("a commercial service", () => {
  const ledger = (commercial: string, licence: string): string => `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    licence: { number: ${licence} }
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud]${commercial} }
`;
  const refOf = (source: string) =>
    openLedger(parseLedger(new TextEncoder().encode(source), "filings.yaml")).filingFor("xinghai-shop.cn");

  // Order 292, article 12: the home page shows the number of the licence or of the filing.
  test.each([
    ["浙B2-20219901", "增值电信业务经营许可证：浙B2-20219901"],
    ["川B2-20219901", "增值电信业务经营许可证：川B2-20219901"],
    ["浙ICP证999901号", "浙ICP证999901号"],
  ])("shows its licence %s as well, as HTML and as text", (licence, shown) => {
    const filing = refOf(ledger(", commercial: true", licence));
    expect(footerHtml(filing).split("\n")[1]).toBe(shown);
    expect(footerText(filing).split("\n")[1]).toBe(shown);
  });

  test("and no other one shows the licence of its subject", () => {
    for (const said of ["", ", commercial: false"]) expect(footerText(refOf(ledger(said, "浙B2-20219901")))).not.toContain("B2");
  });
});

test.each([
  ["service_cancelled", "service cancelled"],
  ["subject_cancelled", "subject cancelled"],
  ["access_restricted", "access restricted"],
  ["access_cancelled", "access cancelled"],
  ["hollow_subject", "hollow subject"],
  ["blacklisted", "blacklisted"],
] as const)("a filing whose status is %s has no footer", (status, words) => {
  const ended = filing("浙ICP备2021999901号-1", { status });
  for (const make of [footerHtml, footerText]) expect(faultsOf(() => make(ended))[0]?.message.en).toContain(`is "${words}"`);
});

test("a filing in progress has no footer", () => {
  const next = defineFiling({
    id: "next",
    status: "draft",
    subject: { name: "杭州星海科技有限公司", kind: "company" },
    domains: ["xinghai-shop.cn"],
    accessProviders: ["alicloud"],
    registrant: "subject",
  });
  expect(faultsOf(() => footerHtml(next))[0]?.message.en).toContain("has no number yet");
});

test("markup in a public-security number is refused", () => {
  expect(faultsOf(() => footerHtml(filing("浙ICP备2021999901号-1"), { publicSecurity: "<script>" }))[0]?.message.en).toContain(
    "is not a public-security number",
  );
});

test("markup in the badge's address is escaped", () => {
  const html = footerHtml(filing("浙ICP备2021999901号-1"), { publicSecurity: "浙公网安备33010602999901号", badge: '"><script>' });
  expect(html).not.toContain("<script>");
});

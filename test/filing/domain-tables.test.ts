import { describe, expect, test } from "vitest";
import { APPROVED_TLDS } from "../../lib/filing/approved-tlds";
import { DISPUTED_TLDS, NOT_APPROVED_TLDS } from "../../lib/filing/other-tlds";
import { findPreApproval } from "../../lib/filing/pre-approval";
import { lacksPublicSuffix } from "../../lib/filing/public-body-suffixes";
import { findRegistrar } from "../../lib/filing/registrars";
import { tldOf } from "../../lib/filing/tlds";

describe("top-level domains", () => {
  test("each stands in one table, once", () => {
    const names = [...APPROVED_TLDS, ...DISPUTED_TLDS, ...NOT_APPROVED_TLDS].flatMap((group) => group.names.trim().split(/\s+/));
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each([
    ["xinghai.com", "approved"],
    ["xinghai.com.cn", "approved"],
    ["xinghai.xn--fiqs8s", "approved"],
    ["xinghai.co", "approved"],
    ["xinghai.org", "disputed"],
    ["xinghai.io", "not-approved"],
    ["xinghai.jp", "not-approved"],
    ["xinghai.museum", "unlisted"],
  ])("%s is %s", (domain, status) => {
    expect(tldOf(domain, { approved: [], notApproved: [] }).status).toBe(status);
  });
});

test.each([
  ["阿里云计算有限公司（万网）", true],
  ["GoDaddy.com, LLC", false],
  ["阿里云国际站", false],
  ["Alibaba Cloud International (alibabacloud.com)", false],
  ["晨星域名注册有限公司", null],
])("the registrar %s: approved %s", (name, approved) => {
  expect(findRegistrar(name)?.approved ?? null).toBe(approved);
});

test.each([
  ["news", "news"],
  ["新闻类", "news"],
  ["Audio_Visual", "audio-visual"],
  ["烘焙", null],
])("the pre-approval %s is the row %s", (item, key) => {
  expect(findPreApproval(item)?.key ?? null).toBe(key);
});

test.each([
  ["xinghai.gov.cn", "government", false],
  ["gov.cn.example.com", "government", true],
  ["xinghai-gov.cn", "government", true],
  ["xn--bcr12l.xn--zfr164b", "government", false],
  ["xinghai.org.cn", "public-institution", false],
  ["xinghai.com", "public-institution", true],
] as const)("%s for the kind %s lacks its suffix: %s", (domain, kind, lacks) => {
  expect(lacksPublicSuffix(domain, kind)).toBe(lacks);
});

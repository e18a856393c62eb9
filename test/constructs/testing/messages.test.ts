import "../../../constructs/vitest.mts";
import { afterEach, describe, expect, test, vi } from "vitest";
import { guard } from "../../../constructs/index";
import { newApp } from "../apps";
import { shop, shopApp } from "./shops";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** What a failing expectation says. */
function said(expectation: () => void, locale = "en"): string {
  vi.stubEnv("BEIAN_LOCALE", locale);
  try {
    expectation();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "";
}

describe("A failing expectation says", () => {
  test("what blocks, with the evidence that leads to the mainland and the next step", () => {
    const message = said(() => expect(shopApp()).toPassFilingPolicy());
    expect(message).toMatch(/^It should pass the filing policy, and does not\.\n\nDENIED: 1 finding blocks/);
    expect(message).toContain("-> alicloud_alidns_record.www.value = ");
    expect(message).toContain("-> provider alicloud.region = cn-hangzhou");
    expect(message).toMatch(/\n {4}Fix {2,}\S/);
    expect(message).toMatch(/\n {4}At {2,}shop\/www/);
  });

  test("the same in Chinese", () => {
    const message = said(() => expect(shopApp()).toPassFilingPolicy(), "zh-CN");
    expect(message).toMatch(/^备案检查应当通过，但没有通过。\n\n拒绝：1 项发现阻断部署/);
    expect(message).toContain("-> alicloud_alidns_record.www.value = ");
    expect(message).toMatch(/\n {4}处理 {2,}\S/);
  });

  test("the user's line, where guard() has recorded it", () => {
    const app = newApp();
    guard(app);
    shop(app);
    expect(said(() => expect(app).toPassFilingPolicy())).toContain("test/constructs/testing/shops.ts:");
  });

  test("what there is where a finding is missing, and the finding where it should not be", () => {
    const missing = said(() => expect(shopApp()).toHaveFinding("location-undecided", { address: "alicloud_alidns_record.www" }));
    expect(missing).toMatch(/^There should be a finding location-undecided at alicloud_alidns_record\.www, and there is none\./);
    expect(missing).toMatch(/What there is:\nx error {2}record-without-filing {2}shop: alicloud_alidns_record\.www/);
    const unwanted = said(() => expect(shopApp()).not.toHaveFinding("record-without-filing"));
    expect(unwanted).toMatch(
      /^There should be no finding record-without-filing, but there is\.\n\nx error {2}record-without-filing/,
    );
  });

  test("how a resource was judged", () => {
    const filed = said(() => expect(shopApp({ filed: true })).toBeExempt("alicloud_instance.web"));
    expect(filed).toMatch(/^The verdict on alicloud_instance\.web should be exempt, and is covered\./);
    expect(filed).toContain("浙ICP备2021999901号-1");
    const abroad = said(() => expect(shopApp({ region: "cn-hongkong" })).not.toBeExempt("shop/web"));
    expect(abroad).toMatch(/^The verdict on shop\/web should not be exempt, but is\./);
    expect(abroad).toContain("cn-hongkong");
  });
});

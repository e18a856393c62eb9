import "beian-guard/vitest";
import { judge } from "beian-guard";
import { Testing } from "cdktf";
import { expect, test } from "vitest";
import { DnsStack, ShopStack, ledger } from "./stacks";

test("The promotion leads an unfiled domain to the shop's server, and nothing else blocks", () => {
  const app = Testing.app();
  const shop = new ShopStack(app, "shop");
  new DnsStack(app, "dns", shop.address);

  // Judged once, asked several times.
  const report = judge(app, { ledger, today: "2026-11-25" });
  expect(report).toHaveFinding("record-without-filing", { address: "alicloud_alidns_record.promo", stack: "dns" });
  expect(report).not.toHaveFinding("record-without-filing", { address: "alicloud_alidns_record.shop" });
  expect(report).toBeCovered("dns/shop");
});

test("The shop without the promotion passes", () => {
  expect(new ShopStack(Testing.app(), "shop")).toPassFilingPolicy(ledger);
});

import "beian-guard/vitest";
import { Testing } from "cdktf";
import { expect, test } from "vitest";
import { ShopStack, ledger } from "./shop-stack";

function shop(): ShopStack {
  return new ShopStack(Testing.app(), "shop");
}

test("The server may run while the bureau reviews the filing", () => {
  expect(shop()).toBeCovered("alicloud_instance.web", { ledger });
});

test("The record has to wait: it is the one thing that blocks", () => {
  expect(shop()).not.toPassFilingPolicy(ledger);
  expect(shop()).toHaveFinding("record-during-review", { address: "alicloud_alidns_record.www", severity: "error" }, { ledger });
});

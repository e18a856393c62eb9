import "../../../constructs/vitest.mts";
import { type Assertion, afterEach, describe, expect, test, vi } from "vitest";
import { judge } from "../../../constructs/testing/judge";
import { inDirectory } from "../../cli/command";
import { newApp } from "../apps";
import { shop, shopApp } from "./shops";

inDirectory({ "off.yaml": "rules: { record-without-filing: off }\n", "empty/notes.txt": "" });

afterEach(() => {
  vi.unstubAllEnvs();
});

const report = judge(shopApp());

describe("An expectation that cannot be meant is an error, also with .not:", () => {
  const twoShops = newApp();
  shop(twoShops);
  shop(twoShops, { id: "hk", region: "cn-hongkong" });

  test.each<readonly [string, unknown, (it: Assertion) => unknown, string]>([
    [
      "a misspelt rule",
      report,
      (it) => it.toHaveFinding("record-witout-filing"),
      'There is no rule called "record-witout-filing". Did you mean record-without-filing?',
    ],
    [
      "a rule of no such kind",
      report,
      (it) => it.toHaveFinding("encryption"),
      'There is no rule called "encryption". beian-guard rules lists all rules.',
    ],
    [
      "an address that no resource has",
      report,
      (it) => it.toHaveFinding("record-without-filing", { address: "alicloud_alidns_record.ww" }),
      'There is no resource of a known cloud at "alicloud_alidns_record.ww". Did you mean alicloud_alidns_record.www?',
    ],
    [
      "a construct path that no resource has",
      report,
      (it) => it.toHaveFinding("record-without-filing", { constructPath: "shop/wwww" }),
      "Did you mean shop/www?",
    ],
    [
      "a stack that is not there",
      report,
      (it) => it.toHaveFinding("record-without-filing", { stack: "shopp" }),
      "Did you mean shop?",
    ],
    [
      "a severity that is none",
      report,
      (it) => it.toHaveFinding("record-without-filing", { severity: "eror" as "error" }),
      "Did you mean error?",
    ],
    [
      "a misspelt condition",
      report,
      (it) => it.toHaveFinding("record-without-filing", { adress: "alicloud_alidns_record.www" } as object),
      'There is no condition called "adress". Did you mean address?',
    ],
    ["a verdict on nothing", report, (it) => it.toBeExempt("alicloud_instance.wep"), "Did you mean alicloud_instance.web?"],
    [
      "a verdict on nothing near",
      report,
      (it) => it.toBeCovered("x"),
      "There are alicloud_alidns_record.www, alicloud_instance.web; a construct path may be given as well.",
    ],
    [
      "a verdict on one of two",
      twoShops,
      (it) => it.toBeExempt("alicloud_instance.web"),
      '2 stacks have a "alicloud_instance.web": shop, hk. Name the stack: { stack: "shop" }.',
    ],
    [
      "a misspelt option",
      shopApp(),
      (it) => it.toPassFilingPolicy(undefined, { todya: "2026-11-25" } as object),
      "Did you mean today?",
    ],
    [
      "an option beside a report",
      report,
      (it) => it.toBeExempt("shop/web", { today: "2026-11-25" }),
      "A report is judged already",
    ],
    [
      "a rule that the settings switch off",
      shopApp(),
      (it) => it.toHaveFinding("record-without-filing", {}, { settings: "off.yaml" }),
      "off.yaml: The settings switch the rule record-without-filing off",
    ],
    [
      "a ledger that is missing",
      shopApp(),
      (it) => it.toPassFilingPolicy("nowhere.yaml"),
      "nowhere.yaml: The ledger that is named here does not exist.",
    ],
    [
      "a ledger that is none",
      shopApp(),
      (it) => it.toPassFilingPolicy(42 as unknown as string),
      "What is given as the ledger is none.",
    ],
    ["an app without stacks", newApp(), (it) => it.toPassFilingPolicy(), "The manifest names no stack."],
    [
      "an empty directory",
      "empty",
      (it) => it.toPassFilingPolicy(),
      "empty: The directory holds neither a manifest.json nor a Terraform file.",
    ],
    ["nothing that can be judged", {}, (it) => it.toPassFilingPolicy(), "What expect() was given is neither an App or stack"],
    [
      "an edited report",
      { ...report, verdict: "passed" },
      (it) => it.toPassFilingPolicy(),
      "The verdict of the report contradicts its findings.",
    ],
  ])("%s", (_, subject, expectation, message) => {
    vi.stubEnv("BEIAN_LOCALE", "en");
    expect(() => expectation(expect(subject))).toThrow(message);
    expect(() => expectation(expect(subject).not)).toThrow(message);
  });

  test("in Chinese where messages are", () => {
    vi.stubEnv("BEIAN_LOCALE", "zh-CN");
    expect(() => expect(report).not.toHaveFinding("record-witout-filing")).toThrow(
      "没有名为“record-witout-filing”的规则。是否想写 record-without-filing？",
    );
  });
});

test("An app whose own synth fails is its own error, with and without .not", () => {
  const failing = (): ReturnType<typeof newApp> => {
    const app = shopApp();
    app.node.addValidation({ validate: () => ["the stack has no tags"] });
    return app;
  };
  expect(() => expect(failing()).toPassFilingPolicy()).toThrow("the stack has no tags");
  expect(() => expect(failing()).not.toPassFilingPolicy()).toThrow("the stack has no tags");
});

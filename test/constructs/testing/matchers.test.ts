import "../../../constructs/vitest.mts";
import { writeFileSync } from "node:fs";
import { Testing, TerraformStack, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { guard, loadLedger } from "../../../constructs/index";
import { judge } from "../../../constructs/testing/judge";
import { inDirectory, ledgerYaml } from "../../cli/command";
import { errorOfSynth, newApp } from "../apps";
import { filing, shop, shopApp } from "./shops";

inDirectory({
  "filings/shop.yaml": ledgerYaml,
  "filings/none.yaml": "version: 1\nsubjects: []\n",
  "off.yaml": "rules: { record-without-filing: off }\n",
});

const www = "alicloud_alidns_record.www";
const web = "alicloud_instance.web";

describe("toPassFilingPolicy", () => {
  test("passes what the guard lets through, and fails what it denies", () => {
    expect(shopApp({ filed: true })).toPassFilingPolicy();
    expect(shopApp({ region: "cn-hongkong" })).toPassFilingPolicy();
    expect(shopApp()).not.toPassFilingPolicy();
    expect(() => expect(shopApp()).toPassFilingPolicy()).toThrow("record-without-filing");
    expect(() => expect(shopApp({ filed: true })).not.toPassFilingPolicy()).toThrow("PASSED");
  });

  test("takes the ledger by its path, opened, or as filings", () => {
    for (const ledger of ["filings/shop.yaml", loadLedger("filings/shop.yaml"), filing, [filing]]) {
      expect(shopApp({ filed: true })).toPassFilingPolicy(ledger);
    }
    expect(shopApp({ filed: true })).not.toPassFilingPolicy("filings/none.yaml");
    expect(shopApp({ filed: true })).not.toPassFilingPolicy([]);
    // A server needs no declaration where the ledger names it.
    expect(shopApp()).toPassFilingPolicy("filings/shop.yaml");
  });

  test("judges by the options of guard() where the test gives none of its own", () => {
    const app = newApp();
    guard(app, { ledger: "filings/none.yaml" });
    shop(app, { filed: true });
    expect(app).not.toPassFilingPolicy();
    expect(app).toPassFilingPolicy("filings/shop.yaml");
  });

  test("of a stack asks for that stack alone, judged with all others", () => {
    const app = newApp();
    const [hangzhou, hongkong] = [shop(app), shop(app, { id: "hk", region: "cn-hongkong" })];
    expect(hongkong).toPassFilingPolicy();
    expect(hangzhou).not.toPassFilingPolicy();
    expect(app).not.toPassFilingPolicy();
  });

  test("of an output directory judges what was written, and of a denied one says what its report says", () => {
    const written = shopApp();
    written.synth();
    expect(written.outdir).not.toPassFilingPolicy();
    expect(written.outdir).toPassFilingPolicy("filings/shop.yaml");
    const denied = newApp();
    guard(denied);
    shop(denied);
    expect(errorOfSynth(denied)).toBeInstanceOf(Error);
    expect(denied.outdir).not.toPassFilingPolicy();
    expect(denied.outdir).toHaveFinding("record-without-filing", { address: www });
  });

  test("takes the app of cdktf's own Testing, whose synth would drop the declarations", () => {
    const app = Testing.app();
    shop(app, { filed: true });
    expect(app).toPassFilingPolicy();
    expect(app).toBeCovered(www);
  });
});

describe("toHaveFinding", () => {
  test("asks for the rule, and for the place and severity that are given", () => {
    const report = judge(shopApp());
    expect(report).toHaveFinding("record-without-filing");
    expect(report).toHaveFinding("record-without-filing", { address: www, stack: "shop", severity: "error" });
    expect(report).toHaveFinding("record-without-filing", { constructPath: "shop/www" });
    expect(report).not.toHaveFinding("record-without-filing", { severity: "warning" });
    expect(report).not.toHaveFinding("record-without-filing", { constructPath: "shop/web" });
    expect(report).not.toHaveFinding("record-without-filing", { address: "alicloud_instance.web" });
    expect(report).not.toHaveFinding("location-undecided");
  });

  test("tells the stacks apart", () => {
    const app = newApp();
    shop(app);
    shop(app, { id: "hk", region: "cn-hongkong" });
    const report = judge(app);
    expect(report).toHaveFinding("record-without-filing", { address: www, stack: "shop" });
    expect(report).not.toHaveFinding("record-without-filing", { address: www, stack: "hk" });
  });

  test("finds a waived finding as well: it is there, and does not block", () => {
    const end = { reason: "moving", owner: "wang", expires: "2026-12-31" };
    const waiver = { rule: "record-without-filing", match: www, ...end };
    writeFileSync("waived.json", JSON.stringify({ version: 1, subjects: [], waivers: [waiver] }));
    const options = { ledger: "waived.json", today: "2026-11-25" };
    expect(shopApp()).toHaveFinding("record-without-filing", { address: www }, options);
    expect(() => expect(shopApp()).not.toHaveFinding("record-without-filing", {}, options)).toThrow("waived until 2026-12-31");
  });
});

test("The verdict of a resource is asked for by its address or construct path", () => {
  const filed = shopApp({ filed: true });
  expect(filed).toBeCovered(www);
  expect(filed).toBeCovered("shop/web");
  expect(filed).not.toBeExempt(www);
  expect(shopApp({ region: "cn-hongkong" })).toBeExempt(web);
  expect(shopApp()).toBeInViolation("shop/www");
  expect(shopApp({ region: "${var.region}" })).toBeUndecided(web);
});

test("In several stacks, a resource is asked for with its stack", () => {
  const app = newApp();
  const stack = shop(app);
  shop(app, { id: "hk", region: "cn-hongkong" });
  expect(app).toBeExempt(web, { stack: "hk" });
  expect(app).toBeInViolation(web, { stack: "shop" });
  expect(app).toBeExempt("hk/web");
  expect(stack).toBeInViolation(web);
});

test("The options say by what is judged: the day, the variables and the settings", () => {
  const expiring = ledgerYaml.replace(
    "kind: company",
    "kind: company\n    licence: { number: 浙B2-20219901, validTo: 2027-06-30 }",
  );
  writeFileSync("licence.yaml", expiring.replace("registrant: subject", "registrant: subject\n        commercial: true"));
  expect(shopApp()).toPassFilingPolicy("licence.yaml", { today: "2027-06-30" });
  expect(shopApp()).toHaveFinding("licence-expired", { severity: "error" }, { ledger: "licence.yaml", today: "2027-07-01" });
  expect(shopApp()).not.toPassFilingPolicy("licence.yaml", { today: "2027-07-01" });

  const app = newApp();
  const { fqn } = new TerraformVariable(new TerraformStack(app, "unused"), "region", {});
  shop(app, { region: fqn });
  expect(app).toBeUndecided("shop/web");
  expect(app).toBeExempt("shop/web", { variables: { region: "cn-hongkong" } });

  writeFileSync("warn.yaml", "rules: { record-without-filing: warning, server-without-filing: warning }\n");
  expect(shopApp()).toPassFilingPolicy(undefined, { settings: "warn.yaml" });
});

import { describe, expect, test } from "vitest";
import { extensionFaults } from "../../lib/extensions/extension-faults";
import { faultLine } from "../../lib/guard-error";
import { type AnyRule, type HouseRule, defineRule, rules, text } from "../../policies/index";

const entry = {
  module: "acme/website/alicloud",
  cloud: "alicloud",
  asOf: "2026-11-01",
  role: "server",
  filingClass: "this_provider",
  location: ["provider"],
  public: "always",
  evidence: { basis: "source", confidence: "high" },
};
const { module: source, ...words } = entry;
const typed = { ...words, type: "alicloud_brand_new_server" };

const ucloud = {
  cloud: "ucloud",
  name: { zh: "优刻得", en: "UCloud" },
  typePrefix: "ucloud_",
  providers: ["ucloud/ucloud"],
  asOf: "2026-11-01",
  sources: ["docs"],
  regions: [],
};

function faultsOf(...extensions: readonly unknown[]): readonly string[] {
  return extensionFaults(extensions, "beian.config.ts").map((fault) => faultLine(fault, "en"));
}

const withResources = (...resources: readonly unknown[]): object => ({ namespace: "acme", version: "1.0.0", resources });

function ruleCalled(id: string): AnyRule {
  const [model] = rules;
  if (model === undefined) throw new Error("there are no rules");
  return { ...model, id };
}

describe("What is refused of a catalogue entry", () => {
  test.each<readonly [string, object, RegExp]>([
    ["an unknown role", { ...entry, role: "sever" }, /"sever" is not a value of "role".* Did you mean server\?/],
    ["an unknown key", { ...entry, publicly: true }, /"publicly" is not a key that belongs here\./],
    ["no role", { ...entry, role: undefined }, /The required key "role" is missing\. Write it like role: server/],
    ["no evidence", { ...entry, evidence: undefined }, /The required key "evidence" is missing\./],
    ["no date", { ...entry, asOf: undefined }, /The required key "asOf" is missing\. Write it like asOf: 2026-11-01/],
    ["a date that is none", { ...entry, asOf: "last week" }, /The value of "asOf" is not valid/],
    [
      "a condition of no form",
      { ...entry, public: { attribute: "internal", equals: true } },
      /resources\[0\].*\.public\.is: The required key "is" is missing/,
    ],
    ["a location of no form", { ...entry, location: [{ regon: "region" }] }, /\.location\[0\]\.zone: The required key/],
    ["an unknown cloud", { ...entry, cloud: "alicloude" }, /There is no cloud called "alicloude"\. Did you mean alicloud\?/],
    ["a local module", { ...entry, module: "./modules/website" }, /content of a local module is in the input/],
    ["a type of another cloud", { ...typed, type: "tencentcloud_brand_new" }, /is none of the cloud that it names/],
    ["a type of no known form", { ...typed, type: "server" }, /"type"/],
    [
      "a type that a shipped catalogue judges",
      { ...typed, type: "alicloud_instance", role: "private" },
      /The shipped catalogue of alicloud \(.*\) knows the type alicloud_instance/,
    ],
    ["an alias of one", { ...typed, type: "alicloud_eip", role: "private" }, /knows the type alicloud_eip/],
    ["a type that one has found to be neutral", { ...typed, type: "alicloud_ram_user" }, /knows the type alicloud_ram_user/],
    ["a cloud of the name of a shipped one", { ...entry, cloud: { ...ucloud, cloud: "alicloud" } }, /has a shipped catalogue/],
    [
      "a cloud with the types of a shipped one",
      { ...entry, cloud: { ...ucloud, typePrefix: "alicloud_" } },
      /has a shipped catalogue/,
    ],
  ])("%s", (_, resource, message) => {
    const [first = "", ...others] = faultsOf(withResources(resource));
    // A key of another name is missing under its own.
    expect(others.filter((each) => !each.includes("is not a key that belongs here"))).toEqual([]);
    expect(first).toMatch(/^beian\.config\.ts: acme: resources\[0\]/);
    expect(first).toMatch(message);
  });

  test("a second one for the same module, whatever the version", () => {
    const [fault] = faultsOf(withResources(entry, { ...entry, module: `registry.terraform.io/${source}` }));
    expect(fault).toContain("acme: resources[0] (acme/website/alicloud) speaks of the same.");
  });

  test("a cloud that is defined in two ways", () => {
    const other = { ...ucloud, regions: [{ id: "hk", name: "香港", jurisdiction: "hong-kong", source: "docs" }] };
    const own = { ...typed, type: "ucloud_instance", cloud: ucloud };
    expect(faultsOf(withResources(own, { ...own, type: "ucloud_eip" }))).toEqual([]);
    const [fault] = faultsOf(withResources(own, { ...own, type: "ucloud_eip", cloud: other }));
    expect(fault).toContain("The cloud ucloud is defined in two different ways.");
  });

  test("nothing of what is sound", () => {
    expect(faultsOf(withResources(entry, typed))).toEqual([]);
  });
});

describe("What is refused of a rule", () => {
  test.each(["record-without-filing", "Acme/record", "acme/", "/record", "acme/two/three", "beian-guard/record", "acme record"])(
    "the id %s",
    (id) => {
      const [fault = ""] = faultsOf({ namespace: "acme", version: "1.0.0", rules: [ruleCalled(id)] });
      expect(fault).toContain(`beian.config.ts: acme: rules[0]: The id "${id}" of a house rule is not of the form`);
      expect(() => defineRule({ ...houseRule, id: id as "acme/x" })).toThrow(/is not of the form namespace\/name-of-the-defect/);
    },
  );

  test("a former id without a namespace", () => {
    expect(() => defineRule({ ...houseRule, formerIds: ["server-without-filing" as "acme/x"] })).toThrow(/server-without-filing/);
  });

  test("the namespace of another extension", () => {
    const [fault] = faultsOf({ namespace: "acme", version: "1.0.0", rules: [ruleCalled("xinghai/record")] });
    expect(fault).toContain("The rule xinghai/record is not in the namespace acme of its extension. Call it acme/….");
  });

  test("an id that two have", () => {
    const [fault] = faultsOf({ namespace: "acme", version: "1.0.0", rules: [ruleCalled("acme/one"), ruleCalled("acme/one")] });
    expect(fault).toContain("rules[1]: The id acme/one is that of acme: rules[0].");
  });

  test.each([
    [{ ...ruleCalled("acme/one"), check: "yes" }, /The check of the rule acme\/one, or one of its messages, is no function/],
    [{ ...ruleCalled("acme/one"), severity: "fatal" }, /"fatal" is not a value of "severity"/],
    [{ ...ruleCalled("acme/one"), title: { zh: "标题" } }, /"en" is missing/],
    [{ ...ruleCalled("acme/one"), legalBasis: [] }, /"legalBasis" is empty/],
    [() => undefined, /rules\[0\]/],
  ])("one in plain JavaScript with a part missing: %#", (rule, message) => {
    const [fault] = faultsOf({ namespace: "acme", version: "1.0.0", rules: [rule] });
    expect(fault).toMatch(message);
  });
});

describe("What is refused of an extension", () => {
  test.each([
    [{ namespace: "Acme GmbH", version: "1.0.0" }, /"Acme GmbH" cannot be a namespace/],
    [{ namespace: "beian-guard", version: "1.0.0" }, /"beian-guard" cannot be a namespace/],
    [{ namespace: "acme" }, /The required key "version" is missing/],
    [{ namespace: "acme", version: "1.0.0", rule: [] }, /"rule" is not a key that belongs here\. Did you mean rules\?/],
    [5, /Write export default defineExtension/],
    [null, /Write export default defineExtension/],
  ])("%#", (extension, message) => {
    const [fault] = faultsOf(extension);
    expect(fault).toMatch(/^beian\.config\.ts: extensions\[0\]/);
    expect(fault).toMatch(message);
  });

  test("a namespace that two have", () => {
    const one = { namespace: "acme", version: "1.0.0" };
    expect(faultsOf(one, one)[0]).toContain("Two extensions have the namespace acme.");
  });
});

const trial = text("试验。", "On trial.");
const houseRule: HouseRule<Record<string, never>> = {
  id: "acme/on-trial",
  severity: "error",
  scope: "infrastructure",
  title: trial,
  rationale: trial,
  remedy: trial,
  legalBasis: [],
  messages: {},
  *check() {},
  examples: { denied: [], allowed: [] },
};

import { describe, expect, test } from "vitest";
import { defineConfig } from "../../lib/settings/define-config";
import { type Text, defineCloud, defineExtension, defineResource, defineRule, testRule, text } from "../../policies/index";

const said = text("试验。", "On trial.");
const basis = [{ name: said, article: said, asOf: "2026-11-01", link: null, confidence: "high" }] as const;
const common = {
  severity: "error",
  scope: "infrastructure",
  title: said,
  rationale: said,
  remedy: said,
  legalBasis: basis,
} as const;
const found = ({ address }: { readonly address: string }): Text => text(`发现 ${address}。`, `Found ${address}.`);
const none = { denied: [], allowed: [] } as const;

const entry = {
  cloud: "alicloud",
  asOf: "2026-11-01",
  role: "server",
  filingClass: "this_provider",
  location: [{ region: "region" }],
  public: "always",
  evidence: { basis: "source", confidence: "high" },
} as const;

// `npm run types` rejects this file when one of the marked lines compiles.
describe("The compiler accepts", () => {
  test("a rule, an entry of each form, an extension and settings with it", () => {
    const rule = defineRule({
      ...common,
      id: "acme/found",
      messages: { found },
      *check({ infrastructure: { sites } }) {
        for (const site of sites) yield { message: "found", data: { address: site.address }, site, severity: "warning" };
      },
      examples: {
        denied: [{ title: said, stacks: {}, expects: [{ message: "found", address: "a.b" }] }],
        allowed: [{ title: said }],
      },
    });
    const cloud = defineCloud({
      ...{ cloud: "ucloud", name: said, typePrefix: "ucloud_", providers: ["ucloud/ucloud"], asOf: "2026-11-01" },
      ...{ sources: ["docs"], regions: [] },
    });
    const resources = [
      defineResource({ ...entry, module: "acme/website/alicloud", publishes: ["public_ip"] }),
      defineResource({ ...entry, cloud, type: "ucloud_instance", kind: "data" }),
      defineResource({ ...entry, type: "alicloud_x", public: { not: { any: [{ attribute: "a", is: [true] }, "unknown"] } } }),
    ];
    const acme = defineExtension({ namespace: "acme", version: "1.0.0", rules: [rule], resources });
    expect(defineConfig({ extensions: [acme, "@acme/beian-rules"], rules: { "acme/found": "warning" } }).extensions).toHaveLength(
      2,
    );
    expect(testRule(rule, { extensions: [acme] })).not.toHaveLength(0);
  });
});

describe("The compiler rejects of a rule", () => {
  test("an id without a namespace, as the function does", () => {
    // @ts-expect-error The id has no namespace: a shipped rule may come to have the same one.
    expect(() => defineRule({ ...common, id: "found", messages: { found }, *check() {}, examples: none })).toThrow(/namespace/);
    const former = { ...common, id: "acme/found", messages: { found }, examples: none, *check() {} } as const;
    // @ts-expect-error A former id without one would be that of a shipped rule.
    expect(() => defineRule({ ...former, formerIds: ["server-without-filing"] })).toThrow(/namespace/);
  });

  test.each<readonly [string, () => unknown]>([
    [
      "an unknown message id",
      () =>
        defineRule({
          ...common,
          id: "acme/found",
          messages: { found },
          // @ts-expect-error There is no message `fuond`.
          *check() {
            yield { message: "fuond", data: { address: "a.b" }, site: null };
          },
          examples: none,
        }),
    ],
    [
      "data that a message does not take",
      () =>
        defineRule({
          ...common,
          id: "acme/found",
          messages: { found },
          // @ts-expect-error The message takes an address, not a number of them.
          *check() {
            yield { message: "found", data: { count: 1 }, site: null };
          },
          examples: none,
        }),
    ],
    [
      "a message in one language",
      () =>
        defineRule({
          ...common,
          id: "acme/found",
          // @ts-expect-error The English is missing.
          messages: { found: () => ({ zh: "发现。" }) },
          *check() {},
          examples: none,
        }),
    ],
    [
      "a title in one language",
      // @ts-expect-error The English is missing.
      () => defineRule({ ...common, id: "acme/found", title: { zh: "发现" }, messages: { found }, *check() {}, examples: none }),
    ],
    [
      "an example that expects a message the rule lacks",
      () =>
        defineRule({
          ...common,
          id: "acme/found",
          messages: { found },
          *check() {},
          // @ts-expect-error There is no message `lost`.
          examples: { denied: [{ title: said, expects: [{ message: "lost" }] }], allowed: [] },
        }),
    ],
    [
      "a place among the shipped rules",
      // @ts-expect-error When all others have run is a place of the shipped rules.
      () => defineRule({ ...common, id: "acme/found", after: "waivers", messages: { found }, *check() {}, examples: none }),
    ],
  ])("%s", (_, define) => {
    expect(define).toBeTypeOf("function");
  });
});

describe("The compiler rejects of a catalogue entry", () => {
  test.each<readonly [string, () => unknown]>([
    // @ts-expect-error There is no role `sever`.
    ["an unknown role", () => defineResource({ ...entry, module: "acme/website/alicloud", role: "sever" })],
    [
      "an unknown form of condition",
      () =>
        defineResource({
          ...entry,
          module: "acme/website/alicloud",
          // @ts-expect-error A condition about an attribute says `is`, `over`, `present`, `written`, `refersTo` or `matches`.
          public: { attribute: "internal", equals: true },
        }),
    ],
    // @ts-expect-error A location is a zone, a region, a reference, a scope or the provider's.
    ["an unknown form of location", () => defineResource({ ...entry, module: "a/b/c", location: [{ regon: "region" }] })],
    // @ts-expect-error A hostname is read from an attribute, or joined of several.
    ["an attribute that is not named as one", () => defineResource({ ...entry, module: "a/b/c", hostnames: ["domain"] })],
    // @ts-expect-error The date on which the facts were checked is missing.
    ["no date", () => defineResource({ ...entry, module: "a/b/c", asOf: undefined })],
    // @ts-expect-error Where the facts are from is missing.
    ["no evidence", () => defineResource({ ...entry, module: "a/b/c", evidence: undefined })],
    // @ts-expect-error It is about a type or about a module.
    ["nothing that it is about", () => defineResource(entry)],
  ])("%s", (_, define) => {
    expect(define).toBeTypeOf("function");
  });
});

test("The compiler rejects an extension without a version", () => {
  // @ts-expect-error Reports and receipts name the version.
  expect(defineExtension({ namespace: "acme" })).toEqual({ namespace: "acme" });
});

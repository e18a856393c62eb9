import { describe, expect, test } from "vitest";
import { type CheckInput, check } from "../../lib/check";
import { unexplainedVerdict } from "../../lib/engine/unexplained";
import type { Facts } from "../../lib/engine/judged";
import type { Report } from "../../lib/engine/report";
import { settingsWith } from "../../lib/engine/settings";
import { unitOfJson } from "../../lib/terraform/unit-of-json";
import { type AnyRule, defineRule, rules, text } from "../../policies/index";

const unfiled = {
  provider: { alicloud: { region: "cn-hangzhou" } },
  resource: {
    alicloud_instance: { web: { internet_max_bandwidth_out: 10 } },
    alicloud_alidns_record: {
      www: { domain_name: "xinghai-shop.cn", rr: "www", type: "A", value: "${alicloud_instance.web.public_ip}" },
    },
  },
};

function reportWith(rule: AnyRule | null, more: Partial<CheckInput> = {}): Report {
  const extensions = rule === null ? [] : [{ namespace: "acme", version: "1.0.0", rules: [rule] }];
  const units = [unitOfJson("shop", unfiled, "shop/cdk.tf.json")];
  return check({ units, ledger: null, rules, today: "2026-11-22", door: "check", inputs: ["shop"], extensions, ...more });
}

/** A house rule that does this to what it sees, and reports every resource. */
function houseRule(meddle: (facts: Facts) => void, severity: "error" | "info" = "error"): AnyRule {
  return defineRule({
    id: "acme/meddling",
    severity,
    scope: "infrastructure",
    title: text("试验规则", "A rule on trial"),
    rationale: text("试验。", "On trial."),
    remedy: text("无。", "None."),
    legalBasis: [
      { name: text("制度", "Rules"), article: text("第一条", "1"), asOf: "2026-11-01", link: null, confidence: "high" },
    ],
    messages: { found: ({ address }: { readonly address: string }) => text(`发现 ${address}。`, `Found ${address}.`) },
    *check(facts) {
      meddle(facts);
      for (const site of facts.infrastructure.sites) yield { message: "found", data: { address: site.address }, site };
    },
    examples: { denied: [], allowed: [] },
  });
}

/** What a cast past `readonly` makes possible, as it is in JavaScript. */
type Loose = { -readonly [Key in keyof Facts]: unknown } & { infrastructure: { sites: Record<string, unknown>[] } };

describe("A house rule", () => {
  const alone = reportWith(null);

  test("adds its findings to those of the shipped rules", () => {
    const { findings, verdict, rules: named } = reportWith(houseRule(() => undefined));
    expect(findings.filter(({ rule }) => rule !== "acme/meddling")).toEqual(alone.findings);
    expect(findings.filter(({ rule }) => rule === "acme/meddling").map(({ address, blocks }) => [address, blocks])).toEqual([
      ["alicloud_instance.web", true],
      ["alicloud_alidns_record.www", true],
    ]);
    expect(verdict).toBe("violations");
    expect(named.map(({ id }) => id)).toContain("acme/meddling");
  });

  test.each<readonly [string, (facts: Loose) => void]>([
    ["the list of resources", (facts) => facts.infrastructure.sites.splice(0)],
    ["a verdict", (facts) => Object.assign(facts.infrastructure.sites[0] ?? {}, { verdict: "exempt" })],
    ["what is configured", (facts) => Object.assign(facts.settings as object, { rules: { "record-without-filing": "off" } })],
    ["the facts themselves", (facts) => (facts.infrastructure = { sites: [] })],
  ])("that changes %s crashes, and nothing of ours is lost", (_, meddle) => {
    const { findings, verdict, resources } = reportWith(houseRule(meddle as unknown as (facts: Facts) => void));
    expect(findings.filter(({ rule }) => rule !== "acme/meddling")).toEqual(alone.findings);
    const [crash, ...others] = findings.filter(({ rule }) => rule === "acme/meddling");
    expect(others).toEqual([]);
    expect(crash?.blocks).toBe(true);
    expect(crash?.message.en).toMatch(/^The rule acme\/meddling crashed: /);
    expect(crash?.remedy.en).toContain("This rule is one of your own");
    expect(resources).toEqual(alone.resources);
    expect(verdict).toBe("violations");
  });

  test("that empties the tables of the ledger empties a copy", () => {
    const { findings } = reportWith(houseRule(({ ledger }) => (ledger.servicesByDomain as Map<string, unknown>).clear()));
    expect(findings.filter(({ rule }) => rule !== "acme/meddling")).toEqual(alone.findings);
  });

  test("cannot change the rules that are shipped", () => {
    expect(() => (rules as AnyRule[]).splice(0)).toThrow(TypeError);
    expect(() => Object.assign(rules[0] ?? {}, { severity: "info" })).toThrow(TypeError);
  });

  test("that names a resource mildly explains no verdict that no shipped rule speaks for", () => {
    const found = reportWith(
      houseRule(() => undefined, "info"),
      { rules: [] },
    );
    expect(found.findings.filter(({ rule }) => rule === unexplainedVerdict).map(({ address }) => address)).toEqual([
      "alicloud_instance.web",
      "alicloud_alidns_record.www",
    ]);
    expect(found.verdict).toBe("violations");
  });

  test("that says something in one language only crashes", () => {
    const mute = houseRule(() => undefined);
    const messages = { found: () => ({ zh: "发现。" }) };
    const rule: AnyRule = {
      ...mute,
      *check() {
        yield { ...none, messageId: "found", message: messages.found() as never };
      },
    };
    const [crash] = reportWith(rule).findings.filter(({ rule: id }) => id === "acme/meddling");
    expect(crash?.message.en).toContain("the message found lacks one of the languages");
  });

  test("can be set as ours can, and the report tells", () => {
    const settings = settingsWith({
      rules: { "acme/meddling": "off" },
      source: { file: "beian.config.yaml", sha256: "0", keys: [] },
    });
    const report = reportWith(
      houseRule(() => undefined),
      { settings },
    );
    expect(report.findings.filter(({ rule }) => rule === "acme/meddling")).toEqual([]);
    expect(report.settings?.lowered).toEqual([{ rule: "acme/meddling", from: "error", to: "off", hidden: 2 }]);
  });

  test("is named with its extension, version and digest, and another text of it has another digest", () => {
    const [first, second] = [() => undefined, (): void => void 0].map((meddle) => reportWith(houseRule(meddle)).extensions);
    expect(first).toMatchObject([{ namespace: "acme", version: "1.0.0", rules: ["acme/meddling"], resources: [] }]);
    expect(first?.[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toEqual(first);
    const other = { ...houseRule(() => undefined), written: "*check() {}" };
    expect(reportWith(other).extensions[0]?.sha256).not.toBe(first?.[0]?.sha256);
  });
});

const none = { severity: "error", site: null, entry: null, others: [], hostnames: [], domain: null, cause: null } as const;

test("no shipped rule has an id of the form of house rules", () => {
  expect(rules.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]).filter((id) => id.includes("/"))).toEqual([]);
});

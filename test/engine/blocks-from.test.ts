import { describe, expect, test } from "vitest";
import { check } from "../../lib/check";
import { exitCodeOf } from "../../lib/engine/exit-code";
import type { Report } from "../../lib/engine/report";
import { type AnyRule, defineRule } from "../../lib/engine/rule";
import { settingsWith } from "../../lib/engine/settings";
import { unitOfJson } from "../../lib/terraform/unit-of-json";
import { text } from "../../lib/text";
import { rulePage } from "../../policies/rule-page";
import { rules } from "../../policies/index";
import { ledgerWith } from "../infrastructure/verdict-of";

/** A rule that a release brings in 2026 and that blocks from 2027 on. */
function newRule(more: { severity?: "error" | "undecided"; blocksFrom?: string; milder?: "info" } = {}): AnyRule {
  return defineRule({
    id: "server-in-hong-kong",
    severity: more.severity ?? "error",
    scope: "infrastructure",
    blocksFrom: more.blocksFrom ?? "2027-01-01",
    title: text("服务器在香港", "A server in Hong Kong"),
    rationale: text("仅供测试。", "For this test."),
    legalBasis: [],
    remedy: text("请移走。", "Move it."),
    messages: { found: () => text("服务器在香港。", "The server is in Hong Kong.") },
    *check({ infrastructure }) {
      const [site] = infrastructure.sites;
      if (site === undefined) return;
      yield { message: "found", data: undefined, site, ...(more.milder === undefined ? {} : { severity: more.milder }) };
    },
    examples: { denied: [], allowed: [] },
  });
}

function judged(today: string, rule = newRule(), set: Parameters<typeof settingsWith>[0] = {}): Report {
  const hongkong = {
    provider: { alicloud: { region: "cn-hongkong" } },
    resource: { alicloud_instance: { web: { internet_max_bandwidth_out: 10 } } },
  };
  const units = [unitOfJson("shop", hongkong, "shop.tf.json")];
  const settings = settingsWith(set);
  return check({ units, ledger: ledgerWith(), rules: [...rules, rule], settings, today, door: "check", inputs: [] });
}

const findingOf = ({ findings }: Report): unknown => findings.find(({ rule }) => rule === "server-in-hong-kong");

describe("A rule that begins to block", () => {
  test("is a warning until the day before, and says from when it blocks", () => {
    const report = judged("2026-12-31");
    expect(exitCodeOf(report)).toBe(0);
    expect(findingOf(report)).toMatchObject({
      severity: "warning",
      blocks: false,
      blocksFrom: "2027-01-01",
      message: {
        zh: "服务器在香港。自 2027-01-01 起，这将阻断部署。",
        en: "The server is in Hong Kong. From 2027-01-01 on this blocks the deployment.",
      },
      why: { en: "its rule blocks from 2027-01-01 on" },
    });
    expect(report.rules.find(({ id }) => id === "server-in-hong-kong")?.severity).toBe("warning");
  });

  test.each(["2027-01-01", "2027-06-30"])("is an error on %s", (today) => {
    const report = judged(today);
    expect(exitCodeOf(report)).toBe(1);
    expect(findingOf(report)).toMatchObject({ severity: "error", blocks: true, message: { en: "The server is in Hong Kong." } });
    expect(findingOf(report)).not.toHaveProperty("blocksFrom");
  });

  test.each(["2027-13-01", "2027-02-30", "2027-1-1", "soon"])("blocks at once where its day is none: %s", (blocksFrom) => {
    const report = judged("2026-11-25", newRule({ blocksFrom }));
    expect(findingOf(report)).toMatchObject({ severity: "error", blocks: true });
    expect(exitCodeOf(report)).toBe(1);
  });

  test("that cannot decide blocks as undecided from its day on, and not before", () => {
    const rule = newRule({ severity: "undecided" });
    expect(exitCodeOf(judged("2026-12-31", rule))).toBe(0);
    expect(exitCodeOf(judged("2027-01-01", rule))).toBe(2);
  });

  test("blocks earlier where the settings say so, and never where they lower it", () => {
    const early = judged("2026-12-31", newRule(), { rules: { "server-in-hong-kong": "error" } });
    expect(exitCodeOf(early)).toBe(1);
    expect(findingOf(early)).toMatchObject({ severity: "error", blocks: true, message: { en: "The server is in Hong Kong." } });
    for (const today of ["2026-12-31", "2027-01-01"]) {
      const lowered = judged(today, newRule(), { rules: { "server-in-hong-kong": "warning" } });
      expect(exitCodeOf(lowered)).toBe(0);
      // It will not block, so it announces nothing.
      expect(findingOf(lowered)).toMatchObject({ severity: "warning", message: { en: "The server is in Hong Kong." } });
    }
  });

  test("does not make heavier what the rule itself reports as milder", () => {
    for (const set of [{}, { rules: { "server-in-hong-kong": "error" } as const }]) {
      expect(findingOf(judged("2026-12-31", newRule({ milder: "info" }), set))).toMatchObject({
        severity: "info",
        blocks: false,
      });
    }
  });

  test.each(["soon", "2027", "2027-1-1"])("on a day that is none (%s) blocks at once", (blocksFrom) => {
    expect(exitCodeOf(judged("2026-11-25", newRule({ blocksFrom })))).toBe(1);
  });

  test("says so on its page, in both languages", () => {
    const page = rulePage(newRule(), () => []);
    expect(page).toContain("自 2027-01-01 起生效，此前只是警告");
    expect(page).toContain("In force from 2027-01-01, a warning before");
  });
});

test("Of the shipped rules none waits for a day that is none, and only blocking ones wait", () => {
  for (const { id, severity, blocksFrom } of rules) {
    if (blocksFrom === undefined) continue;
    expect(blocksFrom, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(["error", "undecided"], id).toContain(severity);
  }
});

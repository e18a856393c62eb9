import { describe, expect, test } from "vitest";
import { check } from "../../lib/check";
import type { Report } from "../../lib/engine/report";
import type { AnyRule } from "../../lib/engine/rule";
import { unexplainedVerdict } from "../../lib/engine/unexplained";
import type { Json } from "../../lib/terraform/body";
import { unitOfJson } from "../../lib/terraform/unit-of-json";
import { rules } from "../../policies/index";
import { estateNames, readEstate } from "../estates";
import { ledgerWith } from "../infrastructure/verdict-of";

const unfiled = {
  provider: { alicloud: { region: "cn-hangzhou" } },
  resource: {
    alicloud_instance: { web: { internet_max_bandwidth_out: 10 } },
    alicloud_alidns_record: {
      www: { domain_name: "other-shop.cn", rr: "www", type: "A", value: "${alicloud_instance.web.public_ip}" },
    },
  },
} as const;

function reportOf(document: Json, chosen: readonly AnyRule[] = rules): Report {
  return check({
    units: [unitOfJson("shop", document, "shop.tf.json")],
    ledger: ledgerWith(),
    rules: chosen,
    today: "2026-11-25",
    door: "check",
    inputs: [],
  });
}

test("a violation blocks even when no rule speaks for it", () => {
  const report = reportOf(unfiled, []);
  expect(report.verdict).toBe("violations");
  expect(report.findings.map(({ rule, address }) => [rule, address])).toEqual([
    [unexplainedVerdict, "alicloud_instance.web"],
    [unexplainedVerdict, "alicloud_alidns_record.www"],
  ]);
});

test("an undecided resource blocks as undecided even when no rule speaks for it", () => {
  const report = reportOf({ ...unfiled, provider: { alicloud: { region: "${var.lost}" } } }, []);
  expect(report.verdict).toBe("undecided");
});

test("a rule that crashes blocks under its own id, and the others still run", () => {
  const [first, ...rest] = rules;
  const broken: AnyRule = {
    ...first!,
    id: "broken-rule",
    check() {
      throw new Error("boom");
    },
  };
  const report = reportOf({ provider: { alicloud: { region: "cn-hongkong" } }, resource: unfiled.resource }, [broken, ...rest]);
  expect(report.findings.map(({ rule, blocks }) => [rule, blocks])).toEqual([["broken-rule", true]]);
  expect(report.verdict).toBe("violations");
});

describe("the rules leave no verdict unexplained", () => {
  test.each(estateNames)("in %s", (name) => {
    const { units, ledger } = readEstate(name);
    const report = check({ units, ledger, rules, today: "2026-11-25", door: "check", inputs: [] });
    expect(report.findings.filter((finding) => finding.rule === unexplainedVerdict)).toEqual([]);
    const worst = report.resources.some((row) => row.verdict === "violation")
      ? "violations"
      : report.resources.some((row) => row.verdict === "undecided")
        ? "undecided"
        : "passed";
    expect(report.verdict).toBe(worst);
  });

  test("where a record that is adrift withholds cover from a server", () => {
    const report = reportOf({
      provider: { alicloud: { region: "cn-hangzhou" } },
      resource: {
        alicloud_instance: { web: { internet_max_bandwidth_out: 10, tags: { "icp-filing": "浙ICP备2021999901号-1" } } },
        alicloud_alidns_record: { www: { domain_name: "other-shop.cn", rr: "www", type: "A", value: "${var.lost}" } },
      },
    });
    expect(report.resources.map((row) => row.verdict)).toEqual(["undecided", "undecided"]);
    expect(report.findings.map((finding) => finding.rule)).not.toContain(unexplainedVerdict);
  });
});

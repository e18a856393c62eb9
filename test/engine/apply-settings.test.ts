import { expect, test } from "vitest";
import { check } from "../../lib/check";
import { enforcementOf } from "../../lib/engine/enforcement";
import type { Report } from "../../lib/engine/report";
import type { AnyRule } from "../../lib/engine/rule";
import { type Settings, settingsWith } from "../../lib/engine/settings";
import type { Json } from "../../lib/terraform/body";
import { unitOfJson } from "../../lib/terraform/unit-of-json";
import { rules } from "../../policies/index";
import { ledgerWith } from "../infrastructure/verdict-of";

const unfiled: Json = {
  provider: { alicloud: { region: "cn-hangzhou" } },
  resource: { alicloud_instance: { web: { internet_max_bandwidth_out: 10 } } },
};
const observed = settingsWith({ enforcement: [{ stack: "*", mode: "observe" }] });

function reportOf(settings: Settings, chosen: readonly AnyRule[] = rules, document: Json = unfiled): Report {
  const units = [unitOfJson("shop", document, "shop.tf.json")];
  return check({ units, ledger: ledgerWith(), rules: chosen, settings, today: "2026-11-25", door: "check", inputs: [] });
}

test("a rule that crashes blocks, whether it is off or its stack is observed", () => {
  const [first, ...rest] = rules;
  const broken: AnyRule = {
    ...first!,
    check: () => {
      throw new Error("no such column");
    },
  };
  for (const settings of [settingsWith({ rules: { [broken.id]: "off" } }), observed, settingsWith({ undecided: "warn" })]) {
    const report = reportOf(settings, [broken, ...rest]);
    expect(report.findings.find(({ rule }) => rule === broken.id)).toMatchObject({ blocks: true, severity: "error" });
    expect(report.verdict).toBe("violations");
  }
});

test("a verdict for which no rule speaks is observed with its stack, and told", () => {
  expect(reportOf(settingsWith({}), []).verdict).toBe("violations");
  const report = reportOf(observed, []);
  expect(report.verdict).toBe("passed");
  expect(report.findings).toMatchObject([
    { rule: "unexplained-verdict", severity: "error", blocks: false, enforcement: "observe" },
  ]);
});

test("a rule that is off explains what it would have found, and no more", () => {
  const off = settingsWith({ rules: { "server-without-filing": "off" } });
  expect(reportOf(off).findings.filter(({ blocks }) => blocks)).toEqual([]);
  const elsewhere = settingsWith({ rules: { "record-without-filing": "off" } });
  expect(reportOf(elsewhere).findings.filter(({ blocks }) => blocks)).toMatchObject([{ rule: "server-without-filing" }]);
});

test("the settings change no verdict", () => {
  const rows = reportOf(settingsWith({})).resources;
  for (const settings of [
    observed,
    settingsWith({ undecided: "warn" }),
    settingsWith({ rules: { "server-without-filing": "off" } }),
  ]) {
    expect(reportOf(settings).resources).toEqual(rows);
  }
});

test("a stack that no entry fits is enforced", () => {
  const enforcement = [
    { stack: "legacy-*", mode: "observe" as const },
    { stack: "legacy-shop", mode: "advisory" as const },
  ];
  expect(["shop", "legacy-blog", "legacy-shop", "legacy"].map((stack) => enforcementOf(stack, { enforcement }))).toEqual([
    "block",
    "observe",
    "advisory",
    "block",
  ]);
});

test("what a finding shares with an enforced stack blocks", () => {
  const lost: Json = {
    provider: { alicloud: { region: "${var.region}" } },
    variable: { region: {} },
    resource: { alicloud_instance: { web: { internet_max_bandwidth_out: 10 } } },
  };
  const units = ["shop", "legacy"].map((stack) => unitOfJson(stack, lost, `${stack}.tf.json`));
  const settings = settingsWith({ enforcement: [{ stack: "legacy", mode: "observe" }] });
  const report = check({ units, ledger: ledgerWith(), rules, settings, today: "2026-11-25", door: "check", inputs: [] });
  for (const finding of report.findings.filter(({ undecided }) => undecided)) {
    expect(finding.blocks).toBe(finding.resources.some(({ stack }) => stack === "shop"));
  }
  expect(report.verdict).toBe("undecided");
});

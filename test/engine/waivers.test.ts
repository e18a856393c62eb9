import { describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { withoutFilings } from "../../policies/examples/ledger";
import { hangzhou, publicServer, wwwRecord } from "../../policies/examples/parts";
import { synthesised } from "../../policies/examples/synthesised";
import { rules } from "../../policies/index";
import { judgeExample } from "../../lib/try-example";

const record = wwwRecord("${alicloud_instance.web.public_ip}");
const stacks = synthesised({
  shop: {
    provider: hangzhou,
    resource: { alicloud_instance: { web: publicServer }, alicloud_alidns_record: { legacy: record } },
  },
});

/** The estate with one unfiled record, judged on a day with one waiver. */
function judge(match: string, { expires = "2027-06-30", today = "2026-11-22" } = {}): Report {
  const ledger = withoutFilings(
    `waivers:\n  - { rule: record-without-filing, match: "${match}", reason: moving, owner: wang, expires: ${expires} }\n`,
  );
  return judgeExample(rules, { title: { zh: "", en: "" }, stacks, ledger, today });
}

const fingerprint = judge("nothing.here").findings.find(({ rule }) => rule === "record-without-filing")?.fingerprint ?? "";

describe("A waiver", () => {
  test.each([
    ["the address", "alicloud_alidns_record.legacy"],
    ["the address with a wildcard", "alicloud_alidns_record.leg*"],
    ["the construct path", "shop/legacy"],
    ["the construct path with a wildcard", "shop/*"],
    ["the fingerprint", fingerprint],
  ])("covers a finding by %s", (_, match) => {
    expect(match).not.toBe("");
    const { verdict, waivers, findings } = judge(match);
    expect(verdict).toBe("passed");
    expect(waivers).toMatchObject([{ match, covers: 1 }]);
    expect(findings.map(({ rule }) => rule)).toEqual(["record-without-filing"]);
  });

  test.each([
    ["part of an address", "alicloud_alidns_record.lega"],
    ["another stack's path", "blog/*"],
    ["a letter that is in the fingerprint alone", `*${fingerprint.slice(-6)}*`],
    ["another fingerprint", `icp/v1:${"0".repeat(32)}`],
  ])("never covers more than is written: %s", (_, match) => {
    const { verdict, waivers, findings } = judge(match);
    expect(verdict).toBe("violations");
    expect(waivers).toMatchObject([{ match, covers: 0 }]);
    expect(findings.map(({ rule }) => rule)).toContain("waiver-unmatched");
  });

  test("holds on its last day and not on the next", () => {
    const match = "alicloud_alidns_record.legacy";
    expect(judge(match, { expires: "2026-11-22" }).verdict).toBe("passed");
    const { verdict, waivers, findings } = judge(match, { expires: "2026-11-21" });
    expect(verdict).toBe("violations");
    expect(waivers).toEqual([]);
    expect(findings.filter(({ rule }) => rule.startsWith("waiver-"))).toMatchObject([
      { rule: "waiver-expired", severity: "warning", blocks: false, location: { file: "filings.yaml", line: 4 } },
    ]);
  });

  test("that overlaps another is not idle", () => {
    const entry = (match: string): string =>
      `  - { rule: record-without-filing, match: "${match}", reason: moving, owner: wang, expires: 2027-06-30 }\n`;
    const ledger = withoutFilings(`waivers:\n${entry("shop/*")}${entry("alicloud_alidns_record.legacy")}`);
    const { waivers, findings } = judgeExample(rules, { title: { zh: "", en: "" }, stacks, ledger });
    expect(waivers.map(({ covers }) => covers)).toEqual([1, 1]);
    expect(findings).toHaveLength(1);
  });
});

describe("The end of a waiver is announced", () => {
  const notice = (today: string): string | undefined =>
    judge("shop/*", { expires: "2026-12-31", today }).notices.find(({ kind }) => kind === "waiver-ends")?.message.en;

  test.each([
    ["2026-12-01", "ends in 30 days"],
    ["2026-12-24", "ends in 7 days"],
    ["2026-12-30", "ends in 1 day "],
    ["2026-12-31", "ends today"],
  ])("on %s: %s", (today, words) => {
    expect(notice(today)).toContain(words);
    expect(notice(today)).toContain("owner wang");
  });

  test("not earlier, and not afterwards", () => {
    expect(notice("2026-11-30")).toBeUndefined();
    expect(notice("2027-01-01")).toBeUndefined();
  });
});

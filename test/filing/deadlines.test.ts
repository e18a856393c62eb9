import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addDays } from "../../lib/filing/days";
import { type Deadline, deadlinesOf, standingOf } from "../../lib/filing/deadlines";
import { ledgerOf } from "./ledgers";

const ledger = ledgerOf(readFileSync(join(__dirname, "year-ledger.yaml"), "utf8"));
const deadlines = deadlinesOf(ledger, { staleAfterDays: 90 });

/**
 * Worked out by hand from the statutes and the calendar: 30 days are calendar days; the bureau's 20 days from Friday 13 February 2026
 * pass over the Spring Festival (14, 24 to 28 February, 2 to 6, 9 to 13, 16 to 19 March), those from 20 September over the National
 * Day; the provider's three from 30 April over Labour Day (6, 7 and 8 May).
 */
const expected: readonly (readonly [Deadline["kind"], string, string])[] = [
  ["public-security", "粤ICP备2021999901号-1", "2026-02-14"],
  ["sms-verification", "message", "2026-03-03"],
  ["bureau-review", "review", "2026-03-19"],
  ["self-check", "粤ICP备2021999901号-1", "2026-04-10"],
  ["provider-review", "first", "2026-05-08"],
  ["waiver-end", "alicloud_alidns_record.legacy", "2026-06-30"],
  ["attestation-review", "alicloud_instance.bastion", "2026-07-01"],
  ["change-order", "粤ICP备2021999901号-1", "2026-07-02"],
  ["licence-end", "广州星海科技有限公司", "2026-09-30"],
  ["access-review", "粤ICP备2021999901号-1 tencentcloud", "2026-10-23"],
  ["domain-end", "xinghai-shop.cn", "2026-11-01"],
  ["certificate-end", "粤ICP备2021999901号-1", "2026-12-31"],
];

describe("The deadlines of a year", () => {
  test("stand on their days, and what is cancelled has none", () => {
    expect(deadlines.map(({ kind, about, due }) => [kind, about, due])).toEqual(expected);
    expect(deadlines.every(({ exact }) => exact)).toBe(true);
  });

  test.each(expected)("%s of %s is met on %s and missed on the day after", (kind, _, due) => {
    const deadline = deadlines.find((each) => each.kind === kind);
    expect(deadline && [standingOf(deadline, due), standingOf(deadline, addDays(due, 1))]).toEqual(["near", "overdue"]);
  });

  test("are looked at from their own notice on", () => {
    const licence = deadlines.find(({ kind }) => kind === "licence-end");
    expect(licence && standingOf(licence, "2026-07-02")).toBe("near");
    expect(licence && standingOf(licence, "2026-07-01")).toBe("far");
  });

  test("point at the line of the ledger", () => {
    const lines = readFileSync(join(__dirname, "year-ledger.yaml"), "utf8").split("\n");
    for (const { kind, place } of deadlines) {
      const keys = { "licence-end": "licence:", "domain-end": "expiresAt", "bureau-review": "since", "waiver-end": "expires" };
      if (kind in keys) expect(lines[(place?.line ?? 0) - 1]).toContain(keys[kind as keyof typeof keys]);
    }
  });

  test("over a year whose holidays are not announced are marked as open", () => {
    const late = ledgerOf(
      readFileSync(join(__dirname, "year-ledger.yaml"), "utf8").replace("since: 2026-02-13", "since: 2026-12-20"),
    );
    const review = deadlinesOf(late, { staleAfterDays: 90 }).find(({ kind }) => kind === "bureau-review");
    expect(review).toMatchObject({ exact: false });
  });

  test("take Zhejiang's longer review from the number, or from the subject's province while there is none", () => {
    const inZhejiang = (yaml: string): Deadline | undefined =>
      deadlinesOf(ledgerOf(yaml), { staleAfterDays: 90 }).find(({ kind }) => kind === "bureau-review");
    const yaml = (subject: string): string => `version: 1
subjects:
  - name: 星海科技有限公司
    kind: company
${subject}
    services: [{ id: a, status: bureau_review, since: 2026-03-02, domains: [xinghai-a.cn], accessProviders: [alicloud] }]
`;
    // 30 working days from Monday 2 March 2026: 20 until the 30th, then 31 March to 3 April, 7 to 10 and 13 to 14 April.
    expect(inZhejiang(yaml("    province: 浙江"))?.due).toBe("2026-04-14");
    expect(inZhejiang(yaml("    number: 浙ICP备2021999901号"))?.due).toBe("2026-04-14");
    expect(inZhejiang(yaml("    province: 江苏"))?.due).toBe("2026-03-30");
  });
});

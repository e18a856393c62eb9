import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Audit } from "../../lib/engine/audit";
import { command, inDirectory } from "./command";

const year = readFileSync(join(__dirname, "../filing/year-ledger.yaml"), "utf8");
const stack = `provider "alicloud" { region = "cn-hangzhou" }
resource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }
resource "alicloud_alidns_record" "new" {
  domain_name = "xinghai-new.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
`;
const hostile = year.replace("what: site name", 'what: "a;b,c\\\\d\\ne"');

inDirectory({ "filings.yaml": year, "stack/main.tf": stack, "hostile/filings.yaml": hostile, "empty/notes.txt": "" });

async function audit(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string; audit: Audit }> {
  const outcome = await command(["ledger", "audit", "--format", "json", "--at", "2026-07-10", ...args]);
  return { ...outcome, audit: JSON.parse(outcome.stdout) as Audit };
}

describe("ledger audit", () => {
  test("tells what has passed, what is near and what comes later, as of a day", async () => {
    const standings = async (day: string): Promise<Record<string, number>> => {
      const { audit: made } = await audit("--at", day);
      return Object.fromEntries(
        ["overdue", "near", "far"].map((standing) => [
          standing,
          made.deadlines.filter((each) => each.standing === standing).length,
        ]),
      );
    };
    // Of the twelve days of the year's ledger (test/filing/deadlines.test.ts), eight lie before 10 July; the licence ends within 90 days.
    expect(await standings("2026-07-10")).toEqual({ overdue: 8, near: 1, far: 3 });
    expect(await standings("2026-01-20")).toEqual({ overdue: 0, near: 0, far: 12 });
    expect(await standings("2027-01-01")).toEqual({ overdue: 12, near: 0, far: 0 });
  });

  test("says in both languages what to do, by when, by what law, and where it is written", async () => {
    const en = (await command(["ledger", "audit", "--at", "2026-07-10", "--locale", "en"])).stdout;
    expect(en).toContain("2026-09-30  in 82 days  广州星海科技有限公司\n            The licence 粤B2-20219901 ends");
    expect(en).toContain("Basis: Order 292, article 7 (version of 2011)\n            filings.yaml:9");
    expect(en).toContain("2026-07-02  8 days ago");
    const zh = (await command(["ledger", "audit", "--at", "2026-07-10", "--locale", "zh-CN"])).stdout;
    expect(zh).toContain("2026-09-30  还有 82 天  广州星海科技有限公司\n            经营许可证 粤B2-20219901 到期");
    expect(zh.match(/^20\d\d-/gm)).toHaveLength(12);
    expect(en.match(/^20\d\d-/gm)).toHaveLength(12);
  });

  test("calls holidays not announced for a year to come alone, and missing from its tables for one that has passed", async () => {
    const reviewed = (since: string): string => `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    services:
      - { id: shop, status: bureau_review, since: ${since}, domains: [xinghai-shop.cn], accessProviders: [alicloud] }
`;
    const said = async (since: string, format: string): Promise<string> => {
      writeFileSync("open.yaml", reviewed(since));
      const at = ["--ledger", "open.yaml", "--at", "2026-12-15", "--locale", "en"];
      const { stdout } = await command(["ledger", "audit", ...at, "--format", format]);
      return stdout.replaceAll("\r\n ", "").replace(/\n\s*/g, " ");
    };
    for (const format of ["text", "ics"]) {
      // The tables begin with 2025 and end with 2026.
      expect(await said("2024-09-02", format)).toContain("not in the tables of this version");
      expect(await said("2024-09-02", format)).not.toContain("announced");
      expect(await said("2026-12-14", format)).toContain("not announced yet");
    }
  });

  test("holds the ledger against the stacks that are given, and says when none are", async () => {
    const { audit: made } = await audit("stack");
    expect(made.use).toEqual({
      unfiledDomains: [{ domain: "xinghai-new.cn", hostnames: ["www.xinghai-new.cn"] }],
      unusedFilings: ["粤ICP备2021999901号-1"],
      hollow: [],
    });
    expect((await audit()).audit.use).toBeNull();
    expect((await command(["ledger", "audit", "--locale", "en"])).stdout).toContain("No stacks were given");
  });
});

describe("The calendar", () => {
  const eventsOf = async (...args: readonly string[]) => {
    const { code, stdout } = await command(["ledger", "audit", "--format", "ics", "--at", "2026-07-10", ...args]);
    expect(code).toBe(0);
    for (const line of stdout.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(stdout.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const { default: ical } = await import("ical.js");
    const calendar = new ical.Component(ical.parse(stdout) as unknown[]);
    return calendar.getAllSubcomponents("vevent").map((each) => new ical.Event(each));
  };

  test("has one all-day event for each deadline, which a program for calendars can read", async () => {
    const events = await eventsOf();
    expect(events).toHaveLength(12);
    const licence = events.find(({ summary }) => summary.includes("粤B2-20219901"));
    expect(licence?.startDate.toString()).toBe("2026-09-30");
    expect(licence?.startDate.isDate).toBe(true);
    expect(licence?.duration.toString()).toBe("P1D");
  });

  test("keeps each event's identity from day to day and in both languages", async () => {
    const ids = async (...args: readonly string[]): Promise<readonly string[]> => (await eventsOf(...args)).map(({ uid }) => uid);
    const first = await ids();
    expect(new Set(first).size).toBe(12);
    expect(await ids("--at", "2026-08-01", "--locale", "zh-CN")).toEqual(first);
  });

  test("escapes what a ledger may hold", async () => {
    const events = await eventsOf("--ledger", "hostile/filings.yaml");
    expect(events.some(({ summary }) => summary.includes("a;b,c\\d"))).toBe(true);
    expect(events).toHaveLength(12);
  });
});

test("the metrics are in Prometheus' text format, with no sample twice", async () => {
  const { stdout } = await command(["ledger", "audit", "stack", "--format", "prometheus", "--at", "2026-07-10"]);
  const samples = stdout.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  for (const sample of samples) expect(sample).toMatch(/^[a-z_]+(?:\{(?:[a-z]+="(?:[^"\\\n]|\\[\\n"])*",?)+\})? -?\d+$/);
  expect(new Set(samples.map((sample) => sample.replace(/ -?\d+$/, ""))).size).toBe(samples.length);
  expect(samples).toContain("beian_guard_deadlines_overdue 8");
  expect(samples).toContain("beian_guard_unfiled_domains 1");
  expect(samples).toContain('beian_guard_deadline_days{kind="licence-end",about="广州星海科技有限公司",due="2026-09-30"} 82');
});

describe("bad input", () => {
  test.each<readonly [string, readonly string[], string]>([
    ["an unknown format", ["--format", "ical"], 'An audit of the ledger has no format "ical". Did you mean ics?'],
    ["a ledger that is not there", ["--ledger", "nowhere.yaml"], "nowhere.yaml: "],
    ["a path that is not there", ["nowhere"], "nowhere: There is nothing at this path."],
    ["two forms on stdout", ["--format", "text", "--format", "ics"], "Several formats go to stdout."],
    [
      "a file that is read",
      ["--format", "ics=filings.yaml"],
      "filings.yaml: The report would overwrite a file that is read here.",
    ],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await command(["ledger", "audit", "--locale", "en", ...args]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain(message);
  });
});

import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { unfiledRecord } from "../report/reports";
import { command, inDirectory } from "./command";
import { record } from "./unfiled-record";

const head = `provider "alicloud" { region = "cn-hangzhou" }
resource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }
`;
const before = `${head}${record("old", "old-shop.cn")}${record("gone", "gone-shop.cn")}${record("kept", "kept-shop.cn")}`;
const after = `${head}
moved {
  from = alicloud_alidns_record.old
  to   = alicloud_alidns_record.moved
}
${record("moved", "old-shop.cn")}${record("kept", "kept-shop.cn")}${record("added", "added-shop.cn")}`;

const kept = {
  kind: "beian-baseline",
  version: 1,
  createdAt: "2026-11-25",
  owner: "wang",
  reason: "r",
  expires: "2026-12-31",
  findings: [],
};
inDirectory({
  "stack/main.tf": before,
  "other.json": "{}",
  "newer.json": '{"kind":"beian-baseline","version":2}',
  "extra.json": JSON.stringify({ ...kept, accepted: true, note: "x" }),
  "lacking.json": JSON.stringify({ ...kept, owner: undefined }),
  "inner.json": JSON.stringify({ ...kept, findings: [{ ...unfiledRecord, rule: 1 }] }),
});

const git = (...args: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { encoding: "utf8" });

async function check(...args: readonly string[]): Promise<{ code: number; states: Record<string, string>; report: Report }> {
  const { code, stdout } = await command(["check", "stack", "--format", "json", "--at", "2026-11-25", ...args]);
  const report = JSON.parse(stdout) as Report;
  const records = report.findings.filter(({ rule }) => rule === "record-without-filing");
  return {
    code,
    report,
    states: Object.fromEntries<string>(records.map(({ address, state }) => [address ?? "", state ?? "none"])),
  };
}

beforeAll(async () => {
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-qm", "before");
  const written = await command([
    "baseline",
    "stack",
    "--owner",
    "wang",
    "--until",
    "2026-12-31",
    "--reason",
    "moving to Hong Kong",
    "--at",
    "2026-11-25",
  ]);
  expect(written.code).toBe(0);
  expect(written.stderr).toContain("beian-baseline.json");
  await command(["check", "stack", "--format", "json=base-report.json", "--at", "2026-11-25"]);
  writeFileSync("stack/main.tf", after);
});

const expected = {
  "alicloud_alidns_record.moved": "unchanged",
  "alicloud_alidns_record.kept": "unchanged",
  "alicloud_alidns_record.added": "new",
  "alicloud_alidns_record.gone": "fixed",
};

describe("check --baseline", () => {
  test("only what is new blocks, and a move is no news", async () => {
    const { code, states, report } = await check("--baseline", "beian-baseline.json");
    expect(states).toEqual(expected);
    expect(report.findings.filter(({ blocks }) => blocks).map(({ address }) => address)).toEqual([
      "alicloud_alidns_record.added",
    ]);
    expect(code).toBe(1);
    expect(report.comparedWith).toMatchObject({ owner: "wang", inForce: true, new: 1, fixed: 1 });
  });

  test("passes when nothing is new", async () => {
    writeFileSync("stack/main.tf", before);
    const { code, report } = await check("--baseline", "beian-baseline.json");
    expect([code, report.verdict]).toEqual([0, "passed"]);
    writeFileSync("stack/main.tf", after);
  });

  test("excuses nothing after its end", async () => {
    const { code, stdout } = await command([
      "check",
      "stack",
      "--baseline",
      "beian-baseline.json",
      "--at",
      "2027-01-01",
      "--locale",
      "en",
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain("the baseline ended on 2026-12-31");
    expect(stdout).toContain("alicloud_alidns_record.kept  www.kept-shop.cn  [unchanged]");
  });

  test("a saved report tells the states, and excuses nothing", async () => {
    const { states, report } = await check("--baseline", "base-report.json");
    expect(states).toEqual(expected);
    expect(report.findings.filter(({ blocks, state }) => blocks && state === "unchanged")).not.toEqual([]);
  });
});

test("check --since compares with the merge base", async () => {
  const { code, states, report } = await check("--since", "main");
  expect(states).toEqual(expected);
  expect(report.comparedWith?.name).toMatch(/^main \([0-9a-f]{12}\)$/);
  expect(code).toBe(1);
});

describe("bad input", () => {
  test.each([
    [["--baseline", "nowhere.json"], "nowhere.json: The file cannot be read"],
    [["--baseline", "other.json"], "other.json: This is not a report of beian-guard"],
    [["--baseline", "newer.json"], "The baseline has version 2; this program knows version 1."],
    [["--baseline", "extra.json"], "extra.json: A baseline knows no accepted, note. Write it again"],
    [["--baseline", "lacking.json"], "lacking.json: owner of the baseline does not have its form."],
    [["--baseline", "inner.json"], "inner.json: findings.0.rule of the baseline does not have its form."],
    [["--since", "nowhere"], "git does not know nowhere. Check its name: git branch --all"],
    [["--since", "main", "--baseline", "other.json"], "other.json: This is not a report of beian-guard"],
  ])("%j", async (args, message) => {
    const { code, stderr } = await command(["check", "stack", "--locale", "en", ...args]);
    expect(stderr).toContain(message);
    expect(code).toBe(3);
  });

  test("no git repository", async () => {
    rmSync(".git", { recursive: true });
    const { code, stderr } = await command(["check", "stack", "--since", "main", "--locale", "en"]);
    expect(stderr).toContain("This is no git repository. Run it in a git repository, or compare with --baseline.");
    expect(code).toBe(3);
  });

  test("a baseline that is over before it begins", async () => {
    const { code, stderr } = await command([
      "baseline",
      "stack",
      "--owner",
      "w",
      "--until",
      "2026-01-01",
      "--reason",
      "r",
      "--at",
      "2026-11-25",
      "--locale",
      "en",
    ]);
    expect(stderr).toContain("The last day, 2026-01-01, is over already.");
    expect(code).toBe(3);
  });
});

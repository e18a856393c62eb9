import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jsonReport } from "../../lib/report/json";
import { reportOf, unfiledRecord } from "../report/reports";

const root = join(__dirname, "../..");
const main = ["--import", "tsx", join(root, "lib/cli/main.ts")];
const work = mkdtempSync(join(tmpdir(), "beian-guard-process-"));
const report = join(work, "report.json");

beforeAll(() => {
  // More than a pipe holds.
  writeFileSync(report, jsonReport(reportOf(Array.from({ length: 2000 }, () => unfiledRecord))));
});
afterAll(() => rmSync(work, { recursive: true }));

describe("As a process of its own the command", () => {
  test("ends with its exit code, with the whole report on stdout and nothing on stderr", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...main, "report", report, "--locale", "en"], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout.startsWith("DENIED: 2000 findings block")).toBe(true);
    expect(stdout).toContain("\nCoverage  judged 41 of 52");
  });

  test("shows a fault of the user without a stack", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...main, "check", "nowhere", "--locale", "en"], {
      cwd: root,
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  // Linux has a device that is always full.
  test.runIf(existsSync("/dev/full"))("says that stdout cannot be written, without a stack, and passes nothing", () => {
    for (const [args, locale, said] of [
      [["report", report, "--format", `json=${join(work, "kept.json")}`, "--format", "text"], "en", /^stdout cannot be written/],
      [["report", report], "zh-CN", /^标准输出无法写入/],
      [["rules"], "en", /^stdout cannot be written \(ENOSPC\).*Make room/],
    ] as const) {
      const full = openSync("/dev/full", "w");
      const { status, stderr } = spawnSync(process.execPath, [...main, ...args, "--locale", locale], {
        cwd: root,
        encoding: "utf8",
        stdio: ["ignore", full, "pipe"],
      });
      closeSync(full);
      expect({ args, status, stderr }).toEqual({ args, status: 3, stderr: expect.stringMatching(said) as string });
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    }
    expect(existsSync(join(work, "kept.json"))).toBe(true);
  });

  test("keeps its exit code and says nothing when its reader stops reading", async () => {
    const child = spawn(process.execPath, [...main, "report", report], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });
});

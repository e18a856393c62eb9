import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

  test("keeps its exit code and says nothing when its reader stops reading", async () => {
    const child = spawn(process.execPath, [...main, "report", report], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });
});

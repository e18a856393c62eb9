import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { planOf } from "./plan-of";

const root = join(__dirname, "../..");
const sizes = [1000, 10_000, 50_000];
const rounds = 5;

/** One run of a process: milliseconds, and the peak of its memory in megabytes. */
interface Run {
  readonly ms: number;
  readonly mb: number;
}

const report = 'process.on("exit", () => process.stderr.write("\\nrss " + process.resourceUsage().maxRSS));';
const floor = `${report} JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));`;
const guard = `${report} process.argv.splice(1, 0, "beian-guard", "check"); require(${JSON.stringify(join(root, "dist/lib/cli/main.js"))});`;

function run(script: string, args: readonly string[], cwd: string): Run {
  const start = performance.now();
  const { stderr, status, signal } = spawnSync(process.execPath, ["-e", script, "--", ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const ms = performance.now() - start;
  const rss = /rss (\d+)$/.exec(stderr)?.[1];
  if (rss === undefined || signal !== null || (status !== 0 && status !== 1))
    throw new Error(`the run ended with ${status}: ${stderr}`);
  return { ms, mb: Number(rss) / 1024 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Prints what a check of a plan takes, beside the reading and parsing of the same file by Node alone. */
export function benchPlans(): void {
  const folder = mkdtempSync(join(tmpdir(), "beian-guard-bench-"));
  process.stdout.write(
    `\ncheck of a plan as a process of its own, against Node that reads and parses the same file; ${rounds} interleaved rounds, medians\n\n`,
  );
  process.stdout.write("resources   file   parse alone          check      time   memory   check per 1,000 resources\n");
  for (const size of sizes) {
    const file = join(folder, `plan-${size}.json`);
    writeFileSync(file, JSON.stringify(planOf(size)));
    const floors: Run[] = [];
    const guards: Run[] = [];
    for (let round = 0; round < rounds; round += 1) {
      floors.push(run(floor, [file], folder));
      guards.push(run(guard, [file, "--format", "json=report.json"], folder));
    }
    const at = (runs: readonly Run[], key: keyof Run): number => median(runs.map((each) => each[key]));
    const columns = [
      String(size).padStart(9),
      `${(statSync(file).size / 1e6).toFixed(0)} MB`.padStart(7),
      `${at(floors, "ms").toFixed(0)} ms, ${at(floors, "mb").toFixed(0)} MB`.padStart(16),
      `${at(guards, "ms").toFixed(0)} ms, ${at(guards, "mb").toFixed(0)} MB`.padStart(17),
      `${(at(guards, "ms") / at(floors, "ms")).toFixed(2)} x`.padStart(8),
      `${(at(guards, "mb") / at(floors, "mb")).toFixed(2)} x`.padStart(9),
      `${((at(guards, "ms") * 1000) / size).toFixed(1)} ms`.padStart(12),
    ];
    process.stdout.write(`${columns.join("")}\n`);
  }
  rmSync(folder, { recursive: true });
}

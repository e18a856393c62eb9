import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type Report, reportSchema } from "../../lib/engine/report";
import { reportFileName } from "../../lib/terraform/read-input";
import type { Language } from "../../lib/text";
import { textReport } from "../../lib/report/text";

/** The names of all examples. The working directory is the project's root. */
export const exampleNames: readonly string[] = readdirSync("examples").filter((name) =>
  existsSync(join("examples", name, "main.ts")),
);

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of Node as a user's shell would, in an environment that no guard, locale or output setting of the caller reaches. */
export function runNode(args: readonly string[], environment: Readonly<Record<string, string>>, cwd = "."): Promise<Outcome> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(CDKTF_|BEIAN_|SYNTH_|LC_|LANG|VITEST|NODE_OPTIONS)/.test(name),
  );
  const child = spawn(process.execPath, args, {
    env: { ...Object.fromEntries(inherited), LANG: "en_US.UTF-8", CHECKPOINT_DISABLE: "1", NO_COLOR: "1", ...environment },
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolved, rejected) => {
    const parts = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (part: string) => (parts.stdout += part));
    child.stderr.setEncoding("utf8").on("data", (part: string) => (parts.stderr += part));
    child.on("error", rejected).on("close", (status) => resolved({ status, ...parts }));
  });
}

/** Runs one example; its output goes to `outdir`. */
export function runExample(name: string, outdir: string): Promise<Outcome> {
  return runNode(["--import", "tsx", "examples/run.ts"], { BEIAN_EXAMPLE: name, CDKTF_OUTDIR: outdir });
}

/** The report that the guard left in `outdir`. */
export function readReport(outdir: string): Report {
  return reportSchema.parse(JSON.parse(readFileSync(join(outdir, reportFileName), "utf8")));
}

/** The report as it reads on every machine and every day; no example depends on the day. */
export function exampleReport(report: Report, language: Language): string {
  const { ledger } = report;
  const file = ledger.file === null ? null : relative(resolve(), resolve(ledger.file)).replaceAll("\\", "/");
  const settled: Report = { ...report, today: "2026-11-25", inputs: ["cdktf.out"], ledger: { ...ledger, file } };
  return textReport(settled, { language, colour: false });
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pages } from "./pages";
import { exampleNames, exampleReport, readReport, runExample } from "./run-example";

/** What the guard says of every example, by file: `examples/<name>/report.zh.txt` and `report.en.txt`. */
export async function writeExampleReports(): Promise<Pages> {
  const files = new Map<string, string>();
  const work = mkdtempSync(join(tmpdir(), "beian-guard-examples-"));
  try {
    for (const name of exampleNames) {
      const outdir = join(work, name);
      const { stderr } = await runExample(name, outdir);
      const report = readReportOf(name, outdir, stderr);
      for (const language of ["zh", "en"] as const) {
        files.set(`examples/${name}/report.${language}.txt`, exampleReport(report, language));
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return files;
}

function readReportOf(name: string, outdir: string, stderr: string): ReturnType<typeof readReport> {
  try {
    return readReport(outdir);
  } catch (cause) {
    throw new Error(`the example ${name} left no report\n${stderr}`, { cause });
  }
}

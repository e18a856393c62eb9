import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json";

const rounds = 15;

/** What a process of its own does: nothing, or one import. Frameworks are imported alone as well, since the constructs stand on one. */
const imports = [
  ["nothing", ""],
  ['require("beian-guard")', 'require("beian-guard");'],
  ['import "beian-guard"', 'await import("beian-guard");'],
  ['require("cdktf")', 'require("cdktf");'],
  ['require("beian-guard/alicloud")', 'require("beian-guard/alicloud");'],
  ['import "cdktf"', 'await import("cdktf");'],
  ['import "beian-guard/alicloud"', 'await import("beian-guard/alicloud");'],
] as const;

/** Prints how long an import of the package takes, and how much an installation of it. */
export function benchPackage(): void {
  process.stdout.write(`\nimport as a process of its own, ${rounds} interleaved rounds, medians\n\n`);
  process.stdout.write("import                                 process   import itself   against nothing\n");
  const taken = imports.map((): number[] => []);
  const within = imports.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, [, code]] of imports.entries()) {
      const { process: whole, itself } = timeOf(code);
      taken[at]?.push(whole);
      within[at]?.push(itself);
    }
  }
  const nothing = median(taken[0] ?? []);
  for (const [at, [name]] of imports.entries()) {
    const whole = median(taken[at] ?? []);
    const columns = [
      name.padEnd(34),
      `${whole.toFixed(0)} ms`.padStart(12),
      `${median(within[at] ?? []).toFixed(0)} ms`.padStart(16),
      `${(whole / nothing).toFixed(2)} x`.padStart(18),
    ];
    process.stdout.write(`${columns.join("")}\n`);
  }
  const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  const dist = sizeOf("dist");
  const rest = manifest.files.filter((path) => path !== "dist").reduce((sum, path) => sum + sizeOf(path), 0);
  process.stdout.write(`\nthe package as installed: ${megabytes(dist + rest)}, without another package beside it; of that `);
  process.stdout.write(
    `the bindings ${megabytes(sizeOf("dist/bindings"))}, all other code ${megabytes(sizeOf("dist/chunks"))}\n`,
  );
}

function timeOf(code: string): { readonly process: number; readonly itself: number } {
  const script = `const start = performance.now(); ${code} process.stdout.write(String(performance.now() - start));`;
  const isModule = code.startsWith("await");
  const start = performance.now();
  const { stdout, status, stderr } = spawnSync(process.execPath, [...(isModule ? ["--input-type=module"] : []), "-e", script], {
    encoding: "utf8",
  });
  const whole = performance.now() - start;
  if (status !== 0) throw new Error(stderr);
  return { process: whole, itself: Number(stdout) };
}

function sizeOf(path: string): number {
  if (statSync(path).isFile()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const main = JSON.stringify(join(__dirname, "../../dist/lib/cli/main.js"));
const guard = `process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write("\\ncpu " + (user + system)); });
process.argv.splice(1, 0, "beian-guard", "check"); require(${main});`;
const sizes = [20, 500, 2000];
const rounds = 5;

/** One file of a root module as people write it: locals, a server with its address, and a record; every tenth calls a local module. */
function fileOf(n: number): string {
  const call = `module "site_${n}" {\n  source = "./site"\n  zone   = local.zones[${n % 2}]\n}\n`;
  return `locals {
  name_${n} = "web-\${var.stage}-${n}"
}

resource "alicloud_instance" "web_${n}" {
  instance_type              = "ecs.g7.large"
  image_id                   = "debian_12"
  instance_name              = local.name_${n}
  availability_zone          = local.zones[${n % 2}]
  internet_max_bandwidth_out = var.stage == "prod" ? 10 : 5
  tags                       = merge(local.tags, { name = local.name_${n} })
}

resource "alicloud_alidns_record" "www_${n}" {
  domain_name = "example.com"
  rr          = format("www%d", ${n})
  type        = "A"
  value       = alicloud_instance.web_${n}.public_ip
}
${n % 10 === 0 ? call : ""}`;
}

const shared = `variable "stage" { default = "prod" }
locals {
  zones = ["cn-hangzhou-h", "cn-hangzhou-i"]
  tags  = { team = "shop" }
}
provider "alicloud" { region = "cn-hangzhou" }
`;

const site = `variable "zone" {}
resource "alicloud_instance" "web" {
  availability_zone          = var.zone
  internet_max_bandwidth_out = 10
}
`;

function writeRoot(folder: string, files: number): void {
  mkdirSync(join(folder, "site"), { recursive: true });
  writeFileSync(join(folder, "site/main.tf"), site);
  writeFileSync(join(folder, "main.tf"), shared);
  for (let n = 1; n < files; n += 1) writeFileSync(join(folder, `file_${n}.tf`), fileOf(n));
}

interface Run {
  readonly ms: number;
  /** Of the processor: other work of the machine does not count. */
  readonly cpu: number;
}

function timeCheck(root: string, cwd: string): Run {
  const start = performance.now();
  const args = ["-e", guard, "--", root, "--format", `json=${root}.json`];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", maxBuffer: 1 << 30 });
  const cpu = /cpu (\d+)$/.exec(stderr)?.[1];
  if (status !== 1 || cpu === undefined) throw new Error(`the run ended with ${status}: ${stderr}`);
  return { ms: performance.now() - start, cpu: Number(cpu) / 1000 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Prints what a check of a directory of `*.tf` takes, with every server a finding, and what each further file adds. */
export function benchDirectories(): void {
  const folder = mkdtempSync(join(tmpdir(), "beian-guard-bench-"));
  process.stdout.write(`\ncheck of a directory of *.tf as a process of its own, ${rounds} rounds, medians\n\n`);
  process.stdout.write("files      time   processor   each file since the row above\n");
  let before: { readonly size: number; readonly cpu: number } | null = null;
  for (const size of sizes) {
    writeRoot(join(folder, `root-${size}`), size);
    const runs = Array.from({ length: rounds }, () => timeCheck(`root-${size}`, folder));
    const cpu = median(runs.map((run) => run.cpu));
    const each = before === null ? "" : `${((cpu - before.cpu) / (size - before.size)).toFixed(2)} ms`;
    const ms = median(runs.map((run) => run.ms));
    const columns = [
      String(size).padStart(5),
      `${ms.toFixed(0)} ms`.padStart(10),
      `${cpu.toFixed(0)} ms`.padStart(12),
      each.padStart(10),
    ];
    process.stdout.write(`${columns.join("")}\n`);
    before = { size, cpu };
  }
  rmSync(folder, { recursive: true });
}

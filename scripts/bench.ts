/** Measures what the guard adds to `app.synth()`, what a check of plans and of directories takes, and what an import and an installation of the package. Figures are ratios within one run; absolute times depend on the machine. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { App, TerraformStack } from "cdktf";
import { guard } from "beian-guard";
import { benchDirectories } from "./bench/check-directories";
import { benchPlans } from "./bench/check-plans";
import { benchPackage } from "./bench/package";
import { AlicloudProvider, AlidnsRecord, EipAddress, EipAssociation, Instance, Vswitch } from "beian-guard/alicloud";

const rounds = 7;
const sizes = [1000, 5000];

/** An app whose stack holds servers with addresses, networks and records, all in Hong Kong, so that the guard reads everything and passes. */
function buildApp(size: number, outdir: string): App {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "bench");
  new AlicloudProvider(stack, "provider", { region: "cn-hongkong" });
  for (let n = 0; n < size / 5; n += 1) {
    const network = new Vswitch(stack, `net-${n}`, { zoneId: "cn-hongkong-b", vpcId: `vpc-${n}`, cidrBlock: "10.0.0.0/24" });
    const server = new Instance(stack, `web-${n}`, {
      instanceType: "ecs.g7.large",
      imageId: "ubuntu_24_04_x64",
      vswitchId: network.id,
      securityGroups: ["sg-1"],
      instanceName: `web-${n}`,
      tags: { team: "shop" },
    });
    const address = new EipAddress(stack, `ip-${n}`, { bandwidth: "5", paymentType: "PayAsYouGo" });
    new EipAssociation(stack, `bind-${n}`, { allocationId: address.id, instanceId: server.id });
    new AlidnsRecord(stack, `www-${n}`, { domainName: "example.com", rr: `www${n}`, type: "A", value: address.ipAddress });
  }
  return app;
}

function timeSynth(size: number, guarded: boolean): number {
  const outdir = mkdtempSync(join(tmpdir(), "beian-guard-bench-"));
  const app = buildApp(size, outdir);
  if (guarded) guard(app, { today: "2026-11-25" });
  globalThis.gc?.();
  const start = performance.now();
  app.synth();
  const took = performance.now() - start;
  rmSync(outdir, { recursive: true });
  return took;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

process.stdout.write(`guard inside app.synth(), ${rounds} interleaved rounds after one warm-up, medians\n\n`);
process.stdout.write("constructs   synth alone   guarded   the guard's share of app.synth()\n");
for (const size of sizes) {
  timeSynth(size, false);
  timeSynth(size, true);
  const plain: number[] = [];
  const guarded: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    plain.push(timeSynth(size, false));
    guarded.push(timeSynth(size, true));
  }
  const share = (median(guarded) - median(plain)) / median(plain);
  const columns = [
    String(size).padStart(10),
    `${median(plain).toFixed(0)} ms`.padStart(13),
    `${median(guarded).toFixed(0)} ms`.padStart(9),
    `${(share * 100).toFixed(1)} %`.padStart(10),
  ];
  process.stdout.write(`${columns.join("")}\n`);
}
benchPlans();
benchPackage();
benchDirectories();

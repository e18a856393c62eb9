import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type AppConfig, TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { afterAll } from "vitest";
import { guard, type GuardOptions } from "../../constructs/guard";
import { isFilingDenied } from "../../constructs/filing-denied";
import { exitCodeOf } from "../../lib/engine/exit-code";
import { type Report, reportSchema } from "../../lib/engine/report";

const work = mkdtempSync(join(tmpdir(), "beian-guard-apps-"));
let apps = 0;

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** An app whose output goes to a directory of its own. */
export function newApp(config: AppConfig = {}): App {
  return new App({ outdir: join(work, `app-${(apps += 1)}`), ...config });
}

/** An app with one stack, `shop`, under guard. */
export function guardedApp(fill: (stack: TerraformStack) => void, options: GuardOptions = {}, config: AppConfig = {}): App {
  const app = newApp(config);
  guard(app, options);
  fill(new TerraformStack(app, "shop"));
  return app;
}

/** A resource without a class of its own, with the attributes that Terraform will read. */
export function rawResource(scope: Construct, id: string, type: string, attributes: Record<string, unknown>): TerraformResource {
  const resource = new TerraformResource(scope, id, { terraformResourceType: type });
  for (const [name, value] of Object.entries(attributes)) resource.addOverride(name, value);
  return resource;
}

/** Synthesises; what the guard decided, as the exit code of a denial or 0. Other errors go through. */
export function exitCodeOfSynth(app: App): number {
  try {
    app.synth();
  } catch (error) {
    if (!isFilingDenied(error)) throw error;
    return error.exitCode;
  }
  return exitCodeOf(reportOf(app));
}

/** The error that synth() throws, or null. */
export function errorOfSynth(app: App): unknown {
  try {
    app.synth();
    return null;
  } catch (error) {
    return error;
  }
}

export function reportOf({ outdir }: App): Report {
  return reportSchema.parse(JSON.parse(readFileSync(join(outdir, "beian-report.json"), "utf8")));
}

/** All files of an app's output. */
export function filesOf({ outdir }: App): readonly string[] {
  if (!existsSync(outdir)) return [];
  return readdirSync(outdir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outdir.length + 1))
    .toSorted();
}

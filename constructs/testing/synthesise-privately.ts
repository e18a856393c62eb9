import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GuardError } from "../../lib/guard-error";
import { text } from "../../lib/text";
import type { GuardableApp } from "../guard";
import { unguardedOf } from "../unguarded";

/** An App of cdktf or cdktn whose output can be sent elsewhere. */
export interface SynthesisableApp extends Omit<GuardableApp, "outdir"> {
  outdir: string;
  manifest: Manifest;
}

interface Manifest {
  readonly version: string;
  readonly hclOutput?: boolean;
  readonly stacks: Readonly<Record<string, unknown>>;
}

/**
 * Synthesises an app into a folder of its own, without its guard, and removes the folder when it has been read. Neither the app's
 * output directory nor the app itself is changed by it, as far as a synth changes nothing. Throws what the synth throws.
 */
export function synthesisePrivately<T>(app: SynthesisableApp, read: (outdir: string) => T): T {
  const { outdir, manifest } = app;
  const folder = mkdtempSync(join(tmpdir(), "beian-guard-test-"));
  try {
    app.outdir = folder;
    app.manifest = manifestIn(folder, manifest);
    synthesise(app, manifest);
    return read(folder);
  } finally {
    app.outdir = outdir;
    app.manifest = manifest;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Apps that were synthesised here before. */
const synthesised = new WeakSet<SynthesisableApp>();

function synthesise(app: SynthesisableApp, own: Manifest): void {
  const isFirst = !synthesised.has(app) && Object.keys(own.stacks).length === 0;
  synthesised.add(app);
  try {
    unguardedOf(app).synth();
  } catch (error) {
    if (isFirst) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new GuardError({
      message: text(
        `这个 App 先前已合成过，再次合成时出错：${reason}。`,
        `This app has been synthesised before, and its second synth fails: ${reason}.`,
      ),
      remedy: text(
        "若只有第二次出错（例如 Aspect 会新建构造），请为每次 expect() 新建 App，或先用 judge(app) 得到报告，再对报告断言。",
        "Where only the second one fails, as with an aspect that makes constructs, make a new App for each expect(), or call judge(app) once and expect from its report.",
      ),
    });
  }
}

/** The class of a manifest takes what it writes where; cdktf and cdktn of every version since 0.13 have it so. */
function manifestIn(folder: string, { constructor, version, hclOutput }: Manifest): Manifest {
  const made: unknown = Reflect.construct(constructor, [version, folder, hclOutput ?? false]);
  if (isManifest(made) && made.outdir === folder) return made;
  throw new GuardError({
    message: text(
      "这个版本的 cdktf 或 cdktn 的清单形式未知，无法改写输出目录。",
      "The manifest of this version of cdktf or cdktn has an unknown form, so its output cannot be sent elsewhere.",
    ),
    remedy: text(
      '请先自行合成，再对输出目录断言：expect("cdktf.out").toPassFilingPolicy()。',
      'Synthesise it yourself and expect from the output directory: expect("cdktf.out").toPassFilingPolicy().',
    ),
  });
}

function isManifest(made: unknown): made is Manifest & { readonly outdir: unknown } {
  return typeof made === "object" && made !== null && "outdir" in made && "stacks" in made && "version" in made;
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json } from "../../lib/terraform/body";
import type { Root } from "../../test/terraform/opentofu/random-roots";
import { type RootSource, sourceOf } from "../../test/terraform/opentofu/root-source";

/** What OpenTofu made of a root: for each assignment of its unknown variables, the probes that it did not refuse. */
export interface Recorded {
  readonly file: string;
  readonly source: string;
  readonly given: readonly { readonly [variable: string]: Json }[];
  readonly values: readonly { readonly [probe: string]: Json }[];
}

/** Evaluates a root with `tofu console`; probes that it refuses are taken out one round after another. Null where nothing is left. */
export function runOpenTofu(root: Root, assignments: number): Recorded | null {
  const { text: whole } = sourceOf(root);
  const unknown = root.variables.filter(
    ({ name, default: value }) => value === undefined && new RegExp(`var\\.${name}\\b`).test(whole),
  );
  const given = Array.from({ length: unknown.length === 0 ? 1 : assignments }, (_, at) =>
    Object.fromEntries(unknown.map((variable) => [variable.name, variable.given[at] ?? null])),
  );
  const folder = mkdtempSync(join(tmpdir(), "opentofu-values-"));
  const refused: Set<string>[] = [];
  const values = given.map((variables) => {
    const out = new Set<string>();
    refused.push(out);
    return evaluate(folder, root, variables, out);
  });
  rmSync(folder, { recursive: true });
  const names = new Set(values.flatMap((made) => Object.keys(made)));
  if (names.size === 0) return null;
  const nowhere = new Set([...(refused[0] ?? [])].filter((name) => refused.every((out) => out.has(name))));
  const { file, text } = sourceOf(root, nowhere);
  return { file, source: text, given, values };
}

const mostRounds = 8;

function evaluate(
  folder: string,
  root: Root,
  given: { readonly [name: string]: Json },
  refused: Set<string>,
): { readonly [probe: string]: Json } {
  for (let round = 0; round < mostRounds; round += 1) {
    const source = sourceOf(root, refused);
    const probes = [...source.lines.keys()].filter((name) => /^e\d+$/.test(name));
    if (probes.length === 0) return {};
    writeFileSync(join(folder, source.file), source.text);
    // A value for a variable that is not declared is an error of its own.
    const declared = Object.entries(given).filter(([name]) => new RegExp(`var\\.${name}\\b`).test(source.text));
    writeFileSync(join(folder, "given.tfvars.json"), JSON.stringify(Object.fromEntries(declared)));
    const asked = `base64encode(jsonencode({ ${probes.map((name) => `${name} = local.${name}`).join(", ")} }))`;
    const run = spawnSync("tofu", ["console", "-no-color", "-var-file=given.tfvars.json"], {
      cwd: folder,
      input: `${asked}\n`,
      encoding: "utf8",
      env: { ...process.env, CHECKPOINT_DISABLE: "1" },
    });
    if (run.error !== undefined) throw run.error;
    const shown = /^"([A-Za-z0-9+/=]+)"$/m.exec(run.stdout)?.[1];
    if (run.status === 0 && shown !== undefined)
      return JSON.parse(Buffer.from(shown, "base64").toString("utf8")) as { readonly [probe: string]: Json };
    const before = refused.size;
    for (const name of namesAt(source, `${run.stdout}\n${run.stderr}`)) refused.add(name);
    if (refused.size === before) {
      process.stderr.write(
        `OpenTofu names no expression in what it refuses; the root is left out:\n${run.stdout}\n${run.stderr}\n${source.text}\n${asked}\n`,
      );
      return {};
    }
  }
  return {};
}

/** The locals that stand on the lines of the messages. */
function namesAt({ file, lines }: RootSource, messages: string): readonly string[] {
  const found = [...messages.matchAll(new RegExp(`${file.replace(/\./g, "\\.")} line (\\d+)`, "g"))].map((match) =>
    Number(match[1]),
  );
  return [...lines].filter(([, [first, last]]) => found.some((line) => line >= first && line <= last)).map(([name]) => name);
}

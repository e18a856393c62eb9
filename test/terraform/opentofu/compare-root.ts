import type { Json } from "../../../lib/terraform/body";
import { holds, isJust } from "./holds";
import { readRoot } from "./read-root";
import { showValues } from "../values-of";

/** What OpenTofu made of a root, see scripts/opentofu-values.ts. */
export interface RecordedRoot {
  readonly file: string;
  readonly source: string;
  readonly given: readonly { readonly [variable: string]: Json }[];
  readonly values: readonly { readonly [probe: string]: Json }[];
}

export interface Comparison {
  readonly expressions: number;
  readonly comparisons: number;
  /** Values of OpenTofu that are not among ours. */
  readonly wrong: readonly string[];
  /** Expressions of a root in which nothing is unknown. */
  readonly settled: number;
  /** Those of them that do not come out as just OpenTofu's value. */
  readonly unclear: readonly string[];
}

/** Holds our values of a root against OpenTofu's. */
export function compareRoot({ file, source, given, values }: RecordedRoot): Comparison {
  const names = [...new Set(values.flatMap((made) => Object.keys(made)))];
  const ours = readRoot(source, file, names);
  const wrong: string[] = [];
  const unclear: string[] = [];
  let comparisons = 0;
  const settled = given.every((variables) => Object.keys(variables).length === 0);
  values.forEach((made, at) => {
    for (const [name, actual] of Object.entries(made)) {
      comparisons += 1;
      const set = ours.get(name) ?? [];
      const show = (): string =>
        `${sourceLine(source, name)}\n   opentofu ${JSON.stringify(actual)}\n   ours     ${JSON.stringify(showValues(set))}\n   with     ${variablesIn(source, given[at] ?? {}, sourceLine(source, name))}`;
      if (!holds(set, actual)) wrong.push(show());
      else if (settled && !isJust(set, actual)) unclear.push(show());
    }
  });
  return { expressions: names.length, comparisons, wrong, settled: settled ? names.length : 0, unclear };
}

/** The source of a probe, with those of the locals that it names. */
function sourceLine(source: string, name: string): string {
  const lines = source.split("\n");
  const first = lines.findIndex((line) => line.startsWith(`${name} =`) || line.startsWith(`"${name}":`));
  let last = first + 1;
  while (last < lines.length && !/^(?:\w+ =|"\w+":|\})/.test(lines[last] ?? "")) last += 1;
  const own = lines.slice(first, last).join("\n");
  const locals = [...new Set([...own.matchAll(/local\.(\w+)/g)].map((match) => match[1] ?? ""))];
  return [own, ...locals.map((local) => sourceLine(source, local))].join("\n     ");
}

function variablesIn(source: string, given: { readonly [variable: string]: Json }, shown: string): string {
  const names = [...new Set([...shown.matchAll(/var\.(\w+)/g)].map((match) => match[1] ?? ""))];
  return names
    .map((name) => {
      if (Object.hasOwn(given, name)) return `${name} := ${JSON.stringify(given[name])}`;
      const native = new RegExp(`variable "${name}" \\{\\n  type = (.*)\\n  default = (.*)`).exec(source);
      if (native !== null) return `${name}: ${native[1]} = ${native[2]}`;
      const [, json = "{}"] = /"variable": (.*),$/m.exec(source) ?? [];
      return `${name} ${JSON.stringify((JSON.parse(json) as Record<string, unknown>)[name])}`;
    })
    .join("; ");
}

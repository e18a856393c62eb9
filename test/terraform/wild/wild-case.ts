import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { check } from "../../../lib/check";
import type { Report, ReportedResource } from "../../../lib/engine/report";
import { type GivenVariables, mergeVariables } from "../../../lib/cli/variables";
import { readInput } from "../../../lib/terraform/read-input";
import { rules } from "../../../policies/index";

/** A root module as people write it, and what Terraform's semantics and the clouds' documents make of it. No ledger: what needs a filing is a violation. */
export interface WildCase {
  readonly name: string;
  /** By path below the directory of the case. */
  readonly files: Readonly<Record<string, string>>;
  /** Symbolic links, by path, and what they hold. */
  readonly links?: Readonly<Record<string, string>>;
  /** The root module, where it is not the directory of the case. */
  readonly root?: string;
  /** As on the command line; a path is a --var-file. */
  readonly given?: readonly GivenVariables[];
  readonly verdicts: Readonly<Record<string, ReportedResource["verdict"]>>;
  /** What the reason of an undecided resource names, by its address. */
  readonly waitsFor?: Readonly<Record<string, string>>;
}

/** Writes the files of a case into a folder of its own. */
export function withFiles<T>({ files, links = {} }: Pick<WildCase, "files" | "links">, work: (directory: string) => T): T {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "beian-guard-wild-")));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), content);
    }
    for (const [path, target] of Object.entries(links)) symlinkSync(target, join(directory, path));
    return work(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Judges a case with every rule. */
export function judgeCase(wild: WildCase): Report {
  return withFiles(wild, (directory) => {
    const input = readInput(join(directory, wild.root ?? ""), { variables: mergeVariables(wild.given ?? []), root: directory });
    if (input.kind !== "units") throw new Error("a report");
    return check({ units: input.units, ledger: null, rules, today: "2026-11-25", door: "check", inputs: [] });
  });
}

/** A server with a public address of its own. */
export function server(name = "web", more = ""): string {
  return `resource "alicloud_instance" "${name}" {
  instance_type              = "ecs.g7.large"
  image_id                   = "debian_12"
  internet_max_bandwidth_out = 10
  ${more}
}
`;
}

/** The provider in a region, which is an expression. */
export function provider(region: string, more = ""): string {
  return `provider "alicloud" {
  region = ${region}
  ${more}
}
`;
}

import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Json, isJsonObject } from "../../terraform/body";
import { exists, isFile, readText } from "../../terraform/files";
import { parseJson } from "../../terraform/parse-source";
import type { Listing } from "./detect";

/** Reads what a project's directory shows. Throws GuardError for a package.json or cdktf.json that does not parse. */
export function readListing(directory: string): Listing {
  return {
    files: filesBelow(directory, "", DEEPEST),
    dependencies: dependenciesOf(readObject(join(directory, "package.json"))),
    cdktfJson: cdktfJsonOf(readObject(join(directory, "cdktf.json"))),
    remotes: remotesOf(directory),
  };
}

/** The text of a file; null where there is none. */
export function readOptionalText(file: string): string | null {
  // `exists` also answers where a file stands in the place of a folder.
  return exists(file) && isFile(file) ? readText(file) : null;
}

/** The root of the git repository that a directory belongs to; null outside of one, or without git. */
export function repositoryRoot(directory: string): string | null {
  return git(directory, ["rev-parse", "--show-toplevel"])?.trim() ?? null;
}

/** Deeper down lie modules and fixtures, not the roots of a project. */
const DEEPEST = 4;
const LEFT_OUT = new Set(["node_modules", "cdktf.out", ".terraform", ".git", ".gen", "dist"]);

function filesBelow(root: string, below: string, depth: number): readonly string[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isFile()) return [path];
      if (!entry.isDirectory() || LEFT_OUT.has(entry.name) || depth === 0) return [];
      return filesBelow(root, path, depth - 1);
    });
}

type JsonObject = Extract<Json, { readonly [key: string]: Json }>;

function readObject(file: string): JsonObject | null {
  if (!isFile(file)) return null;
  const document = parseJson(readText(file), file);
  return isJsonObject(document) ? document : {};
}

function dependenciesOf(packageJson: JsonObject | null): readonly string[] | null {
  if (packageJson === null) return null;
  return ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"].flatMap((kind) => {
    const listed = packageJson[kind];
    return isJsonObject(listed) ? Object.keys(listed) : [];
  });
}

function cdktfJsonOf(document: JsonObject | null): Listing["cdktfJson"] {
  if (document === null) return null;
  const word = (name: string): string | null => {
    const value = document[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  return { language: word("language"), app: word("app"), output: word("output") };
}

function remotesOf(directory: string): readonly string[] {
  const listed = git(directory, ["config", "--get-regexp", "^remote\\..*\\.url$"]) ?? "";
  return listed.split("\n").flatMap((line) => line.split(" ").slice(1, 2));
}

/** Null without git, outside of a repository, and where there is no answer: nothing is known then, and nothing follows from it. */
function git(directory: string, args: readonly string[]): string | null {
  try {
    return execFileSync("git", ["-C", directory, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}

import { execFileSync } from "node:child_process";

/** What git knows of a file of this project. */
export interface GitFacts {
  /** Its way from the root of the repository. */
  readonly path: string;
  readonly isIgnored: boolean;
  /** The day of the last commit that changed it; null before the first. */
  readonly changedAt: string | null;
}

/** Null outside of a repository. */
export function gitFactsOf(file: string): GitFacts | null {
  const path = ask(["ls-files", "--full-name", "--cached", "--others", "-z", "--", literal(file)])?.split("\0")[0];
  if (path === undefined || path === "") return null;
  return {
    path,
    isIgnored: ask(["check-ignore", "--quiet", "--", file]) !== null,
    changedAt: ask(["log", "-1", "--format=%cs", "--", literal(file)])?.trim() || null,
  };
}

/** The files of an output directory that are committed. */
export function committedBelow(directory: string): readonly string[] {
  return (ask(["ls-files", "-z", "--", literal(directory)]) ?? "").split("\0").filter((name) => name !== "");
}

/** A name is no pattern, whatever characters it has; `check-ignore` takes names alone. */
function literal(name: string): string {
  return `:(literal)${name}`;
}

function ask(args: readonly string[]): string | null {
  try {
    const given = ["-c", "core.fsmonitor=false", ...args];
    return execFileSync("git", given, { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}

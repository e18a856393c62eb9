import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The root of the git repository that a directory lies in; outside of one the directory itself. */
export function repositoryRoot(directory: string): string {
  for (let at = directory; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return directory;
  }
}

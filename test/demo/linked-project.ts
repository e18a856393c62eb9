import { mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

/** Makes a project in which `beian-guard`, `cdktf` and `constructs` can be imported, as if they were installed there. */
export function linkPackages(project: string): void {
  mkdirSync(join(project, "node_modules"), { recursive: true });
  symlinkSync(resolve("."), join(project, "node_modules/beian-guard"));
  for (const name of ["cdktf", "constructs"]) symlinkSync(resolve("node_modules", name), join(project, "node_modules", name));
}

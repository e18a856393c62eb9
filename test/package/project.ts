import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ended, must, packed, run } from "./packed";

interface Manifest {
  readonly type?: "module";
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** A project of a user, which has installed the package from its tarball. */
export interface Project {
  readonly folder: string;
  /** Runs a command that the project has installed. */
  run(command: string, ...args: readonly string[]): Ended;
  node(...args: readonly string[]): Ended;
  /** Writes a file, and forgets what an earlier synth left. */
  write(file: string, text: string): void;
  /** What an earlier synth wrote and left. */
  has(file: string): boolean;
  remove(): void;
}

/** Makes a project and installs it, without a script of any package and without `--force`. */
export function projectWith({ dependencies, ...manifest }: Manifest): Project {
  const folder = mkdtempSync(join(tmpdir(), "beian-guard-project-"));
  const whole = { name: "shop", version: "1.0.0", private: true, ...manifest };
  const withPackage = { ...whole, dependencies: { ...dependencies, "beian-guard": `file:${packed()}` } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(withPackage));
  must("npm", ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder);
  return {
    folder,
    run: (command, ...args) => run(join(folder, "node_modules/.bin", command), args, folder),
    node: (...args) => run(process.execPath, args, folder),
    write: (file, text) => {
      rmSync(join(folder, "cdktf.out"), { recursive: true, force: true });
      writeFileSync(join(folder, file), text);
    },
    has: (file) => existsSync(join(folder, file)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The version that a project has installed. */
export function installedVersion({ folder }: Project, name: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")) as { version: string };
  return manifest.version;
}

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const cache = resolve(".gen/packed");

/** The package as `npm publish` would send it, packed once for all tests of the same content. Gives the path of the tarball. */
export function packed(): string {
  must("node", ["scripts/build.mjs"], ".");
  const tarball = join(cache, `${digestOfContent()}.tgz`);
  if (existsSync(tarball)) return tarball;
  mkdirSync(cache, { recursive: true });
  const old = readdirSync(cache).filter((name) => name.endsWith(".tgz") && join(cache, name) !== tarball);
  for (const name of old) rmSync(join(cache, name), { force: true });
  const work = mkdtempSync(join(cache, "work-"));
  must("npm", ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", work], ".");
  const [made = ""] = readdirSync(work);
  renameSync(join(work, made), tarball);
  rmSync(work, { recursive: true });
  return tarball;
}

function digestOfContent(): string {
  const { files } = JSON.parse(readFileSync("package.json", "utf8")) as { files: string[] };
  const hash = createHash("sha256");
  const content = [...files, "package.json", "README.md", "LICENSE"].flatMap(filesAt).sort();
  for (const file of content) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, 16);
}

function filesAt(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Ended {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    env: { ...process.env, BEIAN_LOCALE: "en", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { status, stdout, stderr };
}

/** Runs a step that every test rests on; its output is the failure's message. */
export function must(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = run(command, args, cwd);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} exited with ${String(status)}\n${stdout}\n${stderr}`);
  return stdout;
}

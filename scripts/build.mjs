/**
 * Compiles lib, policies and constructs to dist/ and makes it self-contained: the typed bindings come along in
 * dist/bindings/<cloud>, and the compiled constructs import them from there.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bindingsStamp } from "./get.mjs";
import { digest, filesBelow, isUpToDate, writeStamp } from "./stamp.mjs";

const buildStamp = ".gen/build.stamp";
const command = "lib/cli/main.js";

/** Brings dist/ up to date. Returns false if it was already. The working directory is the project's root. */
export function build({ announce = () => {} } = {}) {
  const inputs = ["lib", "policies", "constructs"].flatMap(filesBelow).filter((file) => /\.(m?ts|json)$/.test(file));
  const stamp = digest([...inputs, "tsconfig.json", "tsconfig.build.json", "package.json", "scripts/build.mjs", bindingsStamp]);
  if (isUpToDate(buildStamp, stamp, [`dist/${command}`, "dist/constructs/index.js", "dist/bindings"])) return false;

  announce();
  rmSync(buildStamp, { force: true });
  // Built beside and moved at the end: whoever uses dist/ meanwhile sees the old one or the new one, never half of it.
  const next = `.gen/dist-${process.pid}`;
  try {
    // Nothing of this goes to stdout, which belongs to the command that is set up.
    const compiler = spawnSync(
      process.execPath,
      ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", next],
      {
        stdio: ["ignore", 2, 2],
      },
    );
    if (compiler.status !== 0) throw new Error("build: the sources do not compile, see the errors above");
    for (const cloud of readdirSync(".gen/providers")) bundleBindings(next, cloud);
    makeExecutable(`${next}/${command}`);
    rmSync("dist", { recursive: true, force: true });
    renameSync(next, "dist");
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  writeStamp(buildStamp, stamp);
  return true;
}

function bundleBindings(dist, cloud) {
  cpSync(`.gen/providers/${cloud}/lib`, `${dist}/bindings/${cloud}`, { recursive: true });
  for (const file of filesBelow(`${dist}/constructs`).filter((path) => /\.(js|d\.ts)$/.test(path))) {
    const text = readFileSync(file, "utf8");
    const bindings = relative(dirname(file), `${dist}/bindings/${cloud}`).replaceAll("\\", "/");
    const bundled = text.replaceAll(`"@cdktf/provider-${cloud}/lib/`, `"${bindings}/`);
    if (bundled !== text) writeFileSync(file, bundled);
  }
}

function makeExecutable(file) {
  if (!existsSync(file)) throw new Error(`build: ${file} is missing, but package.json names it as the command`);
  const text = readFileSync(file, "utf8");
  if (!text.startsWith("#!")) writeFileSync(file, `#!/usr/bin/env node\n${text}`);
  chmodSync(file, 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  try {
    build({ announce: () => process.stderr.write("build: compiling to dist\n") });
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/**
 * Makes a fresh clone ready: installs the dependencies, generates the typed bindings, builds dist/, links the example package. Each step is skipped when
 * it is up to date. Only Node's own modules are loaded before the dependencies are there. One line per step on stderr.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const say = (line) => process.stderr.write(`set-up: ${line}\n`);

try {
  requireNode();
  install();
  const { get } = await import("./get.mjs");
  await get({ announce: () => say("generating the typed provider bindings") });
  const { build } = await import("./build.mjs");
  await build({ announce: () => say("compiling to dist") });
  linkExamplePackage();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

function requireNode() {
  const range = readJson("package.json").engines.node;
  const [wantedMajor, wantedMinor = 0] = range.replace(/^>=/, "").split(".").map(Number);
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(
    `this is Node ${process.versions.node}, but beian-guard needs Node ${range}. Install a newer Node and try again.`,
  );
}

function install() {
  if (isInstalled()) return;
  say("installing the dependencies (npm ci)");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const stdio = ["ignore", 2, 2];
  const result =
    npm !== undefined && /npm-cli\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], { stdio })
      : spawnSync("npm", args, { stdio, shell: process.platform === "win32" });
  if (result.status !== 0) throw new Error("`npm ci` failed, see above. Check the network and the npm registry, then try again.");
}

/** Compares what npm recorded when it last installed with the lock file; packages for other platforms may be absent. */
function isInstalled() {
  const record = "node_modules/.package-lock.json";
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  return Object.entries(readJson("package-lock.json").packages)
    .filter(([path]) => path !== "")
    .every(([path, { version, optional }]) =>
      installed[path] === undefined ? optional === true : installed[path].version === version,
    );
}

/** The example that is a package of its own has beian-guard as if it were installed there. */
function linkExamplePackage() {
  const modules = "examples/house-rules/node_modules";
  if (existsSync(join(modules, "beian-guard"))) return;
  mkdirSync(modules, { recursive: true });
  symlinkSync(resolve("."), join(modules, "beian-guard"), process.platform === "win32" ? "junction" : "dir");
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

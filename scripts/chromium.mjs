/**
 * Finds a Chromium and its driver, and as root on Debian installs both where they are missing. As a command it prints their paths as
 * JSON on stdout, or exits 1 with the reason on stderr where no browser can be had.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const say = (line) => process.stderr.write(`chromium: ${line}\n`);

/** The paths of a browser and of its driver; null where one of the two is missing. */
export function findBrowser() {
  const browser = BROWSERS.map(onPath).find((path) => path !== null) ?? null;
  const driver = onPath("chromedriver");
  return browser === null || driver === null ? null : { browser, driver };
}

/** Installs what is missing and gives the paths; null, with the reason on stderr, where that cannot be done. */
export function installBrowser() {
  const found = install() ? findBrowser() : null;
  if (found === null) say("no browser and driver on PATH. On Debian and Ubuntu: apt-get install chromium chromium-driver.");
  return found;
}

function install() {
  if (process.getuid?.() !== 0 || onPath("apt-get") === null) return false;
  say("installing chromium and chromium-driver with apt-get");
  const apt = (...args) => {
    const { status } = spawnSync("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-qq", ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", 2, 2],
    });
    return status === 0;
  };
  return apt("update") && apt("install", "-y", "--no-install-recommends", "chromium", "chromium-driver");
}

function onPath(name) {
  const paths = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = findBrowser() ?? installBrowser();
  if (found === null) process.exitCode = 1;
  else process.stdout.write(`${JSON.stringify(found)}\n`);
}

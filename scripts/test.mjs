/**
 * Runs every test. Those of the HTML report need a Chromium with its driver: it is taken where it is found, in CI it is installed and
 * the run fails without it, elsewhere these tests are left out and that is said.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findBrowser, installBrowser } from "./chromium.mjs";
import { noteTested } from "./tested-tree.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const inCi = (process.env.CI ?? "") !== "" && process.env.CI !== "false";
const browser = findBrowser() ?? (inCi ? installBrowser() : null);
if (browser === null && inCi) {
  process.stderr.write("test: there is no Chromium for the tests of the HTML report, see above\n");
  process.exitCode = 1;
} else {
  if (browser === null) {
    process.stderr.write(
      "test: without a Chromium the tests of the HTML report are left out; npm run test:browser installs one\n",
    );
  }
  const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, BEIAN_BROWSER: browser === null ? "" : "1" },
  });
  process.exitCode = status ?? 1;
  // A release asks for it: every test, those in the browser as well, on what is committed.
  if (status === 0 && browser !== null && process.argv.length === 2) noteTested();
}

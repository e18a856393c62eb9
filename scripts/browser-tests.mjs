/** Runs the tests of the HTML report in a real browser; they are no part of `npm test`, which needs none. */
import { spawnSync } from "node:child_process";

const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "test/browser"], {
  stdio: "inherit",
  env: { ...process.env, BEIAN_BROWSER: "1" },
});
process.exitCode = status ?? 1;

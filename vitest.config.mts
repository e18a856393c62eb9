import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // The example package of house rules has tests of Node's own runner, which test/extensions runs.
    include: ["test/**/*.test.ts", "examples/*/*.test.ts"],
    // They need a Chromium with its driver, see scripts/test.mjs.
    exclude: process.env.BEIAN_BROWSER === "1" ? ["**/node_modules/**"] : ["**/node_modules/**", "test/browser/**"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    reporters: ["default", "./test/closing-line.mts"],
    maxWorkers: 2,
    // Compiled already, and many.
    server: { deps: { external: [/\/\.gen\/providers\//] } },
  },
});

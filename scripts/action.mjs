/**
 * Bundles the GitHub Action, and the command with it, to action/bundle.js, which action/index.js runs. It is committed: GitHub runs an
 * action, and pre-commit a script, as they stand in the repository. With --check nothing is written, and the exit code says whether it is up to date.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { licencesOf } from "./build/licences.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const { outputFiles, metafile } = await build({
  entryPoints: ["lib/cli/action/main.ts"],
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20.19",
  minify: true,
  // A stack in a report of a fault names the functions.
  keepNames: true,
  legalComments: "none",
  charset: "utf8",
  metafile: true,
  write: false,
  outfile: "action/bundle.js",
  logLevel: "error",
});

const files = new Map([
  ["action/bundle.js", outputFiles[0].text],
  ["action/licenses.txt", licencesOf(Object.keys(metafile.inputs))],
]);
const stale = [...files].filter(([file, content]) => !existsSync(file) || readFileSync(file, "utf8") !== content);

if (process.argv.includes("--check")) {
  for (const [file] of stale) process.stderr.write(`${file} is not what the sources make: run npm run action\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, content] of stale) writeFileSync(file, content);
}

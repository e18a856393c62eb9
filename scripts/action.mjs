/**
 * Bundles the GitHub Action, and the command with it, to action/index.js. It is committed: GitHub runs an action, and pre-commit a
 * script, as they stand in the repository. With --check nothing is written, and the exit code says whether it is up to date.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

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
  banner: { js: "#!/usr/bin/env node" },
  metafile: true,
  write: false,
  outfile: "action/index.js",
  logLevel: "error",
});

const files = new Map([
  ["action/index.js", outputFiles[0].text],
  ["action/licenses.txt", licences(Object.keys(metafile.inputs))],
]);
const stale = [...files].filter(([file, content]) => !existsSync(file) || readFileSync(file, "utf8") !== content);

if (process.argv.includes("--check")) {
  for (const [file] of stale) process.stderr.write(`${file} is not what the sources make: run npm run action\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync("action", { recursive: true });
  for (const [file, content] of stale) writeFileSync(file, content);
  chmodSync("action/index.js", 0o755);
}

/** The licences of the packages in the bundle, which have to go where their code goes. */
function licences(inputs) {
  const folders = new Set(inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const written = file === undefined ? "" : `\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
    return `${name} ${version} (${license})\n${written}`;
  });
  return texts.join(`\n${"-".repeat(80)}\n\n`).replaceAll("\r\n", "\n");
}

/**
 * Checks that a version can be released, and with --tag tags it: `npm run release -- 0.2.0`. It publishes nothing: what is left to do
 * is printed. The rules are in docs/release-policy.md.
 */
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { entryOf, faultsOfChangelog } from "./release/changelog.mjs";
import { faultsOfRepository, git, tagOf } from "./release/repository.mjs";
import { faultsOfTarball, pack, rebuild } from "./release/tarball.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const say = (line) => process.stdout.write(`${line}\n`);

try {
  const { version, tags } = readArguments();
  // The cheap checks first, all of them, so that one run shows all there is to mend.
  stopAt([...faultsOfRepository(version), ...faultsOfChangelog(version)]);
  rebuild();
  const folder = ".gen/release";
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tarball = pack(folder);
  stopAt(faultsOfTarball(tarball));
  say(
    `${tarball.file}: ${tarball.files.length} files, ${(tarball.unpackedSize / 1e6).toFixed(1)} MB unpacked, ${tarball.integrity}`,
  );
  const tag = tagOf(version);
  if (tags) git("tag", "-a", tag, "-m", `beian-guard ${version}\n\n${entryOf(version)}`, "--cleanup=verbatim");
  say(
    tags
      ? `Tagged ${tag}. Nothing is published yet:`
      : `${version} can be released. Nothing was tagged (dry run); to release it:`,
  );
  if (!tags) say(`  npm run release -- ${version} --tag`);
  say(`  git push origin ${tag}`);
  say(`  npm publish ${tarball.file} --access public`);
} catch (error) {
  process.stderr.write(`release: ${error.message}\n`);
  process.exitCode = 1;
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { tag: { type: "boolean", default: false }, "dry-run": { type: "boolean", default: false } },
  });
  const [version, ...others] = positionals;
  if (version === undefined || others.length > 0) throw new Error("name one version: npm run release -- 0.2.0");
  if (values.tag && values["dry-run"]) throw new Error("--tag and --dry-run exclude each other");
  return { version, tags: values.tag };
}

function stopAt(faults) {
  if (faults.length > 0) throw new Error(`not ready\n${faults.map((fault) => `  - ${fault}`).join("\n")}`);
}

/**
 * Makes dist/: compiles lib, policies and constructs, bundles them with what they depend on, and adds the typed bindings. The parts of it
 * lie in scripts/build; ARCHITECTURE.md says why the package is built in this way.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { withBindings } from "./build/bindings.mjs";
import { writeDeclarations } from "./build/declarations.mjs";
import { deferRequires } from "./build/defer.mjs";
import { readEntries } from "./build/entries.mjs";
import { folderOf, frameworks, onFramework, placeRequires } from "./build/frameworks.mjs";
import { commonJsOf, writeCode, writeEntries } from "./build/code.mjs";
import { write } from "./build/write.mjs";
import { bindingsStamp } from "./get.mjs";
import { digest, filesBelow, isUpToDate, writeStamp } from "./stamp.mjs";

const buildStamp = ".gen/build.stamp";

/** Brings dist/ up to date. Returns false if it was already. The working directory is the project's root. */
export async function build({ announce = () => {} } = {}) {
  const sources = ["lib", "policies", "constructs"].flatMap(filesBelow).filter((file) => /\.(m?ts|json)$/.test(file));
  const own = [
    "tsconfig.json",
    "tsconfig.build.json",
    "package.json",
    "package-lock.json",
    "scripts/build.mjs",
    ...filesBelow("scripts/build"),
  ];
  const stamp = digest([...sources, ...own, bindingsStamp]);
  const entries = readEntries();
  const outputs = [...entries.modules, ...entries.declarations, ...entries.commands].map((file) => `dist/${file}`);
  if (isUpToDate(buildStamp, stamp, outputs)) return false;

  announce();
  rmSync(buildStamp, { force: true });
  // Built beside and moved at the end: whoever uses dist/ meanwhile sees the old one or the new one, never half of it.
  const work = resolve(`.gen/dist-${process.pid}`);
  const [tree, next] = [join(work, "tree"), join(work, "dist")];
  try {
    compile(tree);
    const clouds = readdirSync(".gen/providers");
    for (const cloud of clouds) putOnFrameworks(tree, cloud);
    await writeCode({ tree, next, entries, clouds });
    const external = (name) => entries.peers.includes(name) || name.startsWith("node:");
    const declarations = [
      ...entries.declarations,
      ...commonJsOf(entries, tree).map((module) => module.replace(/\.js$/, ".d.ts")),
    ];
    const namesOf = writeDeclarations({ tree, entries: declarations, external, out: next });
    writeEntries({ tree, next, entries, clouds, namesOf });
    rmSync("dist", { recursive: true, force: true });
    renameSync(next, "dist");
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  writeStamp(buildStamp, stamp);
  return true;
}

function compile(tree) {
  // Nothing of this goes to stdout, which belongs to the command that is set up.
  const args = ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", tree];
  const compiler = spawnSync(process.execPath, args, { stdio: ["ignore", 2, 2] });
  if (compiler.status !== 0) throw new Error("build: the sources do not compile, see the errors above");
  for (const file of filesBelow(tree).filter((path) => path.endsWith(".js")))
    write(file, deferRequires(readFileSync(file, "utf8")));
}

/** Puts the constructs of a cloud, which are written for cdktf, beside themselves for each framework. */
function putOnFrameworks(tree, cloud) {
  const folder = join(tree, "constructs", cloud);
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|d\.ts)$/.test(name) && name !== "classes.js");
  const texts = new Map(files.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  for (const framework of frameworks) {
    for (const [name, text] of texts) {
      const placed = name.endsWith(".js")
        ? placeRequires(framework, cloud, text)
        : onFramework(framework, withBindings(framework, text, name.split(sep).length - 1));
      write(join(tree, "constructs", folderOf(framework, cloud), name), placed);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  try {
    await build({ announce: () => process.stderr.write("build: compiling to dist\n") });
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

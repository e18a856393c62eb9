import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What belongs in no package: sources, tests, maps, caches, and whatever holds secrets. */
const UNWANTED = [
  /\.test\./,
  /(?<!\.d)\.[cm]?tsx?$/,
  /\.map$/,
  /(?:^|\/)(?:node_modules|\.gen|\.git|test|coverage)\//,
  /(?:^|\/)\.(?:env|npmrc)/,
  /\.tgz$/,
];

/** Builds from nothing: what an earlier build has left does not get into the package. */
export function rebuild() {
  rmSync("dist", { recursive: true, force: true });
  rmSync(".gen/build.stamp", { force: true });
  npm("run", "--silent", "build");
}

/** Packs what npm would publish into a folder. */
export function pack(folder) {
  const [{ filename, files, unpackedSize, integrity }] = JSON.parse(
    npm("pack", "--json", "--ignore-scripts", "--pack-destination", folder),
  );
  return { file: join(folder, filename), files: files.map(({ path }) => path), unpackedSize, integrity };
}

/** What is missing from a package, and what is in it and should not be. */
export function faultsOfTarball({ files }) {
  const missing = targets().filter((target) => !files.includes(target));
  const unwanted = files.filter((file) => UNWANTED.some((pattern) => pattern.test(file)));
  return [
    ...missing.map((target) => `package.json points to ${target}, which the package does not hold`),
    ...unwanted.map((file) => `the package holds ${file}`),
    ...["README.md", "LICENSE", "CHANGELOG.md"]
      .filter((file) => !files.includes(file))
      .map((file) => `the package lacks ${file}`),
  ];
}

/** Every file that package.json names. */
function targets() {
  const { main, types, bin, exports, typesVersions } = JSON.parse(readFileSync("package.json", "utf8"));
  const named = [main, types, bin, exports, typesVersions].flatMap(strings).map((target) => target.replace(/^\.\//, ""));
  return [...new Set(named)].filter((target) => !target.includes("*"));
}

function strings(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

function npm(...args) {
  const { status, stdout, stderr } = spawnSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`npm ${args.filter((arg) => !arg.startsWith("-")).join(" ")} failed\n${stderr.trim()}`);
  return stdout;
}

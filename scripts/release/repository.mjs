import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import semver from "semver";
import { testedTree } from "../tested-tree.mjs";

const BRANCH = "main";

/** The tag of a version. */
export function tagOf(version) {
  return `v${version}`;
}

/** Runs git and gives what it prints. Throws with what it says where it fails. */
export function git(...args) {
  const { status, stdout, stderr } = spawnSync("git", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr.trim()}`);
  return stdout.trim();
}

/** What of the repository is in the way of releasing a version. */
export function faultsOfRepository(version) {
  const branch = git("rev-parse", "--abbrev-ref", "HEAD");
  const changed = git("status", "--porcelain");
  return [
    ...(branch === BRANCH ? [] : [`this is the branch ${branch}; releases are made from ${BRANCH}`]),
    ...(changed === "" ? [] : [`the working tree has changes: commit or remove them\n${changed.replace(/^/gm, "      ")}`]),
    ...faultsOfVersion(version),
    ...faultsOfTests(),
  ];
}

function faultsOfVersion(version) {
  if (semver.valid(version) !== version) return [`${version} is no version of the form 1.2.3`];
  const tagged = git("tag", "--list", "v*")
    .split("\n")
    .map((tag) => semver.valid(tag.slice(1)))
    .filter((tag) => tag !== null);
  const [last] = semver.rsort(tagged);
  const { version: written } = readJson("package.json");
  const locked = existsSync("package-lock.json") ? readJson("package-lock.json").version : written;
  return [
    ...(last === undefined || follows(version, last)
      ? []
      : [`${version} does not follow ${last}: ${next(last).join(", ")} would`]),
    ...(written === version
      ? []
      : [`package.json says ${written}: npm version --no-git-tag-version ${version}, then npm run docs`]),
    ...(locked === written ? [] : [`package-lock.json says ${locked} and package.json ${written}: npm install`]),
  ];
}

/** A pre-release leads to one of the next versions; no number is left out. */
function follows(version, last) {
  const release = semver.prerelease(version) === null ? version : semver.coerce(version).version;
  return semver.gt(version, last) && (next(last).includes(release) || release === semver.coerce(last).version);
}

function next(last) {
  return ["patch", "minor", "major"].map((step) => semver.inc(last, step));
}

/** `npm test` leaves the tree that it ran on. */
function faultsOfTests() {
  const tested = testedTree();
  if (tested === null)
    return [
      "it is not known that the tests pass: run npm test on a clean tree, where a Chromium is (npm run test:browser installs one)",
    ];
  return tested === git("rev-parse", "HEAD^{tree}") ? [] : ["the tests passed on another commit: run npm test again"];
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

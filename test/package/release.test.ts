import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let project = "";

const changelog = `# Changelog

## [Unreleased]

## [0.2.0] - 2026-11-25

### Added

- Matchers for Vitest.

## [0.1.0] - 2026-11-01

### Added

- The first version.
`;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "beian-guard-release-"));
  cpSync("scripts/release", join(project, "scripts/release"), { recursive: true });
  for (const file of ["release.mjs", "tested-tree.mjs"]) cpSync(`scripts/${file}`, join(project, "scripts", file));
  mkdirSync(join(project, "node_modules"));
  symlinkSync(resolve("node_modules/semver"), join(project, "node_modules/semver"));
  write(
    "build.mjs",
    'import { mkdirSync, writeFileSync } from "node:fs";\nmkdirSync("dist");\nwriteFileSync("dist/index.js", "");\n',
  );
  write("package.json", manifest());
  for (const file of ["README.md", "LICENSE"]) write(file, "");
  write(".gitignore", "node_modules\ndist\n.gen/tested.stamp\n.gen/release\n");
  write("CHANGELOG.md", changelog);
  git("init", "--initial-branch=main", "--quiet");
  git("config", "user.name", "Release");
  git("config", "user.email", "release@example.com");
  commit();
  git("tag", "v0.1.0");
});

afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

describe("npm run release", () => {
  test("on a project that is ready says what is left to do, and by itself tags nothing", () => {
    const { status, stdout, stderr } = release("0.2.0");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(".gen/release/ready-0.2.0.tgz: 5 files");
    expect(stdout).toContain("npm publish .gen/release/ready-0.2.0.tgz");
    expect(git("tag")).toBe("v0.1.0");
  });

  test("builds from nothing: what an earlier build has left is not packed", () => {
    write("dist/left-over.js", "");
    expect(release("0.2.0").status).toBe(0);
    expect(existsSync(join(project, "dist/left-over.js"))).toBe(false);
    const held = spawnSync("tar", ["tzf", ".gen/release/ready-0.2.0.tgz"], { cwd: project, encoding: "utf8" }).stdout;
    expect(held.split("\n")).toContain("package/dist/index.js");
  });

  test("with --tag tags what was checked, with the words of the changelog", () => {
    expect(release("0.2.0", "--tag")).toMatchObject({ status: 0 });
    expect(git("tag")).toBe("v0.1.0\nv0.2.0");
    expect(git("rev-parse", "v0.2.0^{commit}")).toBe(git("rev-parse", "HEAD"));
    expect(git("tag", "-l", "--format=%(contents)", "v0.2.0")).toContain("### Added\n\n- Matchers for Vitest.");
  });
});

describe("npm test notes on which tree it passed", () => {
  const note = (): void => {
    const script = 'import { noteTested } from "./scripts/tested-tree.mjs"; noteTested();';
    spawnSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: project });
  };

  test("so that a release can be made of it", () => {
    write("README.md", "new");
    commitAlone();
    note();
    expect(release("0.2.0").status).toBe(0);
  });

  test("and notes nothing where something is not committed", () => {
    write("README.md", "new");
    note();
    git("checkout", "--quiet", "README.md");
    expect(release("0.2.0").stderr).toContain("it is not known that the tests pass");
  });
});

describe("npm run release refuses", () => {
  test.each<readonly [string, () => unknown, string]>([
    ["a working tree with changes", () => write("README.md", "new"), "the working tree has changes"],
    ["a file that git does not know", () => write("notes.txt", ""), "?? notes.txt"],
    ["another branch", () => git("checkout", "--quiet", "-b", "next"), "this is the branch next"],
    ["tests that were never run", () => rmSync(join(project, ".gen/tested.stamp")), "it is not known that the tests pass"],
    [
      "tests that passed on another commit",
      () => {
        write("README.md", "new");
        commitAlone();
      },
      "the tests passed on another commit",
    ],
    ["a version that exists", () => git("tag", "v0.2.0", "HEAD"), "0.2.0 does not follow 0.2.0: 0.2.1, 0.3.0, 1.0.0 would"],
    [
      "a version that leaves one out",
      () => git("tag", "v0.0.9", "HEAD") + git("tag", "-d", "v0.1.0"),
      "0.2.0 does not follow 0.0.9: 0.0.10, 0.1.0, 1.0.0 would",
    ],
    ["a manifest of another version", () => rewrite("package.json", manifest("0.1.0")), "package.json says 0.1.0"],
    ["a changelog without the version", () => rewrite("CHANGELOG.md", "# Changelog\n"), 'no section "## [0.2.0] - '],
    [
      "changes that are still unreleased",
      () => rewrite("CHANGELOG.md", changelog.replace("## [Unreleased]\n", "## [Unreleased]\n\n### Fixed\n\n- A crash.\n")),
      "still has changes under Unreleased",
    ],
    [
      "a section that says nothing",
      () => rewrite("CHANGELOG.md", changelog.replace("- Matchers for Vitest.\n", "")),
      "the section of 0.2.0 in CHANGELOG.md says nothing",
    ],
    [
      "a date to come",
      () => rewrite("CHANGELOG.md", changelog.replace("2026-11-25", "2999-01-01")),
      "2999-01-01, is still to come",
    ],
    [
      "a group that the form does not have",
      () => rewrite("CHANGELOG.md", changelog.replace("### Added\n\n- Matchers", "### News\n\n- Matchers")),
      "CHANGELOG.md has a group News",
    ],
    [
      "a package without a file that it points to",
      () => rewrite("package.json", manifest("0.2.0", { exports: { ".": { types: "./dist/index.d.ts" } } })),
      "package.json points to dist/index.d.ts, which the package does not hold",
    ],
    [
      "a package with a test in it",
      () => {
        rewrite("build.mjs", `${readFileSync(join(project, "build.mjs"), "utf8")}writeFileSync("dist/a.test.js", "");\n`);
      },
      "the package holds dist/a.test.js",
    ],
    [
      "a build that fails",
      () => rewrite("build.mjs", 'process.stderr.write("no compiler\\n");\nprocess.exitCode = 1;\n'),
      "no compiler",
    ],
  ])("%s", (_, spoil, message) => {
    spoil();
    const { status, stdout, stderr } = release("0.2.0", "--tag");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at .+:\d+/m);
    // Not even where the last check fails; the one that is there was there before.
    expect(git("tag", "--list", "v0.2.0", "--format=%(objecttype)")).not.toBe("tag");
  });

  test.each([
    ["no version", []],
    ["two versions", ["0.2.0", "0.3.0"]],
    ["a version that is none", ["next"]],
    ["a tag's name", ["v0.2.0"]],
    ["an unknown option", ["0.2.0", "--publish"]],
    ["both options", ["0.2.0", "--tag", "--dry-run"]],
  ])("%s", (_, args) => {
    expect(release(...args)).toMatchObject({ status: 1, stdout: "" });
    expect(git("tag")).toBe("v0.1.0");
  });

  test("all that is in the way at once", () => {
    rewrite("CHANGELOG.md", "# Changelog\n");
    write("notes.txt", "");
    const { stderr } = release("0.2.0");
    expect(stderr.match(/^ {2}- /gm)?.length).toBeGreaterThanOrEqual(2);
  });
});

function manifest(version = "0.2.0", more: object = {}): string {
  const files = ["dist", "CHANGELOG.md"];
  const scripts = { build: "node build.mjs" };
  return JSON.stringify({ name: "ready", version, files, scripts, main: "./dist/index.js", ...more });
}

function release(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ["scripts/release.mjs", ...args], { cwd: project, encoding: "utf8" });
}

function write(file: string, content: string): void {
  mkdirSync(join(project, file, ".."), { recursive: true });
  writeFileSync(join(project, file), content);
}

/** Changes a file as a commit on which the tests passed. */
function rewrite(file: string, content: string): void {
  write(file, content);
  commit();
}

function commit(): void {
  commitAlone();
  write(".gen/tested.stamp", `${git("rev-parse", "HEAD^{tree}")}\n`);
}

function commitAlone(): void {
  git("add", "--all");
  git("commit", "--quiet", "--message", "Change");
}

function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: project, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

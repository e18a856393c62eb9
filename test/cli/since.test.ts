import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { command, ledgerYaml, type Outcome } from "./command";
import { changes, git, write } from "./git-change";

const change = changes();
const stack = `provider "alicloud" { region = "cn-hangzhou" }
resource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }
`;
const before = { "stack/main.tf": stack, "filings.yaml": ledgerYaml };

const since = (revision: string, ...more: readonly string[]): Promise<Outcome> =>
  command(["check", "stack", "--since", revision, "--locale", "en", ...more]);

describe("check --since refuses", () => {
  test("a directory without git", async () => {
    change(before, {});
    rmSync(".git", { recursive: true });
    const { code, stderr } = await since("main");
    expect(stderr).toContain("This is no git repository. Run it in a git repository, or compare with --baseline.");
    expect(code).toBe(3);
  });

  test("a machine without git", async () => {
    change(before, {});
    const path = process.env.PATH;
    mkdirSync("empty");
    process.env.PATH = `${process.cwd()}/empty`;
    try {
      const { code, stderr } = await since("main");
      expect(stderr).toContain("The program git is not there. Install git, or compare with --baseline.");
      expect(code).toBe(3);
    } finally {
      process.env.PATH = path;
    }
  });

  test("a repository of another user, and says how git is told to read it", async () => {
    change(before, {});
    // Git's own tests pretend in this way that somebody else owns the files.
    process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER = "1";
    try {
      const { code, stderr } = await since("main");
      expect(stderr).toContain("belongs to another user (dubious ownership). Run git config --global --add safe.directory");
      expect(code).toBe(3);
    } finally {
      delete process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER;
    }
  });

  test.each(["nowhere", "--all", "main:stack/main.tf", "main..change"])("the revision %s", async (revision) => {
    change(before, {});
    const { code, stderr } = await command(["check", "stack", `--since=${revision}`, "--locale", "en"]);
    expect(stderr).toContain(`git does not know ${revision}. Check its name: git branch --all lists the branches`);
    expect(stderr).not.toContain("--unshallow");
    expect(code).toBe(3);
  });

  test.each(["--since=", "--since= "])("an empty revision (%s)", async (option) => {
    change(before, {});
    const { code, stderr } = await command(["check", "stack", option, "--locale", "en"]);
    expect(stderr).toContain("--since names no git revision. Write it like --since origin/main, or leave it out.");
    expect(code).toBe(3);
  });

  test("a branch that has no history in common", async () => {
    change(before, {});
    git("checkout", "-q", "--orphan", "apart");
    git("commit", "-qm", "apart");
    const { code, stderr } = await since("main");
    expect(stderr).toContain("There is no common ancestor with main. Name a branch that has its history in common with HEAD");
    expect(code).toBe(3);
  });

  test("a shallow clone that does not hold the merge base", async () => {
    const origin = change(before, { "other.txt": "one more commit" });
    git("checkout", "-q", "main");
    write({ "third.txt": "main goes on" });
    git("add", "-A");
    git("commit", "-qm", "main goes on");
    const clone = join(origin, "clone");
    git("clone", "-q", "--depth", "1", "--branch", "change", "--no-single-branch", `file://${origin}`, clone);
    process.chdir(clone);
    const { code, stderr } = await since("origin/main");
    expect(stderr).toContain("There is no common ancestor with origin/main. Fetch the whole history: git fetch --unshallow");
    expect(code).toBe(3);
    const typo = await since("nowhere");
    expect(typo.stderr).toContain("git does not know nowhere. Check its name; this is a shallow clone");
    expect(typo.stderr).toContain("git fetch --unshallow");
    git("fetch", "-q", "--unshallow");
    expect((await since("origin/main")).code).toBe(0);
  });

  test("an absolute path, and says how to write it", async () => {
    const directory = change(before, {});
    const { code, stderr } = await command(["check", `${directory}/stack`, "--since", "main", "--locale", "en"]);
    expect(stderr).toContain("--since compares relative paths inside of the repository. Write it as stack.");
    expect(code).toBe(3);
  });

  test("a path outside of the repository", async () => {
    change(before, {});
    const { code, stderr } = await command(["check", "..", "--since", "main", "--locale", "en"]);
    expect(stderr).toContain("Name a path in the repository, or compare with --baseline.");
    expect(code).toBe(3);
  });

  test.each([
    [
      "a ledger",
      { "filings.yaml": "version: 1\nsubjects:\n  - { name: 杭州星海科技有限公司, kind: firm }\n" },
      "filings.yaml:3:",
    ],
    ["a configuration", { "stack/main.tf": "resource {" }, "stack/main.tf"],
  ])("%s that cannot be read at the merge base, and says that it is that one", async (_, broken, place) => {
    change({ ...before, ...broken }, before);
    const { code, stderr, stdout } = await since("main");
    expect(stdout).toBe("");
    expect(stderr).toContain(place);
    expect(stderr).toMatch(/This is about the files at the merge base with main \([0-9a-f]{12}\): /);
    expect(stderr).toContain("Correct it on the target branch first, name a later revision, or check without --since.");
    expect(code).toBe(3);
    expect((await command(["check", "stack"])).code).toBe(0);
    const chinese = await command(["check", "stack", "--since", "main", "--locale", "zh-CN"]);
    expect(chinese.stderr).toContain("这是与 main");
    expect(chinese.stderr).toContain("请先在目标分支上修正");
  });

  test("a baseline of another version", async () => {
    change({ ...before, "old.json": '{"kind":"beian-baseline","version":0}' }, {});
    const { code, stderr } = await command(["check", "stack", "--baseline", "old.json", "--locale", "en"]);
    expect(stderr).toContain("old.json: The baseline has version 0; this program knows version 1.");
    expect(code).toBe(3);
  });
});

describe("check --since", () => {
  const report = async (...more: readonly string[]): Promise<Report> =>
    JSON.parse((await since("main", "--format", "json", ...more)).stdout) as Report;

  test("sees what git leaves out of an archive", async () => {
    change({ "stack/main.tf": stack, ".gitattributes": "*.tf export-ignore\n" }, {});
    expect((await report()).findings.map(({ state }) => state)).toEqual(["unchanged"]);
  });

  test("takes a variable that is new in the change", async () => {
    change(before, { "stack/more.tf": 'variable "size" {}\n' });
    expect((await report("--var", "size=1")).verdict).toBe("passed");
  });

  test("leaves nothing behind in the directory of temporary files, also when it fails", async () => {
    const directory = change({ ...before, "filings.yaml": "version: 1\nsubjects: [" }, before);
    await withTemporaryFiles(async (own) => {
      expect((await since("main")).code).toBe(3);
      expect((await since("HEAD")).code).toBe(0);
      expect(readdirSync(own)).toEqual([]);
    });
    expect(process.cwd()).toBe(directory);
    expect(git("status", "--porcelain")).toBe("");
  });

  test("takes no ledger from there for that of the merge base", async () => {
    change({ "stack/main.tf": stack }, before);
    await withTemporaryFiles(async (own) => {
      writeFileSync(join(own, "filings.yaml"), "version: 1\nsubjects: [");
      expect((await since("main")).code).toBe(0);
    });
  });

  test.each(["stack", "stack/inner"])("works from inside of %s, and names the stack the same", async (folder) => {
    const directory = change({ "stack/main.tf": stack, "stack/inner/main.tf": stack }, {});
    process.chdir(join(directory, folder));
    const { stdout } = await command(["check", ".", "--since", "main", "--format", "json"]);
    const { findings } = JSON.parse(stdout) as Report;
    expect(findings.map(({ state, stack: name }) => [state, name])).toEqual([["unchanged", folder]]);
  });

  test("works in a worktree", async () => {
    const directory = change(before, {});
    git("worktree", "add", "-q", "--detach", join(directory, "tree"), "change");
    process.chdir(join(directory, "tree"));
    expect((await since("main")).code).toBe(0);
  });
});

/** A directory of its own for the temporary files of some runs. */
async function withTemporaryFiles(run: (own: string) => Promise<void>): Promise<void> {
  const shared = process.env.TMPDIR;
  const own = mkdtempSync(join(tmpdir(), "beian-guard-own-"));
  process.env.TMPDIR = own;
  try {
    await run(own);
  } finally {
    if (shared === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = shared;
    rmSync(own, { recursive: true });
  }
}

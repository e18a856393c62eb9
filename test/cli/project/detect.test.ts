import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { detectProject, type Listing } from "../../../lib/cli/project/detect";
import { readListing } from "../../../lib/cli/project/read-listing";

const nothing: Listing = { files: [], dependencies: null, cdktfJson: null, remotes: [] };
const cdktfJson = { language: "typescript", app: "npx ts-node main.ts", output: null };

describe("A project is told by its files", () => {
  test.each<[what: string, listing: Partial<Listing>, framework: string | null, paths: readonly string[]]>([
    ["cdktf by its package", { dependencies: ["cdktf", "constructs"], cdktfJson }, "cdktf", ["cdktf.out"]],
    ["cdktn by its package, although cdktf.json stays", { dependencies: ["cdktn"], cdktfJson }, "cdktn", ["cdktf.out"]],
    ["one that moves from cdktf to cdktn", { dependencies: ["cdktf", "cdktn"], cdktfJson }, "cdktn", ["cdktf.out"]],
    [
      "a Python app by cdktf.json alone",
      { cdktfJson: { ...cdktfJson, app: "pipenv run python main.py" } },
      "cdktf",
      ["cdktf.out"],
    ],
    ["another output directory", { dependencies: ["cdktf"], cdktfJson: { ...cdktfJson, output: "out" } }, "cdktf", ["out"]],
    ["plain Terraform", { files: ["main.tf", "modules/web/main.tf"] }, "terraform", ["."]],
    [
      "root modules side by side",
      { files: ["modules/web/main.tf", "envs/prod/main.tf", "envs/test/main.tf"] },
      "terraform",
      ["envs/prod", "envs/test"],
    ],
    ["what a root module holds below it", { files: ["infra/main.tf", "infra/files/more.tf"] }, "terraform", ["infra"]],
    ["Terraform JSON", { files: ["infra/main.tf.json"] }, "terraform", ["infra"]],
    ["a web page", { files: ["index.html"], dependencies: ["vue"] }, null, ["cdktf.out"]],
  ])("%s", (_, listing, framework, paths) => {
    expect(detectProject({ ...nothing, ...listing })).toMatchObject({ framework, paths });
  });

  test.each<[command: string | null, files: readonly string[], app: string | null]>([
    ["npx ts-node main.ts", ["main.ts"], "main.ts"],
    ["npx tsx ./src/infra.ts", ["src/infra.ts"], "src/infra.ts"],
    ["npm run --silent synth", ["main.ts"], "main.ts"],
    ["npm run --silent synth", [], null],
    ["pipenv run python main.py", ["main.py"], null],
    [null, ["main.ts"], "main.ts"],
  ])("the app of %j", (app, files, expected) => {
    expect(detectProject({ ...nothing, files, cdktfJson: { ...cdktfJson, app } }).app).toBe(expected);
  });

  test.each<[what: string, listing: Partial<Listing>, ci: readonly string[]]>([
    ["a workflow", { files: [".github/workflows/ci.yml"] }, ["github"]],
    ["a folder for something else", { files: [".github/CODEOWNERS"] }, []],
    ["a pipeline of GitLab", { files: [".gitlab-ci.yml"] }, ["gitlab"]],
    ["a pipeline of Gitee Go", { files: [".workflow/MasterPipeline.yml"] }, ["gitee"]],
    ["a Jenkinsfile", { files: ["Jenkinsfile"] }, ["jenkins"]],
    ["two services", { files: ["Jenkinsfile", ".github/workflows/ci.yaml"] }, ["github", "jenkins"]],
    ["files before remotes", { files: ["Jenkinsfile"], remotes: ["https://github.com/xinghai/shop.git"] }, ["jenkins"]],
    ["GitHub over ssh", { remotes: ["git@github.com:xinghai/shop.git"] }, ["github"]],
    ["an own GitLab", { remotes: ["https://token@gitlab.xinghai-shop.cn:8443/shop.git"] }, ["gitlab"]],
    ["Gitee", { remotes: ["https://gitee.com/xinghai/shop.git"] }, ["gitee"]],
    ["Codeup", { remotes: ["ssh://git@codeup.aliyun.com/xinghai/shop.git"] }, ["yunxiao"]],
    ["a host that only contains the name", { remotes: ["https://github.com.example.com/shop.git"] }, []],
    ["a path that contains the name", { remotes: ["https://git.example.com/github.com/shop.git"] }, []],
  ])("CI by %s", (_, listing, ci) => {
    expect(detectProject({ ...nothing, ...listing }).ci).toEqual(ci);
  });
});

describe("A directory is read into a listing", () => {
  const work = mkdtempSync(join(tmpdir(), "beian-guard-project-"));
  afterAll(() => rmSync(work, { recursive: true }));
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), content);
  };

  test("with the remotes of git, and without dependencies and outputs", () => {
    write("package.json", JSON.stringify({ dependencies: { cdktf: "0.21.0" }, devDependencies: { "beian-guard": "0.1.0" } }));
    write("cdktf.json", JSON.stringify({ language: "typescript", app: "npx tsx main.ts" }));
    write("main.ts", "");
    write("node_modules/x/main.tf", "");
    write("cdktf.out/stacks/shop/cdk.tf.json", "{}");
    write(".terraform/modules/x/main.tf", "");
    execFileSync("git", ["init", "-q", work]);
    execFileSync("git", ["-C", work, "remote", "add", "origin", "git@gitee.com:xinghai/shop.git"]);
    const listing = readListing(work);
    expect(listing.files).toEqual(["cdktf.json", "main.ts", "package.json"]);
    expect(detectProject(listing)).toEqual({
      framework: "cdktf",
      paths: ["cdktf.out"],
      app: "main.ts",
      ci: ["gitee"],
      hasPackageJson: true,
      dependsOnGuard: true,
    });
  });

  test("not where package.json does not parse", () => {
    write("package.json", "{");
    expect(() => readListing(work)).toThrow("package.json:1");
  });
});

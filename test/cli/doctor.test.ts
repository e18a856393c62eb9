import { readFileSync, symlinkSync, unlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cdktfRange, nodeRange } from "../../lib/cli/doctor/own-package";
import { ciFiles } from "../../lib/cli/init/ci-templates";
import { ciServices } from "../../lib/cli/project/detect";
import { command } from "./command";
import { complaints, eachInItsOwnDirectory, git, goodProject, mainTs, packageJson, rows, shown, write } from "./doctor/project";

const ownPackage = JSON.parse(readFileSync("package.json", "utf8")) as {
  engines: { node: string };
  peerDependencies: { cdktf: string };
};

eachInItsOwnDirectory();

test("asks for the versions that package.json asks for", () => {
  expect({ nodeRange, cdktfRange }).toEqual({
    nodeRange: ownPackage.engines.node,
    cdktfRange: ownPackage.peerDependencies.cdktf,
  });
});

describe("a project that leaves no way around the guard", () => {
  test("has no problem, nothing unknown and no note", async () => {
    await goodProject();
    const { code, rows: said } = await rows();
    expect({ code, worse: said.filter(({ kind }) => kind !== "ok").map(shown) }).toEqual({ code: 0, worse: [] });
    expect(said.map(({ check }) => check)).toEqual(
      expect.arrayContaining([
        "guard-call",
        "cdktf-version",
        "ledger",
        "ledger-owners",
        "ci-check",
        "pinned-guard",
        "local-exec",
      ]),
    );
  });

  test.each([
    ["zh-CN", /^正常 {2}guard-call {2}main\.ts:5$/m, /0 个问题，0 项不明，0 条提示/],
    ["en", /^ok {2}guard-call {2}main\.ts:5$/m, /0 problems, 0 not known, 0 notes/],
  ])("is told so in %s", async (locale, row, totals) => {
    await goodProject();
    const { code, stdout, stderr } = await command(["doctor", "--locale", locale]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(row);
    expect(stdout).toMatch(totals);
  });
});

describe("the CI file that init writes is found, and its verdict counts", () => {
  test.each(ciServices.filter((service) => ciFiles[service].target !== null))("%s", async (service) => {
    await goodProject();
    unlinkSync(".github/workflows/beian-guard.yml");
    await command(["init", "--ci", service]);
    const found = (await rows()).rows.filter(({ check }) => check.startsWith("ci-"));
    expect(found.map(({ kind, check, place }) => [kind, check, place?.file])).toEqual([
      ["ok", "ci-check", ciFiles[service].target],
    ]);
    expect(await complaints()).toEqual([]);
  });
});

const workflow = (steps: string, job = ""): string => `on: pull_request
jobs:
  deploy:
    runs-on: ubuntu-latest
${job}    steps:
${steps}`;
const check = "      - run: npx --no-install beian-guard check cdktf.out\n";

describe("each way around is one problem, where it stands", () => {
  test.each<[string, Record<string, string | Uint8Array>, string]>([
    [
      "no guard()",
      { "main.ts": 'import { App } from "cdktf";\n\nconst app = new App();\napp.synth();\n' },
      "problem guard-call main.ts:3",
    ],
    [
      "a guard of somebody else",
      { "main.ts": mainTs.replace('"beian-guard"', '"./guard"'), "guard.ts": "export function guard(_: object) {}\n" },
      "problem guard-call main.ts:4",
    ],
    [
      "guard() in a comment alone",
      { "main.ts": mainTs.replace("guard(app);", "// guard(app);") },
      "problem guard-call main.ts:4",
    ],
    [
      "guard() in a text alone",
      { "main.ts": mainTs.replace("guard(app);", 'console.log("guard(app)");') },
      "problem guard-call main.ts:4",
    ],
    [
      "guard() behind a condition",
      { "main.ts": mainTs.replace("guard(app);", "if (process.env.CI) {\n  guard(app);\n}") },
      "problem guard-call main.ts:6",
    ],
    [
      "guard() behind &&",
      { "main.ts": mainTs.replace("guard(app);", "process.env.CI && guard(app);") },
      "problem guard-call main.ts:5",
    ],
    [
      "guard() after the synth",
      { "main.ts": mainTs.replace("guard(app);\napp.synth();", "app.synth();\nguard(app);") },
      "problem guard-call main.ts:6",
    ],
    ["a second App", { "main.ts": `${mainTs}const other = new App();\nother.synth();\n` }, "problem guard-call main.ts:7"],
    [
      "a second App in another file",
      { "export.ts": 'import * as cdktf from "cdktf";\nconst app: cdktf.App = new cdktf.App();\napp.synth();\n' },
      "problem guard-call export.ts:2",
    ],
    [
      "a denial that is caught",
      { "main.ts": mainTs.replace("app.synth();", "try {\n  app.synth();\n} catch (error) {\n  console.error(error);\n}") },
      "problem guard-call main.ts:7",
    ],
    [
      "Testing.synth",
      { "export.ts": 'import { Testing as T } from "cdktf";\nT.synth(stack);\n' },
      "problem synth-elsewhere export.ts:2",
    ],
    ["toTerraform()", { "export.ts": "write(JSON.stringify(stack.toTerraform()));\n" }, "problem synth-elsewhere export.ts:1"],
    [
      "observe mode in a script",
      { "package.json": packageJson({ go: "BEIAN_GUARD=observe cdktf deploy" }) },
      "problem observe-mode package.json:3",
    ],
    ["observe mode in .env", { ".env": "A=1\nBEIAN_GUARD=observe\n" }, "problem observe-mode .env:2"],
    [
      "observe mode of a job",
      { ".github/workflows/a.yml": workflow("      - run: npx cdktf deploy\n", "    env:\n      BEIAN_GUARD: observe\n") },
      "problem observe-mode .github/workflows/a.yml:6",
    ],
    [
      "--skip-synth",
      { "package.json": packageJson({ go: "cdktf deploy --skip-synth" }) },
      "problem deploy-without-check package.json:3",
    ],
    [
      "terraform apply in CI",
      { ".github/workflows/a.yml": workflow("      - run: |\n          cd infra\n          terraform apply -auto-approve\n") },
      "problem deploy-without-check .github/workflows/a.yml:8",
    ],
    [
      "a check after the apply",
      { ".github/workflows/a.yml": workflow(`      - run: terraform apply\n${check}`) },
      "problem deploy-without-check .github/workflows/a.yml:6",
    ],
    [
      "a script that CI runs",
      {
        "package.json": packageJson({ go: "terraform -chdir=infra apply" }),
        ".github/workflows/a.yml": workflow("      - run: npm run go\n"),
      },
      "problem deploy-without-check package.json:3",
    ],
    [
      "local-exec in HCL",
      {
        "a.tf": 'resource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = "aliyun ecs RunInstances"\n  }\n}\n',
      },
      "problem local-exec a.tf:3",
    ],
    [
      "local-exec in a heredoc",
      {
        "a.tf":
          'resource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = <<-EOT\n      set -e\n      tccli cvm RunInstances --Zone ${var.zone}\n    EOT\n  }\n}\n',
      },
      "problem local-exec a.tf:3",
    ],
    [
      "remote-exec in Terraform JSON",
      {
        "a.tf.json": JSON.stringify(
          {
            resource: { null_resource: { a: { provisioner: [{ "remote-exec": { inline: ["ls", "aws ec2 run-instances"] } }] } } },
          },
          null,
          1,
        ),
      },
      "problem local-exec a.tf.json:10",
    ],
    [
      "local-exec through a shell",
      {
        "a.tf": `resource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = "bash -c 'aws ec2 run-instances'"\n  }\n}\n`,
      },
      "problem local-exec a.tf:3",
    ],
    [
      "local-exec whose interpreter is the tool",
      {
        "a.tf":
          'resource "null_resource" "a" {\n  provisioner "local-exec" {\n    interpreter = ["aliyun", "ecs"]\n    command = "RunInstances"\n  }\n}\n',
      },
      "problem local-exec a.tf:3",
    ],
    [
      "local-exec in code",
      {
        "stack.ts":
          'new Resource(this, "a", {\n  provisioners: [{ type: "local-exec", command: "sudo hcloud ecs create" }],\n});\n',
      },
      "problem local-exec stack.ts:2",
    ],
    [
      "a range without a lock",
      { "package.json": packageJson({}, "^0.1.0"), "package-lock.json": '{"packages":{}}' },
      "problem pinned-guard package.json:8",
    ],
    [
      "npx of the newest",
      { "package.json": packageJson({ lint: "npx beian-guard@latest check" }) },
      "problem pinned-guard package.json:3",
    ],
    [
      "an action by its branch",
      { ".github/workflows/a.yml": workflow("      - uses: xinghai/beian-guard@main\n") },
      "problem pinned-guard .github/workflows/a.yml:6",
    ],
    ["a ledger that does not parse", { "filings.yaml": "version: 9\nsubjects: []\n" }, "problem ledger filings.yaml:1"],
    [
      "a ledger that nobody owns",
      { ".github/CODEOWNERS": "*.ts @xinghai/platform\n" },
      "problem ledger-owners .github/CODEOWNERS",
    ],
    [
      "a check that may fail",
      { ".github/workflows/a.yml": workflow(`${check}        continue-on-error: true\n`) },
      "problem ci-verdict .github/workflows/a.yml:7",
    ],
    [
      "|| true",
      { ".github/workflows/a.yml": workflow("      - run: npx beian-guard check cdktf.out || true\n") },
      "problem ci-verdict .github/workflows/a.yml:6",
    ],
    [
      "a pipe",
      { ".github/workflows/a.yml": workflow("      - run: npx beian-guard check cdktf.out | tee log\n") },
      "problem ci-verdict .github/workflows/a.yml:6",
    ],
    [
      "allow_failure",
      { ".gitlab-ci.yml": "icp:\n  script: [npx beian-guard check cdktf.out]\n  allow_failure: true\n" },
      "problem ci-verdict .gitlab-ci.yml:3",
    ],
    [
      "pull_request_target",
      {
        ".github/workflows/a.yml": workflow(check).replace(
          "on: pull_request",
          "on:\n  pull_request_target:\n    branches: [main]",
        ),
      },
      "problem ci-verdict .github/workflows/a.yml:2",
    ],
    ["an old cdktf", { "node_modules/cdktf/package.json": '{"version":"0.19.2"}' }, "problem cdktf-version package.json:4"],
  ])("%s", async (_, files, complaint) => {
    await goodProject();
    write(files);
    expect((await rows()).code).toBe(1);
    expect(await complaints()).toEqual([complaint]);
  });

  test("local-exec in the output of a synth", async () => {
    await goodProject();
    const resource = { null_resource: { a: { provisioner: [{ "local-exec": { command: "ve ecs RunInstances" } }] } } };
    write({ "cdktf.out/stacks/shop/cdk.tf.json": JSON.stringify({ resource }) });
    expect(await complaints()).toEqual(["problem local-exec cdktf.out/stacks/shop/cdk.tf.json:1"]);
  });

  test("no CODEOWNERS", async () => {
    await goodProject();
    unlinkSync(".github/CODEOWNERS");
    expect(await complaints()).toEqual(["problem ledger-owners filings.yaml"]);
  });

  test("no ledger", async () => {
    await goodProject();
    unlinkSync("filings.yaml");
    expect(await complaints()).toEqual(["problem ledger"]);
  });

  test("a ledger that git ignores", async () => {
    await goodProject();
    git("rm", "-q", "--cached", "filings.yaml");
    write({ ".gitignore": "node_modules\nfilings.yaml\n" });
    expect(await complaints()).toEqual(["problem ledger-owners filings.yaml"]);
  });

  test("no CI", async () => {
    await goodProject();
    unlinkSync(".github/workflows/beian-guard.yml");
    expect(await complaints()).toEqual(["problem ci-check"]);
    write({ ".github/workflows/test.yml": workflow("      - run: npm test # beian-guard check\n") });
    expect(await complaints()).toEqual(["problem ci-check .github/workflows/test.yml"]);
  });
});

describe("what only looks like a way around stays silent", () => {
  test.each<[string, Record<string, string>]>([
    [
      "another name for guard",
      { "main.ts": mainTs.replace("{ guard }", "{ guard as protect }").replace("guard(app)", "protect(app)") },
    ],
    ["the module by its name", { "main.ts": mainTs.replace("{ guard }", "* as icp").replace("guard(app)", "icp.guard(app)") }],
    ["require", { "main.ts": mainTs.replace('import { guard } from "beian-guard"', 'const { guard } = require("beian-guard")') }],
    [
      "guard() in a file that the entry imports",
      {
        "main.ts":
          'import { App } from "cdktf";\nimport { protect } from "./lib/protect.js";\nconst app = new App();\nprotect(app);\napp.synth();\n',
        "lib/protect.ts":
          'import { guard } from "beian-guard";\nexport const protect = (app: Parameters<typeof guard>[0]) => guard(app);\n',
      },
    ],
    [
      "a guard() that a file passes on",
      { "main.ts": mainTs.replace('"beian-guard"', '"./policy"'), "policy.ts": 'export { guard } from "beian-guard";\n' },
    ],
    [
      "guard(new App())",
      { "main.ts": 'import { App } from "cdktf";\nimport { guard } from "beian-guard";\nguard(new App());\nguard(new App());\n' },
    ],
    ["two Apps with a guard each", { "main.ts": `${mainTs}const other: App = new App();\nguard(other);\n` }],
    ["an App of another framework", { "server.ts": 'import { App } from "@slack/bolt";\nnew App();\n' }],
    ["a condition around the app itself", { "main.ts": mainTs.replace("const app", "if (stage) {\nconst app").concat("}\n") }],
    [
      "a denial that is thrown on",
      { "main.ts": mainTs.replace("app.synth();", "try { app.synth(); } catch (e) { log(e); throw e; }") },
    ],
    [
      "a denial that ends the process",
      { "main.ts": mainTs.replace("app.synth();", "try { app.synth(); } catch (e) { process.exit(1); }") },
    ],
    ["finally", { "main.ts": mainTs.replace("app.synth();", "try { app.synth(); } finally { log(); }") }],
    ["Testing in a test", { "test/stack.test.ts": 'import { App, Testing } from "cdktf";\nTesting.synth(new App());\n' }],
    [
      "local-exec in a comment",
      { "a.tf": '# provisioner "local-exec" { command = "aliyun ecs RunInstances" }\nlocals {\n  a = "local-exec aws ec2"\n}\n' },
    ],
    [
      "local-exec without a cloud",
      { "a.tf": 'resource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = "echo aws > aliyun"\n  }\n}\n' },
    ],
    [
      "local-exec in a comment of code",
      { "stack.ts": '// type: "local-exec", command: "aws ec2 run-instances"\nexport const a = "local-exec and aws ec2";\n' },
    ],
    [
      "observe mode for diff and destroy",
      { "package.json": packageJson({ diff: "BEIAN_GUARD=observe cdktf diff", down: "BEIAN_GUARD=observe cdktf destroy" }) },
    ],
    [
      "a comment about observe mode",
      { ".github/workflows/a.yml": workflow("      # BEIAN_GUARD=observe\n      - run: npm test # BEIAN_GUARD=observe\n") },
    ],
    [
      "observe mode of a synth that a check decides",
      { ".github/workflows/a.yml": workflow(`      - run: BEIAN_GUARD=observe npx cdktf synth\n${check}`) },
    ],
    ["a check before the apply", { ".github/workflows/a.yml": workflow(`${check}      - run: terraform apply\n`) }],
    [
      "the action before the apply",
      { ".github/workflows/a.yml": workflow("      - uses: ./node_modules/beian-guard\n      - run: terraform apply\n") },
    ],
    [
      "a script that checks before it deploys",
      { "package.json": packageJson({ icp: "beian-guard verify", go: "npm run icp && cdktf deploy --skip-synth" }) },
    ],
    [
      "a script before the script",
      { "package.json": packageJson({ prego: "beian-guard check cdktf.out", go: "terraform apply" }) },
    ],
    ["an ordinary deployment, which the guard of the app judges", { "package.json": packageJson({ go: "cdktf deploy" }) }],
    ["what is named like an apply", { "package.json": packageJson({ go: "echo terraform-apply; terraform plan" }) }],
    ["a failing fallback", { ".github/workflows/a.yml": workflow("      - run: npx beian-guard check cdktf.out || exit 1\n") }],
    [
      "continue-on-error of something else",
      { ".github/workflows/a.yml": workflow(`      - run: npm test\n        continue-on-error: true\n${check}`) },
    ],
    [
      "an action by its commit",
      { ".github/workflows/a.yml": workflow(`      - uses: xinghai/beian-guard@${"0a".repeat(20)}\n`) },
    ],
    [
      "an owner of the folder",
      { ".github/CODEOWNERS": "*.ts @xinghai/platform\n*.yaml @xinghai/compliance\n.github/ @xinghai/platform\n" },
    ],
  ])("%s", async (_, files) => {
    await goodProject();
    write(files);
    expect(await complaints()).toEqual([]);
    expect((await rows()).code).toBe(0);
  });
});

describe("what is worth knowing is a note, and no problem", () => {
  test.each<[string, Record<string, string>, string]>([
    [
      "skipValidation",
      { "main.ts": mainTs.replace("new App()", "new App({ skipValidation: true })") },
      "note skip-validation main.ts:4",
    ],
    [
      "skipValidation in the context",
      { "cdktf.json": '{"language":"typescript","app":"npx tsx main.ts",\n"context":{"skipValidation":"true"}}' },
      "note skip-validation cdktf.json:2",
    ],
    ["HCL output", { "package.json": packageJson({ synth: "cdktf synth --hcl" }) }, "note hcl-output package.json:3"],
    ["a range that the lock fixes", { "package.json": packageJson({}, "^0.1.0") }, "note pinned-guard package.json:8"],
    [
      "another version in the lock",
      { "package-lock.json": '{"packages":{"node_modules/beian-guard":{"version":"0.0.9"}}}' },
      "note guard-version package.json:8",
    ],
    ["the owner of everything", { ".github/CODEOWNERS": "* @xinghai/platform\n" }, "note ledger-owners .github/CODEOWNERS"],
    [
      "a short history",
      {
        ".github/workflows/a.yml": workflow(
          "      - uses: actions/checkout@v5\n      - run: npx beian-guard check . --since origin/main\n",
        ),
      },
      "note ci-history .github/workflows/a.yml:6",
    ],
    [
      "two copies of cdktf",
      { "node_modules/@xinghai/stacks/node_modules/cdktf/package.json": '{"version":"0.21.0"}' },
      "note cdktf-version",
    ],
    [
      "a check in the job before",
      {
        ".github/workflows/a.yml": `on: push\njobs:\n  icp:\n    steps:\n${check}  go:\n    needs: [icp]\n    steps:\n      - run: terraform apply\n`,
      },
      "note deploy-without-check .github/workflows/a.yml:9",
    ],
  ])("%s", async (_, files, note) => {
    await goodProject();
    write(files);
    const { code, rows: said } = await rows();
    expect({ code, said: said.filter(({ kind }) => kind !== "ok").map(shown) }).toEqual({ code: 0, said: [note] });
  });

  test("an old ledger, its verification and its evidence", async () => {
    await goodProject();
    const old = readFileSync("filings.yaml", "utf8")
      .replace("verifiedAt: 2026-11-20", "verifiedAt: 2026-08-01")
      .replace(/ +evidence.*\n/, "");
    write({ "filings.yaml": old });
    expect((await rows()).rows.filter(({ kind }) => kind === "note").map(shown)).toEqual([
      "note ledger-age filings.yaml:11",
      "note ledger-age filings.yaml:7",
    ]);
  });

  test("output that is committed without a receipt", async () => {
    await goodProject();
    write({ "cdktf.out/manifest.json": "{}" });
    git("add", "-f", "cdktf.out/manifest.json");
    expect((await rows()).rows.filter(({ kind }) => kind === "note").map(shown)).toEqual([
      "note committed-output cdktf.out/manifest.json",
    ]);
  });

  test("an app in Python, whose deployment needs a check of its own", async () => {
    await goodProject();
    write({ "cdktf.json": '{"language":"python","app":"pipenv run python main.py"}' });
    const { code, rows: said } = await rows();
    expect({ code, said: said.filter(({ kind }) => kind !== "ok").map(shown) }).toEqual({
      code: 0,
      said: ["note guard-call cdktf.json"],
    });
    write({ "package.json": packageJson({ go: "cdktf deploy" }) });
    expect(await complaints()).toEqual(["problem deploy-without-check package.json:3"]);
  });
});

describe("what could not be read is not known, never fine", () => {
  const noText = new Uint8Array([0xff, 0xfe, 0x00]);
  const absences = ["unknown deploy-without-check", "unknown local-exec", "unknown pinned-guard"];

  test.each<[string, Record<string, string | Uint8Array>, readonly string[]]>([
    ["the app", { "main.ts": noText }, ["unknown guard-call main.ts", ...absences, "unknown reading main.ts"]],
    ["Terraform configuration", { "a.tf": 'provisioner "local-exec" {' }, [...absences, "unknown reading a.tf"]],
    [
      "the CI file",
      { ".github/workflows/beian-guard.yml": "jobs: [" },
      [...absences, "unknown ci-check", "unknown reading .github/workflows/beian-guard.yml"],
    ],
    [
      "CODEOWNERS",
      { ".github/CODEOWNERS": noText },
      [...absences, "unknown ledger-owners", "unknown reading .github/CODEOWNERS"],
    ],
  ])("%s", async (_, files, unknown) => {
    await goodProject();
    write(files);
    expect([...(await complaints())].sort()).toEqual([...unknown].sort());
  });

  test("a link that leads out of the project", async () => {
    await goodProject();
    symlinkSync("/etc/hostname", "more.ts");
    expect(await complaints()).toContain("unknown reading more.ts");
  });

  test("CI that takes in what is kept elsewhere", async () => {
    await goodProject();
    unlinkSync(".github/workflows/beian-guard.yml");
    write({ ".gitlab-ci.yml": "include:\n  - project: xinghai/ci\n" });
    expect(await complaints()).toEqual(["unknown ci-check .gitlab-ci.yml:1"]);
  });

  test("a project that was not installed, outside of git", async () => {
    write({
      "package.json": packageJson(),
      "package-lock.json": "{}",
      "cdktf.json": '{"app":"npx tsx main.ts"}',
      "main.ts": mainTs,
      "filings.yaml": "version: 1\nsubjects: []\n",
    });
    expect(await complaints()).toEqual([
      "unknown cdktf-version package.json:4",
      "unknown ledger-owners filings.yaml",
      "problem ci-check",
    ]);
  });
});

describe("bad input ends with 3", () => {
  test.each<[string, Record<string, string>, readonly string[], RegExp]>([
    ["a path that is not there", {}, ["nowhere"], /nowhere: This is no directory\./],
    ["a directory without a project", { "README.md": "" }, [], /neither a cdktf or cdktn app nor a \*\.tf file/],
    ["a package.json that does not parse", { "package.json": "{", "a.tf": "" }, [], /package\.json:1/],
    ["a format that there is not", { "a.tf": "" }, ["--format", "xml"], /no format "xml"/],
  ])("%s", async (_, files, args, said) => {
    write(files);
    const { code, stdout, stderr } = await command(["doctor", ...args, "--locale", "en"]);
    expect({ code, stdout, stderr }).toEqual({ code: 3, stdout: "", stderr: expect.stringMatching(said) as string });
  });
});

test("names and texts of the project have no effect on a terminal or a log", async () => {
  await goodProject();
  const name = "\u001b[31m\n::error::x\u202e.ts";
  write({ [name]: "stack.toTerraform();\n", "package.json": packageJson({}, "\u001b[2J*") });
  const { code, stdout } = await command(["doctor", "--locale", "en"]);
  expect(code).toBe(1);
  expect(stdout).toContain("<U+001B>[31m<U+000A>::error::x<U+202E>.ts:1");
  expect(stdout).not.toMatch(/\u001b|\u202e|^::/m);
});

test("a project below the root of its repository has the CI and the owners of the root", async () => {
  await goodProject();
  write({
    "infra/main.tf": 'provider "alicloud" {}\n',
    "infra/filings.yaml": "version: 1\nsubjects: []\n",
    ".github/CODEOWNERS": "/infra/filings.yaml @xinghai/compliance\n/.github/ @xinghai/platform\n",
  });
  const { code, stdout } = await command(["doctor", "infra", "--format", "json"]);
  const said = (JSON.parse(stdout) as { rows: Parameters<typeof shown>[0][] }).rows.map(shown);
  expect(code).toBe(0);
  expect(said).toEqual(
    expect.arrayContaining(["ok ci-check ../.github/workflows/beian-guard.yml:14", "ok ledger-owners ../.github/CODEOWNERS"]),
  );
});
